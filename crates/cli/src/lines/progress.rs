//! The progress bar of long runs on a terminal.

use std::io::{IsTerminal as _, stderr, stdout};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::say;

/// Destination of the answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum AnswersTo {
    File,
    Stdout,
}

/// Progress reporter: a bar on a terminal, otherwise messages only, or nothing at all.
pub struct ProgressReporter {
    bar: Option<ProgressBar>,
    silent: bool,
}

impl ProgressReporter {
    /// Creates a reporter that prints nothing, for whoever has the answers at hand.
    pub const fn silent() -> Self {
        Self { bar: None, silent: true }
    }

    /// Creates a bar for an input of this many bytes, where that is known. None where answers go to the same terminal.
    pub fn new(size: Option<u64>, answers: AnswersTo) -> Self {
        if !stderr().is_terminal() || (answers == AnswersTo::Stdout && stdout().is_terminal()) {
            return Self { bar: None, silent: false };
        }
        let (bar, template) = match size {
            Some(size) => (ProgressBar::new(size), "{wide_bar} {percent}%  {msg}  {binary_bytes_per_sec}  {eta} left"),
            None => (ProgressBar::new_spinner(), "{spinner} {msg}  {binary_bytes}  {binary_bytes_per_sec}"),
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar: Some(bar), silent: false }
    }

    /// Advances the bar by this many bytes, up to this line.
    pub fn done(&self, bytes: u64, line: u64) {
        if let Some(bar) = &self.bar {
            bar.inc(bytes);
            bar.set_message(line.to_string());
        }
    }

    /// Prints a message above the bar.
    pub fn say(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| say(text)),
            None if self.silent => {}
            None => say(text),
        }
    }

    /// Removes the bar.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

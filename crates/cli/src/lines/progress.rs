//! A progress bar, where somebody watches.

use std::io::{IsTerminal as _, stderr, stdout};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::say;

/// A bar on a terminal, otherwise bare reports, or nothing at all.
pub struct Progress {
    bar: Option<ProgressBar>,
    silent: bool,
}

impl Progress {
    /// Nothing is said, for whoever has the answers at hand.
    pub const fn silent() -> Self {
        Self { bar: None, silent: true }
    }

    /// A bar for an input of so many bytes, where that is known. None where answers go to the same terminal.
    pub fn new(size: Option<u64>, to_file: bool) -> Self {
        if !stderr().is_terminal() || (!to_file && stdout().is_terminal()) {
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

    /// So many bytes more are done, up to this line.
    pub fn done(&self, bytes: u64, line: u64) {
        if let Some(bar) = &self.bar {
            bar.inc(bytes);
            bar.set_message(line.to_string());
        }
    }

    /// Says something beside the bar.
    pub fn say(&self, text: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| say(text)),
            None if self.silent => {}
            None => say(text),
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

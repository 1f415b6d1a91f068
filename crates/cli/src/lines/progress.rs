//! A progress bar, where somebody watches.

use std::io::{IsTerminal as _, stderr, stdout};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::say;

/// A bar on a terminal, otherwise nothing.
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// A bar for an input of so many bytes, where that is known. None where answers go to the same terminal.
    pub fn new(size: Option<u64>, to_file: bool) -> Self {
        if !stderr().is_terminal() || (!to_file && stdout().is_terminal()) {
            return Self(None);
        }
        let (bar, template) = match size {
            Some(size) => (ProgressBar::new(size), "{wide_bar} {percent}%  {msg}  {binary_bytes_per_sec}  {eta} left"),
            None => (ProgressBar::new_spinner(), "{spinner} {msg}  {binary_bytes}  {binary_bytes_per_sec}"),
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(Some(bar))
    }

    /// So many bytes more are done, up to this line.
    pub fn done(&self, bytes: u64, line: u64) {
        if let Some(bar) = &self.0 {
            bar.inc(bytes);
            bar.set_message(line.to_string());
        }
    }

    /// Says something beside the bar.
    pub fn say(&self, text: &str) {
        match &self.0 {
            Some(bar) => bar.suspend(|| say(text)),
            None => say(text),
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

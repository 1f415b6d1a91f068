//! Diagnostics of the data files: reported and collected, so that one run tells all of it.
//!
//! Whatever finds a fault reports it and goes on with something that stands for the value. No code is written of data with a fault.

use std::cell::RefCell;
use std::fmt;

use serde::de::DeserializeOwned;
use time::{Date, Month};
use toml::Spanned;
use toml::value::Datetime;

/// Diagnostic of a data file: its place, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 where it is about the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what),
            line => write!(f, "{}:{line}: {}", self.file, self.what),
        }
    }
}

/// The faults found so far (a sink).
#[derive(Debug, Default)]
pub struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// Adds a fault.
    pub fn report(&self, file: &str, line: usize, what: impl Into<String>) {
        self.0.borrow_mut().push(Fault { file: file.into(), line, what: what.into() });
    }

    /// Reports a file that can't be read or written.
    pub fn unreadable(&self, file: &str, error: &dyn fmt::Display) {
        self.report(file, 0, error.to_string());
    }

    /// Whether no fault was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Converts the sink to a result: an error with the faults, if there are any.
    ///
    /// # Errors
    ///
    /// All faults, by file and line, each once.
    pub fn none(self) -> Result<(), Vec<Fault>> {
        let mut faults = self.0.into_inner();
        faults.sort();
        faults.dedup();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

/// Source file: its name and text, and the sink of its faults.
pub struct Source<'a> {
    /// Its name below the checkout.
    pub file: &'a str,
    /// What stands in it.
    pub text: &'a str,
    /// Where faults are reported.
    pub faults: &'a Faults,
}

impl Source<'_> {
    /// Reports a fault of a value, at its span.
    pub fn report<T>(&self, at: &Spanned<T>, what: impl Into<String>) {
        self.report_at(at.span().start, what);
    }

    /// Reports a fault at a byte offset.
    pub fn report_at(&self, offset: usize, what: impl Into<String>) {
        let line = self.text.get(..offset).unwrap_or("").lines().count().max(1);
        // An offset at the start of a line counts the lines before it only.
        let starts_line = offset > 0 && self.text.as_bytes().get(offset - 1) == Some(&b'\n');
        self.faults.report(self.file, line + usize::from(starts_line), what);
    }

    /// Deserializes the file. The reader stops at the first word that it doesn't know.
    #[must_use]
    pub fn parse<T: DeserializeOwned>(&self) -> Option<T> {
        toml::from_str(self.text)
            .map_err(|error| self.report_at(error.span().map_or(0, |span| span.start), error.message()))
            .ok()
    }

    /// Parses a date, or reports it.
    #[must_use]
    pub fn date(&self, value: &Spanned<Datetime>) -> Option<Date> {
        let (Some(date), None) = (value.get_ref().date, value.get_ref().time) else {
            self.report(value, "a date without a time is needed");
            return None;
        };
        let month = Month::try_from(date.month).ok();
        let day = month.and_then(|month| Date::from_calendar_date(date.year.into(), month, date.day).ok());
        if day.is_none() {
            self.report(value, "no such day");
        }
        day
    }

    /// Validates a stable key, which has to be kebab-case.
    pub fn key(&self, id: &Spanned<String>) {
        let text = id.get_ref();
        let kebab = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !(text.starts_with(|c: char| c.is_ascii_lowercase()) && kebab) {
            self.report(id, format!("a key is kebab-case, not {text:?}"));
        }
    }

    /// Validates that a text isn't blank.
    pub fn says(&self, text: &Spanned<String>, what: &str) {
        if text.get_ref().trim().is_empty() {
            self.report(text, what);
        }
    }
}

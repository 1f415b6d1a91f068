//! Reads `data/laws.toml` and `data/parameters/*.toml`, checks them, and writes them as Rust constants.
//!
//! Used by the build script, and by the data tests, which feed it nonsense.

use std::fmt;

use toml::Spanned;
use toml::value::Datetime;

mod figures;
mod laws;

pub use figures::parameter;
pub use laws::{Citable, laws};

/// Something wrong in a data file.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// A file's name and text, to say where a fault is.
pub struct Source<'a> {
    pub file: &'a str,
    pub text: &'a str,
}

impl Source<'_> {
    pub fn fault<T>(&self, at: &Spanned<T>, what: impl Into<String>) -> Fault {
        self.fault_at(at.span().start, what)
    }

    pub fn fault_at(&self, offset: usize, what: impl Into<String>) -> Fault {
        let line = self.text.get(..offset).unwrap_or("").lines().count().max(1);
        // An offset at the start of a line counts the lines before it only.
        let starts_line = offset > 0 && self.text.as_bytes().get(offset - 1) == Some(&b'\n');
        Fault { file: self.file.into(), line: line + usize::from(starts_line), what: what.into() }
    }

    pub fn parse<T: serde::de::DeserializeOwned>(&self) -> Result<T, Fault> {
        toml::from_str(self.text)
            .map_err(|error| self.fault_at(error.span().map_or(0, |span| span.start), error.message().to_owned()))
    }

    pub fn date(&self, value: &Spanned<Datetime>) -> Result<Day, Fault> {
        match (value.get_ref().date, value.get_ref().time) {
            (Some(date), None) => Ok(Day { year: date.year, month: date.month, day: date.day }),
            _ => Err(self.fault(value, "a date without a time is needed")),
        }
    }
}

/// A calendar date that exists (the TOML reader has seen to that).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    pub fn next(self) -> Self {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let length = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        match self {
            Self { day, .. } if day < length => Self { day: day + 1, ..self },
            Self { month: 12, year, .. } => Self { year: year + 1, month: 1, day: 1 },
            Self { month, year, .. } => Self { year, month: month + 1, day: 1 },
        }
    }

    pub fn code(self) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = MONTHS[usize::from(self.month) - 1];
        format!("day({}, time::Month::{month}, {})", self.year, self.day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

pub fn key(source: &Source<'_>, id: &Spanned<String>) -> Result<(), Fault> {
    let text = id.get_ref();
    let kebab = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if text.starts_with(|c: char| c.is_ascii_lowercase()) && kebab {
        Ok(())
    } else {
        Err(source.fault(id, format!("a key is kebab-case, not {text:?}")))
    }
}

pub fn constant(id: &str) -> String {
    id.to_uppercase().replace('-', "_")
}

fn number(text: &str) -> bool {
    !text.is_empty() && text.len() < 10 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Writing to a string doesn't fail; the compiler asks all the same.
pub fn internal(error: fmt::Error) -> Fault {
    Fault { file: "build".into(), line: 0, what: error.to_string() }
}

//! First and last day of what holds for a time.

use proc_macro2::TokenStream;
use serde::Deserialize;
use time::Date;
use toml::Spanned;
use toml::value::Datetime;

use crate::code;
use crate::fault::Source;

/// The last day, or "open".
#[derive(Deserialize)]
#[serde(untagged)]
pub enum End {
    Day(Datetime),
    Word(String),
}

/// From a day to a day, or open.
#[derive(Clone, Copy)]
pub struct Period {
    pub from: Date,
    pub to: Option<Date>,
}

/// How a period lies to the one before.
pub enum Follows {
    /// There is none before.
    First,
    /// On the day after.
    AtOnce,
    /// The one before has no end.
    AfterOpen,
    /// Not after the last day of the one before.
    Overlapping(Date),
    /// Later than on the day after the last one of the one before.
    AfterGap(Date),
}

impl Period {
    /// Reads both days.
    pub fn read(source: &Source<'_>, from: &Spanned<Datetime>, to: &Spanned<End>) -> Option<Self> {
        let first = source.date(from);
        let last = match to.get_ref() {
            End::Word(word) if word == "open" => Some(None),
            End::Word(word) => {
                source.report(to, format!("a date or \"open\", not {word:?}"));
                None
            }
            End::Day(date) => source.date(&Spanned::new(to.span(), *date)).map(Some),
        };
        let period = Self { from: first?, to: last? };
        if period.to.is_some_and(|to| to < period.from) {
            source.report(to, "the end lies before the beginning");
            return None;
        }
        Some(period)
    }

    /// How it lies to the one before.
    pub fn follows(&self, before: Option<&Self>) -> Follows {
        match before.map(|before| before.to) {
            None => Follows::First,
            Some(None) => Follows::AfterOpen,
            Some(Some(end)) if self.from <= end => Follows::Overlapping(end),
            Some(Some(end)) if end.next_day() == Some(self.from) => Follows::AtOnce,
            Some(Some(end)) => Follows::AfterGap(end),
        }
    }

    /// Reads the days of a version, which follows on the version before at once.
    pub fn of_version(
        source: &Source<'_>,
        from: &Spanned<Datetime>,
        to: &Spanned<End>,
        before: &mut Option<Self>,
    ) -> Option<Self> {
        let read = Self::read(source, from, to);
        let before = std::mem::replace(before, read);
        let period = read?;
        match period.follows(before.as_ref()) {
            Follows::First | Follows::AtOnce => {}
            Follows::AfterOpen => source.report(from, "the version before is open: one of the two must end"),
            Follows::Overlapping(end) | Follows::AfterGap(end) => {
                source.report(from, format!("follows on the version before, which ends on {end}"));
            }
        }
        read
    }

    /// First and last day as code.
    pub fn code(period: Option<Self>) -> [TokenStream; 2] {
        let from = period.map(|period| code::day(period.from)).unwrap_or_default();
        [from, code::option(period.and_then(|period| period.to).map(code::day))]
    }
}

//! Validity periods: first and last day of what holds for a time.

use proc_macro2::TokenStream;
use serde::Deserialize;
use time::Date;
use toml::Spanned;
use toml::value::Datetime;

use crate::code;
use crate::fault::Source;

/// End of a period: the last day, or "open".
#[derive(Deserialize)]
#[serde(untagged)]
pub enum End {
    Day(Datetime),
    Word(String),
}

/// Validity period: from a day to a day, or open-ended.
#[derive(Clone, Copy)]
pub struct ValidityPeriod {
    pub from: Date,
    pub to: Option<Date>,
}

/// Relation of a period to the one before: adjacent, with a gap, or overlapping.
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

impl ValidityPeriod {
    /// Parses both days.
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

    /// Compares the period with the one before.
    pub fn follows(&self, before: Option<&Self>) -> Follows {
        match before.map(|before| before.to) {
            None => Follows::First,
            Some(None) => Follows::AfterOpen,
            Some(Some(end)) if self.from <= end => Follows::Overlapping(end),
            Some(Some(end)) if end.next_day() == Some(self.from) => Follows::AtOnce,
            Some(Some(end)) => Follows::AfterGap(end),
        }
    }

    /// Parses the days of a version, which follows on the version before at once.
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

    /// Generates the constant expressions of first and last day.
    pub fn code(period: Option<Self>) -> [TokenStream; 2] {
        let from = period.map(|period| code::day(period.from)).unwrap_or_default();
        [from, code::option(period.and_then(|period| period.to).map(code::day))]
    }
}

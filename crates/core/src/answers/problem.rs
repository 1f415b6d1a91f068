//! What is wrong with an answer: question, kind, limits. Never text.

use std::fmt::Write as _;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use time::Date;

use crate::dates::{DatePart, iso};
use crate::money::Money;
use crate::percent::Percent;

/// One problem with one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question's key, as it stands in the draft; normally one of the form.
    pub question: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong. Text: `problem-<code>`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// Nothing typed.
    MissingText,
    /// Nothing chosen, one is needed.
    ChooseOne,
    /// Nothing chosen, at least one is needed.
    ChooseAny,
    /// No date.
    MissingDate,
    /// The statement is not confirmed.
    NotConfirmed,
    /// Too many characters.
    TooLong {
        /// Largest number of characters.
        max: u16,
        /// Their number.
        actual: usize,
    },
    /// No such option (any more), or it isn't offered with the other answers.
    UnknownOption,
    /// "None of these" beside another option.
    OptionsConflict,
    /// Parts of the date are missing.
    DateIncomplete {
        /// In the order in which they are typed.
        parts: Vec<DatePart>,
    },
    /// A part of the date is not a number.
    DateNotADate,
    /// The year has fewer than four digits.
    DateShortYear,
    /// No such day.
    DateDoesNotExist,
    /// After today.
    DateInFuture,
    /// Too long ago.
    DateTooEarly {
        /// The first day that is accepted.
        first: Date,
    },
    /// Too far ahead.
    DateTooLate {
        /// The last day that is accepted.
        last: Date,
    },
    /// ЕГН: something that isn't a digit.
    EgnDigits,
    /// ЕГН: not ten digits.
    EgnLength,
    /// ЕГН: the date inside does not exist.
    EgnDate,
    /// ЕГН: the check digit doesn't fit.
    EgnCheck,
    /// ЕГН: born after today.
    EgnInFuture,
    /// ЛНЧ: something that isn't a digit.
    LnchDigits,
    /// ЛНЧ: not ten digits.
    LnchLength,
    /// ЛНЧ: the check digit doesn't fit.
    LnchCheck,
    /// Not a percentage.
    PercentFormat,
    /// More than two decimals.
    PercentDecimals,
    /// Outside the limits.
    PercentRange {
        /// Smallest value.
        min: Percent,
        /// Largest value.
        max: Percent,
    },
    /// Not an amount.
    AmountFormat {
        /// An amount as it may be written, in the currency of the day.
        example: Money,
    },
    /// More than two decimals.
    AmountDecimals,
    /// Too large to be an amount a month.
    AmountRange {
        /// Largest amount.
        max: Money,
    },
    /// Not an e-mail address.
    EmailFormat,
    /// Not a telephone number at all.
    PhoneFormat,
    /// One text where several belong, or the other way round.
    WrongShape,
    /// The form has no such question.
    UnknownQuestion,
    /// The agency's server did not take the answer and says why.
    Refused {
        /// In its words, in the person's language.
        detail: String,
    },
}

/// A limit that belongs to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A number.
    Count(usize),
    /// A day.
    Date(Date),
    /// Parts of a date.
    Parts(Vec<DatePart>),
    /// A percentage.
    Percent(Percent),
    /// An amount.
    Money(Money),
    /// A text of somebody else.
    Text(String),
}

impl ProblemKind {
    /// Stable key of the kind; text: `problem-<code>`, or `problem-<code>-<question>` where one is written.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingText => "missing-text",
            Self::ChooseOne => "choose-one",
            Self::ChooseAny => "choose-any",
            Self::MissingDate => "missing-date",
            Self::NotConfirmed => "not-confirmed",
            Self::TooLong { .. } => "too-long",
            Self::UnknownOption => "unknown-option",
            Self::OptionsConflict => "options-conflict",
            Self::DateIncomplete { .. } => "date-incomplete",
            Self::DateNotADate => "date-not-a-date",
            Self::DateShortYear => "date-short-year",
            Self::DateDoesNotExist => "date-does-not-exist",
            Self::DateInFuture => "date-in-future",
            Self::DateTooEarly { .. } => "date-too-early",
            Self::DateTooLate { .. } => "date-too-late",
            Self::EgnDigits => "egn-digits",
            Self::EgnLength => "egn-length",
            Self::EgnDate => "egn-date",
            Self::EgnCheck => "egn-check",
            Self::EgnInFuture => "egn-in-future",
            Self::LnchDigits => "lnch-digits",
            Self::LnchLength => "lnch-length",
            Self::LnchCheck => "lnch-check",
            Self::PercentFormat => "percent-format",
            Self::PercentDecimals => "percent-decimals",
            Self::PercentRange { .. } => "percent-range",
            Self::AmountFormat { .. } => "amount-format",
            Self::AmountDecimals => "amount-decimals",
            Self::AmountRange { .. } => "amount-range",
            Self::EmailFormat => "email-format",
            Self::PhoneFormat => "phone-format",
            Self::WrongShape => "wrong-shape",
            Self::UnknownQuestion => "unknown-question",
            Self::Refused { .. } => "refused",
        }
    }

    /// The limits by name, as the text's placeholders are called.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::TooLong { max, actual } => {
                vec![("max", Arg::Count(usize::from(*max))), ("actual", Arg::Count(*actual))]
            }
            Self::DateIncomplete { parts } => vec![("parts", Arg::Parts(parts.clone()))],
            Self::DateTooEarly { first } => vec![("first", Arg::Date(*first))],
            Self::DateTooLate { last } => vec![("last", Arg::Date(*last))],
            Self::PercentRange { min, max } => vec![("min", Arg::Percent(*min)), ("max", Arg::Percent(*max))],
            Self::AmountFormat { example } => vec![("example", Arg::Money(*example))],
            Self::AmountRange { max } => vec![("max", Arg::Money(*max))],
            Self::Refused { detail } => vec![("detail", Arg::Text(detail.clone()))],
            _ => Vec::new(),
        }
    }

    /// The parts of a date that are to be mended, the first of them first; all where it can't be told.
    #[must_use]
    pub fn date_parts(&self) -> &[DatePart] {
        match self {
            Self::DateIncomplete { parts } => parts,
            // Most often it is the year that is wrong.
            Self::DateShortYear | Self::DateTooEarly { .. } | Self::DateTooLate { .. } => &[DatePart::Year],
            _ => &DatePart::ALL,
        }
    }

    /// One of each kind, for the lists of texts and the documentation.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let day = Date::MIN;
        vec![
            Self::MissingText,
            Self::ChooseOne,
            Self::ChooseAny,
            Self::MissingDate,
            Self::NotConfirmed,
            Self::TooLong { max: 1, actual: 2 },
            Self::UnknownOption,
            Self::OptionsConflict,
            Self::DateIncomplete { parts: DatePart::ALL.to_vec() },
            Self::DateNotADate,
            Self::DateShortYear,
            Self::DateDoesNotExist,
            Self::DateInFuture,
            Self::DateTooEarly { first: day },
            Self::DateTooLate { last: day },
            Self::EgnDigits,
            Self::EgnLength,
            Self::EgnDate,
            Self::EgnCheck,
            Self::EgnInFuture,
            Self::LnchDigits,
            Self::LnchLength,
            Self::LnchCheck,
            Self::PercentFormat,
            Self::PercentDecimals,
            Self::PercentRange { min: Percent::whole(0), max: Percent::whole(100) },
            Self::AmountFormat { example: super::read::LARGEST_AMOUNT },
            Self::AmountDecimals,
            Self::AmountRange { max: super::read::LARGEST_AMOUNT },
            Self::EmailFormat,
            Self::PhoneFormat,
            Self::WrongShape,
            Self::UnknownQuestion,
            Self::Refused { detail: "detail of the refusal".into() },
        ]
    }
}

impl Arg {
    /// The limit as it travels: numbers plain, dates `YYYY-MM-DD`, parts by their keys.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Count(count) => count.to_string(),
            Self::Date(date) => iso(*date),
            Self::Percent(percent) => percent.to_string(),
            Self::Money(money) => money.to_string(),
            Self::Text(text) => text.clone(),
            Self::Parts(parts) => parts.iter().fold(String::new(), |mut all, part| {
                let comma = if all.is_empty() { "" } else { "," };
                // Writing to a string can't fail.
                let _ = write!(all, "{comma}{}", part.id());
                all
            }),
        }
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("question", &self.question)?;
        map.serialize_entry("code", self.kind.code())?;
        for (name, arg) in self.kind.args() {
            map.serialize_entry(name, &arg.plain())?;
        }
        map.end()
    }
}

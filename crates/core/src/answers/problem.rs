//! Validation errors as codes: question, kind, limits. Never a text of ours: what was typed, or what the agency's
//! server says, may be among the limits.

use std::fmt::Write as _;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use time::Date;

use crate::dates::{DatePart, iso};
use crate::money::Money;
use crate::percent::Percent;
use crate::text::Misdigit;
use crate::variant_keys::error_codes;

/// A validation error of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question's key, as it stands in the draft; normally one of the form.
    pub question: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// Validation errors: one or more problems, in the order of the form. Never empty, so an error always says what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Creates the list; `None` where nothing is wrong.
    pub(crate) fn new(problems: Vec<Problem>) -> Option<Self> {
        (!problems.is_empty()).then_some(Self(problems))
    }

    /// Returns the errors as a vector.
    #[must_use]
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}

impl core::ops::Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

/// Kind of a validation error, with its limits. Text: `problem-<code>`.
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
    /// Parts of the date are not numbers.
    DateNotADate {
        /// Those; all where it can't be told.
        parts: Vec<DatePart>,
    },
    /// Parts of the date have signs or blanks between or beside their digits.
    DateSigns {
        /// Those.
        parts: Vec<DatePart>,
    },
    /// The year doesn't have four digits.
    DateShortYear,
    /// No month has so many days, no year so many months.
    DateOutOfRange {
        /// What is too large, or 0.
        parts: Vec<DatePart>,
    },
    /// No such day in that month.
    DateDoesNotExist {
        /// Those that may be wrong.
        parts: Vec<DatePart>,
    },
    /// After today.
    DateInFuture {
        /// The part that is too large.
        part: DatePart,
    },
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
    /// A letter in place of the digit that looks like it.
    LetterForDigit {
        /// As typed.
        letter: char,
        /// What was meant.
        digit: char,
        /// In this part of a date.
        part: Option<DatePart>,
    },
    /// A sign in place of the digit that looks like it.
    SignForDigit {
        /// As typed.
        sign: char,
        /// What was meant.
        digit: char,
        /// In this part of a date.
        part: Option<DatePart>,
    },
    /// Digits of another script than 0 to 9.
    OtherDigits {
        /// In this part of a date.
        part: Option<DatePart>,
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
    /// ЕГН: born so long ago that nobody else is alive.
    EgnTooEarly {
        /// The first birth date that is accepted.
        first: Date,
    },
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
    /// An amount with words or signs beside it that are no currency known here.
    AmountWords {
        /// Those, as typed; shortened.
        words: String,
        /// An amount as it may be written, in the currency of the day.
        example: Money,
    },
    /// Not an amount.
    AmountFormat {
        /// An amount as it may be written, in the currency of the day.
        example: Money,
    },
    /// More than two decimals.
    AmountDecimals,
    /// Below zero.
    AmountNegative,
    /// A blank, point or comma where no thousands end.
    AmountGroups {
        /// An amount as it may be written, in the currency of the day.
        example: Money,
    },
    /// A single point or comma with three digits behind it: thousands or decimals?
    AmountAmbiguous {
        /// The point or comma.
        mark: char,
        /// What it would be if it stood between thousands.
        thousands: Money,
    },
    /// In another currency than that of the day.
    AmountCurrency {
        /// As typed.
        typed: Money,
        /// The same in the currency of the day, by the fixed rate.
        same: Money,
    },
    /// Too large to be an amount a month.
    AmountRange {
        /// Largest amount.
        max: Money,
    },
    /// Not an e-mail address.
    EmailFormat,
    /// E-mail: two points side by side, or one at an end.
    EmailDots,
    /// E-mail: Cyrillic letters among Latin ones.
    EmailCyrillic {
        /// The letters, with commas between them.
        letters: String,
    },
    /// E-mail: letters of another alphabet than Latin and Cyrillic, or that only look like Latin ones.
    EmailAlphabet {
        /// Those, with commas.
        letters: String,
    },
    /// E-mail: characters that no address has, and that are not known to be letters.
    EmailSigns {
        /// Those, with commas.
        signs: String,
    },
    /// E-mail: a comma where a point belongs.
    EmailComma,
    /// E-mail: more than one address.
    EmailSeveral,
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

/// Argument of a validation error's message: a limit, parts of a date, or a quoted text.
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
    /// Returns the error for a slip in the digits of a number, or of a part of a date.
    pub(crate) const fn of_digits(slip: Misdigit, part: Option<DatePart>) -> Self {
        match slip {
            Misdigit::Letter { letter, digit } => Self::LetterForDigit { letter, digit, part },
            Misdigit::Sign { sign, digit } => Self::SignForDigit { sign, digit, part },
            Misdigit::OtherDigits => Self::OtherDigits { part },
        }
    }

    error_codes! {
        /// Returns the error code; text: `problem-<code>`, or `problem-<code>-<question>` where one is written.
        Self::MissingText => "missing-text",
        Self::ChooseOne => "choose-one",
        Self::ChooseAny => "choose-any",
        Self::MissingDate => "missing-date",
        Self::NotConfirmed => "not-confirmed",
        Self::TooLong { .. } => "too-long",
        Self::UnknownOption => "unknown-option",
        Self::OptionsConflict => "options-conflict",
        Self::DateIncomplete { .. } => "date-incomplete",
        Self::DateNotADate { .. } => "date-not-a-date",
        Self::DateSigns { .. } => "date-signs",
        Self::DateShortYear => "date-short-year",
        Self::DateOutOfRange { .. } => "date-out-of-range",
        Self::DateDoesNotExist { .. } => "date-does-not-exist",
        Self::DateInFuture { .. } => "date-in-future",
        Self::DateTooEarly { .. } => "date-too-early",
        Self::DateTooLate { .. } => "date-too-late",
        Self::LetterForDigit { .. } => "letter-for-digit",
        Self::SignForDigit { .. } => "sign-for-digit",
        Self::OtherDigits { .. } => "other-digits",
        Self::EgnDigits => "egn-digits",
        Self::EgnLength => "egn-length",
        Self::EgnDate => "egn-date",
        Self::EgnCheck => "egn-check",
        Self::EgnInFuture => "egn-in-future",
        Self::EgnTooEarly { .. } => "egn-too-early",
        Self::LnchDigits => "lnch-digits",
        Self::LnchLength => "lnch-length",
        Self::LnchCheck => "lnch-check",
        Self::PercentFormat => "percent-format",
        Self::PercentDecimals => "percent-decimals",
        Self::PercentRange { .. } => "percent-range",
        Self::AmountWords { .. } => "amount-words",
        Self::AmountFormat { .. } => "amount-format",
        Self::AmountDecimals => "amount-decimals",
        Self::AmountNegative => "amount-negative",
        Self::AmountGroups { .. } => "amount-groups",
        Self::AmountAmbiguous { .. } => "amount-ambiguous",
        Self::AmountCurrency { .. } => "amount-currency",
        Self::AmountRange { .. } => "amount-range",
        Self::EmailFormat => "email-format",
        Self::EmailDots => "email-dots",
        Self::EmailCyrillic { .. } => "email-cyrillic",
        Self::EmailAlphabet { .. } => "email-alphabet",
        Self::EmailSigns { .. } => "email-signs",
        Self::EmailComma => "email-comma",
        Self::EmailSeveral => "email-several",
        Self::PhoneFormat => "phone-format",
        Self::WrongShape => "wrong-shape",
        Self::UnknownQuestion => "unknown-question",
        Self::Refused { .. } => "refused",
    }

    /// Returns the arguments of the message by placeholder.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Self::TooLong { max, actual } => {
                vec![("max", Arg::Count(usize::from(*max))), ("actual", Arg::Count(*actual))]
            }
            Self::DateIncomplete { parts } | Self::DateSigns { parts } | Self::DateOutOfRange { parts } => {
                vec![("parts", Arg::Parts(parts.clone()))]
            }
            Self::DateTooEarly { first } | Self::EgnTooEarly { first } => vec![("first", Arg::Date(*first))],
            Self::LetterForDigit { letter, digit, .. } => {
                vec![("letter", Arg::Text(String::from(*letter))), ("digit", Arg::Text(String::from(*digit)))]
            }
            Self::SignForDigit { sign, digit, .. } => {
                vec![("sign", Arg::Text(String::from(*sign))), ("digit", Arg::Text(String::from(*digit)))]
            }
            Self::EmailSigns { signs } => vec![("signs", Arg::Text(signs.clone()))],
            Self::EmailCyrillic { letters } | Self::EmailAlphabet { letters } => {
                vec![("letters", Arg::Text(letters.clone()))]
            }
            Self::AmountWords { words, example } => {
                vec![("words", Arg::Text(words.clone())), ("example", Arg::Money(*example))]
            }
            Self::DateTooLate { last } => vec![("last", Arg::Date(*last))],
            Self::PercentRange { min, max } => vec![("min", Arg::Percent(*min)), ("max", Arg::Percent(*max))],
            Self::AmountFormat { example } | Self::AmountGroups { example } => vec![("example", Arg::Money(*example))],
            Self::AmountAmbiguous { mark, thousands } => {
                vec![("mark", Arg::Text(String::from(*mark))), ("thousands", Arg::Money(*thousands))]
            }
            Self::AmountCurrency { typed, same } => vec![("typed", Arg::Money(*typed)), ("same", Arg::Money(*same))],
            Self::AmountRange { max } => vec![("max", Arg::Money(*max))],
            Self::Refused { detail } => vec![("detail", Arg::Text(detail.clone()))],
            _ => Vec::new(),
        }
    }

    /// Returns the parts of a date that are to be mended, the first of them first; all where it can't be told.
    #[must_use]
    pub fn date_parts(&self) -> &[DatePart] {
        match self {
            Self::DateIncomplete { parts }
            | Self::DateNotADate { parts }
            | Self::DateSigns { parts }
            | Self::DateOutOfRange { parts }
            | Self::DateDoesNotExist { parts } => parts,
            Self::DateInFuture { part }
            | Self::LetterForDigit { part: Some(part), .. }
            | Self::SignForDigit { part: Some(part), .. }
            | Self::OtherDigits { part: Some(part) } => core::slice::from_ref(part),
            // Most often it is the year that is wrong.
            Self::DateShortYear | Self::DateTooEarly { .. } | Self::DateTooLate { .. } => &[DatePart::Year],
            _ => &DatePart::ALL,
        }
    }
}

impl Arg {
    /// Formats the argument as it travels: numbers plain, dates `YYYY-MM-DD`, parts by their keys.
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

//! The answer pipeline: raw input (a [`Draft`]) is interpreted leniently ([`interpret`] to [`Answers`] and problems) for every
//! screen, and parsed strictly ([`parse`] to an [`Application`]) for sending.
//!
//! Parse, don't validate: what leaves [`parse`] is typed and needs no second look. Problems carry the question, their
//! kind and its limits, never text. Nothing that was typed is ever thrown away.

mod application;
mod contact;
mod environment;
mod interpretation;
pub(crate) mod lenient;
mod parse_answer;
mod problem;
mod raw;
mod stated;
#[cfg(test)]
pub(crate) mod tests;

use crate::dates::PartialDate;
use crate::form::{ChoiceRole, OptionId, Question};
use crate::identity::{Egn, Lnch};
use crate::money::Money;
use crate::percent::Percent;
use crate::text::NonEmptyText;

pub use application::{Application, blank, blanks, parse};
pub(crate) use application::{Parsed, parse_and_interpret};
pub use environment::Answers;
pub use interpretation::{Interpretation, interpret};
pub use parse_answer::parse_answer;
pub(crate) use parse_answer::parse_money;
pub use problem::{Arg, Problem, ProblemKind, Problems};
pub use raw::{Draft, RawAnswer};
pub use stated::Stated;

/// A typed, validated answer: the result of parsing one [`RawAnswer`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Free text.
    Text(NonEmptyText),
    /// The chosen option.
    One(OptionId),
    /// The chosen options, each once, by their keys.
    Any(Vec<OptionId>),
    /// A date, perhaps only in part.
    Date(PartialDate),
    /// ЕГН.
    Egn(Egn),
    /// ЛНЧ.
    Lnch(Lnch),
    /// Percentage.
    Percent(Percent),
    /// Amount of money.
    Money(Money),
    /// The statement is confirmed.
    Confirmed,
}

impl Answer {
    /// Converts the answer to raw input in the form in which it travels: what [`parse_answer`] reads back as the same
    /// answer.
    #[must_use]
    pub fn to_raw(&self) -> RawAnswer {
        match self {
            Self::Text(text) => RawAnswer::Text(text.as_str().into()),
            Self::One(option) => RawAnswer::Text(option.0.into()),
            Self::Any(options) => RawAnswer::List(options.iter().map(|option| option.0.into()).collect()),
            Self::Date(date) => RawAnswer::Text(date.to_string()),
            Self::Egn(egn) => RawAnswer::Text(egn.as_str().into()),
            Self::Lnch(lnch) => RawAnswer::Text(lnch.as_str().into()),
            Self::Percent(percent) => RawAnswer::Text(percent.to_string()),
            Self::Money(money) => RawAnswer::Text(money.to_string()),
            Self::Confirmed => RawAnswer::Text("yes".into()),
        }
    }

    /// Whether the answer is determinate: "I don't know" answers the page and determines nothing.
    #[must_use]
    pub fn is_determinate(&self, question: &Question) -> bool {
        let unknown =
            |id: &OptionId| question.option(id.0).is_some_and(|choice| choice.role == ChoiceRole::NonCommittal);
        match self {
            Self::One(option) => !unknown(option),
            Self::Any(options) => !options.iter().any(unknown),
            _ => true,
        }
    }
}

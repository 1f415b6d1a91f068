//! Stated answers to yes-no questions, a closed set of values.

use serde::Serialize;

use super::{Answer, Answers};
use crate::form::QuestionId;
use crate::form::options::{NO, YES};

/// Stated answer to a yes-no question. "Not asked" and "blank" are facts of their own, never a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Stated {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked and left open.
    Unanswered,
    /// The self-assessment doesn't ask it.
    NotAsked,
}

impl Stated {
    /// Converts to a boolean, `None` unless yes or no was said: the form that it has in the outcome's JSON.
    pub(crate) const fn yes_or_no(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Unanswered | Self::NotAsked => None,
        }
    }
}

impl Answers {
    /// Returns the stated answer to a yes-no question; `None` for one that the form doesn't have.
    #[must_use]
    pub fn stated(&self, question: Option<QuestionId>) -> Stated {
        match question.map(|question| self.get(question)) {
            None => Stated::NotAsked,
            Some(Some(Answer::One(option))) if *option == YES => Stated::Yes,
            Some(Some(Answer::One(option))) if *option == NO => Stated::No,
            Some(_) => Stated::Unanswered,
        }
    }
}

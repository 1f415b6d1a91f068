//! What was said to a question of yes and no.

use serde::Serialize;

use super::{Answer, Answers};
use crate::form::QuestionId;
use crate::form::options::{NO, YES};

/// What was said to a question of yes and no. "Not asked" and "blank" are facts of their own, never a no.
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
    /// Yes or no, where one of them was said: how the outcome of a measure writes it.
    pub(crate) const fn yes_or_no(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Unanswered | Self::NotAsked => None,
        }
    }
}

impl Answers {
    /// What was said to a question of yes and no; `None` for one that the form doesn't have.
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

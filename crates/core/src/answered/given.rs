//! What is handed in by a script: a draft or a submission, perhaps with a key of the sender's. For the command line and for
//! JavaScript, which must read the same.

use core::fmt;

use litemap::LiteMap;
use serde::Deserialize;
use time::Date;

use super::{Answered, OtherForm, answer, said};
use crate::answers::{Draft, Typed};
use crate::submission::{Refused, Submission, understand};

/// A draft (`form`, `answers`, `done`) or a submission (`form`, `language`, `filled_on`, `answers`, `replaces`), perhaps
/// with a key of the sender's. A member that isn't named here is refused, so that no misspelt one is passed over; one that is `null` is
/// left out, and answers may be written as tables hold them.
///
/// ```
/// use assessment_core::answered::{Given, answer_given};
/// use assessment_core::dates::from_iso;
///
/// let given: Given<u32> = serde_json::from_str(r#"{"id": 7, "answers": {"decision-percent": 95.0, "toilet": null}}"#)?;
/// assert_eq!(given.id, Some(7));
/// let answered = answer_given(given.holds()?, from_iso("2026-11-22").expect("a day"))?;
/// assert!(!answered.complete);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "Id: Deserialize<'de>"))]
pub struct Given<Id> {
    /// Whatever the sender calls it; comes back with the answer.
    pub id: Option<Id>,
    #[serde(default, deserialize_with = "crate::or_default::read")]
    form: String,
    language: Option<String>,
    filled_on: Option<String>,
    #[serde(deserialize_with = "crate::answers::loose::read")]
    answers: LiteMap<String, Typed>,
    #[serde(default, deserialize_with = "crate::or_default::read")]
    done: Vec<String>,
    /// The keys of the attempts whose place a submission takes. They change nothing in what the rules say.
    #[serde(default, deserialize_with = "crate::or_default::read")]
    replaces: Vec<String>,
}

/// What was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// What a person has filled in so far.
    Draft(Draft),
    /// What was sent, or would be.
    Submission(Submission),
}

/// Why nothing is said of what was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotGiven {
    /// It answers another edition of the form.
    Form(OtherForm),
    /// A field beside the answers can't be understood: its name.
    Field(&'static str),
    /// Only one of the two that a submission has.
    Half,
}

impl NotGiven {
    /// Stable key, the same on the command line and in JavaScript.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Form(_) => "form-version",
            Self::Field(_) | Self::Half => "field",
        }
    }
}

impl fmt::Display for NotGiven {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(other) => other.fmt(f),
            Self::Field(name) => write!(f, "{name} can't be understood"),
            Self::Half => f.write_str("a submission has both language and filled_on, a draft neither"),
        }
    }
}

impl core::error::Error for NotGiven {}

impl<Id> Given<Id> {
    /// Which of the two it is.
    ///
    /// # Errors
    ///
    /// [`NotGiven::Half`]; [`NotGiven::Field`] where a draft replaces something.
    pub fn holds(self) -> Result<Held, NotGiven> {
        let Self { form, language, filled_on, answers, done, replaces, .. } = self;
        match (language, filled_on) {
            (Some(language), Some(filled_on)) => {
                Ok(Held::Submission(Submission { form, language, filled_on, answers, replaces }))
            }
            (None, None) if !replaces.is_empty() => Err(NotGiven::Field("replaces")),
            (None, None) => Ok(Held::Draft(Draft { form, answers, done })),
            _ => Err(NotGiven::Half),
        }
    }
}

/// What is said of a draft, or of a submission as the agency's server would receive it on a day. A submission that would
/// be refused for its answers is assessed from those that are understood, like a draft.
///
/// # Errors
///
/// See [`NotGiven`].
pub fn answer_given(held: Held, today: Date) -> Result<Answered, NotGiven> {
    let submission = match held {
        Held::Draft(draft) => return answer(&draft, today).map_err(NotGiven::Form),
        Held::Submission(submission) => submission,
    };
    match understand(&submission, today) {
        Ok((Ok(application), _)) => Ok(said(application.answers(), true, Vec::new(), today)),
        Ok((Err(so_far), problems)) => Ok(said(&so_far, false, problems, today)),
        Err(Refused::FormVersion { expected, got }) => Err(NotGiven::Form(OtherForm { expected, got })),
        Err(Refused::Field(name)) => Err(NotGiven::Field(name)),
        // Only whoever takes it in refuses for these.
        Err(Refused::FilledOn { .. }) => Err(NotGiven::Field("filled_on")),
        Err(Refused::Problems(_)) => Err(NotGiven::Field("answers")),
    }
}

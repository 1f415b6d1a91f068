//! Parser of a report's input: a draft or a submission, perhaps with a key of the sender's. For the command line and
//! for JavaScript, which must read the same.

use core::fmt;

use litemap::LiteMap;
use serde::Deserialize;
use time::Date;

use super::{DraftReport, OtherForm, draft_report, said};
use crate::answers::{Draft, RawAnswer};
use crate::submission::{Refused, Submission, understand};

/// Request DTO: a draft (`form`, `answers`, `done`) or a submission (`form`, `language`, `filled_on`, `answers`,
/// `replaces`), perhaps with a key of the sender's. A member that isn't named here is refused, so that no misspelt one
/// is passed over; one that is `null` is left out, and answers may be written as tables hold them.
///
/// ```
/// use assessment_core::report::{ReportInput, report_on_input};
/// use assessment_core::dates::from_iso;
///
/// let given: ReportInput<u32> = serde_json::from_str(r#"{"id": 7, "answers": {"decision-percent": 95.0, "toilet": null}}"#)?;
/// assert_eq!(given.id, Some(7));
/// let answered = report_on_input(given.holds()?, from_iso("2026-11-22").expect("a day"))?;
/// assert!(!answered.complete);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "Id: Deserialize<'de>"))]
pub struct ReportInput<Id> {
    /// Whatever the sender calls it; comes back with the answer.
    pub id: Option<Id>,
    #[serde(default, deserialize_with = "crate::serde_util::null_as_default::read")]
    form: String,
    language: Option<String>,
    filled_on: Option<String>,
    #[serde(deserialize_with = "crate::answers::lenient::read")]
    answers: LiteMap<String, RawAnswer>,
    #[serde(default, deserialize_with = "crate::serde_util::null_as_default::read")]
    done: Vec<String>,
    /// The keys of the attempts whose place a submission takes. They change nothing in what the rules say.
    #[serde(default, deserialize_with = "crate::serde_util::null_as_default::read")]
    replaces: Vec<String>,
}

/// Parsed input: a draft or a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptedInput {
    /// What a person has filled in so far.
    Draft(Draft),
    /// What was sent, or would be.
    Submission(Submission),
}

/// Validation error: why there is no report on the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportInputError {
    /// It answers another edition of the form.
    Form(OtherForm),
    /// A field beside the answers can't be understood: its name.
    Field(&'static str),
    /// Only one of the two that a submission has.
    Half,
}

impl fmt::Display for ReportInputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(other) => other.fmt(f),
            Self::Field(name) => write!(f, "{name} can't be understood"),
            Self::Half => f.write_str("a submission has both language and filled_on, a draft neither"),
        }
    }
}

impl core::error::Error for ReportInputError {}

impl<Id> ReportInput<Id> {
    /// Parses the input into a draft or a submission.
    ///
    /// # Errors
    ///
    /// [`ReportInputError::Half`]; [`ReportInputError::Field`] where a draft replaces something.
    pub fn holds(self) -> Result<AcceptedInput, ReportInputError> {
        let Self { form, language, filled_on, answers, done, replaces, .. } = self;
        match (language, filled_on) {
            (Some(language), Some(filled_on)) => {
                Ok(AcceptedInput::Submission(Submission { form, language, filled_on, answers, replaces }))
            }
            (None, None) if !replaces.is_empty() => Err(ReportInputError::Field("replaces")),
            (None, None) => Ok(AcceptedInput::Draft(Draft { form, answers, done })),
            _ => Err(ReportInputError::Half),
        }
    }
}

/// Computes the report of a draft, or of a submission as the agency's server would receive it on a day. A submission
/// that would be refused for its answers is assessed from those that are understood, like a draft.
///
/// # Errors
///
/// See [`ReportInputError`].
pub fn report_on_input(held: AcceptedInput, today: Date) -> Result<DraftReport, ReportInputError> {
    let submission = match held {
        AcceptedInput::Draft(draft) => return draft_report(&draft, today).map_err(ReportInputError::Form),
        AcceptedInput::Submission(submission) => submission,
    };
    match understand(&submission, today) {
        Ok(Ok(application)) => Ok(said(application.answers(), Vec::new(), today)),
        Ok(Err((so_far, problems))) => Ok(said(&so_far, problems.into_vec(), today)),
        Err(Refused::FormVersion { expected, got }) => Err(ReportInputError::Form(OtherForm { expected, got })),
        Err(Refused::Field(name)) => Err(ReportInputError::Field(name)),
        // Only whoever takes it in refuses for these.
        Err(Refused::FilledOn { .. }) => Err(ReportInputError::Field("filled_on")),
        Err(Refused::Problems(_)) => Err(ReportInputError::Field("answers")),
    }
}

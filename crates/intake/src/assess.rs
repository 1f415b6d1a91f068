//! The anti-corruption layer towards the core: a request's bytes in, an application and its assessment out.
//!
//! Nothing that the browser computed is believed; the core parses and assesses again, with the server's date.

use assessment_core::answers::Problem;
use assessment_core::consistency::for_interview;
use assessment_core::dates::{Date, from_iso, iso};
use assessment_core::form::FORM;
use assessment_core::submission::{Received, Refused, Submission, on_time, receive};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::json::{self, JsonError, ShapeError};
use crate::store::IdempotencyKey;

/// The edition of the rules in this program: a content hash of everything that the core is made of.
pub const RULES_EDITION: &str = env!("RULES_EDITION");

/// The version of the form that a submission answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormVersion(pub String);

/// A language tag (BCP 47).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTag(pub String);

/// An application as normalised JSON: what the core understood, not what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationJson(pub String);

/// A SHA-256 digest as hexadecimal text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sha256Hex(pub String);

impl Sha256Hex {
    /// Computes the digest of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// A parsed and assessed submission, in the form in which it is stored.
#[derive(Clone, Debug)]
pub struct Assessed {
    /// The version of the form.
    pub form_version: FormVersion,
    /// The language it was filled in.
    pub language: LanguageTag,
    /// The date the person put on it.
    pub filled_on: Date,
    /// The application.
    pub application: ApplicationJson,
    /// The functioning profile and all measures, JSON. Not stored: [`reassess`] gives the same.
    pub assessment: String,
    /// The keys of the submissions whose place it takes.
    pub replaces: Vec<IdempotencyKey>,
}

/// The error of [`assess`]: why a request isn't a submission that can be stored.
#[derive(Clone, Debug)]
pub enum Rejection {
    /// Not JSON at all.
    NotJson,
    /// JSON, but not of a submission's shape.
    NotASubmission(Misshapen),
    /// Answers to another version of the form.
    FormVersion {
        /// The version in force.
        expected: &'static str,
        /// The one named in the request.
        got: String,
    },
    /// Filled in on a day too far from today.
    FilledOn {
        /// The day that the request names.
        got: String,
        /// The day of receipt.
        today: String,
        /// The language the submission was filled in.
        language: String,
    },
    /// Validation errors: wrong or missing answers.
    Answers {
        /// What is wrong with which.
        errors: Vec<AnswerError>,
        /// The language the submission was filled in.
        language: String,
    },
}

/// The shape error of a submission: the part of it that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misshapen {
    /// The deserializer gave up: where, and why.
    Json(ShapeError),
    /// A member of the right type holds what the core can't understand: its name.
    Field(&'static str),
}

/// A validation error: one wrong answer.
#[derive(Clone, Debug)]
pub struct AnswerError {
    /// The question.
    pub question: String,
    /// What is wrong: the core's code.
    pub code: &'static str,
    /// The limits that were crossed, by name.
    pub args: Vec<(&'static str, String)>,
    /// The core's own problem, from which the text is made.
    pub problem: Problem,
}

/// Parses and assesses a request's body with the rules of a day.
///
/// # Errors
///
/// See [`Rejection`].
pub fn assess(body: &[u8], today: Date) -> Result<Assessed, Rejection> {
    let submission: Submission = json::from_slice(body).map_err(|error| misread(body, error))?;
    // First the version: another version may well mean something else by the other members.
    if submission.form != FORM.version {
        return Err(another_version(submission.form));
    }
    match on_time(&submission, today).and_then(|()| receive(&submission, today)) {
        Ok(received) => normalised(submission, &received),
        Err(refused) => Err(reject(refused, submission)),
    }
}

/// Builds the error for a body that can't be parsed. Another version of the form may well have another shape, and the
/// person must learn which of the two it is: so what can't be read is searched for its version.
fn misread(body: &[u8], error: JsonError) -> Rejection {
    match error {
        JsonError::Syntax => Rejection::NotJson,
        JsonError::Shape(error) => match json::text_member(body, "form") {
            Some(got) if got != FORM.version => another_version(got),
            _ => Rejection::NotASubmission(Misshapen::Json(error)),
        },
    }
}

fn another_version(got: String) -> Rejection {
    Rejection::FormVersion { expected: FORM.version, got }
}

fn normalised(submission: Submission, received: &Received) -> Result<Assessed, Rejection> {
    let field = |name| Rejection::NotASubmission(Misshapen::Field(name));
    let filled_on = from_iso(&submission.filled_on).ok_or_else(|| field("filled_on"))?;
    let replaces = submission.replaces.iter().map(|key| IdempotencyKey::parse(key)).collect::<Option<_>>();
    let application = &received.application;
    Ok(Assessed {
        form_version: FormVersion(application.version().to_owned()),
        application: ApplicationJson(
            json!({
                "form": application.version(),
                "language": submission.language,
                "filled_on": submission.filled_on,
                "answers": application.answers(),
            })
            .to_string(),
        ),
        assessment: assessment_json(received),
        replaces: replaces.ok_or_else(|| field("replaces"))?,
        language: LanguageTag(submission.language),
        filled_on,
    })
}

/// Serializes the result of the assessment as JSON.
fn assessment_json(received: &Received) -> String {
    let Received { application, assessment, profile, .. } = received;
    // What rarely goes together, for the social worker to ask about. No finding.
    let interview = for_interview(application.answers()).collect::<Vec<_>>();
    json!({ "assessment": assessment, "profile": profile, "interview": interview }).to_string()
}

/// Recomputes the assessment of a stored application as of its day of receipt, by the rules in this program.
///
/// # Errors
///
/// See [`Rejection`].
pub fn reassess(application: &str, day: Date) -> Result<String, Rejection> {
    let submission: Submission = json::from_slice(application.as_bytes()).map_err(|error| match error {
        JsonError::Syntax => Rejection::NotJson,
        JsonError::Shape(error) => Rejection::NotASubmission(Misshapen::Json(error)),
    })?;
    match receive(&submission, day) {
        Ok(received) => Ok(assessment_json(&received)),
        Err(refused) => Err(reject(refused, submission)),
    }
}

fn reject(refused: Refused, submission: Submission) -> Rejection {
    let Submission { language, filled_on, .. } = submission;
    match refused {
        Refused::FilledOn { today } => Rejection::FilledOn { got: filled_on, today: iso(today), language },
        Refused::FormVersion { expected, got } => Rejection::FormVersion { expected, got },
        Refused::Field(name) => Rejection::NotASubmission(Misshapen::Field(name)),
        Refused::Problems(problems) => {
            Rejection::Answers { errors: problems.into_vec().into_iter().map(answer_error).collect(), language }
        }
    }
}

fn answer_error(problem: Problem) -> AnswerError {
    AnswerError {
        question: problem.question.clone(),
        code: problem.kind.code(),
        args: problem.kind.args().into_iter().map(|(name, arg)| (name, arg.plain())).collect(),
        problem,
    }
}

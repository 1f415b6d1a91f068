//! The one place where the server meets the core: a request's bytes in, an application and its assessment out.
//!
//! Nothing that the browser computed is believed; the core parses and assesses again, with the server's date.

use assessment_core::answers::Problem;
use assessment_core::consistency::for_interview;
use assessment_core::dates::iso;
use assessment_core::form::FORM;
use assessment_core::submission::{Received, Refused, Submission, on_time, receive};
use serde_json::json;
use sha2::{Digest, Sha256};

/// The edition of the rules in this program: everything that the core is made of, hashed.
pub const RULES_EDITION: &str = env!("RULES_EDITION");

/// A submission that the core understood, as it is kept.
#[derive(Clone, Debug)]
pub struct Assessed {
    /// The version of the form.
    pub form_version: String,
    /// The language it was filled in.
    pub language: String,
    /// The date the person put on it.
    pub filled_on: String,
    /// The application, normalised JSON.
    pub application: String,
    /// The functioning profile and all measures, JSON. Not stored: [`found_again`] gives the same.
    pub assessment: String,
    /// The keys of the submissions whose place it takes.
    pub replaces: Vec<String>,
}

/// Why a request isn't a submission that can be kept.
#[derive(Clone, Debug)]
pub enum Rejection {
    /// Not JSON at all.
    NotJson,
    /// JSON, but not of a submission's shape; the member at fault, where it is known.
    NotASubmission(Option<&'static str>),
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
    /// Wrong or missing answers.
    Answers {
        /// What is wrong with which.
        errors: Vec<FieldProblem>,
        /// The language the submission was filled in.
        language: String,
    },
}

/// One wrong answer.
#[derive(Clone, Debug)]
pub struct FieldProblem {
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
pub fn assess(body: &[u8], today: time::Date) -> Result<Assessed, Rejection> {
    // A byte order mark says nothing here (RFC 8259, 8.1), and some programs write one.
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let value: serde_json::Value = serde_json::from_slice(body).map_err(|_| Rejection::NotJson)?;
    // First the version, then the shape: another version may well have another shape, and the person must learn which
    // of the two it is.
    match value.get("form").and_then(serde_json::Value::as_str) {
        Some(got) if got != FORM.version => {
            return Err(Rejection::FormVersion { expected: FORM.version, got: got.to_owned() });
        }
        _ => {}
    }
    // From the text again, which still has what stands twice: which of two answers was meant nobody knows. A list of the
    // fields in their order would be taken for an object.
    let submission = if value.is_object() { serde_json::from_slice(body).ok() } else { None };
    let submission: Submission = submission.ok_or(Rejection::NotASubmission(None))?;
    match on_time(&submission, today).and_then(|()| receive(&submission, today)) {
        Ok(received) => Ok(keep(submission, &received)),
        Err(refused) => Err(reject(refused, submission)),
    }
}

fn keep(submission: Submission, received: &Received) -> Assessed {
    let application = &received.application;
    Assessed {
        form_version: application.version().to_owned(),
        application: json!({
            "form": application.version(),
            "language": submission.language,
            "filled_on": submission.filled_on,
            "answers": application.answers(),
        })
        .to_string(),
        assessment: found(received),
        replaces: submission.replaces,
        language: submission.language,
        filled_on: submission.filled_on,
    }
}

/// What the rules say.
fn found(received: &Received) -> String {
    let Received { application, assessment, profile, .. } = received;
    // What rarely goes together, for the social worker to ask about. No finding.
    let interview = for_interview(application.answers()).collect::<Vec<_>>();
    json!({ "assessment": assessment, "profile": profile, "interview": interview }).to_string()
}

/// What the rules said of a stored application on the day of its receipt, if they are of the same edition still.
pub fn found_again(application: &str, day: time::Date) -> Result<String, Rejection> {
    let submission: Submission = serde_json::from_str(application).map_err(|_| Rejection::NotASubmission(None))?;
    match receive(&submission, day) {
        Ok(received) => Ok(found(&received)),
        Err(refused) => Err(reject(refused, submission)),
    }
}

/// SHA-256, hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn reject(refused: Refused, submission: Submission) -> Rejection {
    let Submission { language, filled_on, .. } = submission;
    match refused {
        Refused::FilledOn { today } => Rejection::FilledOn { got: filled_on, today: iso(today), language },
        Refused::FormVersion { expected, got } => Rejection::FormVersion { expected, got },
        Refused::Field(name) => Rejection::NotASubmission(Some(name)),
        Refused::Problems(problems) => {
            Rejection::Answers { errors: problems.into_iter().map(field).collect(), language }
        }
    }
}

fn field(problem: Problem) -> FieldProblem {
    FieldProblem {
        question: problem.question.clone(),
        code: problem.kind.code(),
        args: problem.kind.args().into_iter().map(|(name, arg)| (name, arg.plain())).collect(),
        problem,
    }
}

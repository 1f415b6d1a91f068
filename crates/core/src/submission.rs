//! Submissions: the request body that travels to the agency, and its parsing and assessment there with this same core.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
use time::Date;

use crate::answers::{Answers, Application, Draft, Parsed, Problems, RawAnswer, parse_and_interpret};
use crate::dates::iso;
use crate::form::FORM;
use crate::functioning::{Profile, profile};
use crate::measures::{Assessment, assess};

/// Maximum age of a submission in days: it may wait for a connection so long.
const EARLIER_DAYS: i64 = 31;
/// Tolerance of a submission dated ahead, in days: east of Sofia the day begins earlier.
const LATER_DAYS: i64 = 1;

/// Request body of a submission, the only thing that ever leaves the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The edition of the form that is answered.
    pub form: String,
    /// The language in which it was answered (BCP 47).
    pub language: String,
    /// The day in the applicant's calendar, `YYYY-MM-DD`; it stands beside the signature.
    pub filled_on: String,
    /// Answers by question: a text, or several.
    #[serde(with = "crate::serde_util::unique_map")]
    pub answers: LiteMap<String, RawAnswer>,
    /// The keys of earlier attempts at this application that may have been stored: this one takes their place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<String>,
}

/// Maximum number of earlier attempts that a submission may name.
pub const MOST_REPLACED: usize = 16;
/// Maximum length of an idempotency key, in characters.
pub const LONGEST_KEY: usize = 255;

/// Whether a text is a valid idempotency key: visible ASCII signs, at most [`LONGEST_KEY`]. What isn't one was never
/// stored.
#[must_use]
pub fn is_key(text: &str) -> bool {
    (1..=LONGEST_KEY).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether the list of replaced idempotency keys is valid: not too long, and each a valid key.
#[must_use]
pub fn are_valid_keys(keys: &[String]) -> bool {
    keys.len() <= MOST_REPLACED && keys.iter().all(|key| is_key(key))
}

impl Submission {
    /// Creates the request body of a parsed application.
    #[must_use]
    pub fn new(application: &Application, language: &str) -> Self {
        let answers = application.answers();
        let mut typed = LiteMap::new_vec();
        for (id, answer) in answers.iter() {
            typed.insert(id.0.into(), answer.to_raw());
        }
        Self {
            form: application.version().into(),
            language: language.into(),
            filled_on: iso(answers.today()),
            answers: typed,
            replaces: Vec::new(),
        }
    }
}

/// A parsed and assessed submission, by the rules of the day of receipt.
#[derive(Clone, Debug)]
pub struct Received {
    /// The parsed application.
    pub application: Application,
    /// The language in which it was answered.
    pub language: String,
    /// Every measure, assessed on the day of receipt.
    pub assessment: Assessment,
    /// The functioning profile.
    pub profile: Profile,
}

/// Error: why a submission is rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It answers another edition of the form.
    FormVersion {
        /// The edition in force.
        expected: &'static str,
        /// The edition that it names.
        got: String,
    },
    /// A field beside the answers can't be understood: its name.
    Field(&'static str),
    /// Filled in on a day too far from that of receipt: the clock of the device is wrong, and with it the figures and
    /// ages that the person was shown.
    FilledOn {
        /// The day of receipt.
        today: Date,
    },
    /// Answers that are missing or wrong.
    Problems(Problems),
}

/// Validates the date of a submission: filled in near enough to the day on which it arrives. For whoever takes it in;
/// an assessment on another day, past or to come, doesn't ask.
///
/// # Errors
///
/// [`Refused::FilledOn`], or [`Refused::Field`] if the day can't be understood.
pub fn on_time(submission: &Submission, today: Date) -> Result<(), Refused> {
    let filled_on = crate::dates::from_iso(&submission.filled_on).ok_or(Refused::Field("filled_on"))?;
    let is_near = (-LATER_DAYS..=EARLIER_DAYS).contains(&(today - filled_on).whole_days());
    if is_near { Ok(()) } else { Err(Refused::FilledOn { today }) }
}

/// Parses and assesses a submission on the day of receipt.
///
/// # Errors
///
/// See [`Refused`].
///
/// ```
/// use assessment_core::dates::from_iso;
/// use assessment_core::submission::{Refused, Submission, receive};
///
/// let sent: Submission = serde_json::from_str(
///     r#"{"form": "annex-2/1", "language": "bg", "filled_on": "2026-11-20", "answers": {"toilet": "severe"}}"#,
/// )?;
/// let Err(Refused::Problems(problems)) = receive(&sent, from_iso("2026-11-22").expect("a day")) else { panic!("incomplete") };
/// assert_eq!(problems[0].question, "identifier-kind");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn receive(submission: &Submission, today: Date) -> Result<Received, Refused> {
    let application = understand(submission, today)?.map_err(|(_, problems)| Refused::Problems(problems))?;
    let assessment = assess(&application.answers().with_date(today));
    let profile = profile(application.answers());
    Ok(Received { application, language: submission.language.clone(), assessment, profile })
}

/// Parses the answers of a submission: the application, or what is understood of it so far with its problems. Only what
/// would be kept counts in either.
pub(crate) fn understand(
    submission: &Submission,
    today: Date,
) -> Result<Result<Application, (Answers, Problems)>, Refused> {
    if submission.form != FORM.version {
        return Err(Refused::FormVersion { expected: FORM.version, got: submission.form.clone() });
    }
    let filled_on = crate::dates::from_iso(&submission.filled_on).ok_or(Refused::Field("filled_on"))?;
    let tag = &submission.language;
    if !(2..=35).contains(&tag.len()) || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(Refused::Field("language"));
    }
    if !are_valid_keys(&submission.replaces) {
        return Err(Refused::Field("replaces"));
    }
    let draft = Draft { answers: submission.answers.clone(), ..Draft::default() };
    // East of Sofia "today" may be tomorrow: a date of that day in an answer is not in the future, as the form said there.
    let is_ahead = (1..=LATER_DAYS).contains(&(filled_on - today).whole_days());
    let Parsed { interpreted, application } =
        parse_and_interpret(&FORM, &draft, if is_ahead { filled_on } else { today });
    Ok(application.map(Application::into_kept).map_err(|problems| (interpreted.into_kept(), problems)))
}

#[cfg(test)]
mod tests;

//! Facade of all that the core computes of a draft on a day, in one answer that names its edition and its day: for the
//! command line and for JavaScript, which must say the same.

mod input;

use litemap::LiteMap;
use serde::Serialize;
use time::Date;

use crate::answers::{Answers, Draft, Parsed, Problem, Problems, RawAnswer, parse_and_interpret};
use crate::consistency::{Raised, raised};
use crate::form::FORM;
use crate::functioning::{Profile, profile};
use crate::measures::{Assessment, assess};
use crate::{pilot, status};

pub use input::{AcceptedInput, ReportInput, ReportInputError, report_on_input};

/// Report on a draft: problems, profile and the assessment of the measures.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftReport {
    /// The edition of the form.
    pub form: &'static str,
    /// The day whose rules and figures were taken.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub rules_as_of: Date,
    /// Whether it could be sent as it stands.
    pub complete: bool,
    /// What stands in the way.
    pub problems: Vec<Problem>,
    /// Levels of difficulty by area of life.
    pub profile: Profile,
    /// What the rules say of each measure.
    pub assessment: Assessment,
    /// Answers that rarely go together, to be looked at again. They may both be right, and forbid nothing.
    pub look_again: Vec<Raised>,
}

/// Error: the draft answers another edition of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherForm {
    /// The edition that is known here.
    pub expected: &'static str,
    /// The draft's.
    pub got: String,
}

impl core::fmt::Display for OtherForm {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "answers the form {}, not {}", self.got, self.expected)
    }
}

impl core::error::Error for OtherForm {}

/// Computes the report of a draft: what stands in the way of sending it, and what the rules say of it. A complete one
/// is assessed as the agency's server would: facts outside the form count only with consent. Otherwise the assessment
/// rests on what is understood so far, as in the widget. The answers to look at again are the same in both cases: all
/// that the draft holds is compared.
///
/// # Errors
///
/// [`OtherForm`] if the draft names an edition that isn't this one. A draft need not name any.
///
/// ```
/// use assessment_core::{report::draft_report, answers::Draft, dates::from_iso};
///
/// let answered = draft_report(&Draft::default(), from_iso("2026-11-22").expect("a day"))?;
/// assert!(!answered.complete);
/// assert_eq!(answered.problems[0].question, "identifier-kind");
/// # Ok::<(), assessment_core::report::OtherForm>(())
/// ```
pub fn draft_report(draft: &Draft, today: Date) -> Result<DraftReport, OtherForm> {
    same_form(draft)?;
    let Parsed { interpreted, application } = parse_and_interpret(&FORM, draft, today);
    Ok(match application {
        Ok(application) => DraftReport {
            // For the person who has the draft: what stands in it beside what travels contradicts as much on the day of
            // sending as before.
            look_again: raised(&interpreted).collect(),
            ..said(application.into_kept().answers(), Vec::new(), today)
        },
        Err(problems) => said(&interpreted, problems.into_vec(), today),
    })
}

fn said(answers: &Answers, problems: Vec<Problem>, today: Date) -> DraftReport {
    DraftReport {
        form: FORM.version,
        rules_as_of: today,
        complete: problems.is_empty(),
        problems,
        profile: profile(answers),
        assessment: assess(&answers.with_date(today)),
        look_again: raised(answers).collect(),
    }
}

/// DTO of the options of a reform for one person, explained, with what the pilot counted in the person's groups.
#[derive(Clone, Debug, Serialize)]
pub struct StatusReport {
    /// As without the explanation.
    #[serde(flatten)]
    pub line: status::StatusResult,
    /// What went in, by which weights and borders, the groups before and after, what would follow and what would change
    /// for entitlements; nothing if nothing could be computed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<status::Explanation>,
    /// Information, never a prediction: the person's WHODAS group and group of the degree, where the pilot has them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pilot: Vec<pilot::PilotInformation>,
}

/// Simulates and explains the options for two scores by the rules of a day. A simulation of a reform, not today's law.
///
/// ```
/// use assessment_core::report::status_report;
///
/// let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
/// let input = serde_json::from_str(r#"{"id": "B", "whodas": 36, "percent": 93}"#)?;
/// let said = serde_json::to_value(status_report(&input, day))?;
/// assert_eq!(said["explanation"]["simulation"], "status-simulation");
/// assert_eq!(said["explanation"]["option_b"][1]["moves"], "down");
/// assert_eq!(said["pilot"][0]["persons"], 145);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn status_report(input: &status::StatusInput, on: Date) -> StatusReport {
    let simulation = input.simulate().ok();
    let rated = simulation.iter().flat_map(|simulation| {
        [pilot::RatedGroup::Whodas(simulation.whodas_group), pilot::RatedGroup::Percent(simulation.percent_group)]
    });
    StatusReport {
        line: status::simulate_input(input),
        pilot: rated.filter_map(pilot::information).collect(),
        explanation: simulation.map(|simulation| status::explain(&simulation, on)),
    }
}

/// Interprets a draft as [`draft_report`] compares it, complete or not, and lists what of it can't be understood;
/// blanks are no problem here.
pub(crate) fn interpret_for_report(
    form: &str,
    answers: &LiteMap<String, RawAnswer>,
    today: Date,
) -> Result<(Answers, Vec<Problem>), OtherForm> {
    let draft = Draft { form: form.into(), answers: answers.clone(), done: Vec::new() };
    same_form(&draft)?;
    let Parsed { interpreted, application } = parse_and_interpret(&FORM, &draft, today);
    let problems = application.err().map(Problems::into_vec).unwrap_or_default();
    // What is only missing is no problem of what is there.
    let is_asked = |problem: &Problem| FORM.question(&problem.question).is_some();
    let is_wrong =
        |problem: &Problem| !is_asked(problem) || !answers.get(&problem.question).is_none_or(RawAnswer::is_blank);
    Ok((interpreted, problems.into_iter().filter(is_wrong).collect()))
}

fn same_form(draft: &Draft) -> Result<(), OtherForm> {
    let same = draft.form.is_empty() || draft.form == FORM.version;
    if same { Ok(()) } else { Err(OtherForm { expected: FORM.version, got: draft.form.clone() }) }
}

#[cfg(test)]
mod tests;

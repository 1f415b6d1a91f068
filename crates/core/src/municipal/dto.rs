//! JSON interface of municipal programmes: eligibility ([`eligibility_result`]), a roster's check ([`roster_result`])
//! and a ranked list ([`ranking_result`]).

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    Applicant, Applicants, Budget, Eligibility, ProgrammeError, RankedList, Roster, RosterReport, Shift, check_roster,
    eligibility, programme, rank,
};
use crate::answers::{Problem, RawAnswer};
use crate::id::Id;
use crate::report::{OtherForm, interpret_for_report};

/// Request: a draft, to be compared with the rules of a programme. In JSON: `{"programme": "sofia-independent-living",
/// "date": "2026-11-22", "answers": {…}}`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
pub struct EligibilityInput {
    /// Handed back in the answer.
    #[serde(default)]
    pub id: Option<Id>,
    /// The programme's key.
    #[cfg_attr(feature = "schema", schemars(with = "super::ProgrammeId"))]
    pub programme: String,
    /// The day whose rules count.
    #[serde(with = "crate::serde_util::iso_date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub date: Date,
    /// The edition of the form that was answered.
    #[serde(default, deserialize_with = "crate::serde_util::null_as_default::read")]
    pub form: String,
    /// By question of the self-assessment, as typed or as tables hold it.
    #[serde(deserialize_with = "crate::answers::lenient::read")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RawAnswers"))]
    pub answers: LiteMap<String, RawAnswer>,
}

/// Request: a [`Roster`] with the sender's key.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RosterInput {
    /// Handed back in the answer.
    #[serde(default)]
    pub id: Option<Id>,
    /// The programme's key.
    #[cfg_attr(feature = "schema", schemars(with = "super::ProgrammeId"))]
    pub programme: String,
    /// Hours a month that were granted to the person, where fewer than the programme's most.
    #[serde(default, deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    pub granted_hours: Option<u32>,
    /// All assistants of one person, in any order.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_list")]
    pub shifts: Vec<Shift>,
}

/// Request: [`Applicants`] with the sender's key.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
pub struct RankingInput {
    /// Handed back in the answer.
    #[serde(default)]
    pub id: Option<Id>,
    /// The programme's key.
    #[cfg_attr(feature = "schema", schemars(with = "super::ProgrammeId"))]
    pub programme: String,
    /// The day whose rules count.
    #[serde(with = "crate::serde_util::iso_date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub date: Date,
    /// What each service can hand out; a service that is missing is ranked without a budget.
    #[serde(default, deserialize_with = "crate::serde_util::null_as_default::read_list")]
    pub budgets: Vec<Budget>,
    /// All of a year, in any order.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_list")]
    pub applicants: Vec<Applicant>,
}

/// Result on a programme's eligibility, with what couldn't be understood of the answers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Checked {
    /// What those that are understood say.
    #[serde(flatten)]
    pub eligibility: Eligibility,
    /// Answers that aren't understood, and so count for nothing.
    pub problems: Vec<Problem>,
}

/// Response: a result or an error, with the sender's key.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct ProgrammeResult<T> {
    /// As in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The answer, or why there is none.
    #[serde(flatten)]
    pub answer: ProgrammeAnswer<T>,
}

/// Result or error of a programme's function.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
pub enum ProgrammeAnswer<T> {
    /// The answer.
    Answer(T),
    /// Why there is none.
    Error(ProgrammeError),
}

impl<T> ProgrammeResult<T> {
    fn new(id: Option<&Id>, answer: Result<T, ProgrammeError>) -> Self {
        Self { id: id.cloned(), answer: answer.map_or_else(ProgrammeAnswer::Error, ProgrammeAnswer::Answer) }
    }
}

/// Parses a draft and assesses the eligibility for a programme.
///
/// # Errors
///
/// [`OtherForm`] if the draft names an edition of the form that isn't this one. What is wrong with programme or day is
/// an answer.
///
/// ```
/// use assessment_core::municipal::{EligibilityInput, eligibility_result};
///
/// let line: EligibilityInput = serde_json::from_str(
///     r#"{"programme": "sofia-independent-living", "date": "2026-11-22", "answers": {"identifier-kind": "lnch", "birth-date": "2024-01-31"}}"#,
/// )?;
/// let answer = serde_json::to_value(eligibility_result(&line)?)?;
/// // Too young, whatever else is found out.
/// assert_eq!(answer["verdict"], "probably-no");
/// assert_eq!((&answer["hours"], &answer["assistants"]), (&300.into(), &5.into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn eligibility_result(input: &EligibilityInput) -> Result<ProgrammeResult<Checked>, OtherForm> {
    let (answers, problems) = interpret_for_report(&input.form, &input.answers, input.date)?;
    let eligibility = programme(&input.programme).and_then(|programme| eligibility(programme, &answers));
    Ok(ProgrammeResult::new(input.id.as_ref(), eligibility.map(|eligibility| Checked { eligibility, problems })))
}

/// Validates a roster.
///
/// ```
/// use assessment_core::municipal::{RosterInput, roster_result};
///
/// let line: RosterInput = serde_json::from_str(
///     r#"{"programme": "sofia-independent-living", "granted-hours": 3, "shifts": [
///         {"assistant": "A", "from": "2013-07-01T08:00", "to": "2013-07-01T12:00"}]}"#,
/// )?;
/// let answer = serde_json::to_value(roster_result(&line))?;
/// assert_eq!(answer["findings"][0]["what"], "too-many-hours");
/// assert_eq!(answer["months"][0]["minutes"], 240);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn roster_result(input: &RosterInput) -> ProgrammeResult<RosterReport> {
    let RosterInput { id, programme, granted_hours, shifts } = input.clone();
    ProgrammeResult::new(id.as_ref(), check_roster(&Roster { programme, granted_hours, shifts }))
}

/// Ranks the applicants of a programme.
///
/// ```
/// use assessment_core::municipal::{RankingInput, ranking_result};
///
/// let line: RankingInput = serde_json::from_str(
///     r#"{"programme": "sofia-independent-living", "date": "2013-07-01",
///         "budgets": [{"service": "independent-and-active-living", "hours": 400}],
///         "applicants": [
///             {"id": "a", "age": 30, "points": {"impairment": 2, "assistance": 3}, "applied": "2012-09-02", "hours": 250},
///             {"id": "b", "age": 40, "points": {"impairment": 4, "assistance": 4}, "applied": "2012-09-03", "hours": 350}]}"#,
/// )?;
/// let answer = serde_json::to_value(ranking_result(&line))?;
/// assert_eq!(answer["kind"], "simulation");
/// let places = &answer["services"][0]["places"];
/// // The first takes 300 hours, the programme's most; 250 more don't fit into 400.
/// assert_eq!((&places[0]["id"], &places[0]["hours"], &places[0]["funding"]), (&"b".into(), &300.into(), &"funded".into()));
/// assert_eq!((&places[1]["id"], &places[1]["points"], &places[1]["funding"]), (&"a".into(), &5.into(), &"waiting".into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn ranking_result(input: &RankingInput) -> ProgrammeResult<RankedList> {
    let RankingInput { id, programme, date, budgets, applicants } = input.clone();
    ProgrammeResult::new(id.as_ref(), rank(&Applicants { programme, date, budgets, applicants }))
}

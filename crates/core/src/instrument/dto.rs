//! JSON interface of the instrument: a record in, the overview out ([`overview_result`]); a draft in, what it pre-fills
//! out ([`prefill_result`]); degrees and hours of a day ([`degrees`]).

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    AreaNeed, HelpAnswer, InterviewInput, InterviewRecord, Overview, Prefill, RecommendedScale, RecordProblem,
    overview, prefill, recommended_scale,
};
use crate::answers::{Problem, RawAnswer};
use crate::consistency::{Raised, for_interview};
use crate::dependence::{DegreeHours, degrees_on};
use crate::id::Id;
use crate::parameters::NoFigure;
use crate::report::{OtherForm, interpret_for_report};

/// Request: an [`InterviewInput`] with the sender's key. In JSON: `{"items": {"toilet": "severe"}, "help": {…},
/// "areas": {…}}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(default, deny_unknown_fields)]
pub struct RecordInput {
    /// Handed back in the answer.
    pub id: Option<Id>,
    /// By item: a level, or `not-applicable`.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_map")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Findings"))]
    pub items: LiteMap<String, String>,
    /// By block of items: the help that there is.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_map")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ByBlock"))]
    pub help: LiteMap<String, HelpAnswer>,
    /// By area: need, helpers, relevant measures.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_map")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ByArea"))]
    pub areas: LiteMap<String, AreaNeed>,
}

/// Response: the overview of a record, with what couldn't be understood of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct OverviewResult {
    /// As in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What is understood.
    #[serde(flatten)]
    pub overview: Overview,
    /// What isn't, and so stands nowhere in the overview.
    pub problems: Vec<RecordProblem>,
}

/// Request: a draft of the self-assessment for the instrument. In JSON: `{"date": "2026-11-22", "answers": {…}}`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
pub struct PrefillInput {
    /// Handed back in the answer.
    #[serde(default)]
    pub id: Option<Id>,
    /// The day on which the answers are looked at.
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

/// Response: what a draft pre-fills in the instrument.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct PrefillResult {
    /// As in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// By item and measure.
    #[serde(flatten)]
    pub prefill: Prefill,
    /// Answers that rarely go together, for the interview to come back to. They may both be right.
    pub look_again: Vec<Raised>,
    /// Answers that aren't understood, and so pre-fill nothing.
    pub problems: Vec<Problem>,
}

/// Table of the degrees of dependence and their hours on a day: by law, and as the report recommends them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Degrees {
    /// The day whose hours were taken.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub date: Date,
    /// By law, from the lowest.
    pub degrees: [DegreeHours; 4],
    /// The simpler scale that the report recommends. No law.
    pub recommended: RecommendedScale,
}

/// Response: [`Degrees`], or why there are none. In JSON the latter is `{"error": "no-figure", "parameter": …, "date":
/// …}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
pub enum DegreesResult {
    /// They are known.
    Known(Degrees),
    /// The hours of the day are not known.
    Unknown(NoDegrees),
}

/// Error: why there are no hours for a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum NoDegrees {
    /// A figure is not known for the day.
    NoFigure(NoFigure),
}

/// Parses a record and aggregates it by area.
///
/// ```
/// use assessment_core::instrument::{RecordInput, overview_result};
///
/// let line: RecordInput = serde_json::from_str(
///     r#"{"id": 7, "items": {"toilet": "severe", "dressing": "none", "flying": "none"},
///         "areas": {"self-care": {"how-often": "every-day", "who": ["family"], "measures": ["personal-assistance"]}}}"#,
/// )?;
/// let answer = serde_json::to_value(overview_result(&line))?;
/// let self_care = &answer["areas"][0];
/// assert_eq!((&self_care["counts"]["severe"], &self_care["need-asked"]), (&1.into(), &"met".into()));
/// assert_eq!(answer["open"].as_array().map(Vec::len), Some(21));
/// assert_eq!(answer["problems"][0]["at"], "flying");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn overview_result(input: &RecordInput) -> OverviewResult {
    let RecordInput { id, items, help, areas } = input.clone();
    let (record, problems) = InterviewRecord::from_interview(&InterviewInput { items, help, areas });
    OverviewResult { id, overview: overview(&record), problems }
}

/// Parses a draft and derives what pre-fills the instrument.
///
/// # Errors
///
/// [`OtherForm`] if the draft names an edition of the form that isn't this one.
///
/// ```
/// use assessment_core::instrument::{PrefillInput, prefill_result};
///
/// let line: PrefillInput =
///     serde_json::from_str(r#"{"date": "2026-11-22", "answers": {"toilet": "very-severe", "request-car": "yes"}}"#)?;
/// let answer = serde_json::to_value(prefill_result(&line)?)?;
/// assert_eq!(answer["items"][0]["proposal"]["level"], "very-severe");
/// assert_eq!(answer["items"][0]["proposal"]["wording-differs"], true);
/// // Not asked is no answer, and blank is none either.
/// assert_eq!(answer["items"][18]["proposal"]["why"], "not-asked");
/// assert_eq!(answer["items"][1]["proposal"]["why"], "unanswered");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn prefill_result(input: &PrefillInput) -> Result<PrefillResult, OtherForm> {
    let (answers, problems) = interpret_for_report(&input.form, &input.answers, input.date)?;
    let look_again = for_interview(&answers).collect();
    Ok(PrefillResult { id: input.id.clone(), prefill: prefill(&answers), look_again, problems })
}

/// Returns the degrees of dependence with their hours on a day, by law and as recommended.
///
/// ```
/// use assessment_core::dates::from_iso;
/// use assessment_core::instrument::degrees;
///
/// let known = serde_json::to_value(degrees(from_iso("2026-11-22").expect("a day")))?;
/// assert_eq!((&known["degrees"][1]["degree"], &known["degrees"][1]["up-to"]), (&"second".into(), &42.into()));
/// assert_eq!(known["recommended"]["kind"], "recommendation");
/// let before_the_law = serde_json::to_value(degrees(from_iso("2018-12-31").expect("a day")))?;
/// assert_eq!(before_the_law["error"], "no-figure");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn degrees(date: Date) -> DegreesResult {
    let known = || Ok(Degrees { date, degrees: degrees_on(date)?, recommended: recommended_scale(date)? });
    known().map_or_else(|missing| DegreesResult::Unknown(NoDegrees::NoFigure(missing)), DegreesResult::Known)
}

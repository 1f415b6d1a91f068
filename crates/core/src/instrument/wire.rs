//! The instrument as JSON: a record in, the overview out ([`answer_overview`]); a draft in, what it pre-fills out
//! ([`answer_prefill`]); degrees and hours of a day ([`degrees`]).

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    Help, Interview, Need, Overview, Prefill, RecommendedScale, RecordProblem, overview, prefill, read,
    recommended_scale,
};
use crate::answered::{OtherForm, understood};
use crate::answers::{Problem, Typed};
use crate::consistency::{Raised, for_interview};
use crate::dependence::{DegreeHours, degrees_on};
use crate::id::Id;
use crate::parameters::NoFigure;

/// An [`Interview`] with the sender's key. In JSON: `{"items": {"toilet": "severe"}, "help": {…}, "areas": {…}}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(default, deny_unknown_fields)]
pub struct RecordInput {
    /// Handed back in the answer.
    pub id: Option<Id>,
    /// By item: a level, or `not-applicable`.
    #[serde(deserialize_with = "crate::or_default::read_map")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Findings"))]
    pub items: LiteMap<String, String>,
    /// By block of items: the help that there is.
    #[serde(deserialize_with = "crate::or_default::read_map")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ByBlock"))]
    pub help: LiteMap<String, Help>,
    /// By area: need, helpers, relevant measures.
    #[serde(deserialize_with = "crate::or_default::read_map")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ByArea"))]
    pub areas: LiteMap<String, Need>,
}

/// The overview of a record, with what couldn't be understood of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct OverviewLine {
    /// As in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What is understood.
    #[serde(flatten)]
    pub overview: Overview,
    /// What isn't, and so stands nowhere in the overview.
    pub problems: Vec<RecordProblem>,
}

/// A draft of the self-assessment. In JSON: `{"date": "2026-11-22", "answers": {…}}`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
pub struct PrefillInput {
    /// Handed back in the answer.
    #[serde(default)]
    pub id: Option<Id>,
    /// The day on which the answers are looked at.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub date: Date,
    /// The edition of the form that was answered.
    #[serde(default, deserialize_with = "crate::or_default::read")]
    pub form: String,
    /// By question of the self-assessment, as typed or as tables hold it.
    #[serde(deserialize_with = "crate::answers::loose::read")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::TypedAnswers"))]
    pub answers: LiteMap<String, Typed>,
}

/// What a draft says to the instrument.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct PrefillLine {
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

/// Degrees of dependence and their hours on a day: by law, and as the report recommends them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Degrees {
    /// The day whose hours were taken.
    #[serde(serialize_with = "crate::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub date: Date,
    /// By law, from the lowest.
    pub degrees: [DegreeHours; 4],
    /// The simpler scale that the report recommends. No law.
    pub recommended: RecommendedScale,
}

/// [`Degrees`], or why there are none. In JSON the latter is `{"error": "no-figure", "parameter": …, "date": …}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
pub enum DegreesLine {
    /// They are known.
    Known(Degrees),
    /// The hours of the day are not known.
    Unknown(NoDegrees),
}

/// Why there are no hours for a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum NoDegrees {
    /// A figure is not known for the day.
    NoFigure(NoFigure),
}

/// Sets a record out by area.
///
/// ```
/// use assessment_core::instrument::{RecordInput, answer_overview};
///
/// let line: RecordInput = serde_json::from_str(
///     r#"{"id": 7, "items": {"toilet": "severe", "dressing": "none", "flying": "none"},
///         "areas": {"self-care": {"how-often": "every-day", "who": ["family"], "measures": ["personal-assistance"]}}}"#,
/// )?;
/// let answer = serde_json::to_value(answer_overview(&line))?;
/// let self_care = &answer["areas"][0];
/// assert_eq!((&self_care["counts"]["severe"], &self_care["need-asked"]), (&1.into(), &"met".into()));
/// assert_eq!(answer["open"].as_array().map(Vec::len), Some(21));
/// assert_eq!(answer["problems"][0]["at"], "flying");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn answer_overview(input: &RecordInput) -> OverviewLine {
    let RecordInput { id, items, help, areas } = input.clone();
    let (record, problems) = read(&Interview { items, help, areas });
    OverviewLine { id, overview: overview(&record), problems }
}

/// Lays a draft beside the instrument.
///
/// # Errors
///
/// [`OtherForm`] if the draft names an edition of the form that isn't this one.
///
/// ```
/// use assessment_core::instrument::{PrefillInput, answer_prefill};
///
/// let line: PrefillInput =
///     serde_json::from_str(r#"{"date": "2026-11-22", "answers": {"toilet": "very-severe", "request-car": "yes"}}"#)?;
/// let answer = serde_json::to_value(answer_prefill(&line)?)?;
/// assert_eq!(answer["items"][0]["proposal"]["level"], "very-severe");
/// assert_eq!(answer["items"][0]["proposal"]["wording-differs"], true);
/// // Not asked is no answer, and blank is none either.
/// assert_eq!(answer["items"][18]["proposal"]["why"], "not-asked");
/// assert_eq!(answer["items"][1]["proposal"]["why"], "unanswered");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn answer_prefill(input: &PrefillInput) -> Result<PrefillLine, OtherForm> {
    let (answers, problems) = understood(&input.form, &input.answers, input.date)?;
    let look_again = for_interview(&answers).collect();
    Ok(PrefillLine { id: input.id.clone(), prefill: prefill(&answers), look_again, problems })
}

/// The degrees of dependence with their hours on a day, by law and as recommended.
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
pub fn degrees(date: Date) -> DegreesLine {
    let known = || Ok(Degrees { date, degrees: degrees_on(date)?, recommended: recommended_scale(date)? });
    known().map_or_else(|missing| DegreesLine::Unknown(NoDegrees::NoFigure(missing)), DegreesLine::Known)
}

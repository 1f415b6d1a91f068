//! Result of the rules engine: codes, numbers and dates, no words. Everything a person is shown, and everything the
//! agency stores, comes from here.

mod amount;
mod json;

use std::ops::RangeInclusive;

use serde::{Serialize, Serializer};
use time::Date;

use super::model::{MeasureId, PaperStage};
use crate::answers::Stated;
use crate::form::QuestionId;
use crate::keyed_enum::keyed_enum;
use crate::law::LawId;
use crate::parameters::{Confidence, Figure, NoFigure, Unit};

pub use amount::{AmountOutcome, OfBase, SizeOutcome};

/// Assessment of all measures on a day, the result of the rules engine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// The day for which rules and figures were taken.
    #[serde(serialize_with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// One for each measure, in the order of the list of measures.
    pub outcomes: Vec<MeasureOutcome>,
    /// The papers of all requested measures, each once.
    pub papers: Vec<RequestedPaper>,
}

/// Outcome of one measure: verdict, conditions, amounts, papers, deadlines. In JSON its rules lie flat beside it, see
/// `outcome/json.rs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureOutcome {
    /// The measure.
    pub measure: MeasureId,
    /// Whether the person asks for it.
    pub requested: Stated,
    /// Whether the person receives it now.
    pub receiving: Stated,
    /// What the rules of the day say; `None` where none are known for the day, and so nothing can be said.
    pub rules: Option<RulesOutcome>,
}

/// Result of evaluating a measure's rules over the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesOutcome {
    /// What follows from the conditions.
    pub verdict: Verdict,
    /// All must be met.
    pub conditions: Vec<ConditionOutcome>,
    /// What the person gets, from the lowest to the highest where one of several is due. Empty where the measure is
    /// probably not due: then no amount is.
    pub amounts: Vec<AmountOutcome>,
    /// How often.
    pub frequency: NoteOutcome,
    /// When the same can be had again.
    pub again: Option<RenewalOutcome>,
    /// How long the right lasts.
    pub durations: Vec<NoteOutcome>,
    /// Papers to bring.
    pub papers: Vec<PaperOutcome>,
    /// Deadlines in the order of time.
    pub deadlines: Vec<DeadlineOutcome>,
    /// Where to apply.
    pub apply: Vec<NoteOutcome>,
    /// What else one must know.
    pub notes: Vec<NoteOutcome>,
}

keyed_enum! {
    /// Verdict on eligibility that follows from the answers. Never a decision: that is the agency's. Text:
    /// `verdict-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Verdict {
        /// Every condition is met.
        ProbablyYes => "probably-yes",
        /// A condition is not met.
        ProbablyNo => "probably-no",
        /// No condition fails, and not every one is known.
        MoreInformation => "more-information",
    }
}

keyed_enum! {
    /// Truth value of an evaluated condition. Text: `state-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ConditionStatus {
        /// Holds.
        Met => "met",
        /// Doesn't hold.
        NotMet => "not-met",
        /// Can't be told.
        Unknown => "unknown",
    }
}

/// Outcome of a condition: its truth value, and what is missing for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConditionOutcome {
    /// Stable key, which is the text key as well.
    pub id: &'static str,
    /// Where it stands.
    pub law: LawId,
    /// Its value.
    pub state: ConditionStatus,
    /// Of several ways to meet it, those that it is about now: the ones that are met; while it is unknown and not all of
    /// them are open, the ones that still are; where it is not met, the ones for the person's age, if some are for another.
    /// Empty: the sentence of the whole condition. Texts: `<id>.<way>`.
    pub ways: Vec<&'static str>,
    /// Questions that can be answered now and would settle it, or bring the one that does.
    #[serde(serialize_with = "questions")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub questions: Vec<QuestionId>,
    /// Offices that find it out.
    pub offices: Vec<&'static str>,
    /// Figures that it used or that its text names.
    pub figures: Vec<FigureUsed>,
    /// Figures that are not known for the day.
    pub no_figures: Vec<NoFigure>,
}

keyed_enum! {
    /// Certainty of an amount. Text: `standing-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Certainty {
        /// This one; every condition of the measure is met by the answers.
        Certain => "certain",
        /// At least this one, the lowest of those that are possible; every condition of the measure is met by the answers.
        Minimum => "minimum",
        /// This one, if the measure is due: some of its conditions are still unknown.
        Conditional => "conditional",
        /// Possible: it is not known whether it is this one.
        Possible => "possible",
    }
}

/// Figure that was used, with its source and validity period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FigureUsed {
    /// The placeholder in the text, or the figure's own key.
    pub name: &'static str,
    /// The figure's key.
    pub parameter: &'static str,
    /// The value.
    pub figure: Figure,
    /// What it counts.
    pub unit: Unit,
    /// First day of the value.
    #[serde(serialize_with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub from: Date,
    /// Last day of the value.
    #[serde(serialize_with = "maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Day>"))]
    pub to: Option<Date>,
    /// Where it stands.
    pub law: LawId,
    /// How sure it is.
    pub confidence: Confidence,
    /// When somebody last saw it still true.
    #[serde(serialize_with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub checked: Date,
}

/// Outcome of a note to be shown. The prefix of the text key is that of the list in which it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoteOutcome {
    /// Stable key.
    pub id: &'static str,
    /// Where it stands; `None` for advice.
    pub law: Option<LawId>,
    /// Figures that its text names.
    pub figures: Vec<FigureUsed>,
}

/// Outcome of a renewal rule: when the same can be had again. Text: `again-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RenewalOutcome {
    /// Stable key.
    pub id: &'static str,
    /// Where it stands.
    pub law: LawId,
    /// Figures that its text names.
    pub figures: Vec<FigureUsed>,
    /// The first day on which it can be had again, where the last time is known to the day.
    #[serde(serialize_with = "maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Day>"))]
    pub first: Option<Date>,
}

/// Outcome of a supporting document for one measure. Texts: `doc-<id>`, `doc-<id>.reason`, `issuer-<issuer>`,
/// `when-<stage>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaperOutcome {
    /// Stable key.
    pub id: &'static str,
    /// Who issues it.
    pub issuer: &'static str,
    /// When it is needed.
    pub stage: PaperStage,
    /// Whether it is needed for sure; otherwise it may be.
    pub certain: bool,
    /// Where it stands.
    pub law: LawId,
}

/// Supporting document with the requested measures that need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RequestedPaper {
    /// The document.
    #[serde(flatten)]
    pub paper: PaperOutcome,
    /// The measures.
    pub measures: Vec<MeasureId>,
}

/// Outcome of a deadline with its last day, where that can be told. Text: `deadline-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeadlineOutcome {
    /// Stable key.
    pub id: &'static str,
    /// How long; the placeholder is `count`.
    pub length: FigureUsed,
    /// Where it stands.
    pub law: LawId,
    /// The day, where it can be told: for filing on the day of the assessment, or from a date in the answers.
    #[serde(serialize_with = "maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Day>"))]
    pub date: Option<Date>,
    /// Whether that day lies in the past.
    pub has_passed: bool,
}

impl Assessment {
    /// Looks up the outcome of a measure.
    #[must_use]
    pub fn of(&self, measure: MeasureId) -> Option<&MeasureOutcome> {
        self.outcomes.iter().find(|outcome| outcome.measure == measure)
    }
}

impl MeasureOutcome {
    /// Returns the verdict on the measure. Where no rules are known, nothing more than that it needs more information:
    /// [`Self::rules`] tells the two apart.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.rules.as_ref().map_or(Verdict::MoreInformation, |rules| rules.verdict)
    }

    /// Lists the evaluated conditions; none where no rules are known.
    #[must_use]
    pub fn conditions(&self) -> &[ConditionOutcome] {
        self.rules.as_ref().map_or(&[], |rules| &rules.conditions)
    }

    /// Lists the evaluated amounts; none where no rules are known.
    #[must_use]
    pub fn amounts(&self) -> &[AmountOutcome] {
        self.rules.as_ref().map_or(&[], |rules| &rules.amounts)
    }

    /// Whether the person requests the measure.
    #[must_use]
    pub fn is_requested(&self) -> bool {
        self.requested == Stated::Yes
    }

    /// Whether the person requests the measure, and no condition rules it out.
    #[must_use]
    pub fn is_requested_and_open(&self) -> bool {
        self.is_requested() && self.verdict() != Verdict::ProbablyNo
    }

    /// Iterates over every figure that is shown or used.
    pub fn figures(&self) -> impl Iterator<Item = &FigureUsed> {
        self.rules.iter().flat_map(RulesOutcome::figures)
    }
}

impl RulesOutcome {
    fn figures(&self) -> impl Iterator<Item = &FigureUsed> {
        let lines = core::iter::once(&self.frequency).chain(&self.durations).chain(&self.apply).chain(&self.notes);
        let conditions = self.conditions.iter().flat_map(|condition| &condition.figures);
        let amounts = self.amounts.iter().flat_map(|amount| &amount.figures);
        let again = self.again.iter().flat_map(|again| &again.figures);
        let deadlines = self.deadlines.iter().map(|deadline| &deadline.length);
        conditions.chain(amounts).chain(again).chain(lines.flat_map(|line| &line.figures)).chain(deadlines)
    }

    /// Returns the range of hours (least to most), where an office sets one of several ceilings and none can be told from
    /// the answers.
    #[must_use]
    pub fn hours(&self) -> Option<RangeInclusive<u32>> {
        let hours = || self.amounts.iter().filter_map(AmountOutcome::hours);
        let is_open = self.amounts.len() > 1 && self.amounts.iter().all(|amount| amount.hours().is_some());
        Some(hours().min()?..=hours().max()?).filter(|_| is_open)
    }

    /// Iterates over the conditions, those first that decide: what is not met, then what is not known yet.
    pub fn by_weight(&self) -> impl Iterator<Item = &ConditionOutcome> {
        [ConditionStatus::NotMet, ConditionStatus::Unknown, ConditionStatus::Met]
            .into_iter()
            .flat_map(|wanted| self.conditions.iter().filter(move |condition| condition.state == wanted))
    }
}

impl FigureUsed {
    /// Whether the figure is confirmed, read in the law or at the authority; otherwise the reader is told that it
    /// wasn't.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        self.confidence == Confidence::Confirmed
    }
}

pub(super) fn date<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&crate::dates::iso(*date))
}

fn maybe_date<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.serialize_some(&crate::dates::iso(*date)),
        None => serializer.serialize_none(),
    }
}

fn questions<S: Serializer>(questions: &[QuestionId], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(questions.iter().map(|question| question.0))
}

//! JSON DTOs of a measure's outcome: flat, and every member there, whatever is known. What Rust says by a type is
//! `null`, an empty list or a flag here, as readers of this JSON know it.

use serde::{Serialize, Serializer};

use super::{
    AmountOutcome, Certainty, ConditionOutcome, DeadlineOutcome, FigureUsed, MeasureOutcome, NoteOutcome, PaperOutcome,
    RenewalOutcome, RulesOutcome, Verdict,
};
use crate::form::QuestionId;
use crate::law::LawId;
use crate::measures::{MeasureId, Period};
use crate::money::Money;
use crate::parameters::NoFigure;
use crate::percent::Percent;

/// Outcome of one measure: verdict, conditions, amounts, papers, deadlines.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "MeasureOutcome"))]
#[serde(rename_all = "kebab-case")]
pub(super) struct MeasureJson<'a> {
    /// The measure.
    measure: MeasureId,
    /// Whether the person asks for it; `None` if that was not said or can't be said on the form.
    requested: Option<bool>,
    /// Whether the person receives it now; `None` if that was not said.
    receiving: Option<bool>,
    /// What follows from the answers.
    verdict: Verdict,
    /// No rules are known for the day; then everything below is empty.
    no_rules: bool,
    /// All must be met.
    conditions: &'a [ConditionOutcome],
    /// What the person gets, from the lowest to the highest where one of several is due. Empty where the measure is
    /// probably not due: then no amount is.
    amounts: &'a [AmountOutcome],
    /// How often.
    frequency: Option<&'a NoteOutcome>,
    /// When the same can be had again.
    again: Option<&'a RenewalOutcome>,
    /// How long the right lasts.
    durations: &'a [NoteOutcome],
    /// Papers to bring.
    papers: &'a [PaperOutcome],
    /// Deadlines in the order of time.
    deadlines: &'a [DeadlineOutcome],
    /// Where to apply.
    apply: &'a [NoteOutcome],
    /// What else one must know.
    notes: &'a [NoteOutcome],
}

/// Outcome of an amount: its formula evaluated with the figures of the day.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "AmountOutcome"))]
pub(super) struct AmountJson<'a> {
    /// Text: `amount-<id>`, or `amount-<id>.no-figure` where `money` is missing and `no_figure` says why.
    id: &'static str,
    /// How sure it is.
    standing: Certainty,
    /// Share of the base, where the amount is one.
    share: Option<Percent>,
    /// How many times the base, where the amount is that.
    times: Option<u32>,
    /// Hours, where the amount is time.
    hours: Option<u32>,
    /// The amount in money; rounded half up.
    money: Option<Money>,
    /// A ceiling for real costs or hours rather than the amount itself.
    up_to: bool,
    /// For which time.
    period: Period,
    /// Where it stands.
    law: LawId,
    /// The figures that it was computed from.
    figures: &'a [FigureUsed],
    /// The figure that is not known for the day.
    no_figure: Option<&'a NoFigure>,
    /// Questions that would settle whether it is this one.
    #[serde(serialize_with = "super::questions")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    questions: &'a [QuestionId],
    /// Offices that say whether it is this one.
    offices: &'a [&'static str],
}

impl Serialize for MeasureOutcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rules = self.rules.as_ref();
        MeasureJson {
            measure: self.measure,
            requested: self.requested.yes_or_no(),
            receiving: self.receiving.yes_or_no(),
            verdict: self.verdict(),
            no_rules: rules.is_none(),
            conditions: self.conditions(),
            amounts: self.amounts(),
            frequency: rules.map(|rules| &rules.frequency),
            again: rules.and_then(|rules| rules.again.as_ref()),
            durations: list(rules, |rules| &rules.durations),
            papers: list(rules, |rules| &rules.papers),
            deadlines: list(rules, |rules| &rules.deadlines),
            apply: list(rules, |rules| &rules.apply),
            notes: list(rules, |rules| &rules.notes),
        }
        .serialize(serializer)
    }
}

fn list<T>(rules: Option<&RulesOutcome>, of: impl Fn(&RulesOutcome) -> &Vec<T>) -> &[T] {
    rules.map_or(&[], |rules| of(rules))
}

impl Serialize for AmountOutcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        AmountJson {
            id: self.id,
            standing: self.standing,
            share: self.share(),
            times: self.times(),
            hours: self.hours(),
            money: self.money(),
            up_to: self.is_ceiling(),
            period: self.period,
            law: self.law,
            figures: &self.figures,
            no_figure: self.no_figure(),
            questions: &self.questions,
            offices: &self.offices,
        }
        .serialize(serializer)
    }
}

/// The schema of what is written in place of a type is that type's.
#[cfg(feature = "schema")]
macro_rules! written_as {
    ($($type:ident as $json:ident;)*) => {
        $(impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $json::schema_name()
            }
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $json::json_schema(generator)
            }
        })*
    };
}

#[cfg(feature = "schema")]
written_as! {
    MeasureOutcome as MeasureJson;
    AmountOutcome as AmountJson;
}

//! Explanation of a simulation: what went in, by which weight and cut-offs, the group before and after, what follows
//! and what would change for entitlements. Codes and numbers only; the texts stand under the keys.

use serde::Serialize;
use time::Date;

use super::averaging::{AveragedGroup, AveragedScore, Thresholds};
use super::bands::{BORDERS, BORDERS_CITATION};
use super::effects::{Entitlement, changes, without_rules};
use super::flagging::{FlagConsequence, FlagDirection};
use super::{CONCORDANCE_CITATION, DisabilityDegree, PercentGroup, ScoreOrigin, Simulation, THRESHOLDS_CITATION};
use crate::fraction::{Exact, Fraction};
use crate::keyed_enum::keyed_enum;
use crate::measures::MeasureId;
use crate::methods::Citation;
use crate::whodas::SeverityGroup;

/// Explanation of a simulation, in full.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Explanation {
    /// Key of the text that says that this is no law: shown with every result.
    pub simulation: &'static str,
    /// The WHODAS score that went in.
    pub whodas: Exact,
    /// Where it comes from.
    pub origin: ScoreOrigin,
    /// The day whose rules and figures were taken for the entitlements.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub rules_as_of: Date,
    /// The cut-offs that were used.
    pub cut_offs: [Fraction; 3],
    /// The preset that has these borders; `None` where none has.
    pub preset: Option<&'static str>,
    /// Its group.
    pub whodas_group: SeverityGroup,
    /// The degree that went in.
    pub percent: Exact,
    /// Its group: today's.
    pub percent_group: PercentGroup,
    /// Key of the text on Option A, which is not computed.
    pub option_a: &'static str,
    /// Option B.
    pub option_b: Vec<ExplainedAverage>,
    /// Option C.
    pub option_c: Vec<ExplainedFlag>,
    /// Measures of which no rules are known for the day: they are missing among the entitlements.
    pub no_rules: Vec<MeasureId>,
    /// Where borders and rules of the options stand, and how sure they are.
    pub sources: SimulationSources,
}

/// Citations of the sources on which a simulation rests.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct SimulationSources {
    /// Each cut-off of the preset; `None` for an agency's own.
    pub cut_offs: Option<[Citation; 3]>,
    /// The borders of the degree.
    pub borders: Citation,
    /// Which borders group an averaged score.
    pub thresholds: Citation,
    /// The rule of concordance.
    pub concordance: Citation,
}

/// Explanation of an averaged score.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct ExplainedAverage {
    /// Key of the weighting; `None` for any other weight.
    pub weighting: Option<&'static str>,
    /// Weight of the degree.
    pub weight_of_percent: Exact,
    /// Weight of WHODAS.
    pub weight_of_whodas: Exact,
    /// The averaged score, which would stand on the certificate.
    pub score: Exact,
    /// Which borders group it.
    pub thresholds: Thresholds,
    /// Those borders.
    pub borders: [Fraction; 3],
    /// Today's group.
    pub before: PercentGroup,
    /// The group of the averaged score.
    pub after: AveragedGroup,
    /// Up, down or not at all.
    pub moves: GroupChange,
    /// What the percentage on the certificate would open or close under the rules of the day.
    pub entitlements: Vec<Entitlement>,
}

/// Explanation of a flag. It changes no entitlement by itself.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct ExplainedFlag {
    /// Key of the strategy.
    pub strategy: &'static str,
    /// Whether the person is flagged.
    pub flagged: bool,
    /// If so: in which direction WHODAS differs.
    pub direction: Option<FlagDirection>,
    /// What follows.
    pub follows: FlagConsequence,
    /// The group before: stays until a second assessment.
    pub before: PercentGroup,
    /// Always empty: see [`FlagConsequence`].
    pub entitlements: [Entitlement; 0],
}

keyed_enum! {
    /// Change of a person's group between today and an averaged score. Text: `status-moves-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum GroupChange {
        /// Into a more severe group.
        Up => "up",
        /// Nowhere.
        Stays => "stays",
        /// Into a less severe group.
        Down => "down",
    }
}

impl GroupChange {
    /// Compares today's group with that of an averaged score.
    #[must_use]
    pub fn between(before: PercentGroup, after: AveragedGroup) -> Self {
        match after.rank().cmp(&AveragedGroup::Percent(before).rank()) {
            core::cmp::Ordering::Greater => Self::Up,
            core::cmp::Ordering::Equal => Self::Stays,
            core::cmp::Ordering::Less => Self::Down,
        }
    }
}

/// Explains a simulation by the rules of a day.
///
/// ```
/// use assessment_core::dates::from_iso;
/// use assessment_core::status::{DisabilityDegree, FunctioningScore, GroupChange, PercentGroup, Policy, explain, simulate};
///
/// let (score, degree) = (FunctioningScore::given("36".parse()?)?, DisabilityDegree::new("93".parse()?)?);
/// let simulation = simulate(&score, degree, &Policy::default());
/// let explained = explain(&simulation, from_iso("2026-11-22").expect("a day"));
/// assert_eq!(explained.percent_group, PercentGroup::VerySevere);
/// // Half and half, 64.5 per cent: a lower group than today's, with what would change for entitlements.
/// let half = &explained.option_b[1];
/// assert_eq!((half.score.value, half.moves), (64.5, GroupChange::Down));
/// assert!(!half.entitlements.is_empty());
/// // A flag asks somebody to look, and changes nothing by itself.
/// assert!(explained.option_c.iter().all(|flag| flag.entitlements.is_empty()));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[must_use]
pub fn explain(simulation: &Simulation, on: Date) -> Explanation {
    let flags = simulation.flags.iter().map(|flag| ExplainedFlag {
        strategy: flag.strategy,
        flagged: flag.flagged,
        direction: flag.direction,
        follows: flag.follows,
        before: simulation.percent_group,
        entitlements: [],
    });
    let preset = simulation.cut_offs.preset();
    Explanation {
        simulation: "status-simulation",
        whodas: simulation.score.value().into(),
        origin: simulation.score.origin().clone(),
        rules_as_of: on,
        cut_offs: simulation.cut_offs.borders(),
        preset: preset.map(|preset| preset.id),
        whodas_group: simulation.whodas_group,
        percent: simulation.degree.percent().into(),
        percent_group: simulation.percent_group,
        option_a: "status-option-a",
        option_b: simulation.averaged.iter().map(|averaged| average(simulation, averaged, on)).collect(),
        option_c: flags.collect(),
        no_rules: without_rules(on),
        sources: SimulationSources {
            cut_offs: preset.map(|preset| preset.citations),
            borders: BORDERS_CITATION,
            thresholds: THRESHOLDS_CITATION,
            concordance: CONCORDANCE_CITATION,
        },
    }
}

fn average(simulation: &Simulation, averaged: &AveragedScore, on: Date) -> ExplainedAverage {
    let (before, after) = (simulation.percent_group, averaged.group(simulation.thresholds));
    // A weighted mean of two numbers up to 100 is one itself.
    let certificate = DisabilityDegree::new(averaged.score.exact);
    ExplainedAverage {
        weighting: averaged.weighting,
        weight_of_percent: averaged.weight.degree().into(),
        weight_of_whodas: averaged.weight.whodas().into(),
        score: averaged.score,
        thresholds: simulation.thresholds,
        borders: match simulation.thresholds {
            Thresholds::Percent => BORDERS,
            Thresholds::Whodas => simulation.cut_offs.borders(),
            Thresholds::Interpolated => averaged.interpolated,
        },
        before,
        after,
        moves: GroupChange::between(before, after),
        entitlements: certificate.map_or_else(|_| Vec::new(), |after| changes(simulation.degree, after, on)),
    }
}

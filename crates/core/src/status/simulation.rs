//! Simulation of both options for one person.

use super::averaging::{AveragedScore, Thresholds, Weight};
use super::flagging::Flag;
use super::{DisabilityDegree, FunctioningScore, PercentGroup};
pub use crate::generated::status::*;
use crate::whodas::{CutOffs, DEFAULT, SeverityGroup};

/// Policy parameters of a simulation, which a country would have to decide.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Where the WHODAS groups begin.
    pub cut_offs: CutOffs,
    /// Which borders group an averaged score where one group is asked for.
    pub thresholds: Thresholds,
    /// Weights beside the four of the report.
    pub other_weights: Vec<Weight>,
}

impl Default for Policy {
    fn default() -> Self {
        Self { cut_offs: DEFAULT.cut_offs, thresholds: DEFAULT_THRESHOLDS, other_weights: Vec::new() }
    }
}

/// Result of a simulation: what Options B and C would say of a person. A simulation of a reform, never today's law and
/// never a decision.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The WHODAS score that went in.
    pub score: FunctioningScore,
    /// The degree that went in.
    pub degree: DisabilityDegree,
    /// The cut-offs that were used.
    pub cut_offs: CutOffs,
    /// The borders by which one group is named.
    pub thresholds: Thresholds,
    /// The group of the WHODAS score.
    pub whodas_group: SeverityGroup,
    /// The group of the degree: the person's group today.
    pub percent_group: PercentGroup,
    /// Option B: the weightings of the report in their order, then the others.
    pub averaged: Vec<AveragedScore>,
    /// Option C: the strategies of the report, then the rule of concordance.
    pub flags: Vec<Flag>,
}

/// Computes Options B and C. Option A is a person's judgement and is not computed.
#[must_use]
pub fn simulate(score: &FunctioningScore, degree: DisabilityDegree, policy: &Policy) -> Simulation {
    let cut_offs = policy.cut_offs;
    let (whodas_group, percent_group) = (cut_offs.group(score.value()), PercentGroup::of(degree));
    let named = WEIGHTINGS.iter().map(|weighting| (Some(weighting.id), weighting.medical));
    let others = policy.other_weights.iter().map(|weight| (None, *weight));
    let averaged =
        named.chain(others).map(|(id, weight)| AveragedScore::of(id, weight, score, degree, &cut_offs)).collect();
    let mut flags: Vec<_> = STRATEGIES.iter().map(|strategy| Flag::of(strategy, percent_group, whodas_group)).collect();
    flags.push(Flag::concordance(CONCORDANCE, CONCORDANCE_JSON_NAME, percent_group, whodas_group));
    Simulation {
        score: score.clone(),
        degree,
        cut_offs,
        thresholds: policy.thresholds,
        whodas_group,
        percent_group,
        averaged,
        flags,
    }
}

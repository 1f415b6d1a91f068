//! Simulation of the reform of status assessment that the report of 2022 proposes: WHODAS and the degree of disability
//! together.
//!
//! Everything here is a **simulation of a reform**, not today's law: the results say so in their type
//! ([`Simulation`]). Option A (somebody looks at both and judges) is described in the texts and never computed; Option B
//! averages ([`averaging`](AveragedScore)), Option C flags ([`Flag`]). A flag changes nothing by itself.
//!
//! Three kinds of groups are three types, because the same words mean other borders: [`PercentGroup`] of the degree,
//! [`Group`](crate::whodas::SeverityGroup) of a WHODAS score, [`InterpolatedGroup`] of an averaged score.
//!
//! ```
//! use assessment_core::status::{DisabilityDegree, FunctioningScore, PercentGroup, Policy, simulate};
//!
//! let (score, degree) = (FunctioningScore::given("36".parse()?)?, DisabilityDegree::new("93".parse()?)?);
//! let simulation = simulate(&score, degree, &Policy::default());
//! let half = &simulation.averaged[1];
//! assert_eq!(half.score.value, 64.5);
//! assert_eq!((simulation.percent_group, half.by_percent), (PercentGroup::VerySevere, PercentGroup::Moderate));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod averaging;
mod bands;
mod dto;
mod effects;
mod explain;
mod flagging;
mod inputs;
mod simulation;
mod text_keys;

pub use averaging::{AveragedGroup, AveragedScore, InterpolatedGroup, Thresholds, Weight, WeightError, Weighting};
pub use bands::{BORDERS, BORDERS_CITATION, PercentGroup};
pub use dto::{
    AveragedOutput, StatusInput, StatusInputError, StatusOutcome, StatusOutput, StatusResult, simulate_input,
};
pub use effects::{Effect, Entitlement, EntitlementChange, changes, effects, without_rules};
pub use explain::{ExplainedAverage, ExplainedFlag, Explanation, GroupChange, explain};
pub use flagging::{Flag, FlagConsequence, FlagDirection, Strategy};
pub use inputs::{DisabilityDegree, FunctioningScore, OutOfRange, ScoreOrigin};
pub use simulation::{
    CONCORDANCE, CONCORDANCE_CITATION, CONCORDANCE_JSON_NAME, DEFAULT_THRESHOLDS, Policy, SAMPLE, SAMPLE_CITATION,
    STRATEGIES, Simulation, THRESHOLDS_CITATION, WEIGHTINGS, simulate,
};
pub use text_keys::texts;

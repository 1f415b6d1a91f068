//! The few measures that a Python analyst's script is compared on, and what both sides say of them.

use assessment_core::answers::Answers;
use assessment_core::measures::{AmountOutcome, Assessment, MEASURES, Measure, assess_by};
use serde::Serialize;

/// Their keys. Between them they need percentages, ages, dates, several answers, and unknown facts.
pub const COMPARED: [&str; 4] = ["monthly-support", "balneotherapy", "personal-assistance", "parking"];

/// What is compared of one person's measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// The verdict on each measure of [`COMPARED`].
    pub verdicts: [&'static str; 4],
    /// The lowest monthly support that isn't ruled out, in cents.
    pub support: Option<i64>,
}

/// The measures themselves.
#[must_use]
pub fn measures() -> Vec<&'static Measure> {
    COMPARED.iter().filter_map(|id| MEASURES.iter().find(|measure| measure.id.0 == *id)).copied().collect()
}

/// Assesses these measures, with everything that the core says of them.
#[must_use]
pub fn assessed(measures: &[&Measure], answers: &Answers) -> Assessment {
    assess_by(measures, answers)
}

/// What of it is compared.
#[must_use]
pub fn compared(assessment: &Assessment) -> Compared {
    let mut verdicts = [""; 4];
    for (place, outcome) in verdicts.iter_mut().zip(&assessment.outcomes) {
        *place = outcome.verdict().id();
    }
    let support = assessment.outcomes.first().and_then(|outcome| outcome.amounts().first());
    Compared { verdicts, support: support.and_then(AmountOutcome::money).map(|money| money.in_minor()) }
}

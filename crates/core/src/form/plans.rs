//! Form section 11: immediate and mid-term life plans.

use super::*;

define! {
    /// Several answers.
    LIFE_PLANS with life_plans {
        HEALTH = "health",
        JOB = "job",
        EDUCATION = "education",
        SKILLS = "skills",
        RETIREMENT = "retirement",
        FAMILY = "family",
    } = Question::new("life-plans", any_of(life_plans::ALL));
}

/// Definition of form section 11, life plans.
pub(super) static SECTION: Section = Section {
    id: "plans",
    number: Some(11),
    stage: Stage::Overview,
    pages: &[Page { id: "life-plans", questions: &[&LIFE_PLANS] }],
};

/// Expected counts of the printed form: six plans.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 1, options: 6 };

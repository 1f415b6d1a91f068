//! Section 11: immediate and mid-term life plans.

use super::*;

define! {
    /// Several answers.
    LIFE_PLANS = Question::new(
        "life-plans",
        AnswerKind::Any {
            options: &[
                Choice::new("health"),
                Choice::new("job"),
                Choice::new("education"),
                Choice::new("skills"),
                Choice::new("retirement"),
                Choice::new("family"),
            ],
        },
    );
}

/// Section 11.
pub(super) static SECTION: Section = Section {
    id: "plans",
    number: Some(11),
    stage: Stage::Overview,
    pages: &[Page { id: "life-plans", questions: &[&LIFE_PLANS] }],
};

/// Six plans.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 1, options: 6 };

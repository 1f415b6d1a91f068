//! Section 4: employment in relation to the disability certification.

use super::options::YES;
use super::*;
use crate::condition::Condition;

const LEFT: Condition = Condition::FirstAnsweredIs(&[ids::LEFT_EMPLOYMENT], &[YES]);
const LOOKING: Condition = Condition::FirstAnsweredIs(&[ids::LOOKING_FOR_WORK], &[YES]);

define! {
    /// The condition that the form prints: employed before the certification and left after it.
    LEFT_EMPLOYMENT = Question::new("left-employment", YES_NO).added();
    /// Why the person left; several answers.
    LEAVING_REASONS = Question::new(
        "leaving-reasons",
        AnswerKind::Any {
            options: &[
                Choice::new("does-not-want"),
                Choice::new("concerned-about-health"),
                Choice::new("health-first"),
                Choice::new("not-able"),
                Choice::new("part-time-only"),
                Choice::new("close-to-home"),
                Choice::new("no-adequate-job"),
                Choice::new("other"),
            ],
        },
    )
    .when(LEFT);
    /// Which other reason.
    LEAVING_REASON_OTHER = Question::new("leaving-reason-other", line(300))
        .when(Condition::All(&[LEFT, Condition::SelectedAny(ids::LEAVING_REASONS, &[OptionId("other")])]));
    /// Whether the person would consider working in the future.
    FUTURE_WORK = Question::new(
        "future-work",
        one_of(&[Choice::new("no").shared(), Choice::new("depends"), Choice::new("yes").shared()]),
    );
    /// The condition that the form prints: looking for a job.
    LOOKING_FOR_WORK = Question::new("looking-for-work", YES_NO).added();
    /// What stands in the way; several can apply.
    JOB_OBSTACLES = Question::new(
        "job-obstacles",
        AnswerKind::Any {
            options: &[
                Choice::new("no-jobs"),
                Choice::new("no-assistance"),
                Choice::new("does-not-know-how"),
                Choice::new("no-transport"),
                Choice::new("other"),
            ],
        },
    )
    .when(LOOKING);
    /// Which other obstacle.
    JOB_OBSTACLE_OTHER = Question::new("job-obstacle-other", line(300))
        .when(Condition::All(&[LOOKING, Condition::SelectedAny(ids::JOB_OBSTACLES, &[OptionId("other")])]));
}

/// Section 4.
pub(super) static SECTION: Section = Section {
    id: "employment",
    number: Some(4),
    stage: Stage::Overview,
    pages: &[
        Page { id: "left-employment", questions: &[&LEFT_EMPLOYMENT] },
        Page { id: "leaving-reasons", questions: &[&LEAVING_REASONS] },
        Page { id: "leaving-reason-other", questions: &[&LEAVING_REASON_OTHER] },
        Page { id: "future-work", questions: &[&FUTURE_WORK] },
        Page { id: "looking-for-work", questions: &[&LOOKING_FOR_WORK] },
        Page { id: "job-obstacles", questions: &[&JOB_OBSTACLES] },
        Page { id: "job-obstacle-other", questions: &[&JOB_OBSTACLE_OTHER] },
    ],
};

/// Says that the person left work after the certification.
pub(super) const LEFT_BECAUSE_OF_DISABILITY: Condition = LEFT;

/// 8 reasons, 3 answers on future work, 5 obstacles, two free texts.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 5, options: 8 + 3 + 5 };

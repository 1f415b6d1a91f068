//! Form section 4: employment in relation to the disability certification.

use super::options::YES;
use super::*;
use crate::condition::Condition;

const LEFT: Condition = Condition::FirstAnsweredIs(&[ids::LEFT_EMPLOYMENT], &[YES]);
const LOOKING: Condition = Condition::FirstAnsweredIs(&[ids::LOOKING_FOR_WORK], &[YES]);

define! {
    /// The condition that the form prints: employed before the certification and left after it.
    LEFT_EMPLOYMENT = Question::new("left-employment", YES_NO).added();
    /// Why the person left; several answers.
    LEAVING_REASONS with leaving_reasons {
        DOES_NOT_WANT = "does-not-want",
        CONCERNED_ABOUT_HEALTH = "concerned-about-health",
        HEALTH_FIRST = "health-first",
        NOT_ABLE = "not-able",
        PART_TIME_ONLY = "part-time-only",
        CLOSE_TO_HOME = "close-to-home",
        NO_ADEQUATE_JOB = "no-adequate-job",
        OTHER = "other",
    } = Question::new("leaving-reasons", any_of(leaving_reasons::ALL)).when(LEFT);
    /// Which other reason.
    LEAVING_REASON_OTHER = Question::new("leaving-reason-other", line(300))
        .when(Condition::All(&[LEFT, Condition::SelectedAny(ids::LEAVING_REASONS, &[leaving_reasons::OTHER])]));
    /// Whether the person would consider working in the future.
    FUTURE_WORK with future_work { NO, DEPENDS = "depends", YES } =
        Question::new("future-work", one_of(future_work::ALL));
    /// The condition that the form prints: looking for a job.
    LOOKING_FOR_WORK = Question::new("looking-for-work", YES_NO).added();
    /// What stands in the way; several can apply.
    JOB_OBSTACLES with job_obstacles {
        NO_JOBS = "no-jobs",
        NO_ASSISTANCE = "no-assistance",
        DOES_NOT_KNOW_HOW = "does-not-know-how",
        NO_TRANSPORT = "no-transport",
        OTHER = "other",
    } = Question::new("job-obstacles", any_of(job_obstacles::ALL)).when(LOOKING);
    /// Which other obstacle.
    JOB_OBSTACLE_OTHER = Question::new("job-obstacle-other", line(300))
        .when(Condition::All(&[LOOKING, Condition::SelectedAny(ids::JOB_OBSTACLES, &[job_obstacles::OTHER])]));
}

/// Definition of form section 4, employment.
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

/// Condition that the person left work after the certification.
pub(super) const LEFT_BECAUSE_OF_DISABILITY: Condition = LEFT;

/// Expected counts of the printed form: 8 reasons, 3 answers on future work, 5 obstacles, two free texts.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 5, options: 8 + 3 + 5 };

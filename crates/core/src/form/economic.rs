//! Section 3: economic situation. Fourteen statuses, each with the date since when.

use super::*;
use crate::condition::Condition;

/// Since when one status holds; a year is enough.
const fn since(id: &'static str, status: &'static [OptionId]) -> Question {
    Question::new(id, AnswerKind::Date { precision: DatePrecision::YearOrMore, range: DateRange::Past })
        .when(Condition::SelectedAny(ids::ECONOMIC_STATUS, status))
}

define! {
    /// All statuses that apply.
    ECONOMIC_STATUS = Question::new(
        "economic-status",
        AnswerKind::Any {
            options: &[
                Choice::new("employed-full-time"),
                Choice::new("employed-part-time"),
                Choice::new("unemployed-registered"),
                Choice::new("unemployed-not-registered"),
                Choice::new("student"),
                Choice::new("childhood-never-employed"),
                Choice::new("childhood-employed-full-time"),
                Choice::new("childhood-employed-part-time"),
                Choice::new("childhood-unemployed"),
                Choice::new("retired-old-age"),
                Choice::new("retired-disability"),
                Choice::new("left-employment"),
                Choice::new("continued-working"),
                Choice::new("not-worked-before"),
            ],
        },
    );
    /// Since when: employed-full-time.
    SINCE_EMPLOYED_FULL_TIME = since("since-employed-full-time", &[OptionId("employed-full-time")]);
    /// Since when: employed-part-time.
    SINCE_EMPLOYED_PART_TIME = since("since-employed-part-time", &[OptionId("employed-part-time")]);
    /// Since when: unemployed-registered.
    SINCE_UNEMPLOYED_REGISTERED = since("since-unemployed-registered", &[OptionId("unemployed-registered")]);
    /// Since when: unemployed-not-registered.
    SINCE_UNEMPLOYED_NOT_REGISTERED = since("since-unemployed-not-registered", &[OptionId("unemployed-not-registered")]);
    /// Since when: student.
    SINCE_STUDENT = since("since-student", &[OptionId("student")]);
    /// Since when: childhood-never-employed.
    SINCE_CHILDHOOD_NEVER_EMPLOYED = since("since-childhood-never-employed", &[OptionId("childhood-never-employed")]);
    /// Since when: childhood-employed-full-time.
    SINCE_CHILDHOOD_EMPLOYED_FULL_TIME = since("since-childhood-employed-full-time", &[OptionId("childhood-employed-full-time")]);
    /// Since when: childhood-employed-part-time.
    SINCE_CHILDHOOD_EMPLOYED_PART_TIME = since("since-childhood-employed-part-time", &[OptionId("childhood-employed-part-time")]);
    /// Since when: childhood-unemployed.
    SINCE_CHILDHOOD_UNEMPLOYED = since("since-childhood-unemployed", &[OptionId("childhood-unemployed")]);
    /// Since when: retired-old-age.
    SINCE_RETIRED_OLD_AGE = since("since-retired-old-age", &[OptionId("retired-old-age")]);
    /// Since when: retired-disability.
    SINCE_RETIRED_DISABILITY = since("since-retired-disability", &[OptionId("retired-disability")]);
    /// Since when: left-employment.
    SINCE_LEFT_EMPLOYMENT = since("since-left-employment", &[OptionId("left-employment")]);
    /// Since when: continued-working.
    SINCE_CONTINUED_WORKING = since("since-continued-working", &[OptionId("continued-working")]);
    /// Since when: not-worked-before.
    SINCE_NOT_WORKED_BEFORE = since("since-not-worked-before", &[OptionId("not-worked-before")]);
}

/// Section 3.
pub(super) static SECTION: Section = Section {
    id: "economic",
    number: Some(3),
    stage: Stage::Overview,
    pages: &[
        Page { id: "economic-status", questions: &[&ECONOMIC_STATUS] },
        Page {
            id: "economic-since",
            questions: &[
                &SINCE_EMPLOYED_FULL_TIME,
                &SINCE_EMPLOYED_PART_TIME,
                &SINCE_UNEMPLOYED_REGISTERED,
                &SINCE_UNEMPLOYED_NOT_REGISTERED,
                &SINCE_STUDENT,
                &SINCE_CHILDHOOD_NEVER_EMPLOYED,
                &SINCE_CHILDHOOD_EMPLOYED_FULL_TIME,
                &SINCE_CHILDHOOD_EMPLOYED_PART_TIME,
                &SINCE_CHILDHOOD_UNEMPLOYED,
                &SINCE_RETIRED_OLD_AGE,
                &SINCE_RETIRED_DISABILITY,
                &SINCE_LEFT_EMPLOYMENT,
                &SINCE_CONTINUED_WORKING,
                &SINCE_NOT_WORKED_BEFORE,
            ],
        },
    ],
};

/// The statuses of people who work.
pub(super) const WORKING: &[OptionId] = &[
    OptionId("employed-full-time"),
    OptionId("employed-part-time"),
    OptionId("childhood-employed-full-time"),
    OptionId("childhood-employed-part-time"),
    OptionId("continued-working"),
];

/// 14 statuses, each with its own date.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 1 + 14, options: 14 };

//! Form section 3: economic situation. Fourteen statuses, each with the date since when.

use super::*;
use crate::condition::Condition;

/// Builds the question since when one status holds; a year is enough.
const fn since(id: &'static str, status: &'static [OptionId]) -> Question {
    Question::new(id, AnswerKind::Date { precision: DatePrecision::YearOrMore, range: DateRange::Past })
        .when(Condition::SelectedAny(ids::ECONOMIC_STATUS, status))
}

define! {
    /// All statuses that apply.
    ECONOMIC_STATUS with economic_status {
        EMPLOYED_FULL_TIME = "employed-full-time",
        EMPLOYED_PART_TIME = "employed-part-time",
        UNEMPLOYED_REGISTERED = "unemployed-registered",
        UNEMPLOYED_NOT_REGISTERED = "unemployed-not-registered",
        STUDENT = "student",
        CHILDHOOD_NEVER_EMPLOYED = "childhood-never-employed",
        CHILDHOOD_EMPLOYED_FULL_TIME = "childhood-employed-full-time",
        CHILDHOOD_EMPLOYED_PART_TIME = "childhood-employed-part-time",
        CHILDHOOD_UNEMPLOYED = "childhood-unemployed",
        RETIRED_OLD_AGE = "retired-old-age",
        RETIRED_DISABILITY = "retired-disability",
        LEFT_EMPLOYMENT = "left-employment",
        CONTINUED_WORKING = "continued-working",
        NOT_WORKED_BEFORE = "not-worked-before",
    } = Question::new("economic-status", any_of(economic_status::ALL));
    /// Since when: employed-full-time.
    SINCE_EMPLOYED_FULL_TIME = since("since-employed-full-time", &[economic_status::EMPLOYED_FULL_TIME]);
    /// Since when: employed-part-time.
    SINCE_EMPLOYED_PART_TIME = since("since-employed-part-time", &[economic_status::EMPLOYED_PART_TIME]);
    /// Since when: unemployed-registered.
    SINCE_UNEMPLOYED_REGISTERED = since("since-unemployed-registered", &[economic_status::UNEMPLOYED_REGISTERED]);
    /// Since when: unemployed-not-registered.
    SINCE_UNEMPLOYED_NOT_REGISTERED = since("since-unemployed-not-registered", &[economic_status::UNEMPLOYED_NOT_REGISTERED]);
    /// Since when: student.
    SINCE_STUDENT = since("since-student", &[economic_status::STUDENT]);
    /// Since when: childhood-never-employed.
    SINCE_CHILDHOOD_NEVER_EMPLOYED = since("since-childhood-never-employed", &[economic_status::CHILDHOOD_NEVER_EMPLOYED]);
    /// Since when: childhood-employed-full-time.
    SINCE_CHILDHOOD_EMPLOYED_FULL_TIME = since("since-childhood-employed-full-time", &[economic_status::CHILDHOOD_EMPLOYED_FULL_TIME]);
    /// Since when: childhood-employed-part-time.
    SINCE_CHILDHOOD_EMPLOYED_PART_TIME = since("since-childhood-employed-part-time", &[economic_status::CHILDHOOD_EMPLOYED_PART_TIME]);
    /// Since when: childhood-unemployed.
    SINCE_CHILDHOOD_UNEMPLOYED = since("since-childhood-unemployed", &[economic_status::CHILDHOOD_UNEMPLOYED]);
    /// Since when: retired-old-age.
    SINCE_RETIRED_OLD_AGE = since("since-retired-old-age", &[economic_status::RETIRED_OLD_AGE]);
    /// Since when: retired-disability.
    SINCE_RETIRED_DISABILITY = since("since-retired-disability", &[economic_status::RETIRED_DISABILITY]);
    /// Since when: left-employment.
    SINCE_LEFT_EMPLOYMENT = since("since-left-employment", &[economic_status::LEFT_EMPLOYMENT]);
    /// Since when: continued-working.
    SINCE_CONTINUED_WORKING = since("since-continued-working", &[economic_status::CONTINUED_WORKING]);
    /// Since when: not-worked-before.
    SINCE_NOT_WORKED_BEFORE = since("since-not-worked-before", &[economic_status::NOT_WORKED_BEFORE]);
}

/// Definition of form section 3, economic situation.
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

/// Ids of the statuses of people who work.
pub(super) const WORKING: &[OptionId] = &[
    economic_status::EMPLOYED_FULL_TIME,
    economic_status::EMPLOYED_PART_TIME,
    economic_status::CHILDHOOD_EMPLOYED_FULL_TIME,
    economic_status::CHILDHOOD_EMPLOYED_PART_TIME,
    economic_status::CONTINUED_WORKING,
];

/// Expected counts of the printed form: 14 statuses, each with its own date.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 1 + 14, options: 14 };

//! Form section 5: education and profession.

use super::*;
use crate::condition::Condition;

define! {
    /// Highest level of education.
    EDUCATION_LEVEL with education_level {
        LESS_THAN_PRIMARY = "less-than-primary",
        PRIMARY = "primary",
        SECONDARY = "secondary",
        VOCATIONAL = "vocational",
        UNIVERSITY = "university",
        MASTER = "master",
        DOCTORATE = "doctorate",
    } = Question::new("education-level", one_of(education_level::ALL));
    /// Current profession, if working.
    CURRENT_PROFESSION = Question::new("current-profession", line(120))
        .when(Condition::SelectedAny(economic::ids::ECONOMIC_STATUS, economic::WORKING));
    /// Profession before, if the job was left due to disability.
    FORMER_PROFESSION = Question::new("former-profession", line(120)).when(Condition::AnyOf(&[
        employment::LEFT_BECAUSE_OF_DISABILITY,
        Condition::SelectedAny(economic::ids::ECONOMIC_STATUS, &[economic::economic_status::LEFT_EMPLOYMENT]),
    ]));
}

/// Definition of form section 5, education and profession.
pub(super) static SECTION: Section = Section {
    id: "education",
    number: Some(5),
    stage: Stage::Overview,
    pages: &[
        Page { id: "education-level", questions: &[&EDUCATION_LEVEL] },
        Page { id: "professions", questions: &[&CURRENT_PROFESSION, &FORMER_PROFESSION] },
    ],
};

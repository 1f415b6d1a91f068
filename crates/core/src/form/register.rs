//! Form section 10: the information system of the Agency for Persons with Disabilities.

use super::*;

define! {
    /// Whether the person knows and uses it.
    REGISTER_AWARENESS with register_awareness { NO = "no", KNOWS = "knows", USES = "uses" } =
        Question::new("register-awareness", one_of(register_awareness::ALL));
}

/// Definition of form section 10, information system.
pub(super) static SECTION: Section = Section {
    id: "register",
    number: Some(10),
    stage: Stage::Overview,
    pages: &[Page { id: "register-awareness", questions: &[&REGISTER_AWARENESS] }],
};

/// Expected counts of the printed form: three answers.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 1, options: 3 };

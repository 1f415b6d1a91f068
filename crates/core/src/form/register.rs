//! Section 10: the information system of the Agency for Persons with Disabilities.

use super::*;

define! {
    /// Whether the person knows and uses it.
    REGISTER_AWARENESS = Question::new(
        "register-awareness",
        one_of(&[Choice::new("no"), Choice::new("knows"), Choice::new("uses")]),
    );
}

/// Section 10.
pub(super) static SECTION: Section = Section {
    id: "register",
    number: Some(10),
    stage: Stage::Overview,
    pages: &[Page { id: "register-awareness", questions: &[&REGISTER_AWARENESS] }],
};

/// Three answers.
#[cfg(test)]
pub(super) const OFFICIAL: OfficialCount = OfficialCount { questions: 1, options: 3 };

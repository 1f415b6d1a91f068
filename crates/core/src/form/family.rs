//! Section 2: marital status and family.

use super::*;

define! {
    /// Marital status.
    MARITAL_STATUS = Question::new(
        "marital-status",
        one_of(&[
            Choice::new("unmarried"),
            Choice::new("married"),
            Choice::new("widowed"),
            Choice::new("separated"),
            Choice::new("divorced"),
            Choice::new("civil-union"),
            Choice::new("partner"),
            Choice::new("unspecified"),
        ]),
    );
    /// Living arrangement.
    LIVING_ARRANGEMENT = Question::new(
        "living-arrangement",
        one_of(&[
            Choice::new("institution"),
            Choice::new("alone"),
            Choice::new("with-spouse"),
            Choice::new("with-family"),
        ]),
    );
}

/// Section 2.
pub(super) static SECTION: Section = Section {
    id: "family",
    number: Some(2),
    stage: Stage::Overview,
    pages: &[
        Page { id: "marital-status", questions: &[&MARITAL_STATUS] },
        Page { id: "living-arrangement", questions: &[&LIVING_ARRANGEMENT] },
    ],
};

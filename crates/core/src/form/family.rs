//! Form section 2: marital status and family.

use super::*;

define! {
    /// Marital status.
    MARITAL_STATUS with marital_status {
        UNMARRIED = "unmarried",
        MARRIED = "married",
        WIDOWED = "widowed",
        SEPARATED = "separated",
        DIVORCED = "divorced",
        CIVIL_UNION = "civil-union",
        PARTNER = "partner",
        UNSPECIFIED = "unspecified",
    } = Question::new("marital-status", one_of(marital_status::ALL));
    /// Living arrangement.
    LIVING_ARRANGEMENT with living_arrangement {
        INSTITUTION = "institution",
        ALONE = "alone",
        WITH_SPOUSE = "with-spouse",
        WITH_FAMILY = "with-family",
    } = Question::new("living-arrangement", one_of(living_arrangement::ALL));
}

/// Definition of form section 2, marital status and family.
pub(super) static SECTION: Section = Section {
    id: "family",
    number: Some(2),
    stage: Stage::Overview,
    pages: &[
        Page { id: "marital-status", questions: &[&MARITAL_STATUS] },
        Page { id: "living-arrangement", questions: &[&LIVING_ARRANGEMENT] },
    ],
};

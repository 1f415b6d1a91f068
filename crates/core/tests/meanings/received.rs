//! What answers mean for the supports that are received already, by the law of each.

use super::meaning::{
    AT_HOME, Age, BUSY, DECIDED, EVER, Is, LASTING, Meaning, NO, NO_COUPLE, OLD_ENOUGH_TO_WORK, RESIDENT, YES,
};

pub const MEANINGS: &[Meaning] = &[
    // Received, by the law of each.
    ("receives-monthly-support", "yes", &[LASTING, RESIDENT, Age(18, EVER), Is("free-care", NO)]),
    ("receives-car", "yes", &[Is("decision", &["over-90"]), RESIDENT, Is("legs", &["weak"]), BUSY, Is("car-aid", YES)]),
    (
        "receives-home-adaptation",
        "yes",
        &[Is("decision", &["over-90"]), RESIDENT, Is("wheelchair", YES), Is("home-aid", YES)],
    ),
    ("receives-balneotherapy", "yes", &[RESIDENT, Is("prescription", YES), Is("balneo-aid", YES)]),
    (
        "receives-municipal-rent",
        "yes",
        &[DECIDED, RESIDENT, NO_COUPLE, Is("place", &["alone", "others"]), Is("rent-for", YES), Is("lease", YES)],
    ),
    ("receives-personal-assistance", "yes", &[LASTING, RESIDENT, AT_HOME, Is("attendance", YES)]),
    // Given to the family of a child with a lasting disability too.
    ("receives-vignette", "yes", &[Is("vignette-car", YES)]),
    ("receives-parking", "yes", &[LASTING]),
    ("receives-technical-aids", "no", &[Is("uses-devices", NO)]),
    ("receives-technical-aids", "yes", &[]),
    ("receives-employment", "yes", &[OLD_ENOUGH_TO_WORK]),
    ("receives-education", "yes", &[]),
    ("receives-social-services", "yes", &[]),
    ("fact-car-aid", "never", &[Is("car-aid", NO)]),
    ("fact-home-aid", "never", &[Is("home-aid", NO)]),
    ("fact-balneo-aid", "never", &[Is("balneo-aid", NO)]),
    ("fact-prescription", "no", &[Is("prescription", NO)]),
    ("fact-municipal-lease", "no", &[Is("lease", NO)]),
    ("fact-vignette-car", "no", &[Is("vignette-car", NO)]),
    ("fact-residence", "no", &[Is("residence", NO)]),
    ("fact-residence", "yes", &[]),
    ("fact-veteran", "yes", &[Age(18, EVER)]),
    ("fact-veteran", "no", &[Is("veteran", NO)]),
];

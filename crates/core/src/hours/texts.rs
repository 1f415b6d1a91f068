//! Text keys that the method of hours needs, for the test that compares them with the locale files.

use super::{HoursSection, METHOD};
use crate::dependence::DependenceDegree;
use crate::measures::TextKey;

/// Ids of the caveats that a result may have, beside what the versions say.
const CAVEATS: [&str; 3] = ["cap-acted", "degree-inferred", "section-not-applicable"];

/// Lists all text keys that an estimate needs.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut texts = vec![TextKey::new("hours-title", &[]), TextKey::new("hours-estimate", &["hours"])];
    texts.extend(HoursSection::ALL.map(|section| TextKey::new(format!("hours-section-{}", section.id()), &[])));
    texts.extend(DependenceDegree::ALL.map(|degree| TextKey::new(degree.text_key(), &["hours"])));
    texts.extend(CAVEATS.map(|caveat| TextKey::new(format!("hours-caveat-{caveat}"), &[])));
    for version in METHOD.versions {
        texts.extend(version.bands.iter().map(|band| TextKey::new(format!("hours-band-{}", band.id), &[])));
        texts.extend(version.caveats.iter().map(|caveat| TextKey::new(format!("hours-caveat-{caveat}"), &[])));
    }
    texts
}

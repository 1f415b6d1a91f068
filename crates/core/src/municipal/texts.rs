//! Text keys that programmes need, for the test that compares them with the locale files.

use super::eligibility::CONDITIONS;
use super::{Funding, PROGRAMMES, RosterFinding};
use crate::measures::TextKey;

/// Lists all text keys of the programmes.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut texts: Vec<TextKey> = Vec::new();
    let mut want = |key: String, placeholders: &[&'static str]| {
        let text = TextKey::new(key, placeholders);
        if !texts.contains(&text) {
            texts.push(text);
        }
    };
    want("programme-note".into(), &["date"]);
    for programme in PROGRAMMES {
        want(format!("programme-{}", programme.id.0), &[]);
        want(format!("programme-{}.summary", programme.id.0), &["hours", "assistants"]);
        for version in programme.versions {
            version.services.iter().for_each(|service| want(format!("service-{}", service.id.0), &[]));
            version.points.iter().for_each(|criterion| want(format!("criterion-{}", criterion.id()), &[]));
            version.ties.iter().for_each(|tie| want(format!("tie-{}", tie.id()), &[]));
        }
    }
    CONDITIONS.iter().for_each(|condition| want((*condition).into(), &["age", "date"]));
    Funding::ALL.iter().for_each(|funding| want(format!("funding-{}", funding.id()), &[]));
    RosterFinding::KINDS.iter().for_each(|kind| {
        let placeholders: &[&'static str] = match *kind {
            "too-many-at-once" => &["from", "to", "assistants"],
            "same-person-twice" => &["from", "to", "assistant"],
            "too-many-hours" => &["month", "hours", "limit"],
            _ => &["count", "limit"],
        };
        want(format!("roster-{kind}"), placeholders);
    });
    texts
}

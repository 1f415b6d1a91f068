//! Text keys that the instrument needs beside those of the form, for the test that compares them with the locale files.

use super::{Helper, HowOften, INSTRUMENT, WhyInterview};
use crate::functioning::Level;
use crate::measures::TextKey;

/// Lists all text keys of the instrument. Items that the self-assessment asks too, and measures, have theirs already.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut texts = Vec::new();
    let mut want = |key: String, placeholders: &[&'static str]| texts.push(TextKey::new(key, placeholders));
    for item in INSTRUMENT.items.iter().filter(|item| item.question.is_none()) {
        want(item.title_key(), &[]);
        Level::ALL.iter().for_each(|level| want(item.level_key(*level), &[]));
    }
    INSTRUMENT.blocks.iter().for_each(|block| want(format!("help-{}", block.id), &[]));
    HowOften::ALL.iter().for_each(|how_often| want(format!("how-often-{}", how_often.id()), &[]));
    Helper::ALL.iter().for_each(|helper| want(format!("helper-{}", helper.id()), &[]));
    WhyInterview::ALL.iter().for_each(|why| want(format!("ina-why-{}", why.id()), &[]));
    INSTRUMENT.simpler.iter().for_each(|level| want(format!("simpler-{}", level.id), &["hours"]));
    for key in
        ["ina-title", "ina-who", "ina-not-applicable", "ina-open", "ina-wording-differs", "ina-related", "simpler-note"]
    {
        want(key.into(), &[]);
    }
    texts
}

//! Unicode normalization (NFC): letters with their marks as one character, so that whoever searches for „Йва“ finds it
//! however it was typed.
//!
//! Native programs use Unicode's tables. In a browser they would weigh more than all the rest of this file's crate may
//! grow, and the browser has them: it hands in its own function, once ([`compose_with`]).

/// Last character up to which nothing composes, and no character is a mark (fast path).
const PLAIN: char = '\u{300}';

/// Normalizes the text to NFC.
pub(super) fn compose(text: String) -> String {
    let is_plain =
        |c: char| c < PLAIN || matches!(c, '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{2010}'..='\u{2027}');
    if text.chars().all(is_plain) { text } else { composed(text) }
}

#[cfg(feature = "compose")]
fn composed(text: String) -> String {
    icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(&text).into_owned()
}

#[cfg(not(feature = "compose"))]
fn composed(text: String) -> String {
    match COMPOSER.get() {
        Some(composer) => composer(&text),
        None => text,
    }
}

static COMPOSER: std::sync::OnceLock<fn(&str) -> String> = std::sync::OnceLock::new();

/// Installs the NFC normalizer, for programs that are built without the tables. Called before anything is read; a
/// second call changes nothing, nor does one where the tables are in the program.
pub fn compose_with(composer: fn(&str) -> String) {
    let _ = COMPOSER.set(composer);
}

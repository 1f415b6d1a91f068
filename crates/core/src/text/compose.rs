//! Letters with their marks as one character (NFC), so that whoever searches for „Йва“ finds it however it was typed.
//!
//! Native programs use Unicode's tables. In a browser they would weigh more than all the rest of this file's crate may
//! grow, and the browser has them: it hands in its own function, once ([`compose_with`]).

/// Up to here nothing composes, and no character is a mark.
const PLAIN: char = '\u{300}';

/// The text composed.
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

/// Hands in what composes texts (NFC), for programs that are built without the tables. Called before anything is read; a
/// second call changes nothing, nor does one where the tables are in the program.
pub fn compose_with(composer: fn(&str) -> String) {
    let _ = COMPOSER.set(composer);
}

//! Cyrillic letters as characters, for telling alphabets apart. No words.

use super::small;

/// The Cyrillic letters that look like Latin ones.
const LOOK_ALIKE: &str = "асеорхуіјѕһԁԛԝкмтвн";

/// A letter of Cyrillic, with its supplement.
pub(crate) fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// A Cyrillic letter that could be taken for a Latin one.
pub(crate) fn looks_latin(c: char) -> bool {
    LOOK_ALIKE.contains(small(c))
}

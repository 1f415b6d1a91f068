//! Cyrillic letters as characters, for telling alphabets apart. No words.

use super::small;

/// The Cyrillic letters that look like Latin ones, and those, in the same order.
const LOOK_ALIKE: &str = "асеорхуіјѕһԁԛԝкмтвн";
const LOOKED_LIKE: &str = "aceopxyijshdqwkmtbh";

/// A letter of Cyrillic, with its supplement.
pub(crate) fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// A small letter as Latin, if it looks like it: words that differ only by the alphabet of a letter are the same then.
pub(crate) fn as_latin(c: char) -> char {
    LOOK_ALIKE.chars().zip(LOOKED_LIKE.chars()).find(|(cyrillic, _)| *cyrillic == c).map_or(c, |(_, latin)| latin)
}

/// A Cyrillic letter that could be taken for a Latin one.
pub(crate) fn looks_latin(c: char) -> bool {
    LOOK_ALIKE.contains(small(c))
}

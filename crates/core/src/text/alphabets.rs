//! Lookup tables of Cyrillic letters, for telling alphabets apart. No words.

use super::small;

/// Homoglyphs: the Cyrillic letters that look like Latin ones, and those, in the same order.
const LOOK_ALIKE: &str = "асеорхуіјѕһԁԛԝкмтвн";
const LOOKED_LIKE: &str = "aceopxyijshdqwkmtbh";

/// Whether the character is a Cyrillic letter, the supplement included; not the old sign for thousands and the marks
/// above letters among them.
pub(crate) const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Whether the character is a letter that is neither Cyrillic nor on a Latin keyboard, of the scripts that are met
/// most: further Latin ones, Greek, Armenian, Hebrew, Arabic, Devanagari, Thai, Georgian and those of East Asia.
/// Whatever it doesn't know is not called a letter. (Unicode's own table would weigh in the download.)
pub(crate) const fn is_other_letter(c: char) -> bool {
    matches!(
        c,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}'
            | '\u{386}' | '\u{388}'..='\u{38a}' | '\u{38c}' | '\u{38e}'..='\u{3a1}' | '\u{3a3}'..='\u{3f5}'
            | '\u{531}'..='\u{556}' | '\u{561}'..='\u{587}'
            | '\u{5d0}'..='\u{5ea}'
            | '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}'
            | '\u{904}'..='\u{939}'
            | '\u{e01}'..='\u{e30}'
            | '\u{10d0}'..='\u{10fa}'
            | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}'
    )
}

/// Maps a small letter to its Latin homoglyph, if it has one: words that differ only by the alphabet of a letter are
/// the same then.
pub(crate) fn as_latin(c: char) -> char {
    LOOK_ALIKE.chars().zip(LOOKED_LIKE.chars()).find(|(cyrillic, _)| *cyrillic == c).map_or(c, |(_, latin)| latin)
}

/// Whether the character is a Cyrillic letter with a Latin homoglyph.
pub(crate) fn looks_latin(c: char) -> bool {
    LOOK_ALIKE.contains(small(c))
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointMapData;
    use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

    use super::*;

    #[test]
    fn only_letters_are_called_letters() {
        let category = CodePointMapData::<GeneralCategory>::new();
        let is_letter = |c: char| GeneralCategoryGroup::Letter.contains(category.get(c));
        let wrong: Vec<_> =
            ('\0'..=char::MAX).filter(|c| (is_cyrillic(*c) || is_other_letter(*c)) && !is_letter(*c)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

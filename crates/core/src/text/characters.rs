//! Classification of Unicode characters by appearance. The table is short because it names only what doesn't look like
//! itself; the tests compare it with Unicode's own properties, so that none is forgotten when Unicode grows.

/// Class of a character by its appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Itself.
    Itself,
    /// Nothing at all.
    Nothing,
    /// Nothing, but it changes how its neighbours look: joiners and variation selectors.
    Mark,
    /// A blank.
    Blank,
    /// The end of a line.
    Break,
    /// A hyphen, also in a name.
    Hyphen,
    /// Another dash, which is a hyphen in a number and itself in a sentence.
    Dash,
}

use Look::{Blank, Break, Dash, Hyphen, Mark, Nothing};

/// Range table of the classes: first and last character, in their order. Unicode 17: `Default_Ignorable_Code_Point`,
/// `Cf` without `Prepended_Concatenation_Mark` (which is seen), `Cc`, `Zs`, `Zl`, `Zp`, `Dash`; and what only fonts
/// make a blank of: the fillers of Hangul, the empty Braille cell, the note without a head.
const TABLE: &[(char, char, Look)] = &[
    ('\u{0}', '\u{9}', Blank),
    ('\u{a}', '\u{d}', Break),
    ('\u{e}', '\u{20}', Blank),
    ('\u{2d}', '\u{2d}', Hyphen),
    ('\u{7f}', '\u{84}', Blank),
    ('\u{85}', '\u{85}', Break),
    ('\u{86}', '\u{a0}', Blank),
    ('\u{ad}', '\u{ad}', Nothing),
    ('\u{34f}', '\u{34f}', Nothing),
    ('\u{58a}', '\u{58a}', Dash),
    ('\u{5be}', '\u{5be}', Dash),
    ('\u{61c}', '\u{61c}', Nothing),
    ('\u{115f}', '\u{1160}', Blank),
    ('\u{1400}', '\u{1400}', Dash),
    ('\u{1680}', '\u{1680}', Blank),
    ('\u{17b4}', '\u{17b5}', Nothing),
    ('\u{1806}', '\u{1806}', Dash),
    ('\u{180b}', '\u{180d}', Mark),
    ('\u{180e}', '\u{180e}', Nothing),
    ('\u{180f}', '\u{180f}', Mark),
    ('\u{2000}', '\u{200a}', Blank),
    ('\u{200b}', '\u{200b}', Nothing),
    ('\u{200c}', '\u{200d}', Mark),
    ('\u{200e}', '\u{200f}', Nothing),
    ('\u{2010}', '\u{2011}', Hyphen),
    ('\u{2012}', '\u{2015}', Dash),
    ('\u{2028}', '\u{2029}', Break),
    ('\u{202a}', '\u{202e}', Nothing),
    ('\u{202f}', '\u{202f}', Blank),
    ('\u{2053}', '\u{2053}', Dash),
    ('\u{205f}', '\u{205f}', Blank),
    ('\u{2060}', '\u{206f}', Nothing),
    ('\u{207b}', '\u{207b}', Dash),
    ('\u{208b}', '\u{208b}', Dash),
    ('\u{2212}', '\u{2212}', Dash),
    ('\u{2800}', '\u{2800}', Blank),
    ('\u{2e17}', '\u{2e17}', Dash),
    ('\u{2e1a}', '\u{2e1a}', Dash),
    ('\u{2e3a}', '\u{2e3b}', Dash),
    ('\u{2e40}', '\u{2e40}', Dash),
    ('\u{2e5d}', '\u{2e5d}', Dash),
    ('\u{3000}', '\u{3000}', Blank),
    ('\u{301c}', '\u{301c}', Dash),
    ('\u{3030}', '\u{3030}', Dash),
    ('\u{30a0}', '\u{30a0}', Dash),
    ('\u{3164}', '\u{3164}', Blank),
    ('\u{fe00}', '\u{fe0f}', Mark),
    ('\u{fe31}', '\u{fe32}', Dash),
    ('\u{fe58}', '\u{fe58}', Dash),
    ('\u{fe63}', '\u{fe63}', Dash),
    ('\u{feff}', '\u{feff}', Nothing),
    ('\u{ff0d}', '\u{ff0d}', Dash),
    ('\u{ffa0}', '\u{ffa0}', Blank),
    ('\u{fff0}', '\u{fffb}', Nothing),
    ('\u{10d6e}', '\u{10d6e}', Dash),
    ('\u{10ead}', '\u{10ead}', Dash),
    ('\u{13430}', '\u{1343f}', Nothing),
    ('\u{1bca0}', '\u{1bca3}', Nothing),
    ('\u{1d159}', '\u{1d159}', Blank),
    ('\u{1d173}', '\u{1d17a}', Nothing),
    ('\u{e0000}', '\u{e00ff}', Nothing),
    ('\u{e0100}', '\u{e01ef}', Mark),
    ('\u{e01f0}', '\u{e0fff}', Nothing),
];

/// Looks up the class of a character.
pub(super) fn look(c: char) -> Look {
    let at = TABLE.partition_point(|(_, last, _)| *last < c);
    TABLE.get(at).filter(|(first, ..)| *first <= c).map_or(Look::Itself, |(.., look)| *look)
}

/// Whether the character is a joiner or non-joiner, which joins its neighbours or keeps them apart.
pub(super) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether joiners and variation selectors affect the character's appearance: in the joining scripts of Asia, in
/// pictographs, and in the selectors themselves. Not so Latin, Cyrillic, Greek and digits, where such a mark is an
/// accident.
pub(super) const fn joins(c: char) -> bool {
    matches!(
        c,
        '\u{600}'..='\u{18af}' | '\u{2190}'..='\u{27bf}' | '\u{2900}'..='\u{2bff}' | '\u{3030}'..='\u{9fff}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'..='\u{1faff}' | '\u{20000}'..='\u{3ffff}'
    )
}

/// Maps a full-width form to its ASCII equivalent: text copied from East Asian sources has such forms. Digits stay what
/// they are: they are refused with their reason, as those of every other script.
pub(super) fn narrow(c: char) -> char {
    let is_wide = matches!(c, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff5e}');
    char::from_u32(u32::from(c) - 0xfee0 * u32::from(is_wide)).unwrap_or(c)
}

/// Whether the character is an apostrophe, as people and word processors write it.
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{b4}' | '\u{2b9}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{ff07}'
    )
}

/// Whether the character is a quotation mark of both languages, a straight one, or a bracket, as people and programs
/// put them around a word. (Single quotes are apostrophes by then, see [`super::plain`].)
pub(crate) const fn is_quote_or_bracket(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}'
            | '\u{201a}' | '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{2329}' | '\u{232a}' | '\u{27e8}' | '\u{27e9}'
            | '\u{3008}'..='\u{300b}'
    )
}

#[cfg(test)]
mod tests {
    use icu_properties::props::{
        Dash, DefaultIgnorableCodePoint, GeneralCategory, PrependedConcatenationMark, VariationSelector,
    };
    use icu_properties::{CodePointMapData, CodePointSetData};

    use super::*;

    /// Blanks to the eye only, whatever Unicode calls them.
    const BLANK_TO_THE_EYE: [char; 6] = ['\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}', '\u{1d159}'];

    fn by_unicode(c: char) -> Look {
        use GeneralCategory as G;
        let category = CodePointMapData::<GeneralCategory>::new().get(c);
        let is_ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c);
        let is_seen = CodePointSetData::new::<PrependedConcatenationMark>().contains(c);
        match category {
            _ if BLANK_TO_THE_EYE.contains(&c) => Look::Blank,
            _ if is_joiner(c) || CodePointSetData::new::<VariationSelector>().contains(c) => Look::Mark,
            _ if is_ignorable || (category == G::Format && !is_seen) => Look::Nothing,
            G::LineSeparator | G::ParagraphSeparator => Look::Break,
            G::Control if matches!(c, '\n'..='\r' | '\u{85}') => Look::Break,
            G::Control | G::SpaceSeparator => Look::Blank,
            _ if matches!(c, '-' | '\u{2010}' | '\u{2011}') => Look::Hyphen,
            _ if CodePointSetData::new::<Dash>().contains(c) => Look::Dash,
            _ => Look::Itself,
        }
    }

    #[test]
    fn the_table_says_what_unicode_says() {
        let wrong: Vec<_> = ('\0'..=char::MAX)
            .filter(|c| look(*c) != by_unicode(*c))
            .map(|c| format!("{:04x}: {:?}, by Unicode {:?}", u32::from(c), look(c), by_unicode(c)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(TABLE.iter().all(|(first, last, _)| first <= last));
        assert!(TABLE.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }
}

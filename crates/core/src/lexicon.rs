//! Lexicon of the input grammar: the words that people type into dates, amounts and percentages, one block a language.
//!
//! They are no texts. What is typed is read in every language at once, whichever the page is in: people copy from papers in
//! another language, and a line of a file says nothing of its own.

use crate::money::Currency;

/// Lexicon of one language.
#[derive(Debug)]
pub struct Lexicon {
    /// Its tag among the languages of the texts, which a test there compares.
    pub language: &'static str,
    /// The shortest beginnings of the names of the months, January first, by which no other month can be meant.
    pub months: [&'static str; 12],
    /// What may stand behind a year.
    pub year: &'static [&'static str],
    /// Names of units, short and long.
    pub units: &'static [(&'static str, TypedUnit)],
}

/// Unit of a typed number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedUnit {
    /// An amount of money.
    Money(Currency),
    /// A percentage.
    Percent,
}

const LEV: TypedUnit = TypedUnit::Money(Currency::Bgn);
const EURO: TypedUnit = TypedUnit::Money(Currency::Eur);
const PERCENT: TypedUnit = TypedUnit::Percent;

/// Signs of units that every language has in common.
const SIGNS: &[(&str, TypedUnit)] = &[("bgn", LEV), ("€", EURO), ("eur", EURO), ("%", PERCENT)];

/// Lexicons of all languages. In small letters, as [`crate::text`] makes them.
pub static LEXICONS: &[Lexicon] = &[
    Lexicon {
        language: "bg",
        months: ["яну", "фев", "мар", "апр", "май", "юни", "юли", "авг", "сеп", "окт", "ное", "дек"],
        year: &["година", "год", "г"],
        units: &[
            ("лева", LEV),
            ("лев", LEV),
            ("лв", LEV),
            ("евро", EURO),
            ("на сто", PERCENT),
            ("процента", PERCENT),
            ("процент", PERCENT),
            ("проц", PERCENT),
        ],
    },
    Lexicon {
        language: "en",
        months: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        year: &[],
        units: &[
            ("leva", LEV),
            ("lv", LEV),
            ("euros", EURO),
            ("euro", EURO),
            ("per cent", PERCENT),
            ("percent", PERCENT),
        ],
    },
];

/// Iterates over the names and signs of units in all languages.
pub(crate) fn units() -> impl Iterator<Item = (&'static str, TypedUnit)> {
    LEXICONS.iter().map(|lexicon| lexicon.units).chain([SIGNS]).flatten().copied()
}

/// Iterates over the words that may stand behind a year, in all languages.
pub(crate) fn year_words() -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().flat_map(|lexicon| lexicon.year).copied()
}

/// Iterates over the beginnings of a month's name in all languages. `month`: from 0.
pub(crate) fn month_beginnings(month: usize) -> impl Iterator<Item = &'static str> {
    LEXICONS.iter().filter_map(move |lexicon| lexicon.months.get(month)).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::{as_latin, plain, small};

    #[test]
    fn no_beginning_of_a_month_stands_in_that_of_another() {
        let seen = |word: &str| word.chars().map(as_latin).collect::<String>();
        for (month, other) in (0..12).flat_map(|month| (0..12).map(move |other| (month, other))) {
            for (one, another) in
                month_beginnings(month).flat_map(|one| month_beginnings(other).map(move |another| (one, another)))
            {
                assert!(month == other || !seen(another).contains(&seen(one)), "{one}: {month}, {another}: {other}");
            }
        }
    }

    #[test]
    fn a_name_of_a_unit_names_one_unit_and_a_language_has_one_block() {
        let names: Vec<_> = units().map(|(name, _)| name).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        let languages: BTreeSet<_> = LEXICONS.iter().map(|lexicon| lexicon.language).collect();
        assert_eq!(languages.len(), LEXICONS.len());
    }

    /// Where a capital letter is not made small, `text::small` has to learn the alphabet.
    #[test]
    fn words_are_as_the_readers_make_what_is_typed() {
        let words = units().map(|(name, _)| name).chain(year_words()).chain((0..12).flat_map(month_beginnings));
        for word in words {
            let typed: String = plain(&word.to_uppercase()).chars().map(small).collect();
            assert_eq!(typed, word);
        }
    }
}

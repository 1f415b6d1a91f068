//! Normalization of typed text: what it says to whoever sees it, the one place where typed texts are cleaned, for every
//! parser of answers.
//!
//! Characters that nobody sees are taken away, odd blanks and hyphens count as what they look like, and letters with marks
//! are one character where Unicode has one (NFC). What is empty then is empty, also where it was typed with a long key.
//! Which characters these are: `characters.rs`; why joiners may stay: `docs/decisions/0019-what-is-typed.md`.

mod alphabets;
mod characters;
mod compose;

use core::fmt;

use crate::form::TextLines;
use characters::{Look, look};

pub(crate) use alphabets::{as_latin, is_cyrillic, is_other_letter, looks_latin};
pub(crate) use characters::is_quote_or_bracket;
pub use compose::compose_with;

/// A normalized text of which something can be seen, a newtype: clean, composed, trimmed, and never empty.
///
/// ```
/// use assessment_core::form::TextLines;
/// use assessment_core::text::NonEmptyText;
///
/// let name = NonEmptyText::parse(" \u{feff}А\u{200b}на\u{a0}Мария\t", TextLines::One);
/// assert_eq!(name.as_ref().map(NonEmptyText::as_str), Some("Ана Мария"));
/// assert_eq!(NonEmptyText::parse("\u{200b}\u{2800}\u{3164}", TextLines::One), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonEmptyText(String);

impl NonEmptyText {
    /// Normalizes a text; `None` if there is nothing to be seen in it.
    #[must_use]
    pub fn parse(text: &str, lines: TextLines) -> Option<Self> {
        let text = tidy(text, lines);
        (!text.is_empty()).then_some(Self(text))
    }

    /// Borrows the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NonEmptyText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether the text has no visible character.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| matches!(look(c), Look::Nothing | Look::Mark | Look::Blank | Look::Break))
}

/// Normalizes a text for people, as it is stored: one line stays one line.
#[must_use]
pub fn tidy(text: &str, lines: TextLines) -> String {
    // A mark may have been kept from its letter by something that is taken away, so both before and after.
    let composed = compose::compose(text.into());
    let mut kept = String::with_capacity(composed.len());
    let mut last = None;
    // A joiner waits for what it joins.
    let mut joiner = None;
    let mut rest = composed.chars().peekable();
    while let Some(c) = rest.next() {
        let seen = match look(c) {
            Look::Nothing => continue,
            Look::Mark if characters::is_joiner(c) => {
                joiner = last.filter(|last| characters::joins(*last)).map(|_| c);
                continue;
            }
            Look::Mark => {
                if last.is_some_and(|last| characters::joins(last) && look(last) != Look::Mark) {
                    c
                } else {
                    continue;
                }
            }
            // Windows writes the end of a line as two characters.
            Look::Break if c == '\r' && rest.peek() == Some(&'\n') => continue,
            Look::Break if lines == TextLines::Many => '\n',
            Look::Break | Look::Blank => ' ',
            Look::Hyphen => '-',
            Look::Dash | Look::Itself => c,
        };
        if let Some(joiner) = joiner.take().filter(|_| characters::joins(seen) && look(seen) == Look::Itself) {
            kept.push(joiner);
        }
        kept.push(seen);
        last = Some(seen);
    }
    compose::compose(kept.trim().into())
}

/// Normalizes a text for the parsers of numbers, dates, addresses and keys: on one line, composed, with plain hyphens,
/// apostrophes, blanks and narrow letters, and nothing that can't be seen.
#[must_use]
pub fn plain(text: &str) -> String {
    let composed = compose::compose(text.into());
    let mut kept = String::with_capacity(composed.len());
    for c in composed.chars() {
        match look(c) {
            Look::Nothing | Look::Mark => {}
            Look::Break | Look::Blank => kept.push(' '),
            Look::Hyphen | Look::Dash => kept.push('-'),
            Look::Itself => kept.push(if characters::is_apostrophe(c) { '\'' } else { characters::narrow(c) }),
        }
    }
    compose::compose(kept.trim().into())
}

/// Lowercases a Latin or Cyrillic letter; the tables of all alphabets would weigh in the download.
#[must_use]
pub(crate) fn small(c: char) -> char {
    let by = match c {
        'A'..='Z' | '\u{410}'..='\u{42f}' => 32,
        '\u{400}'..='\u{40f}' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

/// Maps a letter or sign to the digit for which it is taken by mistake, because it looks like it.
#[must_use]
pub(crate) const fn digit_of(c: char) -> Option<char> {
    match c {
        'O' | 'o' | '\u{41e}' | '\u{43e}' => Some('0'),
        'l' | 'I' | '\u{406}' | '\u{456}' | '|' => Some('1'),
        '\u{417}' | '\u{437}' => Some('3'),
        '\u{431}' => Some('6'),
        _ => None,
    }
}

/// Error in the digits of a number: which kind of slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misdigit {
    /// A letter stands in place of the digit that looks like it.
    Letter {
        /// As typed.
        letter: char,
        /// What was meant.
        digit: char,
    },
    /// A sign stands there, which is no letter.
    Sign {
        /// As typed.
        sign: char,
        /// What was meant.
        digit: char,
    },
    /// Digits of another script than 0 to 9.
    OtherDigits,
}

/// Detects characters mistaken for digits in a word of digits, if there is such a slip in it and nothing else that is
/// foreign to a number. `is_part` tells what else may stand in the number.
pub(crate) fn misdigit(text: &str, is_part: impl Fn(char) -> bool) -> Option<Misdigit> {
    let mut slip = None;
    let mut has_digit = false;
    for c in text.chars() {
        if c.is_ascii_digit() {
            has_digit = true;
        } else if let Some(digit) = digit_of(c) {
            slip = slip.or(Some(match c {
                '|' => Misdigit::Sign { sign: c, digit },
                _ => Misdigit::Letter { letter: c, digit },
            }));
        } else if c.is_numeric() {
            return Some(Misdigit::OtherDigits);
        } else if !is_part(c) {
            return None;
        }
    }
    slip.filter(|_| has_digit)
}

#[cfg(test)]
mod tests;

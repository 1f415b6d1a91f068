//! Parser of fixed-point decimals with two places, as people type them: one grammar for amounts and percentages.
//!
//! ```text
//! number   = ["+"] whole [decimals] [no-decimals]
//! whole    = digits | group {mark group-of-three}      one mark throughout: blank, apostrophe, comma or point
//! decimals = ("," | ".") digits                        another mark than that between groups
//! no-decimals = ",-" | ".-"
//! ```
//!
//! Nothing is guessed: what could mean two numbers is none. One point or comma alone stands before decimals, never
//! between thousands; whether three digits behind it may have been meant as thousands, whoever reads an amount asks
//! ([`DecimalText::may_be_thousands`]).

use crate::lexicon::{TypedUnit, units};
use crate::text::{Misdigit, misdigit, plain, small};

/// Parse error: why a text is not such a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not a number.
    Format,
    /// A letter for a digit, or digits of another script.
    Digits(Misdigit),
    /// Below zero.
    Negative,
    /// A mark or a blank where no thousands end, so that the decimals may begin there or not: "420 50".
    Groups,
    /// More than two decimals that matter.
    Decimals,
    /// Too large to be held.
    TooLarge,
}

/// Parsed decimal in its lexical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecimalText {
    whole: String,
    decimals: String,
    mark: Option<char>,
    is_grouped: bool,
}

/// Mark in a number of which nobody knows whether it stands before decimals or between thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmbiguousMark {
    /// The mark.
    pub mark: char,
    /// The number where it stands between thousands.
    pub without_it: u32,
}

/// Parses a number without its unit.
///
/// # Errors
///
/// See [`DecimalError`]; whether it is too large or has too many decimals is asked later.
///
/// ```
/// use assessment_core::decimal::{DecimalError, read};
///
/// for text in ["1320,50", "1 320,50", "1.320,50", "1,320.50", "1'320.5", "+1320.50"] {
///     assert_eq!(read(text).and_then(|written| written.hundredths()), Ok(132_050), "{text}");
/// }
/// assert_eq!(read("420 50"), Err(DecimalError::Groups));
/// ```
pub fn read(text: &str) -> Result<DecimalText, DecimalError> {
    let text = plain(text);
    let unsigned = text.trim_start_matches('-').trim_start();
    let is_negative = unsigned.len() < text.len();
    let unsigned = if is_negative { unsigned } else { unsigned.strip_prefix('+').unwrap_or(unsigned).trim_start() };
    // "320,-": the decimals are said to be none, so every mark before stands between thousands.
    let without_decimals = [",-", ".-"].iter().find_map(|none| unsigned.strip_suffix(none));
    let (number, last_mark) = match without_decimals {
        Some(number) => (number, LastMark::Grouping),
        None => (unsigned, LastMark::MayBeDecimal),
    };
    let written = written(number, last_mark).map_err(|error| match misdigit(unsigned, is_mark) {
        Some(slip) => DecimalError::Digits(slip),
        None => error,
    })?;
    if is_negative { Err(DecimalError::Negative) } else { Ok(written) }
}

const fn is_mark(c: char) -> bool {
    matches!(c, ' ' | '\'' | ',' | '.')
}

const fn is_point(mark: char) -> bool {
    matches!(mark, ',' | '.')
}

/// Meaning of the last mark in a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LastMark {
    /// Decimals may begin there.
    MayBeDecimal,
    /// Stands between thousands, as every other: the text says that there are no decimals.
    Grouping,
}

fn written(text: &str, last_mark: LastMark) -> Result<DecimalText, DecimalError> {
    let mut runs = vec![String::new()];
    let mut marks: Vec<char> = Vec::new();
    for c in text.chars() {
        let is_open = runs.last().is_none_or(String::is_empty);
        match runs.last_mut() {
            Some(run) if c.is_ascii_digit() => run.push(c),
            // Blanks side by side look like one.
            _ if is_open && c == ' ' && marks.last() == Some(&' ') => {}
            _ if is_open || !is_mark(c) => return Err(DecimalError::Format),
            _ => {
                marks.push(c);
                runs.push(String::new());
            }
        }
    }
    if runs.last().is_none_or(String::is_empty) {
        return Err(DecimalError::Format);
    }
    let first = marks.first().copied();
    let decimals_begin = match marks.as_slice() {
        _ if last_mark == LastMark::Grouping => false,
        [] => false,
        [only] => is_point(*only),
        [between @ .., last] => is_point(*last) && between.iter().all(|mark| Some(*mark) == first && mark != last),
    };
    let mark = if decimals_begin { marks.pop() } else { None };
    let decimals = if decimals_begin { runs.pop() } else { None };
    let is_grouped = !marks.is_empty();
    if is_grouped && !(are_groups(&runs) && marks.iter().all(|mark| Some(*mark) == first)) {
        return Err(DecimalError::Groups);
    }
    Ok(DecimalText { whole: runs.concat(), decimals: decimals.unwrap_or_default(), mark, is_grouped })
}

/// Whether the runs of digits are groups of thousands: one to three digits, then three at a time.
fn are_groups(runs: &[String]) -> bool {
    let Some((first, others)) = runs.split_first() else { return false };
    first.len() <= 3 && !first.starts_with('0') && others.iter().all(|run| run.len() == 3)
}

impl DecimalText {
    /// Returns the value in hundredths. Zeros behind the second decimal are harmless; any other third decimal is
    /// refused, never rounded.
    ///
    /// # Errors
    ///
    /// [`DecimalError::Decimals`] or [`DecimalError::TooLarge`].
    pub fn hundredths(&self) -> Result<u64, DecimalError> {
        let decimals = self.decimals.trim_end_matches('0');
        if decimals.len() > 2 {
            return Err(DecimalError::Decimals);
        }
        let whole: u64 = self.whole.parse().map_err(|_| DecimalError::TooLarge)?;
        let cents: u64 = decimals.bytes().map(|b| u64::from(b - b'0')).fold(0, |sum, digit| sum * 10 + digit);
        let cents = if decimals.len() == 1 { cents * 10 } else { cents };
        whole.checked_mul(100).and_then(|hundredths| hundredths.checked_add(cents)).ok_or(DecimalError::TooLarge)
    }

    /// Returns the number of decimal places.
    #[must_use]
    pub const fn decimals(&self) -> usize {
        self.decimals.len()
    }

    /// Detects an ambiguous separator: the only mark has three digits behind it, as between thousands.
    #[must_use]
    pub fn may_be_thousands(&self) -> Option<AmbiguousMark> {
        let mark = self.mark?;
        let is_like_it = !self.is_grouped && are_groups(&[self.whole.clone(), self.decimals.clone()]);
        let number = format!("{}{}", self.whole.as_str(), self.decimals);
        if is_like_it { Some(AmbiguousMark { mark, without_it: number.parse().ok()? }) } else { None }
    }
}

/// Parses a text into hundredths.
///
/// # Errors
///
/// See [`DecimalError`].
pub fn hundredths(text: &str) -> Result<u64, DecimalError> {
    read(text)?.hundredths()
}

/// Normalizes the decimals of a number that a program wrote, so that its point isn't taken for a thousands separator:
/// of more than two decimals trailing zeros are cut, and three get a fourth.
///
/// ```
/// use assessment_core::decimal::certain;
///
/// for (number, written) in [("420.505", "420.5050"), ("1250.000", "1250"), ("420.50", "420.50"), ("7", "7")] {
///     assert_eq!(certain(number.into()), written);
/// }
/// ```
#[must_use]
pub fn certain(number: String) -> String {
    let decimals = |number: &str| number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let shorter = if decimals(&number) > 2 { number.trim_end_matches('0').trim_end_matches('.') } else { &number };
    let zero = if decimals(shorter) == 3 { "0" } else { "" };
    format!("{shorter}{zero}")
}

/// Strips the word or sign for a unit, and returns which unit stood before and behind the number. The longest name counts; a
/// point behind a name goes with it.
pub(crate) fn without_unit(text: &str, is_wanted: fn(TypedUnit) -> bool) -> (&str, [Option<TypedUnit>; 2]) {
    let mut rest = text.trim();
    let mut found = [None; 2];
    for (end, found) in [TextEnd::Start, TextEnd::End].into_iter().zip(&mut found) {
        let stripped = units().filter(|(_, unit)| is_wanted(*unit)).filter_map(|(name, unit)| {
            let in_short = || match end {
                TextEnd::Start => None,
                TextEnd::End => strip(rest.strip_suffix('.')?, name, end),
            };
            Some((strip(rest, name, end).or_else(in_short)?, unit))
        });
        if let Some((shorter, unit)) = stripped.min_by_key(|(shorter, _)| shorter.len()) {
            rest = match end {
                TextEnd::Start => shorter.strip_prefix('.').unwrap_or(shorter).trim_start(),
                TextEnd::End => shorter,
            };
            *found = Some(unit);
        }
    }
    (rest.trim(), found)
}

/// One of the two ends of a text.
#[derive(Clone, Copy)]
enum TextEnd {
    Start,
    End,
}

/// Strips a word at one end of the text, case-insensitively.
fn strip<'a>(text: &'a str, word: &str, end: TextEnd) -> Option<&'a str> {
    let length = word.chars().count();
    let (found, rest) = match end {
        TextEnd::Start => {
            let at = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
            text.split_at_checked(at)?
        }
        TextEnd::End => {
            let (at, _) = text.char_indices().rev().nth(length.checked_sub(1)?)?;
            let (rest, found) = text.split_at_checked(at)?;
            (found, rest)
        }
    };
    found.chars().map(small).eq(word.chars()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn numbers_as_people_type_them() {
        let letter = |letter, digit| Err(DecimalError::Digits(Misdigit::Letter { letter, digit }));
        for (text, expected) in [
            ("70,99", Ok(7099)),
            ("70.99", Ok(7099)),
            (" 70 ", Ok(7000)),
            ("70,9", Ok(7090)),
            ("70,990", Ok(7099)),
            ("+70", Ok(7000)),
            ("0", Ok(0)),
            ("007", Ok(700)),
            ("1 234,50", Ok(123_450)),
            ("1\u{a0}234", Ok(123_400)),
            ("1\u{202f}234\u{2009}567", Ok(123_456_700)),
            ("1  234", Ok(123_400)),
            ("1.234,50", Ok(123_450)),
            ("1,234.50", Ok(123_450)),
            ("1'234.50", Ok(123_450)),
            ("1’234’567,5", Ok(123_456_750)),
            ("1.234.567", Ok(123_456_700)),
            ("1,234,567", Ok(123_456_700)),
            ("1,234,567.89", Ok(123_456_789)),
            ("320,-", Ok(32_000)),
            ("320.\u{2013}", Ok(32_000)),
            ("1.320,-", Ok(132_000)),
            ("320.50,-", Err(DecimalError::Groups)),
            ("1 320,-", Ok(132_000)),
            ("\u{202d}320,50\u{202c}\u{fe0d}", Ok(32_050)),
            ("70,995", Err(DecimalError::Decimals)),
            ("1.250", Ok(125)),
            ("70,", Err(DecimalError::Format)),
            (",5", Err(DecimalError::Format)),
            ("-5", Err(DecimalError::Negative)),
            ("\u{2212} 5", Err(DecimalError::Negative)),
            ("--", Err(DecimalError::Format)),
            ("5-7", Err(DecimalError::Format)),
            ("12a", Err(DecimalError::Format)),
            ("", Err(DecimalError::Format)),
            ("7e1", Err(DecimalError::Format)),
            ("1. 250", Err(DecimalError::Format)),
            ("420 50", Err(DecimalError::Groups)),
            ("42 0,5", Err(DecimalError::Groups)),
            ("4 20", Err(DecimalError::Groups)),
            ("1250 000", Err(DecimalError::Groups)),
            ("0 250", Err(DecimalError::Groups)),
            ("1.250 000", Err(DecimalError::Groups)),
            ("1 250.000,5", Err(DecimalError::Groups)),
            ("12.50,5", Err(DecimalError::Groups)),
            ("1.2.3", Err(DecimalError::Groups)),
            ("1,250,00", Err(DecimalError::Groups)),
            ("39о", letter('о', '0')),
            ("З20", letter('З', '3')),
            ("О", Err(DecimalError::Format)),
            ("٣٢٠", Err(DecimalError::Digits(Misdigit::OtherDigits))),
            ("３２０", Err(DecimalError::Digits(Misdigit::OtherDigits))),
            ("99999999999999999999", Err(DecimalError::TooLarge)),
            ("184467440737095517", Err(DecimalError::TooLarge)),
        ] {
            assert_eq!(hundredths(text), expected, "{text}");
        }
    }

    #[test]
    fn three_digits_behind_one_mark_may_be_thousands() {
        let may_be = |text: &str| read(text).expect("a number").may_be_thousands();
        assert_eq!(may_be("1.250"), Some(AmbiguousMark { mark: '.', without_it: 1250 }));
        assert_eq!(may_be("12,000"), Some(AmbiguousMark { mark: ',', without_it: 12_000 }));
        for text in ["0,250", "1250,500", "1 250,500", "1.25", "1.2500", "1.250,00", "1250"] {
            assert_eq!(may_be(text), None, "{text}");
        }
    }

    #[test]
    fn units_stand_before_or_behind() {
        let [lev, euro, percent] =
            [Some(TypedUnit::Money(Currency::Bgn)), Some(TypedUnit::Money(Currency::Eur)), Some(TypedUnit::Percent)];
        let amount = |unit| unit != TypedUnit::Percent;
        for (text, rest, found) in [
            ("320 лв.", "320", [None, lev]),
            ("320лв", "320", [None, lev]),
            ("320 ЛЕВА", "320", [None, lev]),
            ("€ 320", "320", [euro, None]),
            ("EUR. 320", "320", [euro, None]),
            ("320 euros", "320", [None, euro]),
            ("лв. 320.", "320.", [lev, None]),
            ("€320 лв.", "320", [euro, lev]),
            ("320 лв..", "320 лв..", [None, None]),
            ("320 %", "320 %", [None, None]),
            ("лв", "", [lev, None]),
            ("320", "320", [None, None]),
            ("", "", [None, None]),
        ] {
            assert_eq!(without_unit(text, amount), (rest, found), "{text}");
        }
        let per_cent = |unit| unit == TypedUnit::Percent;
        assert_eq!(without_unit("70 процента", per_cent), ("70", [None, percent]));
        assert_eq!(without_unit("70 лв.", per_cent), ("70 лв.", [None, None]));
    }

    #[test]
    fn decimals_are_counted_as_typed() {
        for (text, decimals) in [("7", 0), ("7,5", 1), ("7,50", 2), ("7.500", 3), ("1 250", 0)] {
            assert_eq!(read(text).map(|number| number.decimals()), Ok(decimals), "{text}");
        }
    }

    #[test]
    fn numbers_of_programs_are_never_taken_for_thousands() {
        for (number, written) in [
            ("420.505", "420.5050"),
            ("1250.000", "1250"),
            ("1250.00", "1250.00"),
            ("420.50", "420.50"),
            ("420.500", "420.5"),
            ("420.5", "420.5"),
            ("420.5051", "420.5051"),
            ("7", "7"),
            ("1000", "1000"),
        ] {
            assert_eq!(certain(number.into()), written);
        }
    }
}

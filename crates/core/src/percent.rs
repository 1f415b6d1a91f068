//! Exact percentages with at most two decimals, as certificates state them.

use core::fmt;

use serde::{Serialize, Serializer};

pub use crate::decimal::DecimalError;
use crate::decimal::{hundredths, without_unit};
use crate::lexicon::TypedUnit;
use crate::text::plain;

/// Fixed-point percentage in hundredths: 70.99 % is `Percent::hundredths(7099)`. Exact, no floating point.
///
/// Two decimals at most, so that no value lies between 70.99 and 71: the gap in the bands of art. 70 of the
/// Persons with Disabilities Act can't be hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u16);

impl Percent {
    /// Creates a percentage from whole per cent.
    #[must_use]
    pub const fn whole(value: u16) -> Self {
        Self(value * 100)
    }

    /// Creates a percentage from hundredths of a per cent.
    #[must_use]
    pub const fn hundredths(value: u16) -> Self {
        Self(value)
    }

    /// Returns the value in hundredths of a per cent.
    #[must_use]
    pub const fn in_hundredths(self) -> u16 {
        self.0
    }

    /// Parses a percentage as people type it, by the grammar of [`crate::decimal`], with a sign or word for "per cent".
    ///
    /// # Errors
    ///
    /// See [`DecimalError`].
    ///
    /// ```
    /// use assessment_core::percent::{Percent, DecimalError};
    ///
    /// assert_eq!(Percent::parse("70,99 %"), Ok(Percent::hundredths(7099)));
    /// assert_eq!(Percent::parse("95 на сто"), Ok(Percent::whole(95)));
    /// assert_eq!(Percent::parse("70.995"), Err(DecimalError::Decimals));
    /// ```
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let text = plain(text);
        let (number, found) = without_unit(&text, |unit| unit == TypedUnit::Percent);
        if found.iter().all(Option::is_some) {
            return Err(DecimalError::Format);
        }
        let value = hundredths(number)?;
        u16::try_from(value).map(Self).map_err(|_| DecimalError::TooLarge)
    }
}

impl fmt::Display for Percent {
    /// Formats as `70.99`, `71`: what [`Percent::parse`] reads back as the same value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole}"),
            rest if rest % 10 == 0 => write!(f, "{whole}.{}", rest / 10),
            rest => write!(f, "{whole}.{rest:02}"),
        }
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_as_people_type_them() {
        for (text, expected) in [
            ("95", Ok(9500)),
            (" 95 % ", Ok(9500)),
            ("70,99", Ok(7099)),
            ("70.99", Ok(7099)),
            ("70,9", Ok(7090)),
            ("0", Ok(0)),
            ("150", Ok(15000)),
            ("70.995", Err(DecimalError::Decimals)),
            ("70,990", Ok(7099)),
            ("99999999999999999999999", Err(DecimalError::TooLarge)),
            ("656", Err(DecimalError::TooLarge)),
            ("", Err(DecimalError::Format)),
            ("%", Err(DecimalError::Format)),
            ("95%", Ok(9500)),
            ("95 на сто", Ok(9500)),
            ("95 НА СТО.", Ok(9500)),
            ("95 процента", Ok(9500)),
            ("%95", Ok(9500)),
            ("%95%", Err(DecimalError::Format)),
            ("\u{200e}95\u{202c} %", Ok(9500)),
            ("-5", Err(DecimalError::Negative)),
            ("9o", Err(DecimalError::Digits(crate::text::Misdigit::Letter { letter: 'o', digit: '0' }))),
            ("9 5", Err(DecimalError::Groups)),
            ("71,", Err(DecimalError::Format)),
            (",5", Err(DecimalError::Format)),
            ("1.2.3", Err(DecimalError::Groups)),
        ] {
            assert_eq!(Percent::parse(text).map(Percent::in_hundredths), expected, "{text}");
        }
    }

    #[test]
    fn shown_without_needless_zeros() {
        for (value, shown) in [(7099, "70.99"), (7090, "70.9"), (7009, "70.09"), (7000, "70"), (5, "0.05")] {
            assert_eq!(Percent::hundredths(value).to_string(), shown);
        }
    }

    #[test]
    fn shown_as_it_is_read() {
        for value in [0, 1, 10, 99, 100, 7099, 7100, 7110, 10000] {
            let percent = Percent::hundredths(value);
            assert_eq!(Percent::parse(&percent.to_string()), Ok(percent));
        }
    }
}

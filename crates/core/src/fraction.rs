//! Exact non-negative rational numbers, in which scores, weights and cut-offs are computed.
//!
//! A score is never rounded before it is grouped. [`Exact`] is how a result leaves the core: the reduced fraction, and
//! beside it the value rounded half up to four decimals for whoever only shows it.
//!
//! ```
//! use assessment_core::fraction::{Exact, Fraction};
//!
//! let score: Fraction = "2200/53".parse()?;
//! assert!(score > "41.5".parse()? && score < "41.51".parse()?);
//! let shown = Exact::from(score);
//! assert_eq!((shown.exact.to_string().as_str(), shown.value), ("2200/53", 41.5094));
//! assert_eq!(serde_json::to_string(&shown)?, r#"{"exact":"2200/53","value":41.5094}"#);
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

use core::cmp::Ordering;
use core::fmt;
use core::num::NonZeroU32;
use core::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _, Unexpected, Visitor};
use serde::{Serialize, Serializer};

use crate::percent::Percent;

/// Non-negative rational number in lowest terms.
///
/// Terms that come in are limited (see [`Fraction::from_str`]), and no formula of the core multiplies more than
/// three of them, so that nothing overflows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u128,
    denominator: u128,
}

/// Parse error: why a text or number is not such a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FractionError {
    /// Not a non-negative decimal or fraction.
    Format,
    /// More than [`Fraction::DECIMALS`] decimals, or larger than [`Fraction::MOST`].
    TooLong,
}

impl fmt::Display for FractionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "a non-negative number such as 41.5 or 2200/53 is needed",
            Self::TooLong => "too many decimals or too large",
        })
    }
}

impl core::error::Error for FractionError {}

impl Fraction {
    /// The number 0.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// The number 1.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };
    /// The number 100.
    pub const HUNDRED: Self = Self { numerator: 100, denominator: 1 };
    /// Maximum number of decimals of a text or number; the denominator of a fraction may be ten to this power.
    pub const DECIMALS: u32 = 15;
    /// Maximum of the numbers that are parsed.
    pub const MOST: u128 = 1_000_000;

    /// Creates a fraction from an integer.
    #[must_use]
    pub const fn whole(value: u32) -> Self {
        Self { numerator: value as u128, denominator: 1 }
    }

    /// Creates a fraction and reduces it.
    #[must_use]
    pub fn new(numerator: u32, denominator: NonZeroU32) -> Self {
        Self::reduced(u128::from(numerator), u128::from(denominator.get()))
    }

    /// Creates a fraction in a constant of the data files, which the generator has reduced.
    pub(crate) const fn constant(numerator: u128, denominator: u128) -> Self {
        assert!(denominator > 0, "a denominator");
        Self { numerator, denominator }
    }

    fn reduced(numerator: u128, denominator: u128) -> Self {
        // Nearly all terms are small, and division of small numbers is many times faster.
        let divisor = match (u64::try_from(numerator), u64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => {
                let (mut divisor, mut rest) = (numerator, denominator);
                while rest != 0 {
                    (divisor, rest) = (rest, divisor % rest);
                }
                u128::from(divisor)
            }
            _ => {
                let (mut divisor, mut rest) = (numerator, denominator);
                while rest != 0 {
                    (divisor, rest) = (rest, divisor % rest);
                }
                divisor
            }
        };
        // 0 only for 0/0, which no caller makes.
        let divisor = divisor.max(1);
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// Returns the numerator of the reduced fraction.
    #[must_use]
    pub const fn numerator(self) -> u128 {
        self.numerator
    }

    /// Returns the denominator of the reduced fraction, never 0.
    #[must_use]
    pub const fn denominator(self) -> u128 {
        self.denominator
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        // Sums of many terms keep their denominator small this way.
        if self.denominator == other.denominator {
            return Self::reduced(self.numerator + other.numerator, self.denominator);
        }
        Self::reduced(
            self.numerator * other.denominator + other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }

    /// Returns the weighted mean: `weight` parts of this and the rest of the other. Brought to one denominator at once,
    /// which keeps the terms within what fits: a weight with six decimals and two scores with fifteen.
    pub(crate) fn weighted(self, weight: Self, other: Self) -> Self {
        let rest = weight.denominator.saturating_sub(weight.numerator);
        Self::reduced(
            weight.numerator * self.numerator * other.denominator + rest * other.numerator * self.denominator,
            weight.denominator * self.denominator * other.denominator,
        )
    }

    pub(crate) fn times(self, other: Self) -> Self {
        Self::reduced(self.numerator * other.numerator, self.denominator * other.denominator)
    }

    pub(crate) fn over(self, divisor: NonZeroU32) -> Self {
        Self::reduced(self.numerator, self.denominator * u128::from(divisor.get()))
    }

    /// Rounds half up to two decimals, for display; saturates at 655.35.
    #[must_use]
    pub fn rounded(self) -> Percent {
        let (whole, rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        let hundredths = whole * 100 + (rest * 200 + self.denominator) / (self.denominator * 2);
        Percent::hundredths(u16::try_from(hundredths).unwrap_or(u16::MAX))
    }

    /// Formats as a decimal for reading: rounded half up to two decimals, or to as many as it takes to stay on its side
    /// of each border, so that a number and its group never contradict each other.
    #[must_use]
    pub fn rounded_beside(self, borders: &[Self]) -> String {
        let (mut shifted, mut rest, mut unit) =
            (self.numerator / self.denominator, self.numerator % self.denominator, 1_u128);
        for place in 1..=Self::DECIMALS {
            rest *= 10;
            shifted = shifted * 10 + rest / self.denominator;
            rest %= self.denominator;
            unit *= 10;
            let near = Self::reduced(shifted + u128::from(rest * 2 >= self.denominator), unit);
            if place >= 2 && borders.iter().all(|border| near.cmp(border) == self.cmp(border)) {
                return near.decimal();
            }
        }
        self.rounded().to_string()
    }

    /// Formats as a terminating decimal, for a denominator that is a power of ten or divides one.
    fn decimal(self) -> String {
        let (mut text, mut rest) = ((self.numerator / self.denominator).to_string(), self.numerator % self.denominator);
        if rest > 0 {
            text.push('.');
        }
        for _ in 0..Self::DECIMALS {
            if rest == 0 {
                break;
            }
            rest *= 10;
            text.push_str(&(rest / self.denominator).to_string());
            rest %= self.denominator;
        }
        text
    }

    /// Returns the value as a float, rounded half up to four decimals.
    #[must_use]
    pub fn value(self) -> f64 {
        const PLACES: f64 = 10_000.0;
        let (mut shifted, mut rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        // Digit by digit: a numerator of the largest size times ten thousand would not fit.
        for _ in 0..4 {
            rest *= 10;
            shifted = shifted * 10 + rest / self.denominator;
            rest %= self.denominator;
        }
        let up = u128::from(rest * 2 >= self.denominator);
        // At most ten thousand times a million: exact in a double.
        (shifted + up) as f64 / PLACES
    }
}

impl From<u32> for Fraction {
    fn from(value: u32) -> Self {
        Self::whole(value)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// Compares integer parts, then the reciprocals of the rests (as continued fractions): unlike cross-multiplication
    /// this can't overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = (*self, *other);
        let mut turned = false;
        loop {
            let wholes = (a.numerator / a.denominator).cmp(&(b.numerator / b.denominator));
            let rests = (a.numerator % a.denominator, b.numerator % b.denominator);
            let order = match (wholes, rests) {
                (Ordering::Equal, (0, 0)) => Some(Ordering::Equal),
                (Ordering::Equal, (0, _)) => Some(Ordering::Less),
                (Ordering::Equal, (_, 0)) => Some(Ordering::Greater),
                (Ordering::Equal, _) => None,
                (order, _) => Some(order),
            };
            if let Some(order) = order {
                return if turned { order.reverse() } else { order };
            }
            a = Self { numerator: a.denominator, denominator: rests.0 };
            b = Self { numerator: b.denominator, denominator: rests.1 };
            turned = !turned;
        }
    }
}

impl fmt::Display for Fraction {
    /// Formats as `2200/53`, `36/1`: what [`Fraction::from_str`] reads back as the same value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Fraction {
    type Err = FractionError;

    /// Parses `41.5`, `36` and `2200/53`, exactly.
    ///
    /// # Errors
    ///
    /// See [`FractionError`].
    fn from_str(text: &str) -> Result<Self, FractionError> {
        let digits = |part: &str| match part {
            "" => Err(FractionError::Format),
            _ if !part.bytes().all(|b| b.is_ascii_digit()) => Err(FractionError::Format),
            _ => part.parse::<u128>().map_err(|_| FractionError::TooLong),
        };
        let unit = 10_u128.pow(Self::DECIMALS);
        let (numerator, denominator) = if let Some((above, below)) = text.split_once('/') {
            (digits(above)?, digits(below)?)
        } else if let Some((whole, decimals)) = text.split_once('.') {
            let whole = digits(whole)?;
            if decimals.is_empty() || !decimals.bytes().all(|b| b.is_ascii_digit()) {
                return Err(FractionError::Format);
            }
            let decimals = decimals.trim_end_matches('0');
            let places = u32::try_from(decimals.len()).ok().filter(|places| *places <= Self::DECIMALS);
            let denominator = 10_u128.pow(places.ok_or(FractionError::TooLong)?);
            if whole > Self::MOST {
                return Err(FractionError::TooLong);
            }
            (whole * denominator + if decimals.is_empty() { 0 } else { digits(decimals)? }, denominator)
        } else {
            (digits(text)?, 1)
        };
        match denominator {
            0 => Err(FractionError::Format),
            _ if denominator > unit || numerator > Self::MOST * denominator => Err(FractionError::TooLong),
            _ => Ok(Self::reduced(numerator, denominator)),
        }
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    /// Deserializes a JSON number as the decimal that it is written as (25.01 is 2501/100), not its binary neighbour.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FractionVisitor;

        impl Visitor<'_> for FractionVisitor {
            type Value = Fraction;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a non-negative number, or a text such as 41.5 or 2200/53")
            }

            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Fraction, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Fraction, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Fraction, E> {
                // `-0` is a zero to everybody but a text.
                if value == 0.0 {
                    return Ok(Fraction::ZERO);
                }
                // The shortest decimal that stands for this number: the one it was written as. Below 10 a computed
                // number can have more decimals than are read; it carries no meaning there.
                let read = match value.to_string().parse() {
                    Err(FractionError::TooLong) => format!("{value:.0$}", Fraction::DECIMALS as usize).parse(),
                    read => read,
                };
                match read {
                    Ok(fraction) => Ok(fraction),
                    Err(FractionError::TooLong) => Err(E::custom(FractionError::TooLong)),
                    Err(FractionError::Format) => Err(E::invalid_value(Unexpected::Float(value), &self)),
                }
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Fraction, E> {
                text.parse().map_err(|error: FractionError| E::custom(format_args!("{error}, not {text:?}")))
            }
        }

        deserializer.deserialize_any(FractionVisitor).map_err(D::Error::custom)
    }
}

/// DTO of a result as it leaves the core: the exact fraction, and a rounded decimal for display.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Exact {
    /// The reduced fraction, `2200/53`.
    pub exact: Fraction,
    /// The value rounded half up to four decimals. For showing only.
    pub value: f64,
}

impl From<Fraction> for Exact {
    fn from(exact: Fraction) -> Self {
        Self { exact, value: exact.value() }
    }
}

/// Creates a divisor in a constant; 0 is a compile error.
pub(crate) const fn nonzero(value: u32) -> NonZeroU32 {
    match NonZeroU32::new(value) {
        Some(value) => value,
        None => panic!("a divisor that is not 0"),
    }
}

#[cfg(test)]
mod tests;

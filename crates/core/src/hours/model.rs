//! Data model of the method: versions, age bands, rounding.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use time::Date;

use super::HoursSection;
pub use crate::generated::hours::*;
use crate::keyed_enum::keyed_enum;
use crate::law::LawId;
use crate::parameters::{Confidence, Parameter};

/// A method with its versions by validity period.
#[derive(Debug)]
pub struct Method {
    /// Stable key.
    pub id: &'static str,
    /// In the order of their dates.
    pub versions: &'static [MethodVersion],
}

/// The method for a validity period.
#[derive(Debug)]
pub struct MethodVersion {
    /// First day.
    pub from: Date,
    /// Last day; `None` where no end is known.
    pub to: Option<Date>,
    /// From the oldest people to the youngest; the last starts at age 0.
    pub bands: &'static [AgeBand],
    /// How the product becomes whole hours.
    pub rounding: Rounding,
    /// Never more hours than this figure of the day.
    pub cap: &'static Parameter<u16>,
    /// How many issues the form has.
    pub issues: u16,
    /// The highest score of one issue.
    pub highest_score: u16,
    /// Where the arithmetic was read.
    pub law: LawId,
    /// The act that it is part of.
    pub act: LawId,
    /// How sure it is.
    pub confidence: Confidence,
    /// When somebody last saw it still true.
    pub checked: Date,
    /// What a result must say of itself.
    pub caveats: &'static [&'static str],
}

impl MethodVersion {
    /// Returns the maximum sum that the form can have.
    #[must_use]
    pub fn highest_sum(&self) -> u32 {
        u32::from(self.issues) * u32::from(self.highest_score)
    }
}

/// Age band with its coefficient.
#[derive(Debug)]
pub struct AgeBand {
    /// Stable key; text: `hours-band-<id>`.
    pub id: &'static str,
    /// Age in whole years from which it counts.
    pub from_age: u8,
    /// Hours for each point.
    pub coefficient: Thousandths,
    /// Sections that are not filled in at this age.
    pub not_applicable: &'static [HoursSection],
}

keyed_enum! {
    /// Rounding mode of a product to whole hours. Text: none, it is named in the result by its key.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Rounding {
        /// To the next whole hour, unless it is whole.
        Up => "up",
        /// To the nearest whole hour, halves up.
        HalfUp => "half-up",
    }
}

impl Rounding {
    /// Rounds to an integer, exactly.
    #[must_use]
    pub const fn apply(self, value: Thousandths) -> u32 {
        match self {
            Self::Up => value.0.div_ceil(1000),
            Self::HalfUp => value.0 / 1000 + (value.0 % 1000 >= 500) as u32,
        }
    }
}

/// Fixed-point decimal with exactly three places: 1.234 is `Thousandths::new(1234)`. In JSON a text, so that nothing is
/// lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thousandths(u32);

impl Thousandths {
    /// Creates a decimal from its thousandths.
    #[must_use]
    pub const fn new(thousandths: u32) -> Self {
        Self(thousandths)
    }

    /// Returns the value in thousandths.
    #[must_use]
    pub const fn in_thousandths(self) -> u32 {
        self.0
    }

    /// Multiplies by an integer, saturating.
    #[must_use]
    pub const fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// Parses what [`Display`](fmt::Display) writes: digits, a point, three digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.')?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() != 3 {
            return None;
        }
        let thousandths: u32 = decimals.parse().ok()?;
        whole.parse::<u32>().ok()?.checked_mul(1000)?.checked_add(thousandths).map(Self)
    }
}

impl fmt::Display for Thousandths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}

impl Serialize for Thousandths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Thousandths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format_args!("three decimals are needed, not {text:?}")))
    }
}

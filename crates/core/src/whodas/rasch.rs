//! Conversion of raw sums by the calibration table of a Rasch model (partial credit), as the country's pilot did it.
//!
//! No table is shipped: Bulgaria's is not published. An agency loads its own, which is checked here.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::score::filled;
use super::{ItemSet, NotScorable, Responses};
use crate::fraction::{Exact, Fraction};

/// Validated calibration table: a score from 0 to 100 for every raw sum.
///
/// ```
/// use assessment_core::whodas::{RaschError, RaschTable};
///
/// let read = |scores: &str| {
///     let json = format!(r#"{{"id": "example", "version": "1", "item_set": 32, "raw_min": 0, "raw_max": 128,
///         "score": [{scores}]}}"#);
///     serde_json::from_str::<RaschTable>(&json)
/// };
/// let scores: Vec<_> = (0..=128).map(|raw| format!("\"{}/128\"", raw * 100)).collect();
/// assert_eq!(read(&scores.join(","))?.id(), "example");
/// assert!(read("0, 100").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct RaschTable {
    id: String,
    version: String,
    set: ItemSet,
    scale: RawScale,
    scores: Vec<Fraction>,
}

/// Coding whose values the raw sum of a table adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawScale {
    /// 0 to 4: raw sums begin at 0.
    ZeroToFour,
    /// 1 to 5, as printed: raw sums begin at the number of items.
    OneToFive,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    id: String,
    version: String,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read")]
    item_set: u32,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read")]
    raw_min: u32,
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read")]
    raw_max: u32,
    score: Vec<Fraction>,
}

/// Validation error: why a calibration table is rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RaschError {
    /// No id or no version: a result must be able to name its table.
    Unnamed,
    /// Neither 36 nor 32 items.
    ItemSet(u32),
    /// The raw sums are those neither of 0 to 4 nor of 1 to 5 for so many items.
    RawRange,
    /// Not one score for each raw sum.
    Length {
        /// How many scores are needed.
        needed: usize,
        /// How many there are.
        found: usize,
    },
    /// The first score is not 0 or the last not 100.
    Ends,
    /// The score of this raw sum is below the one before.
    Falls(u32),
}

impl fmt::Display for RaschError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unnamed => f.write_str("the table needs an id and a version"),
            Self::ItemSet(items) => write!(f, "a table is for 36 or 32 items, not {items}"),
            Self::RawRange => f.write_str("raw sums run from 0 to 4n or from n to 5n"),
            Self::Length { needed, found } => write!(f, "{needed} scores are needed, there are {found}"),
            Self::Ends => f.write_str("the first score is 0 and the last 100"),
            Self::Falls(raw) => write!(f, "the score of raw sum {raw} is below the one before"),
        }
    }
}

impl core::error::Error for RaschError {}

impl TryFrom<Unchecked> for RaschTable {
    type Error = RaschError;

    fn try_from(table: Unchecked) -> Result<Self, RaschError> {
        let set = match table.item_set {
            36 => ItemSet::Items36,
            32 => ItemSet::Items32,
            other => return Err(RaschError::ItemSet(other)),
        };
        Self::new(table.id, table.version, set, table.raw_min, table.raw_max, table.score)
    }
}

/// Rasch score of a person, with the table's name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaschScore {
    /// The table's id.
    pub table: String,
    /// The table's version.
    pub version: String,
    /// The raw sum that was looked up.
    pub raw: u32,
    /// The score, from 0 to 100.
    pub score: Exact,
}

impl RaschTable {
    /// Validates and creates a calibration table. Equal neighbours are allowed (printed tables are rounded), falling
    /// ones are not.
    ///
    /// # Errors
    ///
    /// See [`RaschError`].
    pub fn new(
        id: String,
        version: String,
        set: ItemSet,
        raw_min: u32,
        raw_max: u32,
        scores: Vec<Fraction>,
    ) -> Result<Self, RaschError> {
        if id.trim().is_empty() || version.trim().is_empty() {
            return Err(RaschError::Unnamed);
        }
        let items = set.count().get();
        let scale = match raw_min {
            0 => RawScale::ZeroToFour,
            min if min == items => RawScale::OneToFive,
            _ => return Err(RaschError::RawRange),
        };
        if raw_max.checked_sub(raw_min) != Some(4 * items) {
            return Err(RaschError::RawRange);
        }
        let needed = 4 * items as usize + 1;
        if scores.len() != needed {
            return Err(RaschError::Length { needed, found: scores.len() });
        }
        if scores.first() != Some(&Fraction::ZERO) || scores.last() != Some(&Fraction::HUNDRED) {
            return Err(RaschError::Ends);
        }
        let falls = (raw_min + 1..).zip(scores.iter().zip(scores.iter().skip(1))).find(|(_, (a, b))| b < a);
        if let Some((raw, _)) = falls {
            return Err(RaschError::Falls(raw));
        }
        Ok(Self { id, version, set, scale, scores })
    }

    /// Returns the table's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the table's version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns the item set whose sum it converts.
    #[must_use]
    pub const fn item_set(&self) -> ItemSet {
        self.set
    }

    /// Returns the coding whose values the raw sum adds up.
    #[must_use]
    pub const fn scale(&self) -> RawScale {
        self.scale
    }

    /// Looks up the score of a raw sum; `None` outside of the table.
    #[must_use]
    pub fn score(&self, raw: u32) -> Option<Fraction> {
        let first = match self.scale {
            RawScale::ZeroToFour => 0,
            RawScale::OneToFive => self.set.count().get(),
        };
        self.scores.get(raw.checked_sub(first)? as usize).copied()
    }

    /// Converts a person's responses to a Rasch score. A missing answer counts as the block's mean rounded half up to
    /// an answer, because the table knows whole raw sums only (a convention of this project).
    ///
    /// # Errors
    ///
    /// [`NotScorable`] if more than two answers are missing. `Ok(None)` if the table is for the other item set.
    pub fn convert(&self, answers: &Responses) -> Result<Option<RaschScore>, NotScorable> {
        let (_, blocks) = filled(answers)?;
        if answers.set_of_items() != self.set {
            return Ok(None);
        }
        let sum: u32 = blocks.iter().map(super::missing::ImputedBlock::raw_of_categories).sum();
        let raw = match self.scale {
            RawScale::ZeroToFour => sum,
            RawScale::OneToFive => sum + self.set.count().get(),
        };
        Ok(self.score(raw).map(|score| RaschScore {
            table: self.id.clone(),
            version: self.version.clone(),
            raw,
            score: score.into(),
        }))
    }
}

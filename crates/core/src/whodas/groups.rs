//! Severity groups of a WHODAS score by cut-off points. WHO defines none: where they begin is a country's policy and
//! comes as data.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::fraction::Fraction;
pub use crate::generated::cut_offs::*;
use crate::keyed_enum::keyed_enum;
use crate::methods::Citation;

keyed_enum! {
    /// Severity group of a WHODAS score. Not a group of the degree of disability, and not a level of one question.
    /// Text: `whodas-group-<id>`, with hyphens.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[serde(rename_all = "snake_case")]
    pub enum SeverityGroup {
        /// No problem or a mild one.
        None => "none",
        /// Moderate.
        Moderate => "moderate",
        /// Severe.
        Severe => "severe",
        /// Very severe.
        VerySevere => "very_severe",
    }
}

/// Cut-off points of the severity groups, on the scale from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct CutOffs {
    none_to: Fraction,
    severe_from: Fraction,
    very_severe_from: Fraction,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    none_to: Fraction,
    severe_from: Fraction,
    very_severe_from: Fraction,
}

impl TryFrom<Unchecked> for CutOffs {
    type Error = CutOffError;

    fn try_from(given: Unchecked) -> Result<Self, CutOffError> {
        Self::new(given.none_to, given.severe_from, given.very_severe_from)
    }
}

/// Validation error: why three numbers are no cut-off points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutOffError {
    /// They are not in order.
    Order,
    /// One is above 100.
    Range,
    /// One has more than six decimals.
    Decimals,
}

impl fmt::Display for CutOffError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Order => "cut-offs must ascend",
            Self::Range => "a cut-off lies between 0 and 100",
            Self::Decimals => "a cut-off has at most six decimals",
        })
    }
}

impl core::error::Error for CutOffError {}

impl CutOffs {
    /// Validates and creates cut-off points: up to and including `none_to` no problem; then moderate; severe and very
    /// severe from their border on.
    ///
    /// # Errors
    ///
    /// See [`CutOffError`].
    pub fn new(none_to: Fraction, severe_from: Fraction, very_severe_from: Fraction) -> Result<Self, CutOffError> {
        let all = [none_to, severe_from, very_severe_from];
        if all.iter().any(|border| border.denominator() > 1_000_000) {
            return Err(CutOffError::Decimals);
        }
        if all.iter().any(|border| *border > Fraction::HUNDRED) {
            return Err(CutOffError::Range);
        }
        if none_to >= severe_from || severe_from >= very_severe_from {
            return Err(CutOffError::Order);
        }
        Ok(Self { none_to, severe_from, very_severe_from })
    }

    pub(crate) const fn constant(none_to: Fraction, severe_from: Fraction, very_severe_from: Fraction) -> Self {
        Self { none_to, severe_from, very_severe_from }
    }

    /// Returns the cut-off points in order.
    #[must_use]
    pub const fn borders(&self) -> [Fraction; 3] {
        [self.none_to, self.severe_from, self.very_severe_from]
    }

    /// Looks up the preset that has these cut-off points; `None` where none has.
    #[must_use]
    pub fn preset(&self) -> Option<&'static Preset> {
        PRESETS.iter().copied().find(|preset| preset.cut_offs == *self)
    }

    /// Classifies an unrounded score.
    #[must_use]
    pub fn group(&self, score: Fraction) -> SeverityGroup {
        if score >= self.very_severe_from {
            SeverityGroup::VerySevere
        } else if score >= self.severe_from {
            SeverityGroup::Severe
        } else if score > self.none_to {
            SeverityGroup::Moderate
        } else {
            SeverityGroup::None
        }
    }
}

/// Named cut-off points with their sources.
#[derive(Debug, Serialize)]
pub struct Preset {
    /// Stable key; text: `whodas-preset-<id>`, with hyphens.
    pub id: &'static str,
    /// The cut-offs.
    pub cut_offs: CutOffs,
    /// Where each border is taken from, in their order.
    pub citations: [Citation; 3],
}

/// Looks up the preset with this key.
///
/// ```
/// use assessment_core::fraction::Fraction;
/// use assessment_core::whodas::{DEFAULT, SeverityGroup, preset};
///
/// let score: Fraction = "2225/53".parse()?;
/// assert_eq!(DEFAULT.cut_offs.group(score), SeverityGroup::Severe);
/// let other = preset("alt_severe_45").expect("a preset");
/// assert_eq!(other.cut_offs.group(score), SeverityGroup::Moderate);
/// # Ok::<(), assessment_core::fraction::FractionError>(())
/// ```
#[must_use]
pub fn preset(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().copied().find(|preset| preset.id == id)
}

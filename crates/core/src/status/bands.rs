//! The groups of the degree of disability.

use serde::{Deserialize, Serialize};

use super::DisabilityDegree;
use crate::fraction::Fraction;

/// The group of a degree of disability: 50 to below 70, 70 to below 90, 90 to 100 per cent. Not a payment tier of
/// today's law, which begins elsewhere, and not a group of a WHODAS score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub enum PercentGroup {
    /// Below 50 per cent: not certified as a lasting disability.
    #[serde(rename = "below_50")]
    Below50,
    /// Moderate.
    #[serde(rename = "moderate")]
    Moderate,
    /// Severe.
    #[serde(rename = "severe")]
    Severe,
    /// Very severe.
    #[serde(rename = "very_severe")]
    VerySevere,
}

impl PercentGroup {
    /// All groups, in order.
    pub const ALL: [Self; 4] = [Self::Below50, Self::Moderate, Self::Severe, Self::VerySevere];

    /// Name in JSON; text: `percent-group-<id>`, with hyphens.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Below50 => "below_50",
            Self::Moderate => "moderate",
            Self::Severe => "severe",
            Self::VerySevere => "very_severe",
        }
    }

    /// The group of an unrounded degree.
    #[must_use]
    pub fn of(degree: DisabilityDegree) -> Self {
        Self::at(degree.percent())
    }

    pub(super) fn at(percent: Fraction) -> Self {
        let [moderate, severe, very_severe] = BORDERS;
        if percent >= very_severe {
            Self::VerySevere
        } else if percent >= severe {
            Self::Severe
        } else if percent >= moderate {
            Self::Moderate
        } else {
            Self::Below50
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/percent_bands.rs"));

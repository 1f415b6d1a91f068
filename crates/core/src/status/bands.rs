//! Classification of the degree of disability into groups.

use serde::Deserialize;

use super::DisabilityDegree;
use crate::fraction::Fraction;
pub use crate::generated::percent_bands::*;
use crate::keyed_enum::keyed_enum;

keyed_enum! {
    /// Group of a degree of disability: below 50, 50 to below 70, 70 to below 90, 90 to 100 per cent. Not a payment
    /// tier of today's law, which begins elsewhere, and not a group of a WHODAS score. Text: `percent-group-<id>`, with
    /// hyphens.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    pub enum PercentGroup {
        /// Below 50 per cent: not certified as a lasting disability.
        #[serde(rename = "below_50")]
        Below50 => "below_50",
        /// Moderate.
        #[serde(rename = "moderate")]
        Moderate => "moderate",
        /// Severe.
        #[serde(rename = "severe")]
        Severe => "severe",
        /// Very severe.
        #[serde(rename = "very_severe")]
        VerySevere => "very_severe",
    }
}

impl PercentGroup {
    /// Classifies an unrounded degree.
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

//! Option B, score averaging: the weighted mean of the degree of disability and the WHODAS score.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::bands::BORDERS;
use super::{DisabilityDegree, FunctioningScore, PercentGroup};
use crate::fraction::{Exact, Fraction};
use crate::keyed_enum::keyed_enum;
use crate::methods::Citation;
use crate::whodas::{CutOffs, SeverityGroup};

/// Weight of the degree of disability in the mean, from 0 to 1; WHODAS has the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(Fraction);

/// Error: why a number is no weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightError {
    /// More than 1.
    Range,
    /// More than six decimals.
    Decimals,
}

impl fmt::Display for WeightError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Range => "a weight lies between 0 and 1",
            Self::Decimals => "a weight has at most six decimals",
        })
    }
}

impl core::error::Error for WeightError {}

impl Weight {
    /// Creates a weight from the part of the degree of disability.
    ///
    /// # Errors
    ///
    /// See [`WeightError`].
    ///
    /// ```
    /// use assessment_core::status::{Weight, WeightError};
    ///
    /// let weight = Weight::of_degree("0.6".parse()?)?;
    /// assert_eq!(weight.whodas().to_string(), "2/5");
    /// assert_eq!(Weight::of_degree("1.1".parse()?), Err(WeightError::Range));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn of_degree(part: Fraction) -> Result<Self, WeightError> {
        if part > Fraction::ONE {
            Err(WeightError::Range)
        } else if part.denominator() > 1_000_000 {
            Err(WeightError::Decimals)
        } else {
            Ok(Self(part))
        }
    }

    pub(crate) const fn constant(part: Fraction) -> Self {
        Self(part)
    }

    /// Returns the weight of the degree of disability.
    #[must_use]
    pub const fn degree(self) -> Fraction {
        self.0
    }

    /// Returns the weight of WHODAS.
    #[must_use]
    pub fn whodas(self) -> Fraction {
        Fraction::ZERO.weighted(self.0, Fraction::ONE)
    }

    fn mean(self, degree: Fraction, whodas: Fraction) -> Fraction {
        degree.weighted(self.0, whodas)
    }
}

/// Named weighting of the report. Text: `status-weighting-<id>`, in lower case.
#[derive(Debug)]
pub struct Weighting {
    /// Stable key.
    pub id: &'static str,
    /// Name in JSON.
    pub json_name: &'static str,
    /// The weight of the degree.
    pub medical: Weight,
    /// Where it stands.
    pub citation: Citation,
}

keyed_enum! {
    /// Choice of cut-off points by which an averaged score is grouped. The report doesn't say. Text:
    /// `status-thresholds-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[serde(rename_all = "kebab-case")]
    pub enum Thresholds {
        /// Those of the degree of disability, because the score goes on the certificate.
        Percent => "percent",
        /// The WHODAS cut-offs.
        Whodas => "whodas",
        /// Between the two, with the weights of the score: this project's proposal. It gives back both pure cases.
        Interpolated => "interpolated",
    }
}

keyed_enum! {
    /// Group of an averaged score between interpolated cut-off points. Text: `status-group-<id>`, with hyphens.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
    pub enum InterpolatedGroup {
        /// Below the lowest border.
        Below => "below",
        /// Moderate.
        Moderate => "moderate",
        /// Severe.
        Severe => "severe",
        /// Very severe.
        VerySevere => "very_severe",
    }
}

/// Group of an averaged score under one choice of cut-off points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
pub enum AveragedGroup {
    /// By the borders of the degree.
    Percent(PercentGroup),
    /// By the WHODAS cut-offs.
    Whodas(SeverityGroup),
    /// By interpolated borders.
    Interpolated(InterpolatedGroup),
}

impl AveragedGroup {
    /// Returns the ordinal rank, 0 for the lowest group to 3 for very severe: the order in which all three kinds agree.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::Percent(group) => group as u8,
            Self::Whodas(group) => group as u8,
            Self::Interpolated(group) => group as u8,
        }
    }
}

/// An averaged score with its group under each choice of cut-offs.
#[derive(Clone, Debug, PartialEq)]
pub struct AveragedScore {
    /// Key of the [`Weighting`]; `None` for any other weight.
    pub weighting: Option<&'static str>,
    /// The weight.
    pub weight: Weight,
    /// The averaged score.
    pub score: Exact,
    /// By the borders of the degree.
    pub by_percent: PercentGroup,
    /// By the WHODAS cut-offs.
    pub by_whodas: SeverityGroup,
    /// By interpolated borders.
    pub by_interpolated: InterpolatedGroup,
    /// Those borders.
    pub interpolated: [Fraction; 3],
}

impl AveragedScore {
    pub(super) fn of(
        weighting: Option<&'static str>,
        weight: Weight,
        score: &FunctioningScore,
        degree: DisabilityDegree,
        cut_offs: &CutOffs,
    ) -> Self {
        let averaged = weight.mean(degree.percent(), score.value());
        let interpolated = interpolated(weight, cut_offs);
        Self {
            weighting,
            weight,
            score: averaged.into(),
            by_percent: PercentGroup::at(averaged),
            by_whodas: cut_offs.group(averaged),
            by_interpolated: between(averaged, interpolated, weight),
            interpolated,
        }
    }

    /// Returns the group under this choice of cut-offs.
    #[must_use]
    pub const fn group(&self, thresholds: Thresholds) -> AveragedGroup {
        match thresholds {
            Thresholds::Percent => AveragedGroup::Percent(self.by_percent),
            Thresholds::Whodas => AveragedGroup::Whodas(self.by_whodas),
            Thresholds::Interpolated => AveragedGroup::Interpolated(self.by_interpolated),
        }
    }
}

fn interpolated(weight: Weight, cut_offs: &CutOffs) -> [Fraction; 3] {
    let [low, middle, high] = BORDERS;
    let [none_to, severe_from, very_severe_from] = cut_offs.borders();
    [weight.mean(low, none_to), weight.mean(middle, severe_from), weight.mean(high, very_severe_from)]
}

/// Classifies a score between cut-offs. A score exactly on the lowest one belongs below, as in the WHODAS groups (25 is
/// no problem); only where the degree has all the weight it belongs above, as in the groups of the degree (50 is
/// certified).
fn between(score: Fraction, [low, middle, high]: [Fraction; 3], weight: Weight) -> InterpolatedGroup {
    let above = if weight.degree() == Fraction::ONE { score >= low } else { score > low };
    if score >= high {
        InterpolatedGroup::VerySevere
    } else if score >= middle {
        InterpolatedGroup::Severe
    } else if above {
        InterpolatedGroup::Moderate
    } else {
        InterpolatedGroup::Below
    }
}

//! Result of the method of hours: an estimate that explains itself, in codes and numbers.

use core::fmt;

use serde::{Serialize, Serializer};
use time::Date;

use super::{HoursSection, Rounding, Thousandths};
use crate::dependence::DegreeHours;
use crate::id::Id;
use crate::law::LawId;
use crate::parameters::{Confidence, NoFigure};

/// Marker type (unit) that says in the type and in the JSON (`"estimate"`) that a result is an estimate. There is no
/// other value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EstimateMarker;

impl Serialize for EstimateMarker {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("estimate")
    }
}

/// Estimate of the hours of personal assistance. Never a decision: the directorate sets degree and hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HoursEstimate {
    /// As in the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// That this is an estimate.
    pub kind: EstimateMarker,
    /// The method's key.
    pub method: &'static str,
    /// The day whose figures were taken.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    pub date: Date,
    /// Age in whole years.
    pub age: u8,
    /// The age group. Text: `hours-band-<id>`.
    pub band: &'static str,
    /// The section totals added.
    pub sum: u32,
    /// Hours for each point.
    pub coefficient: Thousandths,
    /// Sum times coefficient, exactly.
    pub product: Thousandths,
    /// How the product was rounded.
    pub rounding: Rounding,
    /// The product in whole hours.
    pub rounded: u32,
    /// The most that can come out.
    pub cap: u32,
    /// At most so many hours a month.
    pub hours: u32,
    /// Whether the cap took something away.
    pub capped: bool,
    /// The lowest degree that covers the hours, a reading of ours; `None` for no hours.
    pub degree: Option<DegreeHours>,
    /// The figures with their sources.
    pub basis: Vec<Basis>,
    /// The act that the method is part of.
    pub act: LawId,
    /// What must be said beside the result. Texts: `hours-caveat-<id>`.
    pub caveats: Vec<&'static str>,
}

/// Provenance of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// `coefficient`, or the key of a figure.
    pub what: &'static str,
    /// Where it was read.
    pub law: LawId,
    /// How sure it is.
    pub confidence: Confidence,
    /// First day.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    pub from: Date,
    /// Last day; `None` where no end is known.
    #[serde(serialize_with = "crate::serde_util::iso_date::maybe::serialize")]
    pub to: Option<Date>,
    /// When somebody last saw it still true.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    pub checked: Date,
}

/// Error: why there is no estimate. In JSON `{"error": "missing", "sections": [...]}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum HoursError {
    /// Nothing is known of the method, or of a figure of it, for the day.
    NoFigure(NoFigure),
    /// Totals that are not given. None of them is taken for zero.
    Missing {
        /// The sections.
        sections: Vec<HoursSection>,
    },
    /// More points than the form has.
    TooHigh {
        /// The sum of the totals.
        sum: u32,
        /// The most that the form can have.
        highest: u32,
    },
}

impl From<NoFigure> for HoursError {
    fn from(error: NoFigure) -> Self {
        Self::NoFigure(error)
    }
}

impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFigure(error) => error.fmt(f),
            Self::Missing { sections } => {
                f.write_str("no total for")?;
                sections.iter().try_for_each(|section| write!(f, " {} {}", section.number(), section.id()))
            }
            Self::TooHigh { sum, highest } => write!(f, "the totals add up to {sum}, the form has {highest} at most"),
        }
    }
}

impl core::error::Error for HoursError {}

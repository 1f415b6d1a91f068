//! Contingency tables of the pilot: how many persons of each group were assessed at each degree of dependence.
//!
//! **Information, never a prediction and never a decision**: one pilot, a sample that represents nobody else (60 in 100
//! were certified very severe), and no published table of both groups together. The counts are those of table 12 of the
//! report; they belong to the published group's name, whatever cut-offs a later score is grouped by.

mod wilson;

use serde::Serialize;

use crate::fraction::{Exact, Fraction};
pub use crate::generated::pilot::*;
use crate::keyed_enum::keyed_enum;
use crate::measures::TextKey;
use crate::methods::{Citation, text};
use crate::status::PercentGroup;
use crate::whodas::{SeverityGroup, hyphens};

pub use wilson::Interval;

/// Grouping variable of a row: how the persons were rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(tag = "by", content = "group", rename_all = "kebab-case")]
pub enum RatedGroup {
    /// By their WHODAS group.
    Whodas(SeverityGroup),
    /// By the group of their degree of disability.
    Percent(PercentGroup),
    /// All of them.
    Everybody,
}

keyed_enum! {
    /// Degree of dependence that the pilot assessed. Text: `pilot-degree-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum Dependence {
        /// No assistance by others.
        None => "none",
        /// First degree.
        First => "first",
        /// Second degree.
        Second => "second",
        /// Third degree.
        Third => "third",
        /// Fourth degree.
        Fourth => "fourth",
    }
}

/// Row of a table: counts of persons by degree of dependence.
#[derive(Clone, Copy, Debug)]
pub struct PilotRow {
    /// Whom it counts.
    pub rated: RatedGroup,
    /// In the order of [`Dependence::ALL`].
    pub counts: [u32; 5],
}

/// Proportion of the persons of a row, with its confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Proportion {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub persons: u32,
    /// Per cent.
    pub share: Exact,
    /// Wilson's interval of the share, per cent.
    pub interval: Interval,
}

/// Proportions of a row by degree of dependence, as information.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct PilotInformation {
    /// Key of the text that says what this is and what it isn't: shown with it.
    pub note: &'static str,
    /// Whom it counts.
    #[serde(flatten)]
    pub rated: RatedGroup,
    /// How many persons: the size of the sample.
    pub persons: u32,
    /// The share of each degree of dependence.
    pub degrees: Vec<DegreeShare>,
    /// The share of any degree from the first to the fourth.
    pub any: Proportion,
    /// The level of the intervals, per cent.
    pub level: &'static str,
    /// Where the counts stand.
    pub source: Citation,
    /// Where the formula of the intervals stands.
    pub interval_source: Citation,
}

/// Proportion of one degree of dependence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct DegreeShare {
    /// The degree.
    pub degree: Dependence,
    /// Its share.
    #[serde(flatten)]
    pub share: Proportion,
}

impl PilotRow {
    /// Sums the persons of the row.
    #[must_use]
    pub fn persons(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Computes the shares with their confidence intervals.
    #[must_use]
    pub fn information(&self) -> PilotInformation {
        let persons = self.persons();
        let degrees = Dependence::ALL.into_iter().zip(self.counts);
        let any = degrees.clone().filter(|(degree, _)| *degree != Dependence::None).map(|(_, count)| count).sum();
        PilotInformation {
            note: "pilot-note",
            rated: self.rated,
            persons,
            degrees: degrees.map(|(degree, count)| DegreeShare { degree, share: share(count, persons) }).collect(),
            any: share(any, persons),
            level: LEVEL,
            source: CITATION,
            interval_source: INTERVAL_CITATION,
        }
    }
}

/// Looks up and computes the shares of the persons of a WHODAS group or of a group of the degree; `None` where the
/// table has no such row (nobody below 50 per cent was in the pilot).
///
/// ```
/// use assessment_core::pilot::{RatedGroup, information};
/// use assessment_core::whodas::SeverityGroup;
///
/// let shown = information(RatedGroup::Whodas(SeverityGroup::VerySevere)).expect("in the table");
/// assert_eq!((shown.any.count, shown.persons), (172, 189));
/// // Per cent, exact and for showing, with the interval of that share.
/// assert_eq!((shown.any.share.exact.to_string().as_str(), shown.any.share.value), ("17200/189", 91.0053));
/// assert_eq!((shown.any.interval.low, shown.any.interval.high), (86.0686, 94.3083));
/// assert!(information(RatedGroup::Percent(assessment_core::status::PercentGroup::Below50)).is_none());
/// ```
#[must_use]
pub fn information(rated: RatedGroup) -> Option<PilotInformation> {
    ROWS.iter().chain([&ALL]).find(|row| row.rated == rated).map(PilotRow::information)
}

fn share(count: u32, persons: u32) -> Proportion {
    let share = core::num::NonZeroU32::new(persons).map_or(Fraction::ZERO, |all| Fraction::new(100 * count, all));
    Proportion { count, persons, share: share.into(), interval: wilson::interval(count, persons, Z) }
}

/// Lists all text keys that the pilot's counts need.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut all = vec![
        text("pilot-title", &[]),
        text("pilot-note", &[]),
        text("pilot-share", &["share", "low", "high", "count", "persons"]),
        text("pilot-any", &[]),
        text("pilot-everybody", &[]),
    ];
    all.extend(Dependence::ALL.map(|degree| text(format!("pilot-degree-{}", hyphens(degree.id())), &[])));
    all
}

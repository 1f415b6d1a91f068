//! Figures by date: poverty line, percentages, ages, years, deadlines. The data stand in `data/parameters/*.toml`;
//! the build script turns them into the constants of this module, so that nothing is parsed at run time.
//!
//! A date without a figure is an error, never the last known figure.

use core::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use time::Date;

use crate::law::{LawId, day};
use crate::money::{Currency, Money};
use crate::percent::Percent;

mod subject;

pub use subject::Subject;

/// A figure with all its values by date.
#[derive(Debug)]
pub struct Parameter {
    /// Stable key.
    pub id: &'static str,
    /// What the figure counts.
    pub unit: Unit,
    /// What it is listed under.
    pub subject: Subject,
    /// In the order of their dates, without overlap.
    pub values: &'static [DatedValue],
}

/// The value of a figure for a time.
#[derive(Debug)]
pub struct DatedValue {
    /// First day.
    pub from: Date,
    /// Last day; `None` where the law sets no end.
    pub to: Option<Date>,
    /// The figure.
    pub figure: Figure,
    /// Where it stands.
    pub law: LawId,
    /// How sure it is.
    pub confidence: Confidence,
    /// The day on which somebody last saw it still true.
    pub checked: Date,
    /// Keys of the figures whose product with this amount was seen published; that of others is computed here.
    pub published: &'static [&'static str],
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money a month.
    MoneyPerMonth,
    /// Money, once.
    Money,
    /// Per cent of a degree of disability.
    Percent,
    /// Per cent of the poverty line.
    PercentOfPovertyLine,
    /// Times the poverty line.
    TimesPovertyLine,
    /// Age in whole years.
    Age,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Days.
    Days,
    /// Working days.
    WorkingDays,
    /// Hours a month.
    HoursPerMonth,
    /// Cubic centimetres.
    CubicCentimetres,
    /// Horse power.
    HorsePower,
    /// Kilowatts.
    Kilowatts,
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// An amount.
    Money(Money),
    /// A percentage.
    Percent(Percent),
    /// A whole number.
    Count(u32),
    /// A number with two decimals, in hundredths.
    Hundredths(u32),
}

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The legal text or a page of the authority was read.
    Confirmed,
    /// Seen in a secondary source only.
    Secondary,
    /// Calculated or concluded from others.
    Inferred,
}

/// There is no figure for the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoFigure {
    /// The figure's key.
    pub parameter: &'static str,
    /// The day.
    pub date: Date,
}

impl fmt::Display for NoFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no figure of {} for {}", self.parameter, self.date)
    }
}

impl core::error::Error for NoFigure {}

impl Parameter {
    /// The value on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] where none is known for the day; never the last known one.
    pub fn value_on(&self, date: Date) -> Result<&'static DatedValue, NoFigure> {
        self.values
            .iter()
            .find(|value| value.from <= date && value.to.is_none_or(|to| date <= to))
            .ok_or(NoFigure { parameter: self.id, date })
    }

    /// The figure on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`], as [`Self::value_on`].
    ///
    /// ```
    /// use assessment_core::dates::from_iso;
    /// use assessment_core::parameters::{Confidence, POVERTY_LINE};
    ///
    /// let day = |text| from_iso(text).expect("a day");
    /// assert_eq!(POVERTY_LINE.money_on(day("2026-11-22"))?.to_string(), "390.63");
    /// assert_eq!(POVERTY_LINE.value_on(day("2026-11-22"))?.confidence, Confidence::Secondary);
    /// // No figure is known for that day, so there is none: never the nearest one.
    /// assert!(POVERTY_LINE.figure_on(day("2018-12-31")).is_err());
    /// # Ok::<(), assessment_core::parameters::NoFigure>(())
    /// ```
    pub fn figure_on(&self, date: Date) -> Result<Figure, NoFigure> {
        self.value_on(date).map(|value| value.figure)
    }

    /// The amount on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] where none is known, or where the figure is no amount.
    pub fn money_on(&self, date: Date) -> Result<Money, NoFigure> {
        match self.figure_on(date)? {
            Figure::Money(money) => Ok(money),
            _ => Err(NoFigure { parameter: self.id, date }),
        }
    }

    /// The percentage on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] where none is known, or where the figure is no percentage.
    pub fn percent_on(&self, date: Date) -> Result<Percent, NoFigure> {
        match self.figure_on(date)? {
            Figure::Percent(percent) => Ok(percent),
            _ => Err(NoFigure { parameter: self.id, date }),
        }
    }

    /// The whole number on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] where none is known, or where the figure is no whole number.
    pub fn whole_on(&self, date: Date) -> Result<i32, NoFigure> {
        match self.figure_on(date)? {
            Figure::Count(count) => i32::try_from(count).map_err(|_| NoFigure { parameter: self.id, date }),
            _ => Err(NoFigure { parameter: self.id, date }),
        }
    }
}

impl Unit {
    /// Stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::MoneyPerMonth => "money-per-month",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::PercentOfPovertyLine => "percent-of-poverty-line",
            Self::TimesPovertyLine => "times-poverty-line",
            Self::Age => "age",
            Self::Years => "years",
            Self::Months => "months",
            Self::Days => "days",
            Self::WorkingDays => "working-days",
            Self::HoursPerMonth => "hours-per-month",
            Self::CubicCentimetres => "cubic-centimetres",
            Self::HorsePower => "horse-power",
            Self::Kilowatts => "kilowatts",
        }
    }
}

impl Confidence {
    /// Stable key; text: `confidence-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Secondary => "secondary",
            Self::Inferred => "inferred",
        }
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl Serialize for Confidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Money(money) => money.serialize(serializer),
            Self::Percent(percent) => percent.serialize(serializer),
            Self::Count(count) => serializer.serialize_u32(*count),
            Self::Hundredths(value) => serializer.collect_str(&format_args!("{}.{:02}", value / 100, value % 100)),
        }
    }
}

impl Serialize for NoFigure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut missing = serializer.serialize_struct("NoFigure", 2)?;
        missing.serialize_field("parameter", self.parameter)?;
        missing.serialize_field("date", &crate::dates::iso(self.date))?;
        missing.end()
    }
}

include!(concat!(env!("OUT_DIR"), "/parameters.rs"));

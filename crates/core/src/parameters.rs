//! Parameters of the rules by date: poverty line, percentages, ages, years, deadlines. The data stand in
//! `data/parameters/*.toml`; `cargo xtask generate` turns them into the constants of this module, so that nothing is
//! parsed at run time.
//!
//! A date without a figure is an error, never the last known figure.

use core::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use time::Date;

use crate::law::LawId;

mod any;
mod vocabulary;

pub use crate::generated::parameters::*;
pub use any::{AnyParameter, Figure, Hundredths};
pub use vocabulary::{Confidence, Subject, Unit};

/// A dated parameter of law: what it is, and all its values by date (OpenFisca's "parameter").
///
/// The type of its figure is part of its own type, so that a rule which needs an amount can't be given a number of years:
///
/// ```
/// use assessment_core::condition::Condition;
/// use assessment_core::form::questions::FACT_INCOME_PER_MEMBER;
/// use assessment_core::parameters::POVERTY_LINE;
///
/// const INCOME: Condition = Condition::NotAbove(FACT_INCOME_PER_MEMBER, &POVERTY_LINE);
/// ```
///
/// ```compile_fail,E0308
/// use assessment_core::condition::Condition;
/// use assessment_core::form::questions::FACT_INCOME_PER_MEMBER;
/// use assessment_core::parameters::CAR_YEARS;
///
/// const INCOME: Condition = Condition::NotAbove(FACT_INCOME_PER_MEMBER, &CAR_YEARS);
/// ```
#[derive(Debug)]
pub struct Parameter<T: 'static> {
    /// Stable key.
    pub id: &'static str,
    /// What the figure counts.
    pub unit: Unit,
    /// What it is listed under.
    pub subject: Subject,
    /// In the order of their dates, without overlap.
    pub values: &'static [DatedValue<T>],
}

/// Value of a parameter for a validity period.
#[derive(Clone, Copy, Debug)]
pub struct DatedValue<T> {
    /// First day.
    pub from: Date,
    /// Last day; `None` where the law sets no end.
    pub to: Option<Date>,
    /// The figure.
    pub figure: T,
    /// Where it stands.
    pub law: LawId,
    /// How sure it is.
    pub confidence: Confidence,
    /// The day on which somebody last saw it still true.
    pub checked: Date,
    /// Keys of the figures whose product with this amount was seen published; that of others is computed here.
    pub published: &'static [&'static str],
}

/// Error: no value of the parameter is in force on the day.
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

impl<T: Copy> Parameter<T> {
    /// Looks up the value in force on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] where none is known for the day; never the last known one.
    pub fn value_on(&self, date: Date) -> Result<&'static DatedValue<T>, NoFigure> {
        self.values
            .iter()
            .find(|value| value.from <= date && value.to.is_none_or(|to| date <= to))
            .ok_or(NoFigure { parameter: self.id, date })
    }

    /// Looks up the figure in force on a day.
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
    /// assert_eq!(POVERTY_LINE.figure_on(day("2026-11-22"))?.to_string(), "390.63");
    /// assert_eq!(POVERTY_LINE.value_on(day("2026-11-22"))?.confidence, Confidence::Secondary);
    /// // No figure is known for that day, so there is none: never the nearest one.
    /// assert!(POVERTY_LINE.figure_on(day("2018-12-31")).is_err());
    /// # Ok::<(), assessment_core::parameters::NoFigure>(())
    /// ```
    pub fn figure_on(&self, date: Date) -> Result<T, NoFigure> {
        self.value_on(date).map(|value| value.figure)
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

//! All figures of a day, each with its source, how sure it is and when somebody last looked.

mod named;

use serde::Serialize;
use time::Date;

pub use self::named::{NamedFigure, NamedFigures, named_figures};
use super::lines::used;
use super::outcome::FigureUsed;
use crate::money::Money;
use crate::parameters::{ALL, Figure, NoFigure, POVERTY_LINE, Parameter, Unit};

/// All figures on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FigureList {
    /// The day.
    #[serde(serialize_with = "super::outcome::date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// Those that have a value on the day, in the order of their keys.
    pub figures: Vec<Listed>,
    /// Those that have none: not known for the day, or not law on it.
    pub without: Vec<NoFigure>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Listed {
    /// The value, its days, its source, how sure it is, when it was checked.
    #[serde(flatten)]
    pub used: FigureUsed,
    /// The group under which it is listed.
    pub group: FigureGroup,
    /// What it comes to on the day, where it is a share or a multiple of the poverty line.
    pub amount: Option<Product>,
}

/// A share or multiple of the poverty line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Product {
    /// The amount, rounded half up.
    pub money: Money,
    /// Whether this amount was seen published; otherwise it is computed from the line alone.
    pub published: bool,
}

/// What figures are listed together. Text: `figures-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FigureGroup {
    /// What one gets: money, shares, hours.
    Amounts,
    /// Borders of conditions.
    Limits,
    /// How long something takes, and by when.
    Times,
}

impl FigureGroup {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Amounts, Self::Limits, Self::Times];

    /// Stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Amounts => "amounts",
            Self::Limits => "limits",
            Self::Times => "times",
        }
    }

    const fn of(unit: Unit) -> Self {
        match unit {
            Unit::MoneyPerMonth
            | Unit::Money
            | Unit::PercentOfPovertyLine
            | Unit::TimesPovertyLine
            | Unit::HoursPerMonth => Self::Amounts,
            Unit::Percent | Unit::Age | Unit::CubicCentimetres | Unit::HorsePower | Unit::Kilowatts => Self::Limits,
            Unit::Years | Unit::Months | Unit::Days | Unit::WorkingDays => Self::Times,
        }
    }
}

/// All figures on a day.
#[must_use]
pub fn figures_on(day: Date) -> FigureList {
    let mut list = FigureList { on: day, figures: Vec::new(), without: Vec::new() };
    for parameter in ALL {
        match used(parameter.id, parameter, day) {
            Ok(used) => {
                let group = FigureGroup::of(parameter.unit);
                list.figures.push(Listed { used, group, amount: product(parameter, day) });
            }
            Err(missing) => list.without.push(missing),
        }
    }
    list
}

fn product(parameter: &Parameter, day: Date) -> Option<Product> {
    let line = POVERTY_LINE.value_on(day).ok()?;
    let Figure::Money(money) = line.figure else { return None };
    let money = match (parameter.unit, parameter.on(day).ok()?) {
        (Unit::PercentOfPovertyLine, Figure::Percent(share)) => money.share_half_up(share),
        (Unit::TimesPovertyLine, Figure::Count(times)) => money.times(times),
        _ => return None,
    };
    Some(Product { money, published: line.published.contains(&parameter.id) })
}

#[cfg(test)]
mod tests;

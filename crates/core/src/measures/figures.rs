//! List of all parameters in force on a day, each with its provenance.

mod named;

use core::cmp::Reverse;

use serde::Serialize;
use time::Date;

pub use self::named::{NamedEarlier, NamedFigure, NamedFigures, named_figures};
use super::outcome::FigureUsed;
use super::outcome_parts::{of, used};
use crate::money::Money;
use crate::parameters::{ALL, AnyParameter, NoFigure, POVERTY_LINE, Subject, Unit};

/// List of all figures (parameter values) on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FigureList {
    /// The day.
    #[serde(serialize_with = "super::outcome::date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// Those that have a value on the day: by subject, what one gets first.
    pub figures: Vec<ListedFigure>,
    /// Values that were over before the day: by subject, the latest first.
    pub earlier: Vec<EarlierValue>,
    /// Those that have none: not known for the day, or not law on it.
    pub without: Vec<NoFigure>,
}

/// Figure in force on a day: a parameter's value with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListedFigure {
    /// The value, its days, its source, how sure it is, when it was checked.
    #[serde(flatten)]
    pub used: FigureUsed,
    /// What it is about.
    pub subject: Subject,
    /// What it comes to on the day, where it is a share or a multiple of the poverty line.
    pub amount: Option<PovertyLineProduct>,
}

/// Historical value of a parameter, no longer in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EarlierValue {
    /// The value, its days, its source, how sure it is, when it was checked.
    #[serde(flatten)]
    pub used: FigureUsed,
    /// What it is about.
    pub subject: Subject,
}

/// Computed amount: a share or multiple of the poverty line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PovertyLineProduct {
    /// The amount, rounded half up.
    pub money: Money,
    /// Whether this amount was seen published; otherwise it is computed from the line alone.
    pub published: bool,
}

/// Lists all parameters in force on a day.
#[must_use]
pub fn figures_on(day: Date) -> FigureList {
    let mut list = FigureList { on: day, figures: Vec::new(), earlier: Vec::new(), without: Vec::new() };
    for &parameter in ALL {
        let subject = parameter.subject();
        match used(parameter.id(), parameter, day) {
            Ok(used) => {
                let listed = ListedFigure { used, subject, amount: product(parameter, day) };
                // Within these, by the key.
                insert(&mut list.figures, listed, |listed| (listed.subject, rank(listed.used.unit)));
            }
            Err(missing) => list.without.push(missing),
        }
        let over = parameter.values().into_iter().filter(|value| value.to.is_some_and(|to| to < day));
        for value in over {
            let earlier = EarlierValue { used: of(parameter.id(), parameter, value), subject };
            insert(&mut list.earlier, earlier, |earlier| {
                (earlier.subject, Reverse((earlier.used.from, earlier.used.to)))
            });
        }
    }
    list
}

/// Inserts an element behind those that come before it or are equal (stable): the lists are short, and a sort would
/// weigh more in the download.
fn insert<T, K: Ord>(list: &mut Vec<T>, one: T, key: impl Fn(&T) -> K) {
    let at = list.partition_point(|other| key(other) <= key(&one));
    list.insert(at, one);
}

/// Returns the sort key of a unit: what one gets is read first, then the borders of conditions, then how long something
/// takes.
const fn rank(unit: Unit) -> u8 {
    match unit {
        Unit::MoneyPerMonth
        | Unit::Money
        | Unit::PercentOfPovertyLine
        | Unit::TimesPovertyLine
        | Unit::HoursPerMonth => 0,
        Unit::Percent | Unit::Age | Unit::CubicCentimetres | Unit::HorsePower | Unit::Kilowatts => 1,
        Unit::Years | Unit::Months | Unit::Days | Unit::WorkingDays => 2,
    }
}

fn product(parameter: AnyParameter, day: Date) -> Option<PovertyLineProduct> {
    let line = POVERTY_LINE.value_on(day).ok()?;
    let money = match parameter {
        AnyParameter::Percent(share) if share.unit == Unit::PercentOfPovertyLine => {
            line.figure.share_half_up(share.figure_on(day).ok()?)
        }
        AnyParameter::Count(times) if times.unit == Unit::TimesPovertyLine => {
            line.figure.times(u32::from(times.figure_on(day).ok()?))
        }
        _ => return None,
    };
    Some(PovertyLineProduct { money, published: line.published.contains(&parameter.id()) })
}

#[cfg(test)]
mod tests;

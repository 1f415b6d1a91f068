//! Type-erased parameters, for what treats them all alike: lists, JSON, the placeholders of texts.
//!
//! Rules know the kind of figure that they compute with and name a [`Parameter`] of it; nothing here leads back from a figure
//! of any kind to one of a certain kind, so that a wrong one can't be asked for.

use core::fmt;

use serde::{Serialize, Serializer};
use time::Date;

use super::{DatedValue, NoFigure, Parameter, Subject, Unit};
use crate::money::Money;
use crate::percent::Percent;

/// A figure of any type (tagged union).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// An amount.
    Money(Money),
    /// A percentage.
    Percent(Percent),
    /// A whole number.
    Count(u16),
    /// A number with two decimals.
    Hundredths(Hundredths),
}

/// Fixed-point decimal in hundredths: 96.50 is `Hundredths(9650)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hundredths(pub u16);

/// A [`Parameter`] whose kind of figure is known at run time only (type-erased).
#[derive(Clone, Copy, Debug)]
pub enum AnyParameter {
    /// Of amounts.
    Money(&'static Parameter<Money>),
    /// Of percentages.
    Percent(&'static Parameter<Percent>),
    /// Of whole numbers.
    Count(&'static Parameter<u16>),
    /// Of numbers with two decimals.
    Hundredths(&'static Parameter<Hundredths>),
}

/// Does the same with the parameter of each kind.
macro_rules! each_kind {
    ($any:expr, $parameter:ident => $result:expr) => {
        match $any {
            AnyParameter::Money($parameter) => $result,
            AnyParameter::Percent($parameter) => $result,
            AnyParameter::Count($parameter) => $result,
            AnyParameter::Hundredths($parameter) => $result,
        }
    };
}

impl AnyParameter {
    /// Returns the stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        each_kind!(self, parameter => parameter.id)
    }

    /// Returns the unit of its figures.
    #[must_use]
    pub const fn unit(self) -> Unit {
        each_kind!(self, parameter => parameter.unit)
    }

    /// Returns the subject under which it is listed.
    #[must_use]
    pub const fn subject(self) -> Subject {
        each_kind!(self, parameter => parameter.subject)
    }

    /// Lists all values, in the order of their dates.
    #[must_use]
    pub fn values(self) -> Vec<DatedValue<Figure>> {
        each_kind!(self, parameter => parameter.values.iter().map(DatedValue::any).collect())
    }

    /// Looks up the value in force on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`], as [`Parameter::value_on`].
    pub fn value_on(self, date: Date) -> Result<DatedValue<Figure>, NoFigure> {
        each_kind!(self, parameter => parameter.value_on(date).map(DatedValue::any))
    }

    /// Looks up the figure in force on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`], as [`Parameter::value_on`].
    pub fn figure_on(self, date: Date) -> Result<Figure, NoFigure> {
        self.value_on(date).map(|value| value.figure)
    }
}

impl<T: Copy + Into<Figure>> DatedValue<T> {
    /// Erases the figure's type.
    fn any(&self) -> DatedValue<Figure> {
        DatedValue {
            from: self.from,
            to: self.to,
            figure: self.figure.into(),
            law: self.law,
            confidence: self.confidence,
            checked: self.checked,
            published: self.published,
        }
    }
}

/// A kind of figure: how it becomes one of any kind, and its parameter one of any.
macro_rules! kind {
    ($variant:ident($figure:ty)) => {
        impl From<$figure> for Figure {
            fn from(figure: $figure) -> Self {
                Self::$variant(figure)
            }
        }

        impl From<&'static Parameter<$figure>> for AnyParameter {
            fn from(parameter: &'static Parameter<$figure>) -> Self {
                Self::$variant(parameter)
            }
        }

        impl Parameter<$figure> {
            /// Erases the parameter's type.
            #[must_use]
            pub const fn any(&'static self) -> AnyParameter {
                AnyParameter::$variant(self)
            }
        }
    };
}

kind!(Money(Money));
kind!(Percent(Percent));
kind!(Count(u16));
kind!(Hundredths(Hundredths));

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Money(money) => money.serialize(serializer),
            Self::Percent(percent) => percent.serialize(serializer),
            Self::Count(count) => serializer.serialize_u32(u32::from(*count)),
            Self::Hundredths(value) => serializer.collect_str(value),
        }
    }
}

//! The degrees of dependence on intensive support and their hours of personal assistance, by law.
//!
//! A degree is set by the directorate. It is neither a level of difficulty ([`crate::functioning::Level`]) nor a
//! severity group, although the words resemble each other: there is no conversion, and no source gives one.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::keyed_enum::keyed_enum;
use crate::law::LawId;
use crate::parameters::{
    ASSISTANCE_HOURS_1, ASSISTANCE_HOURS_2, ASSISTANCE_HOURS_3, ASSISTANCE_HOURS_4, Confidence, NoFigure, Parameter,
};

keyed_enum! {
    /// Degree of dependence by law.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[serde(rename_all = "kebab-case")]
    pub enum DependenceDegree {
        /// The first, lowest.
        First => "first",
        /// The second.
        Second => "second",
        /// The third.
        Third => "third",
        /// The fourth, highest.
        Fourth => "fourth",
    }
}

/// Degree of dependence with its hours on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct DegreeHours {
    /// The degree.
    pub degree: DependenceDegree,
    /// At most so many hours of personal assistance a month; always "up to".
    pub up_to: u32,
    /// Where it stands.
    pub law: LawId,
    /// How sure it is.
    pub confidence: Confidence,
}

impl DependenceDegree {
    /// Returns the text key of its name with its hours; placeholder: `hours`.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::First => "amount-personal-assistance-1",
            Self::Second => "amount-personal-assistance-2",
            Self::Third => "amount-personal-assistance-3",
            Self::Fourth => "amount-personal-assistance-4",
        }
    }

    /// Returns the parameter of its hours.
    #[must_use]
    pub const fn figure(self) -> &'static Parameter<u16> {
        match self {
            Self::First => &ASSISTANCE_HOURS_1,
            Self::Second => &ASSISTANCE_HOURS_2,
            Self::Third => &ASSISTANCE_HOURS_3,
            Self::Fourth => &ASSISTANCE_HOURS_4,
        }
    }

    /// Looks up the degree's hours on a day.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] where the hours of the day are not known.
    pub fn on(self, date: Date) -> Result<DegreeHours, NoFigure> {
        let value = self.figure().value_on(date)?;
        let up_to = u32::from(value.figure);
        Ok(DegreeHours { degree: self, up_to, law: value.law, confidence: value.confidence })
    }

    /// Returns the lowest degree that covers so many hours on a day; `None` for no hours and for more than the highest
    /// covers.
    ///
    /// A reading of ours: how hours become a degree stands in no source.
    ///
    /// # Errors
    ///
    /// [`NoFigure`] where the hours of the day are not known.
    ///
    /// ```
    /// use assessment_core::dates::from_iso;
    /// use assessment_core::dependence::DependenceDegree;
    ///
    /// let day = from_iso("2026-11-22").expect("a day");
    /// assert_eq!(DependenceDegree::covering(15, day), Ok(Some(DependenceDegree::First)));
    /// assert_eq!(DependenceDegree::covering(16, day), Ok(Some(DependenceDegree::Second)));
    /// assert_eq!(DependenceDegree::covering(0, day), Ok(None));
    /// ```
    pub fn covering(hours: u32, date: Date) -> Result<Option<Self>, NoFigure> {
        let degrees = degrees_on(date)?;
        let covering = degrees.into_iter().find(|degree| hours > 0 && hours <= degree.up_to);
        Ok(covering.map(|degree| degree.degree))
    }
}

/// Lists all degrees with their hours on a day, from the lowest.
///
/// # Errors
///
/// [`NoFigure`] where the hours of the day are not known.
pub fn degrees_on(date: Date) -> Result<[DegreeHours; 4], NoFigure> {
    let [first, second, third, fourth] = DependenceDegree::ALL;
    Ok([first.on(date)?, second.on(date)?, third.on(date)?, fourth.on(date)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::from_iso;

    fn day(text: &str) -> Date {
        from_iso(text).expect("a date")
    }

    #[test]
    fn both_sides_of_each_degree() {
        use DependenceDegree::{First, Fourth, Second, Third};
        for (hours, degree) in [
            (0, None),
            (1, Some(First)),
            (15, Some(First)),
            (16, Some(Second)),
            (42, Some(Second)),
            (43, Some(Third)),
            (84, Some(Third)),
            (85, Some(Fourth)),
            (168, Some(Fourth)),
            (169, None),
        ] {
            assert_eq!(DependenceDegree::covering(hours, day("2026-11-22")), Ok(degree), "{hours}");
        }
    }

    #[test]
    fn a_day_before_the_law_has_no_degrees() {
        assert_eq!(
            degrees_on(day("2018-12-31")),
            Err(NoFigure { parameter: "assistance-hours-1", date: day("2018-12-31") })
        );
        let hours = degrees_on(day("2019-01-01")).expect("figures").map(|degree| degree.up_to);
        assert_eq!(hours, [15, 42, 84, 168]);
    }
}

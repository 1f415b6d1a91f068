//! The list of figures written out as data that travels. The texts are looked up by whoever calls, because the core knows no
//! language: [`named_figures`] takes a function from text key to text.

use serde::Serialize;
use time::Date;

use super::{Listed, figures_on};
use crate::parameters::NoFigure;

/// All figures on a day, in words where texts were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedFigures {
    /// The day.
    #[serde(serialize_with = "crate::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// Those that have a value on the day.
    pub figures: Vec<NamedFigure>,
    /// Those that have none: not known for the day, or not law on it.
    pub without: Vec<NoFigure>,
}

/// A figure in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedFigure {
    /// What it is, where texts were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The legal source as one cites it, where texts were given; where it was not read itself, with the sites that tell of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The rest, in codes and numbers.
    #[serde(flatten)]
    pub listed: Listed,
}

/// All figures on a day, with those texts that are given: `figure-<parameter>`, and the texts of a citation with their placeholders.
///
/// ```
/// use assessment_core::dates::from_iso;
/// use assessment_core::measures::named_figures;
///
/// let text = |key: &str| (key == "figure-poverty-line").then(|| "Poverty line".to_owned());
/// let list = named_figures(from_iso("2026-11-22").expect("a day"), &text);
/// let line = list.figures.iter().find(|figure| figure.title.is_some()).expect("the one with a text");
/// assert_eq!(line.listed.used.parameter, "poverty-line");
/// ```
#[must_use]
pub fn named_figures(day: Date, text: &dyn Fn(&str) -> Option<String>) -> NamedFigures {
    let fill = |key: &str, values: &[(&str, &str)]| {
        let filled = |text: String, (name, value): &(&str, &str)| text.replace(&["{", name, "}"].concat(), value);
        text(key).map(|text| values.iter().fold(text, filled))
    };
    let list = figures_on(day);
    let named = |listed: Listed| NamedFigure {
        title: text(&["figure-", listed.used.parameter].concat()),
        source: listed.used.law.law().and_then(|law| law.cited(&fill)),
        listed,
    };
    NamedFigures { on: list.on, figures: list.figures.into_iter().map(named).collect(), without: list.without }
}

//! Export of the list of figures with texts. The texts are looked up by whoever calls, because the core knows no
//! language: [`named_figures`] takes a function from text key to text.

use serde::Serialize;
use time::Date;

use super::{EarlierValue, FigureUsed, ListedFigure, figures_on};
use crate::parameters::{NoFigure, Subject};

/// List of all figures on a day, in words where texts were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedFigures {
    /// The day.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub on: Date,
    /// Those that have a value on the day: by subject, what one gets first.
    pub figures: Vec<NamedFigure>,
    /// Values that were over before the day: by subject, the latest first.
    pub earlier: Vec<NamedEarlier>,
    /// Those that have none: not known for the day, or not law on it.
    pub without: Vec<NoFigure>,
}

/// Figure in force on a day, in words.
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
    pub listed: ListedFigure,
}

/// Historical value of a parameter, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedEarlier {
    /// What it is, where texts were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The legal source as one cites it, where texts were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The rest, in codes and numbers.
    #[serde(flatten)]
    pub earlier: EarlierValue,
}

/// Builds the list of all figures on a day, with those texts that are given: `figure-<parameter>`, before it
/// `figures-<subject>` where there is `figure-title` to put them together, and the texts of a citation with their
/// placeholders.
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
        let filled = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
        text(key).map(|text| values.iter().fold(text, filled))
    };
    let list = figures_on(day);
    let title = |used: &FigureUsed, subject: Subject| {
        let name = text(&format!("figure-{}", used.parameter))?;
        let subject = text(&format!("figures-{}", subject.id())).unwrap_or_default();
        fill("figure-title", &[("subject", &subject), ("name", &name)]).or(Some(name))
    };
    let source = |used: &FigureUsed| used.law.law().and_then(|law| law.cited(&fill));
    let named = |listed: ListedFigure| {
        let (title, source) = (title(&listed.used, listed.subject), source(&listed.used));
        NamedFigure { title, source, listed }
    };
    let over = |earlier: EarlierValue| {
        let (title, source) = (title(&earlier.used, earlier.subject), source(&earlier.used));
        NamedEarlier { title, source, earlier }
    };
    NamedFigures {
        on: list.on,
        figures: list.figures.into_iter().map(named).collect(),
        earlier: list.earlier.into_iter().map(over).collect(),
        without: list.without,
    }
}

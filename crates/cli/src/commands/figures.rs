//! `figures`: all figures of the rules on a day, with their names and sources in words.

use anyhow::Result;
use assessment_core::measures::{FigureList, Listed, figures_on};
use assessment_core::parameters::NoFigure;
use assessment_texts::{Catalogue, native};
use clap::Args;
use schemars::JsonSchema;
use serde::Serialize;

use super::{InLanguage, Work};
use crate::day::Day;

/// `assessment figures`.
#[derive(Debug, Args)]
pub struct Figures {
    #[command(flatten)]
    day: Day,
    #[command(flatten)]
    language: InLanguage,
}

/// What is printed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Output {
    /// The day.
    on: String,
    /// Those that have a value on the day.
    figures: Vec<Named>,
    /// Those that have none: not known for the day, or not law on it.
    without: Vec<NoFigure>,
}

/// A figure in words.
#[derive(Debug, Serialize, JsonSchema)]
struct Named {
    /// What it is.
    title: String,
    /// The legal source as one cites it; where it was not read itself, with the sites that tell of it.
    source: Option<String>,
    #[serde(flatten)]
    listed: Listed,
}

impl Figures {
    /// The document.
    pub fn work(self) -> Result<Work> {
        let texts = native::catalogue(self.language.get()?);
        Work::document(&output(figures_on(self.day.get()?), texts))
    }
}

fn output(list: FigureList, texts: &Catalogue) -> Output {
    let named = |listed: Listed| Named {
        title: texts.fill(
            "figure-title",
            &[
                ("subject", texts.text(&format!("figures-{}", listed.subject.id())).into()),
                ("name", texts.text(&format!("figure-{}", listed.used.parameter)).into()),
            ],
        ),
        source: listed.used.law.law().map(|law| texts.citation(law)),
        listed,
    };
    let on = assessment_core::dates::iso(list.on);
    Output { on, figures: list.figures.into_iter().map(named).collect(), without: list.without }
}

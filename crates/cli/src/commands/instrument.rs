//! `instrument`: the social worker's revised instrument. A proposal; the form in force is another one.

use anyhow::Result;
use assessment_core::instrument::{answer_overview, answer_prefill, definition, degrees};
use assessment_texts::native;
use clap::{Args, Subcommand};

use super::{InLanguage, Work};
use crate::day::Day;
use crate::lines::{Answer, BadLine, LineArgs, read_json, write_json};

/// `assessment instrument`.
#[derive(Debug, Subcommand)]
pub enum Instrument {
    /// Set records out by area, one a line
    Overview(Lines),
    /// What drafts of the self-assessment say to it, one a line
    Prefill(Lines),
    /// Print degrees of dependence with their hours, by law and as recommended
    Degrees {
        #[command(flatten)]
        day: Day,
    },
    /// Print the instrument with its texts in a language
    Form {
        #[command(flatten)]
        language: InLanguage,
    },
}

/// Arguments of the two over lines.
#[derive(Debug, Args)]
pub struct Lines {
    #[command(flatten)]
    lines: LineArgs,
}

impl Instrument {
    /// What it does.
    pub fn work(self) -> Result<Work> {
        Ok(match self {
            Self::Overview(command) => Work::Lines(command.lines.with(Overviews)),
            Self::Prefill(command) => Work::Lines(command.lines.with(Prefills)),
            Self::Degrees { day } => Work::document(&degrees(day.get()?))?,
            Self::Form { language } => {
                let texts = native::catalogue(language.get()?);
                Work::document(&definition(&|key| texts.maybe(key)))?
            }
        })
    }
}

struct Overviews;

impl Answer for Overviews {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        write_json(out, &answer_overview(&read_json(line)?))
    }
}

struct Prefills;

impl Answer for Prefills {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let answer = answer_prefill(&read_json(line)?);
        write_json(out, &answer.map_err(|other| BadLine::new("form-version", other.to_string()))?)
    }
}

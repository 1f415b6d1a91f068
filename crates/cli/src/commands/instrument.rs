//! The `instrument` command: reports on records of the social worker's revised instrument. A proposal; the form in
//! force is another one.

use anyhow::Result;
use assessment_core::instrument::{definition, degrees, overview_result, prefill_result};
use assessment_texts::native;
use clap::Subcommand;

use super::{CommandWork, InLanguage};
use crate::day::AsOf;
use crate::lines::{LineArgs, LineError, LineProcessor, read_json, write_json};

/// Subcommands of `assessment instrument`.
#[derive(Debug, Subcommand)]
pub enum InstrumentCommand {
    /// Set records out by area, one a line
    Overview(LineArgs),
    /// What drafts of the self-assessment say to it, one a line
    Prefill(LineArgs),
    /// Print degrees of dependence with their hours, by law and as recommended
    Degrees {
        #[command(flatten)]
        day: AsOf,
    },
    /// Print the instrument with its texts in a language
    Form {
        #[command(flatten)]
        language: InLanguage,
    },
}

impl InstrumentCommand {
    /// Returns the work of the chosen subcommand.
    pub fn work(self) -> Result<CommandWork> {
        Ok(match self {
            Self::Overview(lines) => CommandWork::Lines(lines.with(Overviews)),
            Self::Prefill(lines) => CommandWork::Lines(lines.with(Prefills)),
            Self::Degrees { day } => CommandWork::document(&degrees(day.get()?))?,
            Self::Form { language } => {
                let texts = native::catalogue(language.get()?);
                CommandWork::document(&definition(&|key| texts.maybe(key)))?
            }
        })
    }
}

struct Overviews;

impl LineProcessor for Overviews {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        write_json(out, &overview_result(&read_json(line)?))
    }
}

struct Prefills;

impl LineProcessor for Prefills {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let answer = prefill_result(&read_json(line)?);
        write_json(out, &answer?)
    }
}

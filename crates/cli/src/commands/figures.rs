//! `figures`: all figures of the rules on a day, with their names and sources in words.

use anyhow::Result;
use assessment_core::measures::named_figures;
use assessment_texts::native;
use clap::Args;

use super::{CommandWork, InLanguage};
use crate::day::Day;

/// `assessment figures`.
#[derive(Debug, Args)]
pub struct Figures {
    #[command(flatten)]
    day: Day,
    #[command(flatten)]
    language: InLanguage,
}

impl Figures {
    /// The document.
    pub fn work(self) -> Result<CommandWork> {
        let texts = native::catalogue(self.language.get()?);
        CommandWork::document(&named_figures(self.day.get()?, &|key| texts.get(key).map(str::to_owned)))
    }
}

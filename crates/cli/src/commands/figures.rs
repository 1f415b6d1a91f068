//! The `figures` command: exports all parameters in force on a day, with names and sources in words.

use anyhow::Result;
use assessment_core::measures::named_figures;
use assessment_texts::native;
use clap::Args;

use super::{CommandWork, InLanguage};
use crate::day::AsOf;

/// Command-line arguments of `assessment figures`.
#[derive(Debug, Args)]
pub struct FiguresArgs {
    #[command(flatten)]
    day: AsOf,
    #[command(flatten)]
    language: InLanguage,
}

impl FiguresArgs {
    /// Builds the JSON document.
    pub fn work(self) -> Result<CommandWork> {
        let texts = native::catalogue(self.language.get()?);
        CommandWork::document(&named_figures(self.day.get()?, &|key| texts.get(key).map(str::to_owned)))
    }
}

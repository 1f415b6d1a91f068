//! The `form` command: exports the form definition as JSON.

use anyhow::Result;
use assessment_core::form::{FORM, definition::definition};
use assessment_texts::native;
use clap::Args;

use super::{CommandWork, InLanguage};

/// Command-line arguments of `assessment form`.
#[derive(Debug, Args)]
pub struct FormArgs {
    #[command(flatten)]
    language: InLanguage,
}

impl FormArgs {
    /// Builds the JSON document.
    pub fn work(self) -> Result<CommandWork> {
        let texts = native::catalogue(self.language.get()?);
        CommandWork::document(&definition(&FORM, &|key| texts.maybe(key)))
    }
}

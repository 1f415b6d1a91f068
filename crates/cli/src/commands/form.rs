//! `form`: the form as data.

use anyhow::Result;
use assessment_core::form::{FORM, definition::definition};
use assessment_texts::native;
use clap::Args;

use super::{InLanguage, Work};

/// `assessment form`.
#[derive(Debug, Args)]
pub struct Form {
    #[command(flatten)]
    language: InLanguage,
}

impl Form {
    /// The document.
    pub fn work(self) -> Result<Work> {
        let texts = native::catalogue(self.language.get()?);
        Work::document(&definition(&FORM, &|key| texts.maybe(key)))
    }
}

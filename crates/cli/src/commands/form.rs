//! `form`: the form as data.

use anyhow::Result;
use assessment_core::form::{FORM, definition::definition};
use assessment_texts::native;
use clap::Args;

use super::{InLanguage, print};
use crate::lines::End;

/// `assessment form`.
#[derive(Debug, Args)]
pub struct Form {
    #[command(flatten)]
    language: InLanguage,
}

impl Form {
    /// Prints it.
    pub fn run(self) -> Result<End> {
        let texts = native::catalogue(self.language.get()?);
        print(&definition(&FORM, &|key| texts.maybe(key)))
    }
}

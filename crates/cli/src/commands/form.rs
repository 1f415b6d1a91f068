//! `form`: the form as data.

use anyhow::{Result, anyhow};
use assessment_core::form::{FORM, definition::definition};
use assessment_texts::{LANGUAGES, Language, native};
use clap::Args;

use super::Work;

/// `assessment form`.
#[derive(Debug, Args)]
pub struct Form {
    /// The language of the texts
    #[arg(long, value_name = "TAG", default_value = LANGUAGES[0].tag)]
    language: String,
}

impl Form {
    /// The document.
    pub fn work(self) -> Result<Work> {
        let language = Language::find(&self.language).ok_or_else(|| {
            let known: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
            anyhow!("no texts in {:?}; there are: {}", self.language, known.join(", "))
        })?;
        let texts = native::catalogue(language);
        Work::document(&definition(&FORM, &|key| texts.maybe(key)))
    }
}

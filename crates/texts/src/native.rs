//! Embedded catalogues of native programs.

use std::sync::LazyLock;

use crate::languages::Language;
use crate::{Catalogue, compile};

type Files = &'static [(&'static str, &'static str)];

include!(concat!(env!("OUT_DIR"), "/files.rs"));

static CATALOGUES: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|(tag, files)| {
            let compiled = compile::compile(tag, files).unwrap_or_else(|error| panic!("{error}"));
            Catalogue::load(compiled).unwrap_or_else(|_| panic!("{tag} is not in the list of languages"))
        })
        .collect()
});

/// Builds a catalogue of the texts of a language that the widget downloads; for tests.
///
/// # Panics
///
/// If the language is not in the list or its files don't compile, as a test would show.
#[must_use]
pub fn downloaded(language: &'static Language, list: &[&str]) -> Catalogue {
    let files = FILES.iter().find(|(tag, _)| *tag == language.tag).map_or(&[][..], |(_, files)| files);
    let travelling: Vec<_> = files.iter().copied().filter(|(name, _)| crate::files::is_of(list, name)).collect();
    let compiled = compile::compile(language.tag, &travelling).unwrap_or_else(|error| panic!("{error}"));
    Catalogue::load(compiled).unwrap_or_else(|_| panic!("{} is not in the list of languages", language.tag))
}

/// Returns the embedded catalogue of a language.
#[must_use]
pub fn catalogue(language: &'static Language) -> &'static Catalogue {
    CATALOGUES
        .iter()
        .find(|catalogue| catalogue.language().tag == language.tag)
        .expect("every language of the list has its files, as a test shows")
}

/// Returns the catalogue for a BCP 47 tag, else that of the first language of the list.
#[must_use]
pub fn catalogue_for(tag: &str) -> &'static Catalogue {
    catalogue(Language::find(tag).unwrap_or(Language::FIRST))
}

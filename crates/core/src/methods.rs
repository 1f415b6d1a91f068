//! Lookup table of the sources of methods that are not law: WHODAS scoring, severity groups, status options and the
//! pilot's counts. The data are in `data/methods/*.toml`.

use serde::Serialize;
use time::Date;

pub use crate::generated::methods::*;
use crate::measures::TextKey;
use crate::parameters::Confidence;

/// A cited source of a method.
#[derive(Debug, Serialize)]
pub struct MethodSource {
    /// Stable key.
    pub id: &'static str,
    /// Title, in the language of the source.
    pub title: &'static str,
    /// Year.
    pub year: u16,
    /// Number, place or address.
    pub reference: &'static str,
    /// How it was read.
    pub read: &'static str,
}

/// Citation of a source with its place and confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Citation {
    /// Key of the [`MethodSource`].
    pub source: &'static str,
    /// Chapter, table or page.
    pub place: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
    /// The day on which somebody last compared it with the source.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub checked: Date,
}

impl Citation {
    /// Looks up the source. Every key of the data files has one; the build sees to it.
    #[must_use]
    pub fn source(&self) -> Option<&'static MethodSource> {
        SOURCES.iter().find(|source| source.id == self.source)
    }
}

/// Lists all text keys that WHODAS, the status options and the pilot's counts need; for the test that compares them
/// with the locale files. Not used at run time.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    [crate::whodas::texts(), crate::status::texts(), crate::pilot::texts()].concat()
}

/// Creates a text key with these placeholders.
pub(crate) fn text(key: impl Into<String>, placeholders: &[&'static str]) -> TextKey {
    TextKey { key: key.into(), placeholders: placeholders.iter().copied().collect() }
}

#[cfg(test)]
mod tests;

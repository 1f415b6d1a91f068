//! Typed message keys: that a text exists is checked at compile time.
//!
//! `cargo xtask generate` writes a module `key` into each crate that shows texts: a constant for each text, a structure
//! for each text with placeholders. A misspelt key and a forgotten argument don't compile, and a text that nobody uses is
//! dead code. Only what the core names by its ids is looked up by a key made at run time, of a [`Family`].
//!
//! ```compile_fail,E0308
//! # fn said(texts: &assessment_texts::Catalogue) -> String {
//! texts.text("start-title")
//! # }
//! ```

use crate::catalogue::{Catalogue, TextArgument};

/// The message key of a text without placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(&'static str);

impl Key {
    /// Creates a key in the generated modules, which name only texts that there are.
    #[doc(hidden)]
    #[must_use]
    pub const fn generated(id: &'static str) -> Self {
        Self(id)
    }

    /// Returns the id as it stands in the Fluent files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.0
    }
}

/// A message with typed placeholders: the values with which it is formatted.
pub trait Message {
    /// Looks up the message and fills its placeholders.
    fn fill_from(self, texts: &Catalogue) -> String;
}

/// Key prefix of a family of messages, which an id of the core completes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family(&'static str);

/// The family of messages whose whole keys the core names: conditions, prompts.
pub const NAMED_BY_THE_CORE: Family = Family("");

impl Family {
    /// Creates a prefix in the generated modules, which name only beginnings that some text has.
    #[doc(hidden)]
    #[must_use]
    pub const fn generated(prefix: &'static str) -> Self {
        Self(prefix)
    }

    /// Builds the key of one of its messages: an id, and what stands behind it.
    #[must_use]
    pub fn key(self, parts: &[&str]) -> FamilyKey {
        let mut key = self.0.to_owned();
        parts.iter().for_each(|part| key.push_str(part));
        FamilyKey(key)
    }
}

/// Message key of a family: a prefix completed by an id. Whether there is one hangs on the id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyKey(String);

impl FamilyKey {
    /// Returns the id as it stands in the Fluent files.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0
    }
}

impl Catalogue {
    /// Looks up the text of a typed key.
    #[must_use]
    pub fn text(&self, key: Key) -> String {
        self.fill_named(key.0, &[])
    }

    /// A text, its placeholders filled.
    #[must_use]
    // One call at each place, of the same function: half a kilobyte of the download less.
    #[inline(always)]
    pub fn fill(&self, message: impl Message) -> String {
        message.fill_from(self)
    }

    /// Looks up a text of a family.
    #[must_use]
    pub fn of(&self, family: Family, parts: &[&str]) -> String {
        self.fill_of(&family.key(parts), &[])
    }

    /// Looks up a text of a family that not every id has.
    #[must_use]
    pub fn some(&self, family: Family, parts: &[&str]) -> Option<String> {
        self.maybe(family.key(parts).id())
    }

    /// Formats a text of a family, its placeholders filled.
    #[must_use]
    pub fn fill_of(&self, key: &FamilyKey, values: &[(&str, TextArgument<'_>)]) -> String {
        self.fill_named(&key.0, values)
    }
}

//! The texts that people read, by key and in each language.
//!
//! **Must not know** a screen or a server: keys, placeholders, plurals, and how a language writes numbers, dates and money
//! are all that is here.
//!
//! Texts stand in `locales/<language>/*.ftl` (Fluent). The build turns each language into one small sorted file,
//! which this crate looks keys up in: no Fluent parser or formatter is shipped to the browser.
//!
//! A text has a key such as `q-egn`, attributes have `q-egn.hint`. Placeholders are written `{ $name }`.

mod catalogue;
mod citation;
#[cfg(feature = "compile")]
pub mod codegen;
#[cfg(feature = "compile")]
pub mod compile;
pub mod files;
mod form;
pub mod format;
#[rustfmt::skip]
mod key;
mod languages;
mod message;
#[cfg(feature = "native")]
pub mod native;

pub use catalogue::{Catalogue, TextArgument};
pub use languages::{LANGUAGES, Language, Script, TextDirection};
pub use message::{Family, FamilyKey, Key, Message, NAMED_BY_THE_CORE};

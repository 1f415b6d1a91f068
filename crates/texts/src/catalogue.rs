//! Message catalogue of one language, looked up by key.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::languages::{LANGUAGES, Language};

/// Message catalogue: all texts of one language by key.
///
/// The compiled file has one line a text, `key<tab>text`, sorted by key in byte order; the first line names the
/// language. A text with plurals is `key<tab>{?count}` and stands under `key[one]`, `key[other]`, `key[0]` ....
#[derive(Clone, Debug)]
pub struct Catalogue {
    language: &'static Language,
    compiled: String,
    /// Where each line begins.
    lines: Vec<u32>,
    /// Texts that came later.
    further: OnceLock<Arc<Catalogue>>,
}

/// Value of a placeholder.
#[derive(Clone, Debug)]
pub enum TextArgument<'a> {
    /// A text, already in the language of the catalogue.
    Text(Cow<'a, str>),
    /// A whole number, which may also choose a plural form.
    Count(usize),
}

impl<'a> From<&'a str> for TextArgument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for TextArgument<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for TextArgument<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl Catalogue {
    /// Parses a compiled catalogue.
    ///
    /// # Errors
    ///
    /// If its first line doesn't name a known language.
    pub fn load(compiled: String) -> Result<Self, UnknownLanguage> {
        let tag = compiled.lines().next().unwrap_or_default();
        let language = LANGUAGES.iter().find(|language| language.tag == tag).ok_or(UnknownLanguage)?;
        let mut lines = Vec::new();
        let mut at = 0;
        for line in compiled.split_inclusive('\n') {
            if at > 0 {
                lines.push(u32::try_from(at).unwrap_or(u32::MAX));
            }
            at += line.len();
        }
        Ok(Self { language, compiled, lines, further: OnceLock::new() })
    }

    /// Adds another catalogue of the language as a fallback for keys that this one doesn't have. The first one stays.
    pub fn add_further(&self, further: &Arc<Self>) {
        let _ = self.further.set(further.clone());
    }

    /// Returns the language of the texts.
    #[must_use]
    pub const fn language(&self) -> &'static Language {
        self.language
    }

    /// Looks up the text with this key, placeholders as they stand.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let line = |at: &u32| {
            let rest = self.compiled.get(*at as usize..).unwrap_or_default();
            rest.split('\n').next().and_then(|line| line.split_once('\t')).unwrap_or_default()
        };
        let at = self.lines.binary_search_by(|at| line(at).0.cmp(key)).ok();
        let own = at.and_then(|at| self.lines.get(at)).map(|at| line(at).1);
        own.or_else(|| self.further.get()?.get(key))
    }

    /// Formats the text with this key, its placeholders filled: for keys that are known only at run time. A key without
    /// a text gives the key, so that nothing is silently missing; the tests see to it that this doesn't happen.
    #[must_use]
    pub fn fill_named(&self, key: &str, values: &[(&str, TextArgument<'_>)]) -> String {
        let Some(mut pattern) = self.get(key) else { return key.into() };
        if let Some(name) = pattern.strip_prefix("{?").and_then(|rest| rest.strip_suffix('}')) {
            let count = values.iter().find(|(of, _)| *of == name).map(|(_, value)| value);
            pattern = self.variant(key, count).unwrap_or(pattern);
        }
        let mut filled = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            match values.iter().find(|(of, _)| *of == name) {
                Some((_, TextArgument::Text(text))) => filled.push_str(text),
                Some((_, TextArgument::Count(count))) => filled.push_str(&count.to_string()),
                None => {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    fn variant(&self, key: &str, count: Option<&TextArgument<'_>>) -> Option<&str> {
        let form = |form: &str| self.get(&format!("{key}[{form}]"));
        match count {
            Some(TextArgument::Count(count)) => {
                form(&count.to_string()).or_else(|| form((self.language.plural)(*count)))
            }
            Some(TextArgument::Text(text)) => form(text),
            None => None,
        }
        .or_else(|| form("other"))
    }

    /// Iterates over all keys, for tests.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.compiled.lines().skip(1).filter_map(|line| line.split_once('\t')).map(|(key, _)| key)
    }
}

/// Error: a compiled catalogue of a language that isn't in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        Catalogue::load(
            "bg\na\tA {name}.\nb\t{?count}\nb[0]\tнищо\nb[one]\t{count} част\nb[other]\t{count} части\n".into(),
        )
        .expect("a known language")
    }

    #[test]
    fn looks_up_and_fills() {
        let texts = catalogue();
        assert_eq!(texts.get("a"), Some("A {name}."));
        assert_eq!(texts.get("aa"), None);
        assert_eq!(texts.fill_named("none", &[]), "none");
        assert_eq!(texts.fill_named("a", &[("name", "x{y}".into())]), "A x{y}.");
        assert_eq!(texts.fill_named("a", &[]), "A {name}.");
    }

    #[test]
    fn chooses_plurals() {
        let texts = catalogue();
        let said = |count: usize| texts.fill_named("b", &[("count", count.into())]);
        assert_eq!([said(0), said(1), said(2), said(21)], ["нищо", "1 част", "2 части", "21 части"]);
    }

    #[test]
    fn what_comes_later_is_found_too() {
        let texts = catalogue();
        assert_eq!(texts.get("c"), None);
        let further = "bg\na\tnot this\nc\tC\nd\t{?count}\nd[other]\t{count}\n";
        texts.add_further(&Arc::new(Catalogue::load(further.into()).expect("a known language")));
        assert_eq!([texts.get("a"), texts.get("c")], [Some("A {name}."), Some("C")]);
        assert_eq!(texts.fill_named("d", &[("count", 3.into())]), "3");
    }

    #[test]
    fn refuses_a_file_of_no_known_language() {
        assert_eq!(Catalogue::load("xx\n".into()).map(|_| ()), Err(UnknownLanguage));
    }
}

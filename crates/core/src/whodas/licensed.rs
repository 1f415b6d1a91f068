//! Licensed texts: the questions in the World Health Organization's words, from a file that an institution with a
//! licence provides. None is shipped. Who loads the file pins it by its hash; here it is checked that it is whole.

use core::fmt;

use litemap::LiteMap;
use serde::Deserialize;

use super::WhodasItem;

/// Message catalogue of all items in one or more languages, with the licence under which it is used.
///
/// ```
/// use assessment_core::whodas::{WhodasItem, LicensedTexts};
///
/// let items: Vec<_> = WhodasItem::ALL.iter().map(|item| format!("{:?}: \"text of {0}\"", item.code())).collect();
/// let file = format!(r#"{{"licence": "No. 1", "languages": {{"bg": {{{}}}}}}}"#, items.join(","));
/// let texts: LicensedTexts = serde_json::from_str(&file)?;
/// assert_eq!(texts.get("bg", WhodasItem::D5_3), Some("text of D5.3"));
/// assert_eq!(texts.get("en", WhodasItem::D5_3), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct LicensedTexts {
    licence: String,
    languages: LiteMap<String, LiteMap<WhodasItem, String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    licence: String,
    #[serde(with = "crate::serde_util::unique_map")]
    languages: LiteMap<String, LanguageTexts>,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct LanguageTexts(#[serde(with = "crate::serde_util::unique_map")] LiteMap<String, String>);

/// Validation error: why a file of licensed texts is rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LicensedTextsError {
    /// The licence is not named.
    NoLicence,
    /// There is no language.
    NoLanguage,
    /// There is no item with this code.
    UnknownItem(String),
    /// This item has no text in this language.
    Missing(String, WhodasItem),
}

impl fmt::Display for LicensedTextsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLicence => f.write_str("the licence must be named"),
            Self::NoLanguage => f.write_str("texts in at least one language are needed"),
            Self::UnknownItem(code) => write!(f, "there is no item {code}"),
            Self::Missing(language, item) => write!(f, "{} has no text in {language}", item.code()),
        }
    }
}

impl core::error::Error for LicensedTextsError {}

impl LicensedTexts {
    /// Validates texts by language and item code.
    ///
    /// # Errors
    ///
    /// See [`LicensedTextsError`]: all 36 items have a text in each language.
    pub fn new(
        licence: String,
        languages: impl IntoIterator<Item = (String, Vec<(String, String)>)>,
    ) -> Result<Self, LicensedTextsError> {
        if licence.trim().is_empty() {
            return Err(LicensedTextsError::NoLicence);
        }
        let mut all: LiteMap<String, LiteMap<WhodasItem, String>> = LiteMap::new_vec();
        for (language, given) in languages {
            let mut texts = LiteMap::new_vec();
            for (code, text) in given {
                let Some(item) = WhodasItem::from_code(&code) else {
                    return Err(LicensedTextsError::UnknownItem(code));
                };
                if !text.trim().is_empty() {
                    texts.insert(item, text);
                }
            }
            if let Some(missing) = WhodasItem::ALL.into_iter().find(|item| !texts.contains_key(item)) {
                return Err(LicensedTextsError::Missing(language, missing));
            }
            all.insert(language, texts);
        }
        if all.is_empty() { Err(LicensedTextsError::NoLanguage) } else { Ok(Self { licence, languages: all }) }
    }

    /// Returns the licence, as its holder names it; shown wherever the texts are.
    #[must_use]
    pub fn licence(&self) -> &str {
        &self.licence
    }

    /// Looks up the text of an item in a language, by its tag.
    #[must_use]
    pub fn get(&self, language: &str, item: WhodasItem) -> Option<&str> {
        self.languages.get(language)?.get(&item).map(String::as_str)
    }
}

impl TryFrom<Unchecked> for LicensedTexts {
    type Error = LicensedTextsError;

    fn try_from(file: Unchecked) -> Result<Self, LicensedTextsError> {
        let languages = file.languages.into_iter().map(|(language, texts)| (language, texts.0.into_iter().collect()));
        Self::new(file.licence, languages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(change: impl Fn(&mut Vec<(String, String)>)) -> Result<LicensedTexts, LicensedTextsError> {
        let mut items =
            WhodasItem::ALL.map(|item| (item.code().to_owned(), format!("question {}", item.code()))).to_vec();
        change(&mut items);
        LicensedTexts::new("agreement 1".into(), [("bg".into(), items)])
    }

    #[test]
    fn only_whole_texts_with_a_licence_are_taken() {
        let whole = texts(|_| ()).expect("whole");
        assert_eq!((whole.licence(), whole.get("bg", WhodasItem::D6_8)), ("agreement 1", Some("question D6.8")));
        assert_eq!(whole.get("en", WhodasItem::D6_8), None);
        let missing = LicensedTextsError::Missing("bg".into(), WhodasItem::D5_3);
        assert_eq!(texts(|items| items.retain(|(code, _)| code != "D5.3")), Err(missing.clone()));
        assert_eq!(
            texts(|items| items.iter_mut().filter(|(code, _)| code == "D5.3").for_each(|item| item.1 = " ".into())),
            Err(missing)
        );
        assert_eq!(
            texts(|items| items.push(("D7.1".into(), "x".into()))),
            Err(LicensedTextsError::UnknownItem("D7.1".into()))
        );
        assert_eq!(LicensedTexts::new(" ".into(), []), Err(LicensedTextsError::NoLicence));
        assert_eq!(LicensedTexts::new("1".into(), []), Err(LicensedTextsError::NoLanguage));
    }
}

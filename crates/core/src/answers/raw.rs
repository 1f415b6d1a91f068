//! Raw input of a form, kept as it was typed.

use std::fmt;

use litemap::LiteMap;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::is_blank;

/// Raw input of one question, as typed or as it travels: a text, or several. A date may be three texts (day, month,
/// year) as typed, or one (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`). Exact decimals are texts as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawAnswer {
    /// One text.
    Text(String),
    /// Several: options, or the parts of a date.
    List(Vec<String>),
}

impl RawAnswer {
    /// Whether the input is blank: nothing was typed, or nothing of which anything can be seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => is_blank(text),
            Self::List(texts) => texts.iter().all(|text| is_blank(text)),
        }
    }
}

/// Form state as raw input: what a person has filled in so far. It may hold anything: unknown questions, options of
/// another edition, half a date. It is never "repaired"; [`super::interpret`] says what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The edition of the form on which it was begun.
    pub form: String,
    /// Answers by question.
    #[serde(with = "crate::serde_util::unique_map")]
    pub answers: LiteMap<String, RawAnswer>,
    /// Pages that the person has gone through by "Continue".
    pub done: Vec<String>,
}

impl Draft {
    /// Whether the person has gone through a page by "Continue".
    #[must_use]
    pub fn has_done(&self, page: &str) -> bool {
        self.done.iter().any(|done| done == page)
    }

    /// Records that the person has gone through a page.
    pub fn mark_done(&mut self, page: &str) {
        if !self.has_done(page) {
            self.done.push(page.into());
        }
    }
}

impl Serialize for RawAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(texts) => serializer.collect_seq(texts),
        }
    }
}

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawAnswerVisitor)
    }
}

struct RawAnswerVisitor;

impl<'de> Visitor<'de> for RawAnswerVisitor {
    type Value = RawAnswer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or an array of strings")
    }

    fn visit_str<E>(self, text: &str) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Text(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<RawAnswer, E> {
        Ok(RawAnswer::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<RawAnswer, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = seq.next_element()? {
            texts.push(text);
        }
        Ok(RawAnswer::List(texts))
    }
}

//! Lenient deserializer of answers, for programs that keep records in tables (pandas, polars, R): a number for a text,
//! `null` for no answer, true and false for yes and no. For `#[serde(deserialize_with =
//! "crate::answers::lenient::read")]`.
//!
//! Only what has one meaning is read. What the widget sends never needs it, so a [`crate::submission::Submission`] stays
//! strict.

use core::fmt;

use litemap::LiteMap;
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Unexpected, Visitor};

use super::RawAnswer;
use crate::decimal::certain;
use crate::form::{AnswerKind, FORM, Question};

/// Deserializes a map of answers by question; those that are `null` are left out.
///
/// # Errors
///
/// Objects, true and false where the question has no yes and no, and a question that stands twice.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<LiteMap<String, RawAnswer>, D::Error> {
    let given: LiteMap<String, Option<LenientAnswer>> = crate::serde_util::unique_map::deserialize(deserializer)?;
    let mut answers = LiteMap::with_capacity(given.len());
    for (id, loose) in given {
        let Some(loose) = loose else { continue };
        if let Some(typed) = loose.into_raw(&id).map_err(D::Error::custom)? {
            answers.insert(id, typed);
        }
    }
    Ok(answers)
}

/// Deserializes a text for which a number may stand.
///
/// # Errors
///
/// Everything else, and what is not a number.
pub(crate) fn read_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match LenientAnswer::deserialize(deserializer)? {
        LenientAnswer::Text(text) | LenientAnswer::Number(text) => Ok(text),
        _ => Err(D::Error::custom("expected a text or a number")),
    }
}

/// One answer as it was deserialized, before `null` is left out.
enum LenientAnswer {
    /// Not a number: what such programs keep for nothing at all.
    Nothing,
    Text(String),
    /// A number in JSON: its point stands before decimals.
    Number(String),
    List(Vec<Option<Part>>),
    YesNo(bool),
}

/// Element of a list answer.
struct Part(String);

impl LenientAnswer {
    fn into_raw(self, id: &str) -> Result<Option<RawAnswer>, String> {
        let question = FORM.question(id);
        Ok(match self {
            Self::Nothing => None,
            Self::Number(number) if question.is_some_and(|question| matches!(question.kind, AnswerKind::Money)) => {
                Some(RawAnswer::Text(certain(number)))
            }
            Self::Text(text) | Self::Number(text) => Some(RawAnswer::Text(text)),
            // A date without its day keeps its place; a list of options has no places.
            Self::List(parts) if question.is_some_and(|question| matches!(question.kind, AnswerKind::Date { .. })) => {
                Some(RawAnswer::List(
                    parts.into_iter().map(|part| part.map_or_else(String::new, |part| part.0)).collect(),
                ))
            }
            Self::List(parts) => Some(RawAnswer::List(parts.into_iter().flatten().map(|part| part.0).collect())),
            Self::YesNo(yes) => match question {
                // Whoever has not confirmed has said nothing yet.
                Some(Question { kind: AnswerKind::Confirm, .. }) => yes.then(|| RawAnswer::Text("yes".into())),
                Some(question) => {
                    let option = if yes { "yes" } else { "no" };
                    let known = question.option(option).is_some();
                    let typed = known.then(|| RawAnswer::Text(option.into()));
                    Some(
                        typed
                            .ok_or_else(|| format!("{id} is no question of yes and no: `{yes}` does not answer it"))?,
                    )
                }
                None => Some(RawAnswer::Text(yes.to_string())),
            },
        })
    }
}

impl<'de> Deserialize<'de> for LenientAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswersVisitor)
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match LenientAnswer::deserialize(deserializer)? {
            LenientAnswer::Text(text) | LenientAnswer::Number(text) => Ok(Self(text)),
            _ => Err(D::Error::custom("expected a text or a number within a list")),
        }
    }
}

struct AnswersVisitor;

impl<'de> Visitor<'de> for AnswersVisitor {
    type Value = LenientAnswer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, a number, or an array of them")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<LenientAnswer, E> {
        Ok(LenientAnswer::Text(text.into()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<LenientAnswer, E> {
        Ok(LenientAnswer::Text(text))
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<LenientAnswer, E> {
        Ok(LenientAnswer::YesNo(yes))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<LenientAnswer, E> {
        Ok(LenientAnswer::Number(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<LenientAnswer, E> {
        Ok(LenientAnswer::Number(number.to_string()))
    }

    /// Formats the shortest decimal that is this number, without an exponent: 95.0 is "95".
    fn visit_f64<E: Error>(self, number: f64) -> Result<LenientAnswer, E> {
        if number.is_nan() {
            Ok(LenientAnswer::Nothing)
        } else if number.is_infinite() {
            Err(E::invalid_value(Unexpected::Float(number), &self))
        } else {
            Ok(LenientAnswer::Number(number.to_string()))
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<LenientAnswer, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = seq.next_element()? {
            parts.push(part);
        }
        Ok(LenientAnswer::List(parts))
    }
}

#[cfg(test)]
mod tests {
    use litemap::LiteMap;
    use serde::Deserialize;

    use super::RawAnswer;

    #[derive(Deserialize)]
    struct Held {
        #[serde(deserialize_with = "super::read")]
        answers: LiteMap<String, RawAnswer>,
    }

    fn read(answers: &str) -> Result<String, String> {
        let held = serde_json::from_str::<Held>(&format!(r#"{{"answers":{{{answers}}}}}"#));
        let held = held.map_err(|error| error.to_string())?;
        Ok(serde_json::to_string(&held.answers.into_iter().collect::<Vec<_>>()).expect("writes"))
    }

    #[test]
    fn tables_are_read() {
        for (written, typed) in [
            (r#""decision-percent":95.0"#, r#"[["decision-percent","95"]]"#),
            (r#""decision-percent":95"#, r#"[["decision-percent","95"]]"#),
            (r#""decision-percent":70.99"#, r#"[["decision-percent","70.99"]]"#),
            (r#""personal-income":1e3"#, r#"[["personal-income","1000"]]"#),
            (r#""personal-income":420.505"#, r#"[["personal-income","420.5050"]]"#),
            (r#""personal-income":"420.505""#, r#"[["personal-income","420.505"]]"#),
            (r#""first-name":420.505"#, r#"[["first-name","420.505"]]"#),
            (r#""egn":7523169263.0"#, r#"[["egn","7523169263"]]"#),
            (r#""since-student":2019"#, r#"[["since-student","2019"]]"#),
            (r#""toilet":null"#, "[]"),
            (r#""birth-date":[17,5.0,1980]"#, r#"[["birth-date",["17","5","1980"]]]"#),
            (r#""since-student":[null,"май",2015]"#, r#"[["since-student",["","май","2015"]]]"#),
            (r#""economic-status":["student",null]"#, r#"[["economic-status",["student"]]]"#),
            (
                r#""request-car":true,"has-representative":false"#,
                r#"[["has-representative","no"],["request-car","yes"]]"#,
            ),
            (r#""declaration":true"#, r#"[["declaration","yes"]]"#),
            (r#""declaration":false"#, "[]"),
            (r#""no-such-question":true"#, r#"[["no-such-question","true"]]"#),
        ] {
            assert_eq!(read(written).as_deref(), Ok(typed), "{written}");
        }
    }

    #[test]
    fn what_has_no_one_meaning_is_refused() {
        for (written, said) in [
            (r#""toilet":true"#, "toilet is no question of yes and no: `true` does not answer it"),
            (r#""first-name":false"#, "first-name is no question of yes and no"),
            (r#""toilet":{}"#, "expected a string, a number, or an array of them"),
            (r#""economic-status":[["student"]]"#, "expected a text or a number within a list"),
            (r#""economic-status":[true]"#, "expected a text or a number within a list"),
            (r#""toilet":null,"toilet":"severe""#, "toilet stands twice"),
        ] {
            let error = read(written).expect_err(written);
            assert!(error.contains(said), "{error}");
        }
    }
}

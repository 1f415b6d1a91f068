//! Serializer of conditions as JSON, so that a portal or an export can carry what only this crate can evaluate.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Condition;
use crate::form::{OptionId, QuestionId};

impl Serialize for Condition {
    /// Serializes as `"always"`, or an object with one member that names the condition: `{"is": {"questions": ["x"],
    /// "options": ["yes"]}}`, `{"all": [...]}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = match *self {
            Self::Always => return serializer.serialize_str("always"),
            Self::AnyFactAnswered => return serializer.serialize_str("any-fact-answered"),
            _ => serializer.serialize_map(Some(1))?,
        };
        match *self {
            Self::Always | Self::AnyFactAnswered => {}
            Self::FirstAnsweredIs(questions, options) => {
                map.serialize_entry("is", &Is { questions: names(questions), options: keys(options) })?
            }
            Self::SelectedAny(question, options) => {
                map.serialize_entry("has", &Has { question: question.0, options: keys(options) })?
            }
            Self::Answered(question) => map.serialize_entry("answered", question.0)?,
            Self::Past(question) => map.serialize_entry("past", question.0)?,
            Self::PercentAtLeast(question, limit) => {
                map.serialize_entry("percent-at-least", &Limit { question: question.0, limit: limit.to_string() })?
            }
            Self::PercentOver(question, limit) => {
                map.serialize_entry("percent-over", &Limit { question: question.0, limit: limit.to_string() })?
            }
            Self::PercentBelow(question, limit) => {
                map.serialize_entry("percent-below", &Limit { question: question.0, limit: limit.to_string() })?
            }
            Self::AgeAtLeast(years) => map.serialize_entry("age-at-least", &years)?,
            Self::AgeBelow(years) => map.serialize_entry("age-below", &years)?,
            Self::NotAbove(question, parameter) => {
                map.serialize_entry("not-above", &Limit { question: question.0, limit: parameter.id.into() })?
            }
            Self::YearsPassed { ever, never, last, years } => map.serialize_entry(
                "years-passed",
                &Last { ever: ever.0, never: never.0, last: last.0, years: Some(years.id) },
            )?,
            Self::NotThisYear { ever, never, last } => {
                map.serialize_entry("not-this-year", &Last { ever: ever.0, never: never.0, last: last.0, years: None })?
            }
            Self::AssessedBy(office) => map.serialize_entry("assessed-by", office)?,
            Self::MeasureDependsOn(question) => map.serialize_entry("measure-depends-on", question.0)?,
            Self::All(conditions) => map.serialize_entry("all", conditions)?,
            Self::AnyOf(conditions) => map.serialize_entry("any-of", conditions)?,
            Self::Not(condition) => map.serialize_entry("not", condition)?,
        }
        map.end()
    }
}

#[derive(Serialize)]
struct Is {
    questions: Vec<&'static str>,
    options: Vec<&'static str>,
}

#[derive(Serialize)]
struct Has {
    question: &'static str,
    options: Vec<&'static str>,
}

/// DTO of a comparison of a question with a value or a figure.
#[derive(Serialize)]
struct Limit {
    question: &'static str,
    limit: String,
}

/// DTO of a condition on the last time of something.
#[derive(Serialize)]
struct Last {
    ever: &'static str,
    never: &'static str,
    last: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    years: Option<&'static str>,
}

fn names(questions: &[QuestionId]) -> Vec<&'static str> {
    questions.iter().map(|question| question.0).collect()
}

fn keys(options: &[OptionId]) -> Vec<&'static str> {
    options.iter().map(|option| option.0).collect()
}

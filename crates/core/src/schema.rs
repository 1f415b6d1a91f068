//! JSON Schema (2020-12) of submissions and of other inputs and outputs, derived from the form. For the server's
//! documentation and for portals; the checks themselves are made by [`crate::answers::parse`], which also knows which
//! questions are shown.

mod conditions;
mod given;
mod hours;
mod methods;
mod needs;
mod published;
mod types;

use serde_json::{Map, Value, json};

use crate::condition::Condition;
use crate::form::{AnswerKind, DatePrecision, FORM, Form, Question, Requirement};
use crate::money::Currency;
use crate::submission::{LONGEST_KEY, MOST_REPLACED};

pub use given::{AnyKey, assess_input};
pub use hours::{hours_input, hours_output};
pub use methods::{
    licensed_texts, rasch_table, status_explained, status_input, status_output, whodas_extras, whodas_input,
    whodas_output,
};
pub use needs::{
    ByArea, ByBlock, Findings, ProgrammeConditionId, RawAnswers, Recommendation, degrees_output, eligibility_input,
    eligibility_output, instrument, overview_output, prefill_input, prefill_output, ranking_input, ranking_output,
    record_input, roster_input, roster_output,
};
pub use published::published;
pub use types::{Day, of_deserialized, of_serialized};

/// Builds the schema of a [`crate::submission::Submission`].
#[must_use]
pub fn submission() -> Value {
    submission_of(&FORM)
}

fn submission_of(form: &Form) -> Value {
    let answers: Map<String, Value> =
        form.questions().map(|question| (question.id.0.to_owned(), answer(question))).collect();
    let always_required: Vec<&str> = form
        .questions()
        .filter(|question| {
            question.requirement == Requirement::ToSubmit && matches!(question.show_when, Condition::Always)
        })
        .map(|question| question.id.0)
        .collect();
    let schema = json!({
        "description": "What the widget sends. Questions that are shown only under a condition are optional here; the server \
            checks them, check digits and ranges. It also takes what means the same: an empty text or list for no answer, \
            spaces around, an option twice, anything in answers to questions that are not asked.",
        "type": "object",
        "additionalProperties": false,
        "required": ["form", "language", "filled_on", "answers"],
        "properties": {
            "form": { "const": form.version },
            "language": { "type": "string", "pattern": "^[A-Za-z0-9-]{2,35}$", "description": "BCP 47 tag" },
            "filled_on": { "type": "string", "format": "date" },
            "replaces": {
                "type": "array",
                "maxItems": MOST_REPLACED,
                "items": { "type": "string", "pattern": "^[!-~]+$", "maxLength": LONGEST_KEY },
                "description": "idempotency keys of earlier attempts at this application that may have been stored; this one takes their place",
            },
            "answers": {
                "type": "object",
                "additionalProperties": false,
                "required": always_required,
                "properties": answers,
            },
        },
    });
    published("submission", "Submission of a self-assessment of support needs", schema)
}

fn answer(question: &Question) -> Value {
    let options = || question.options().iter().map(|choice| choice.id.0).collect::<Vec<_>>();
    let mut schema = match question.kind {
        AnswerKind::Text { max, .. } => json!({ "type": "string", "maxLength": max, "pattern": "\\S" }),
        AnswerKind::One { .. } | AnswerKind::Level { .. } => json!({ "enum": options() }),
        AnswerKind::Any { .. } => {
            json!({ "type": "array", "minItems": 1, "uniqueItems": true, "items": { "enum": options() } })
        }
        AnswerKind::Date { precision: DatePrecision::Day, .. } => json!({ "type": "string", "format": "date" }),
        AnswerKind::Date { precision: DatePrecision::YearOrMore, .. } => {
            json!({ "type": "string", "pattern": "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$" })
        }
        AnswerKind::Egn | AnswerKind::Lnch => json!({ "type": "string", "pattern": "^\\d{10}$" }),
        AnswerKind::Email => {
            json!({ "type": "string", "maxLength": 254, "pattern": "^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$" })
        }
        AnswerKind::Phone => json!({ "type": "string", "maxLength": 40, "pattern": "([^0-9]*[0-9]){5}" }),
        AnswerKind::Percent { min, max } => json!({
            "type": "string",
            "pattern": "^\\d{1,3}(\\.\\d{1,2})?$",
            "description": format!("from {min} to {max}"),
        }),
        AnswerKind::Money => json!({
            "type": "string",
            "pattern": "^\\d+(\\.\\d{1,2})?$",
            "description": format!("a month, in the currency of the day ({} since 2026)", Currency::Eur.code()),
        }),
        AnswerKind::Confirm => json!({ "const": "yes" }),
    };
    if let Some(object) = schema.as_object_mut() {
        object.insert("$comment".into(), json!(format!("origin: {}", question.origin.id())));
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_every_question_and_every_option() {
        let schema = submission();
        let answers = &schema["properties"]["answers"]["properties"];
        assert_eq!(answers.as_object().map(Map::len), Some(FORM.questions().count()));
        assert_eq!(answers["toilet"]["enum"].as_array().map(Vec::len), Some(5));
        assert_eq!(answers["life-plans"]["items"]["enum"].as_array().map(Vec::len), Some(6));
        assert_eq!(answers["egn"]["pattern"], "^\\d{10}$");
        let required = schema["properties"]["answers"]["required"].as_array().expect("a list");
        assert!(required.contains(&json!("first-name")) && !required.contains(&json!("egn")));
    }
}

//! JSON Schema of the input of an assessment: a draft or a submission.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use crate::form::{AnswerKind, FORM, Question};
use crate::submission::{LONGEST_KEY, MOST_REPLACED};

/// Schema stand-in for any JSON: a key of the sender's.
#[derive(Clone, Copy, Debug)]
pub struct AnyKey;

impl JsonSchema for AnyKey {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "AnyKey".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // Written out: a schema without a type is an object to some that make types of it.
        let types = ["string", "number", "boolean", "null", "array", "object"].map(|one| json!({ "type": one }));
        json_schema!({ "description": "anything; the sender's own key, which comes back", "anyOf": types.to_vec() })
    }
}

/// Builds the schema of one answer as typed, or as a table holds it.
pub(super) fn loose(question: Option<&Question>) -> Value {
    let mut parts = vec![json!({ "type": "string" }), json!({ "type": "number" }), json!({ "type": "null" })];
    let list = json!({ "type": "array", "items": { "anyOf": parts } });
    parts.push(list);
    let yes_or_no = |question: &Question| {
        matches!(question.kind, AnswerKind::Confirm) || ["yes", "no"].iter().all(|one| question.option(one).is_some())
    };
    if question.is_none_or(yes_or_no) {
        parts.push(json!({ "type": "boolean" }));
    }
    json!({ "anyOf": parts })
}

/// Builds the schema of a [`crate::report::ReportInput`]. It says which lines are understood; what is wrong with an
/// answer is told.
#[must_use]
pub fn assess_input() -> Value {
    let answers: Map<String, Value> =
        FORM.questions().map(|question| (question.id.0.into(), loose(Some(question)))).collect();
    let nothing = json!({ "type": "null" });
    let key = json!({ "type": "string", "pattern": "^[!-~]+$", "maxLength": LONGEST_KEY });
    let keys = |most: usize| json!({ "type": ["array", "null"], "maxItems": most, "items": key });
    let branch = |title: &str, [language, filled_on, replaces, form]: [Value; 4], required: &[&str]| {
        json!({
            "title": title,
            "type": "object",
            "additionalProperties": false,
            "required": required,
            "properties": {
                "id": AnyKey::json_schema(&mut SchemaGenerator::default()),
                "form": form,
                "language": language,
                "filled_on": filled_on,
                "replaces": replaces,
                "answers": { "$ref": "#/$defs/GivenAnswers" },
                "done": { "type": ["array", "null"], "items": { "type": "string" }, "description": "of a draft: the pages gone through" },
            },
        })
    };
    let form =
        json!({ "enum": [FORM.version, "", null], "description": "the edition of the form; a draft need not say it" });
    json!({
        "description": "What is wrong with an answer is told, not refused here: a question may have any text, a number for one, or null for none.",
        "anyOf": [
            branch("A draft", [nothing.clone(), nothing, keys(0), form], &["answers"]),
            branch(
                "A submission",
                [
                    json!({ "type": "string", "pattern": "^[A-Za-z0-9-]{2,35}$", "description": "BCP 47 tag" }),
                    json!({ "type": "string", "format": "date", "description": "the day beside the signature" }),
                    keys(MOST_REPLACED),
                    json!({ "const": FORM.version }),
                ],
                &["form", "language", "filled_on", "answers"],
            ),
        ],
        "$defs": {
            "GivenAnswers": {
                "type": "object",
                "description": "by question, as typed or as a table holds it; what each takes says the schema `submission`",
                "properties": answers,
                "additionalProperties": loose(None),
            },
        },
    })
}

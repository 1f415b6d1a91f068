//! JSON Schema of conditions, member by member: what [`crate::condition::Condition`] writes and nothing else.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::types::keys;
use crate::condition::Condition;
use crate::form::{FORM, QuestionId};

impl JsonSchema for QuestionId {
    fn schema_name() -> Cow<'static, str> {
        "QuestionId".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = keys(FORM.questions().map(|question| question.id.0));
        schema.insert("description".into(), "The key of a question of the form.".into());
        schema
    }
}

impl JsonSchema for Condition {
    fn schema_name() -> Cow<'static, str> {
        "Condition".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let question = generator.subschema_for::<QuestionId>().to_value();
        let condition = generator.subschema_for::<Self>().to_value();
        let text = json!({ "type": "string" });
        let list = |of: &Value| json!({ "type": "array", "items": of });
        let years = json!({ "type": "integer", "minimum": 0 });
        let decimal = json!({ "type": "string", "pattern": "^\\d+(\\.\\d{1,2})?$" });
        let limit = |of: &Value| closed([("question", &question), ("limit", of)]);
        let last = |more: &[(&'static str, &Value)]| {
            let members = [("ever", &question), ("never", &text), ("last", &question)];
            closed(members.into_iter().chain(more.iter().copied()))
        };
        let named = [
            (
                "is",
                "one of these questions has one of these answers",
                closed([("questions", &list(&question)), ("options", &list(&text))]),
            ),
            ("has", "one of these is among the answers", closed([("question", &question), ("options", &list(&text))])),
            ("answered", "there is an answer that settles something", question.clone()),
            ("past", "the date has passed", question.clone()),
            ("percent-at-least", "", limit(&decimal)),
            ("percent-over", "", limit(&decimal)),
            ("percent-below", "", limit(&decimal)),
            ("age-at-least", "whole years", years.clone()),
            ("age-below", "whole years", years),
            ("not-above", "an amount; `limit` is the key of a figure of law", limit(&text)),
            ("years-passed", "since the last time; `years` is the key of a figure of law", last(&[("years", &text)])),
            ("not-this-year", "the last time lies before this year", last(&[])),
            ("assessed-by", "only this office can find it out", text.clone()),
            ("measure-depends-on", "a measure depends on the answer to this question", question.clone()),
            ("all", "", list(&condition)),
            ("any-of", "", list(&condition)),
            ("not", "", condition.clone()),
        ];
        let plain = json!({ "enum": ["always", "any-fact-answered"] });
        let objects = named.into_iter().map(|(name, description, of)| {
            let mut one = closed([(name, &of)]);
            if let (Some(one), false) = (one.as_object_mut(), description.is_empty()) {
                one.insert("description".into(), description.into());
            }
            one
        });
        let all: Vec<Value> = [plain].into_iter().chain(objects).collect();
        json_schema!({ "description": "A condition: met, not met or unknown.", "anyOf": all })
    }
}

/// Builds the schema of an object that has all of these members and nothing else.
fn closed<'a>(members: impl IntoIterator<Item = (&'static str, &'a Value)>) -> Value {
    let properties: Map<String, Value> = members.into_iter().map(|(name, of)| (name.to_owned(), of.clone())).collect();
    let required: Vec<&String> = properties.keys().collect();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

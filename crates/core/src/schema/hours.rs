//! JSON Schema of the hours by the method of 2019.

use serde_json::{Map, Value, json};

use crate::dependence::DependenceDegree;
use crate::hours::{HoursSection, METHOD, Rounding};
use crate::parameters::Confidence;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Builds the schema of a [`crate::hours::HoursRequest`].
#[must_use]
pub fn hours_input() -> Value {
    let total = json!({ "type": ["integer", "null"], "minimum": 0, "maximum": u16::MAX });
    let totals: Map<String, Value> =
        HoursSection::ALL.into_iter().map(|section| (section.id().to_owned(), total.clone())).collect();
    json!({
        "$schema": DIALECT,
        "title": "Section totals of one person, for the method of 2019",
        "type": "object",
        "additionalProperties": false,
        "required": ["date", "age", "totals"],
        "properties": {
            "id": id(),
            "date": day("the day whose figures count"),
            "age": { "type": "integer", "minimum": 0, "maximum": u8::MAX, "description": "whole years on that day" },
            "totals": {
                "type": "object",
                "additionalProperties": false,
                "properties": totals,
                "description": "a total that is not given is not zero",
            },
        },
    })
}

/// Builds the schema of the result: a [`crate::hours::HoursEstimate`], or a [`crate::hours::HoursError`] and the key.
#[must_use]
pub fn hours_output() -> Value {
    json!({
        "$schema": DIALECT,
        "title": "Hours of personal assistance by the method of 2019: an estimate, or why there is none",
        "oneOf": [
            estimate(),
            error("no-figure", &json!({ "parameter": { "type": "string" }, "date": day("without a figure") })),
            error("missing", &json!({ "sections": { "type": "array", "items": { "enum": HoursSection::ALL } } })),
            error("too-high", &json!({ "sum": count("of the totals"), "highest": count("the form can have") })),
        ],
    })
}

fn estimate() -> Value {
    let key = json!({ "type": "string" });
    let sure = [Confidence::Confirmed, Confidence::Secondary, Confidence::Inferred].map(Confidence::id);
    let confidence = json!({ "enum": sure });
    let bands: Vec<&str> = METHOD.versions.iter().flat_map(|version| version.bands).map(|band| band.id).collect();
    let basis = object(
        json!({
            "what": key, "law": key, "confidence": confidence, "from": day("first"), "checked": day("last seen true"),
            "to": { "type": ["string", "null"], "format": "date", "description": "null where no end is known" },
        }),
        &[],
    );
    let degree = object(
        json!({
            "degree": { "enum": DependenceDegree::ALL }, "law": key, "confidence": confidence,
            "up-to": count("hours a month at most"),
        }),
        &[],
    );
    object(
        json!({
            "id": id(),
            "kind": { "const": "estimate" },
            "method": { "const": METHOD.id },
            "date": day("the day whose figures were taken"),
            "age": count("whole years"),
            "band": { "enum": bands },
            "sum": count("of the totals"),
            "coefficient": thousandths("hours for each point"),
            "product": thousandths("exact"),
            "rounding": { "enum": Rounding::ALL.map(Rounding::id) },
            "rounded": count("the product in whole hours"),
            "cap": count("the most that can come out"),
            "hours": count("a month, at most"),
            "capped": { "type": "boolean" },
            "degree": { "anyOf": [degree, { "type": "null" }] },
            "basis": { "type": "array", "items": basis },
            "act": key,
            "caveats": { "type": "array", "items": key },
        }),
        &["id"],
    )
}

fn error(code: &str, more: &Value) -> Value {
    let mut properties = json!({ "id": id(), "error": { "const": code } });
    if let (Some(properties), Some(more)) = (properties.as_object_mut(), more.as_object()) {
        properties.extend(more.clone());
    }
    object(properties, &["id"])
}

/// Builds the schema of an object that has these members and nothing else; all but the optional ones always.
fn object(properties: Value, optional: &[&str]) -> Value {
    let names = properties.as_object().into_iter().flat_map(Map::keys);
    let required: Vec<&String> = names.filter(|name| !optional.contains(&name.as_str())).collect();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

fn id() -> Value {
    json!({ "type": ["string", "integer"], "description": "the sender's own key; comes back" })
}

fn day(description: &str) -> Value {
    json!({ "type": "string", "format": "date", "description": description })
}

fn count(description: &str) -> Value {
    json!({ "type": "integer", "minimum": 0, "description": description })
}

fn thousandths(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^\\d+\\.\\d{3}$", "description": description })
}

//! Finishing of published schemas: an `$id` and a title of its own, and nothing that a strict validator (ajv, code
//! generators) doesn't know.

use serde_json::{Map, Value, json};

/// Prefix of a schema's `$id`, before its name. No address of an agency, which would have to serve it.
const ID: &str = "urn:assessment:schema:";

/// Lookup table of the keywords by type; where several types are allowed each takes its own with it.
const OF_TYPE: [(&[&str], &[&str]); 4] = [
    (&["integer", "number"], &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    (&["string"], &["minLength", "maxLength", "pattern", "format"]),
    (&["array"], &["items", "minItems", "maxItems", "uniqueItems", "prefixItems", "contains"]),
    (&["object"], &["properties", "required", "additionalProperties", "patternProperties", "propertyNames"]),
];

/// Finishes a schema for publication under its name.
#[must_use]
pub fn published(name: &str, title: &str, schema: Value) -> Value {
    let Value::Object(mut members) = plain(schema) else { return schema_of_nothing() };
    let mut all = Map::new();
    for (key, value) in [
        ("$schema", json!("https://json-schema.org/draft/2020-12/schema")),
        ("$id", json!(format!("{ID}{name}"))),
        ("title", json!(title)),
    ] {
        members.remove(key);
        all.insert(key.into(), value);
    }
    all.extend(members);
    Value::Object(all)
}

/// Returns an empty schema, which is never met: all schemas are objects.
fn schema_of_nothing() -> Value {
    json!({ "not": {} })
}

fn plain(schema: Value) -> Value {
    match schema {
        Value::Array(all) => all.into_iter().map(plain).collect(),
        Value::Object(members) => {
            let mut members: Map<String, Value> =
                members.into_iter().map(|(name, value)| (name, plain(value))).collect();
            // Sizes of Rust's numbers, which no other program knows; their limits stand beside them.
            if members.get("format").and_then(Value::as_str).is_some_and(is_of_rust) {
                members.remove("format");
            }
            match members.remove("type") {
                Some(Value::Array(types)) => one_each(types, members),
                Some(one) => {
                    members.insert("type".into(), one);
                    Value::Object(members)
                }
                None => Value::Object(members),
            }
        }
        other => other,
    }
}

fn is_of_rust(format: &str) -> bool {
    let size = format.trim_start_matches("uint").trim_start_matches("int");
    size.len() < format.len() && size.bytes().all(|byte| byte.is_ascii_digit()) || ["float", "double"].contains(&format)
}

/// Builds one alternative a type (`anyOf`), each with what is said of it.
fn one_each(types: Vec<Value>, mut members: Map<String, Value>) -> Value {
    let alternatives: Vec<Value> = types
        .into_iter()
        .map(|one| {
            let mut alternative = Map::new();
            for (_, keywords) in OF_TYPE.iter().filter(|(of, _)| one.as_str().is_some_and(|one| of.contains(&one))) {
                let said =
                    keywords.iter().filter_map(|keyword| Some(((*keyword).into(), members.get(*keyword)?.clone())));
                alternative.extend(said.collect::<Vec<_>>());
            }
            alternative.insert("type".into(), one);
            Value::Object(alternative)
        })
        .collect();
    OF_TYPE.iter().flat_map(|(_, keywords)| *keywords).for_each(|keyword| drop(members.remove(*keyword)));
    members.insert("anyOf".into(), alternatives.into());
    Value::Object(members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strict_reader_knows_every_word() {
        let schema = json!({
            "title": "WhodasInput",
            "type": "object",
            "properties": {
                "age": { "type": ["integer", "null"], "format": "uint8", "minimum": 0, "description": "years" },
                "day": { "type": "string", "format": "date" },
            },
        });
        assert_eq!(
            published("x", "A day and an age", schema),
            json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$id": "urn:assessment:schema:x",
                "title": "A day and an age",
                "type": "object",
                "properties": {
                    "age": { "description": "years", "anyOf": [{ "type": "integer", "minimum": 0 }, { "type": "null" }] },
                    "day": { "type": "string", "format": "date" },
                },
            })
        );
        for format in ["uint8", "uint", "int64", "double"] {
            assert!(is_of_rust(format), "{format}");
        }
        for format in ["date", "uri", "integer-like", "interval"] {
            assert!(!is_of_rust(format), "{format}");
        }
    }
}

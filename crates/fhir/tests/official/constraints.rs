//! The official constraints, each said in Rust. The expressions stand in `r4/definitions.json`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// Those that [`broken`] says.
pub const KEYS: &[&str] = &[
    "que-0", "que-1", "que-2", "que-3", "que-4", "que-5", "que-6", "que-7", "que-8", "que-9", "que-10", "que-11",
    "que-12", "que-13", "qrs-1",
];

/// The constraints that a resource breaks, with the place.
pub fn broken(resource: &Value) -> Vec<String> {
    let mut broken = Vec::new();
    if resource["resourceType"] == "Questionnaire" {
        let name = resource["name"].as_str().unwrap_or_default();
        let rest = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if !(name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(rest) && name.len() <= 255) {
            broken.push("que-0".into());
        }
        let mut links = BTreeSet::new();
        walk(resource, &mut |item| {
            if !links.insert(item["linkId"].to_string()) {
                broken.push(format!("que-2 {}", item["linkId"]));
            }
            broken.extend(item_breaks(item).into_iter().map(|key| format!("{key} {}", item["linkId"])));
        });
    } else {
        walk(resource, &mut |item| {
            if item["answer"].is_array() && item["item"].is_array() {
                broken.push(format!("qrs-1 {}", item["linkId"]));
            }
        });
    }
    broken
}

fn item_breaks(item: &Value) -> Vec<&'static str> {
    let kind = item["type"].as_str().unwrap_or_default();
    let has = |name: &str| !item[name].is_null();
    let count = |name: &str| item[name].as_array().map_or(0, Vec::len);
    let display = kind == "display";
    let listed = ["choice", "open-choice", "decimal", "integer", "date", "dateTime", "time", "string", "quantity"];
    let short = ["boolean", "decimal", "integer", "string", "text", "url", "open-choice"];
    let exists_without_boolean = item["enableWhen"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|when| (when["operator"] == "exists") != when["answerBoolean"].is_boolean());
    [
        ("que-1", (kind == "group" && count("item") == 0) || (display && has("item"))),
        ("que-3", display && has("code")),
        ("que-4", has("answerOption") && has("answerValueSet")),
        ("que-5", !listed.contains(&kind) && (has("answerOption") || has("answerValueSet"))),
        ("que-6", display && (has("required") || has("repeats"))),
        ("que-7", exists_without_boolean),
        ("que-8", (display || kind == "group") && has("initial")),
        ("que-9", display && has("readOnly")),
        ("que-10", has("maxLength") && !short.contains(&kind)),
        ("que-11", has("answerOption") && has("initial")),
        ("que-12", count("enableWhen") > 1 && !has("enableBehavior")),
        ("que-13", item["repeats"] != true && count("initial") > 1),
    ]
    .into_iter()
    .filter_map(|(key, breaks)| breaks.then_some(key))
    .collect()
}

/// Visits every item.
pub fn walk(parent: &Value, visit: &mut dyn FnMut(&Value)) {
    for item in parent["item"].as_array().into_iter().flatten() {
        visit(item);
        walk(item, visit);
    }
}

#[test]
fn each_constraint_can_be_broken() {
    let of = |item: Value| broken(&json!({ "resourceType": "Questionnaire", "name": "A", "item": [item] }));
    for (key, item) in [
        ("que-1", json!({ "type": "group" })),
        ("que-3", json!({ "type": "display", "code": [] })),
        ("que-4", json!({ "type": "choice", "answerOption": [], "answerValueSet": "x" })),
        ("que-5", json!({ "type": "boolean", "answerOption": [] })),
        ("que-6", json!({ "type": "display", "required": true })),
        ("que-7", json!({ "type": "string", "enableWhen": [{ "operator": "exists", "answerDecimal": 1 }] })),
        ("que-8", json!({ "type": "display", "initial": [] })),
        ("que-9", json!({ "type": "display", "readOnly": true })),
        ("que-10", json!({ "type": "choice", "maxLength": 1 })),
        ("que-11", json!({ "type": "choice", "answerOption": [], "initial": [] })),
        ("que-12", json!({ "type": "string", "enableWhen": [{}, {}] })),
        ("que-13", json!({ "type": "string", "initial": [1, 2] })),
    ] {
        assert_eq!(of(item), [format!("{key} null")]);
    }
    assert_eq!(broken(&json!({ "resourceType": "Questionnaire", "name": "my form" })), ["que-0"]);
    let twice = json!({ "type": "group", "linkId": "a", "item": [{ "type": "string", "linkId": "a" }] });
    assert_eq!(of(twice), ["que-2 \"a\""]);
    let both =
        json!({ "resourceType": "QuestionnaireResponse", "item": [{ "linkId": "a", "answer": [], "item": [] }] });
    assert_eq!(broken(&both), ["qrs-1 \"a\""]);
}

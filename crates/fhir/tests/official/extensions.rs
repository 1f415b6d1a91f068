//! Extensions: HL7's where and with what HL7 says, ours below our own address.

use assessment_fhir::Canonical;
use serde_json::{Value, json};

const HL7: &str = "http://hl7.org/";

/// The extensions that stand where they mustn't, or hold what they mustn't.
pub fn misused(resource: &Value, definitions: &Value) -> Vec<String> {
    let mut offences = Vec::new();
    let root = resource["resourceType"].as_str().unwrap_or_default();
    look(resource, root, definitions, &mut offences);
    offences
}

fn look(value: &Value, place: &str, definitions: &Value, offences: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| look(one, place, definitions, offences)),
        Value::Object(members) => {
            for (name, member) in members {
                if name == "extension" {
                    let list = member.as_array().into_iter().flatten();
                    offences.extend(list.filter_map(|one| wrong(one, place, value, definitions)));
                } else {
                    // Items within items are all `Questionnaire.item`.
                    let inner = if name == "item" && place.ends_with(".item") {
                        place.into()
                    } else {
                        format!("{place}.{name}")
                    };
                    look(member, &inner, definitions, offences);
                }
            }
        }
        _ => {}
    }
}

fn wrong(extension: &Value, place: &str, owner: &Value, definitions: &Value) -> Option<String> {
    let url = extension["url"].as_str().unwrap_or_default();
    if !url.starts_with(HL7) {
        let ours = url.starts_with(&Canonical::default().extension(""));
        return (!ours).then(|| format!("{place}: {url} is nobody's extension"));
    }
    let known = &definitions["extensions"][url];
    // The element of a primitive value is written with a line before its name; what translates is a string.
    let primitive = place.rsplit('.').next().is_some_and(|name| name.starts_with('_'));
    let contexts = strings(&known["context"]);
    let allowed_here = contexts.contains(&place) || (primitive && contexts.contains(&"string"));
    if !allowed_here {
        return Some(format!("{place}: {url} may not stand here"));
    }
    if known["contextInvariant"] == json!(["type='display'"]) && owner["type"] != "display" {
        return Some(format!("{place}: {url} may not stand on this type"));
    }
    if known["contextInvariant"] == json!(["type='integer' or type='decimal'"])
        && !["integer", "decimal"].contains(&owner["type"].as_str().unwrap_or_default())
    {
        return Some(format!("{place}: {url} may not stand on this type"));
    }
    let values: Vec<&str> =
        extension.as_object()?.keys().map(String::as_str).filter(|name| name.starts_with("value")).collect();
    let parts: Vec<&str> =
        extension["extension"].as_array().into_iter().flatten().filter_map(|part| part["url"].as_str()).collect();
    let allowed = strings(&known["value"]);
    let right = if allowed.is_empty() {
        values.is_empty() && !parts.is_empty() && parts.iter().all(|part| strings(&known["parts"]).contains(part))
    } else {
        parts.is_empty() && values.len() == 1 && values.iter().all(|value| allowed.contains(value))
    };
    if !right {
        return Some(format!("{place}: {url} holds {values:?} {parts:?}"));
    }
    let codings = extension["valueCodeableConcept"]["coding"].as_array().into_iter().flatten();
    codings
        .filter(|coding| {
            let codes = &definitions["codes"][coding["system"].as_str().unwrap_or_default()];
            !codes.as_array().is_some_and(|codes| codes.contains(&coding["code"]))
        })
        .map(|coding| format!("{place}: no such code: {coding}"))
        .next()
}

fn strings(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn misused_extensions_are_noticed() {
    let definitions = crate::definitions();
    let of = |item: Value| misused(&json!({ "resourceType": "Questionnaire", "item": [item] }), &definitions).len();
    let hl7 = |name: &str, value: Value| {
        let mut extension = json!({ "url": format!("http://hl7.org/fhir/StructureDefinition/{name}") });
        extension.as_object_mut().expect("object").extend(value.as_object().expect("object").clone());
        extension
    };
    let on = |extension: Value| json!({ "type": "decimal", "extension": [extension] });
    assert_eq!(of(on(hl7("regex", json!({ "valueString": "[0-9]" })))), 0);
    assert_eq!(of(on(hl7("regex", json!({ "valueInteger": 1 })))), 1);
    assert_eq!(of(on(hl7("questionnaire-optionExclusive", json!({ "valueBoolean": true })))), 1);
    assert_eq!(of(on(hl7("no-such-extension", json!({ "valueString": "x" })))), 1);
    assert_eq!(of(on(json!({ "url": "https://somebody.example/x", "valueString": "x" }))), 1);
    let unit = hl7("questionnaire-unit", json!({ "valueCoding": { "code": "%" } }));
    assert_eq!(of(on(unit.clone())), 0);
    assert_eq!(of(json!({ "type": "string", "extension": [unit] })), 1);
    let category = json!({ "valueCodeableConcept": { "coding": [
        { "system": "http://hl7.org/fhir/questionnaire-display-category", "code": "instructions" },
    ] } });
    let category = hl7("questionnaire-displayCategory", category);
    assert_eq!(of(on(category.clone())), 1);
    assert_eq!(of(json!({ "type": "display", "extension": [category] })), 0);
    let control = |code: &str| {
        let system = "http://hl7.org/fhir/questionnaire-item-control";
        hl7(
            "questionnaire-itemControl",
            json!({ "valueCodeableConcept": { "coding": [{ "system": system, "code": code }] } }),
        )
    };
    assert_eq!(of(on(control("radio-button"))), 0);
    assert_eq!(of(on(control("radio"))), 1);
}

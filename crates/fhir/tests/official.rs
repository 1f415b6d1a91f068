//! Our resources against HL7's own definitions of FHIR R4 (`r4/README.md`), not by eye.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use assessment_core::dates::from_iso;
use assessment_core::form::FORM;
use assessment_core::submission::Submission;
use assessment_fhir::{Canonical, identifier, questionnaire, response};
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

#[path = "official/conformance.rs"]
mod conformance;
#[path = "official/constraints.rs"]
mod constraints;
#[path = "official/extensions.rs"]
mod extensions;
#[path = "official/own.rs"]
mod own;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(include_str!("r4/fhir.schema.json")).expect("JSON");
    jsonschema::options().with_draft(Draft::Draft6).build(&schema).expect("a schema")
});

fn definitions() -> Value {
    serde_json::from_str(include_str!("r4/definitions.json")).expect("JSON")
}

fn form() -> Value {
    let day = from_iso("2026-11-22").expect("a day");
    serde_json::to_value(questionnaire(&Canonical::default(), day)).expect("JSON")
}

/// A response with every kind of value, and with what FHIR can't say.
fn answered() -> Value {
    let submission: Submission = serde_json::from_value(json!({
        "form": FORM.version, "language": "bg", "filled_on": "2026-11-22", "replaces": ["key-1"],
        "answers": {
            "identifier-kind": "egn", "egn": "6101057509", "first-name": "Ива\u{a0}на", "district": "var",
            "economic-status": ["student", "retired-old-age"], "since-student": "2019-09", "since-retired-old-age": "2019",
            "decision-date": ["31", "март", "1980 г."], "decision-percent": "90.50", "personal-income": "1 200,5",
            "toilet": "severe", "toilet-remark": " \n", "declaration": "yes", "request-car": "maybe",
            "other-edition": ["a", ""],
        },
    }))
    .expect("a submission");
    let mut response = response(&submission, &Canonical::default()).expect("said");
    let key = serde_json::value::RawValue::from_string("7".into()).expect("JSON");
    response.identifier = Some(identifier(&key, &Canonical::default()));
    serde_json::to_value(response).expect("JSON")
}

/// The official definition of one kind of resource: "one of the resources" would name no place. Made once.
fn schema_of(kind: &str) -> Arc<Validator> {
    static MADE: Mutex<BTreeMap<String, Arc<Validator>>> = Mutex::new(BTreeMap::new());
    let make = || {
        let mut schema: Value = serde_json::from_str(include_str!("r4/fhir.schema.json")).expect("JSON");
        schema.as_object_mut().expect("an object").remove("oneOf");
        schema["$ref"] = json!(format!("#/definitions/{kind}"));
        Arc::new(jsonschema::options().with_draft(Draft::Draft6).build(&schema).expect("a schema"))
    };
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(made.entry(kind.to_owned()).or_insert_with(make))
}

/// What the official schema has against a resource; its own messages are long, so the places are enough.
fn offences(resource: &Value) -> Vec<String> {
    let schema = schema_of(resource["resourceType"].as_str().unwrap_or("none"));
    schema.iter_errors(resource).map(|error| format!("{}: {error:.200}", error.instance_path())).collect()
}

fn assert_official(resource: &Value) {
    assert!(SCHEMA.is_valid(resource), "{:#?}", offences(resource));
    let mut offences = constraints::broken(resource);
    offences.extend(extensions::misused(resource, &definitions()));
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn the_form_is_a_questionnaire() {
    assert_official(&form());
}

#[test]
fn a_submission_is_a_response() {
    assert_official(&answered());
}

#[test]
fn every_official_constraint_is_said() {
    let definitions = definitions();
    let keys: Vec<_> = definitions["constraints"].as_array().expect("a list").iter().map(|c| &c["key"]).collect();
    let mut said: Vec<_> = constraints::KEYS.iter().map(|key| json!(key)).collect();
    said.sort_by_key(|key| keys.iter().position(|known| *known == key));
    assert_eq!(keys, said.iter().collect::<Vec<_>>());
}

/// Changes the value at a JSON pointer.
fn with(resource: &Value, pointer: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut resource = resource.clone();
    change(resource.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")));
    resource
}

#[test]
fn broken_resources_are_refused_by_the_schema() {
    let form = form();
    let answered = answered();
    let first = "/item/0/item/0/item/0";
    let breaks: Vec<(&str, Value)> = vec![
        ("no status", with(&form, "", |form| drop(form.as_object_mut().expect("object").remove("resourceType")))),
        ("an element that FHIR doesn't have", with(&form, first, |item| item["masked"] = json!(true))),
        ("a type that FHIR doesn't have", with(&form, first, |item| item["type"] = json!("radio"))),
        (
            "an operator that FHIR doesn't have",
            with(&form, "/item/0/item/1/item/0/enableWhen/0", |w| w["operator"] = json!("==")),
        ),
        ("an address with a space", with(&form, "", |form| form["url"] = json!("https://a example"))),
        ("a text in place of a number", with(&form, first, |item| item["maxLength"] = json!("10"))),
        ("another resource", with(&form, "", |form| form["resourceType"] = json!("Patient"))),
        ("a date of no calendar", with(&answered, "", |response| response["authored"] = json!("2026-13-01"))),
        (
            "a space that does not break",
            with(&answered, "/item/0/item/2/item/0/answer/0", |a| a["valueString"] = json!("Ива\u{a0}на")),
        ),
        (
            "a value of a kind that FHIR doesn't have",
            with(&answered, "/item/0/item/2/item/0/answer/0", |a| a["valueText"] = json!("x")),
        ),
        ("a status that FHIR doesn't have", with(&answered, "", |response| response["status"] = json!("final"))),
        (
            "something contained",
            with(&answered, "", |response| response["contained"] = json!([{ "resourceType": "Patient" }])),
        ),
    ];
    for (what, resource) in breaks {
        assert!(!SCHEMA.is_valid(&resource), "{what} went through");
    }
}

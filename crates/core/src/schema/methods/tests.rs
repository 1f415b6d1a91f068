use super::*;
use crate::{status, whodas};

/// Whether a value has the shape, as far as the words of these schemas go.
fn fits(schema: &Value, value: &Value) -> bool {
    let one_of = |word: &str| schema[word].as_array().map(|all| all.iter().filter(|one| fits(one, value)).count());
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("a type that is not known here: {other}"),
    };
    let in_range = value.as_f64().is_none_or(|number| {
        schema["minimum"].as_f64().is_none_or(|least| number >= least)
            && schema["maximum"].as_f64().is_none_or(|most| number <= most)
    });
    let inside = value.as_object().is_none_or(|object| {
        let property = |name: &str| schema["properties"].get(name);
        object.iter().all(|(name, value)| match (property(name), &schema["additionalProperties"]) {
            (Some(schema), _) => fits(schema, value),
            (None, Value::Bool(false)) => false,
            (None, Value::Object(other)) => fits(&Value::Object(other.clone()), value),
            (None, _) => true,
        }) && schema["required"]
            .as_array()
            .is_none_or(|all| all.iter().all(|name| name.as_str().is_some_and(|name| object.contains_key(name))))
    });
    (types.is_empty() || types.iter().any(|name| is(name)))
        && schema["enum"].as_array().is_none_or(|all| all.contains(value))
        && schema.get("const").is_none_or(|only| only == value)
        && one_of("oneOf").is_none_or(|count| count == 1)
        && one_of("anyOf").is_none_or(|count| count > 0)
        && schema.get("items").is_none_or(|items| value.as_array().is_none_or(|all| all.iter().all(|v| fits(items, v))))
        && in_range
        && inside
}

fn vectors(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../../../tests/data/whodas-vectors.json")).expect("JSON");
    all[kind].as_array().expect("a list").clone()
}

#[test]
fn every_vector_and_every_result_fits() {
    for vector in vectors("scoring_vectors") {
        assert!(fits(&whodas_input(), &vector), "{vector}");
        let input: whodas::WhodasInput = serde_json::from_value(vector).expect("an input");
        let line = serde_json::to_value(whodas::score_input(&input)).expect("JSON");
        assert!(fits(&whodas_output(), &line), "{line}");
    }
    for mut vector in vectors("status_vectors") {
        vector["weights"] = json!([0.6]);
        assert!(fits(&status_input(), &vector), "{vector}");
        let input: status::StatusInput = serde_json::from_value(vector).expect("an input");
        let line = serde_json::to_value(status::simulate_input(&input)).expect("JSON");
        assert!(fits(&status_output(), &line), "{line}");
        let wrong = status::StatusInput { percent: 101.into(), ..input };
        assert!(fits(&status_output(), &serde_json::to_value(status::simulate_input(&wrong)).expect("JSON")));
    }
}

#[test]
fn what_does_not_fit() {
    for bad in [
        json!({ "id": "a", "works_or_studies": true }),
        json!({ "id": "a", "works_or_studies": "yes", "answers_0_4": {} }),
        json!({ "id": "a", "works_or_studies": true, "answers_0_4": { "D1.1": 5 } }),
        json!({ "id": "a", "works_or_studies": true, "answers_0_4": { "D5.9": 1 } }),
    ] {
        assert!(!fits(&whodas_input(), &bad), "{bad}");
    }
    for bad in [json!({ "id": "a", "whodas": 101, "percent": 50 }), json!({ "id": "a", "whodas": 1 })] {
        assert!(!fits(&status_input(), &bad), "{bad}");
    }
    let input: status::StatusInput =
        serde_json::from_value(json!({ "id": "a", "whodas": 1, "percent": 2 })).expect("good");
    let mut line = serde_json::to_value(status::simulate_input(&input)).expect("JSON");
    line["flags"]["C4"] = true.into();
    assert!(!fits(&status_output(), &line));
}

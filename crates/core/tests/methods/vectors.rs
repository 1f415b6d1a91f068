//! Every given vector through the public API, compared as a whole.

use assessment_core::{status, whodas};
use serde_json::Value;

const VECTORS: &str = include_str!("../data/whodas-vectors.json");

pub fn vectors(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(VECTORS).expect("JSON");
    all[kind].as_array().expect("a list").clone()
}

/// The result without the key that was sent along.
fn result(line: Value, vector: &Value) -> Value {
    let mut line = line;
    let id = line.as_object_mut().expect("an object").remove("id");
    assert_eq!(id.as_ref(), Some(&vector["id"]));
    line
}

#[test]
fn every_scoring_vector_comes_out_whole() {
    let all = vectors("scoring_vectors");
    assert_eq!(all.len(), 18);
    for vector in all {
        let input: whodas::WhodasInput = serde_json::from_value(vector.clone()).expect("an input");
        let line = serde_json::to_value(whodas::score_input(&input)).expect("JSON");
        assert_eq!(result(line, &vector), vector["expected"], "{}: {}", vector["id"], vector["note"]);
    }
}

#[test]
fn every_status_vector_comes_out_whole() {
    let all = vectors("status_vectors");
    assert_eq!(all.len(), 14);
    for vector in all {
        let input: status::StatusInput = serde_json::from_value(vector.clone()).expect("an input");
        let line = serde_json::to_value(status::simulate_input(&input)).expect("JSON");
        assert_eq!(result(line, &vector), vector["expected"], "{}", vector["id"]);
    }
}

#[test]
fn inputs_are_read_back_as_they_were_printed() {
    for vector in vectors("scoring_vectors") {
        let input: whodas::WhodasInput = serde_json::from_value(vector).expect("an input");
        let printed = serde_json::to_string(&input).expect("JSON");
        assert_eq!(serde_json::from_str::<whodas::WhodasInput>(&printed).expect("reads"), input);
    }
    for vector in vectors("status_vectors") {
        let input: status::StatusInput = serde_json::from_value(vector).expect("an input");
        let printed = serde_json::to_string(&input).expect("JSON");
        assert_eq!(serde_json::from_str::<status::StatusInput>(&printed).expect("reads"), input);
    }
}

/// The overview of the specification, typed from its table: catches a vector file and a core that are wrong together.
#[test]
fn the_overview_of_the_vectors() {
    let table = [
        ("V01", "0/1", "0/1"),
        ("V02", "100/1", "100/1"),
        ("V03", "0/1", "0/1"),
        ("V04", "100/1", "100/1"),
        ("V05", "25/1", "33.9623"),
        ("V06", "50/1", "50/1"),
        ("V07", "75/1", "83.9623"),
        ("V08", "25/1", "34.7826"),
        ("V09", "36.8056", "37.7358"),
        ("V10", "35.9375", "40.2174"),
        ("V11", "13.8889", "15.0943"),
        ("V12", "2.7778", "3.7736"),
        ("V13", "2.7778", "1.8868"),
        ("V14", "36.5278", "41.5094"),
        ("V15", "54.1853", "58.6957"),
        ("V16", "38.8889", "42.4528"),
    ];
    for (id, simple, complex) in table {
        let vector = vectors("scoring_vectors").into_iter().find(|vector| vector["id"] == id).expect(id);
        let input: whodas::WhodasInput = serde_json::from_value(vector).expect("an input");
        let scored = whodas::score(&input.answers().expect("good answers")).expect("scorable");
        for (expected, found) in [(simple, scored.simple.pct_of_max), (complex, scored.complex.summary)] {
            match expected.contains('/') {
                true => assert_eq!(found.exact.to_string(), expected, "{id}"),
                false => assert_eq!(found.value.to_string(), expected, "{id}"),
            }
        }
    }
}

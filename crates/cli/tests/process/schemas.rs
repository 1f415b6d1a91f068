//! What `schema` prints describes what the other commands print: nothing missing, nothing more.

use serde_json::{Value, json};

use super::commands::{complete, one};
use super::{run, text};

const NAMES: [&str; 29] = [
    "submission",
    "assess-input",
    "assess-output",
    "assess-brief",
    "whodas-input",
    "whodas-output",
    "whodas-extras",
    "rasch-table",
    "licensed-texts",
    "status-input",
    "status-output",
    "status-explained",
    "hours-input",
    "hours-output",
    "instrument-overview-input",
    "instrument-overview-output",
    "instrument-prefill-input",
    "instrument-prefill-output",
    "instrument-degrees",
    "instrument",
    "programme-eligibility-input",
    "programme-eligibility-output",
    "programme-roster-input",
    "programme-roster-output",
    "programme-ranking-input",
    "programme-ranking-output",
    "form",
    "figures",
    "bad-line",
];

fn schema(name: &str) -> Value {
    let output = run(&["schema", name], b"");
    assert_eq!(output.status.code(), Some(0), "{name}: {}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The schema, with no member allowed that it doesn't name: so that one that is forgotten is noticed.
pub fn strict(name: &str) -> Value {
    let close = |schema: &mut Value| {
        if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
            schema["unevaluatedProperties"] = json!(false);
        }
    };
    let mut schema = schema(name);
    close(&mut schema);
    schema
        .get_mut("$defs")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flatten()
        .for_each(|(_, definition)| close(definition));
    schema
}

pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let schema = jsonschema::options().should_validate_formats(true).build(schema).expect("a schema");
    schema.iter_errors(value).map(|error| format!("{}: {error:.300}", error.instance_path())).collect()
}

pub fn assert_fits(name: &str, value: &Value) {
    let faults = faults(&strict(name), value);
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

#[test]
fn every_name_has_a_valid_schema_and_the_help_lists_it() {
    let help = text(&run(&["schema", "--help"], b"").stdout);
    for name in NAMES {
        assert!(jsonschema::meta::is_valid(&schema(name)), "{name}");
        assert!(help.contains(&format!("- {name}: ")), "{help}");
    }
    assert_eq!(help.matches("\n          - ").count(), NAMES.len(), "{help}");
}

#[test]
fn answers_fit_their_schemas() {
    assert_fits("submission", &complete());
    assert_fits("assess-input", &complete());
    let draft = json!({ "id": [1], "form": "annex-2/1", "done": ["toilet"], "answers": {
        "decision-date": ["31", "2", "1980"], "decision-percent": "200", "toilet": "severe", "dressing": "cannot-say", "x": "y",
        "district": "var", "request-car": "yes", "request-personal-assistance": "yes", "has-decision": "yes", "email": "a",
    } });
    assert_fits("assess-input", &draft);
    // Days of another currency, without any figure, and of today's law.
    for day in ["2026-11-22", "2025-06-30", "2018-01-01", "2031-01-01"] {
        for line in [&complete(), &draft] {
            assert_fits("assess-output", &one(&["assess", "--as-of", day], line));
            assert_fits("assess-brief", &one(&["assess", "--brief", "--as-of", day], line));
        }
    }
    let totals = json!({ "motor": 28, "self-care": 30, "orientation": 8, "psycho-social": 6, "social-functioning": 5,
        "home-activities": 15, "relationships": 2 });
    let too_high = json!({ "motor": 9000, "self-care": 30, "orientation": 8, "psycho-social": 6, "social-functioning": 5,
        "home-activities": 15, "relationships": 2 });
    for (date, totals) in
        [("2020-05-01", &totals), ("2018-05-01", &totals), ("2020-05-01", &json!({})), ("2020-05-01", &too_high)]
    {
        let line = json!({ "id": "a", "date": date, "age": 34, "totals": totals });
        assert_fits("hours-input", &line);
        assert_fits("hours-output", &one(&["hours"], &line));
    }
    assert_fits("bad-line", &one(&["assess"], &json!([])));
    for language in assessment_texts::LANGUAGES {
        let form = run(&["form", "--language", language.tag], b"").stdout;
        assert_fits("form", &serde_json::from_slice(&form).expect("JSON"));
    }
}

#[test]
fn what_does_not_fit_is_noticed() {
    let mut answer = one(&["assess", "--as-of", "2026-11-22"], &complete());
    answer["assessment"]["outcomes"][0]["verdict"] = json!("certainly");
    answer["assessment"]["outcomes"][1]["more"] = json!(1);
    answer["assessment"]["on"] = json!("22.11.2026");
    answer["profile"][0].as_object_mut().expect("object").remove("area");
    let faults = faults(&strict("assess-output"), &answer);
    assert_eq!(faults.len(), 4, "{faults:#?}");
    assert!(!self::faults(&strict("assess-input"), &json!({ "answer": {} })).is_empty());
}

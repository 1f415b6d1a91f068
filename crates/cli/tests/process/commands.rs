//! What each command says.

use assessment_core::test_support::least_draft;
use serde_json::{Value, json};

use super::schemas::assert_fits;
use super::{run, text};

pub fn one(arguments: &[&str], line: &Value) -> Value {
    let output = run(arguments, format!("{line}\n").as_bytes());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", text(&output.stderr)))
}

#[test]
fn a_draft_is_assessed_as_far_as_it_goes() {
    let draft = json!({ "id": "k1", "answers": { "toilet": "severe", "decision-percent": "much" } });
    let answer = one(&["assess", "--as-of", "2026-11-22"], &draft);
    assert_eq!(
        (&answer["id"], &answer["form"], &answer["rules_as_of"]),
        (&json!("k1"), &json!("annex-2/1"), &json!("2026-11-22"))
    );
    assert_eq!(answer["complete"], false);
    assert_eq!(answer["assessment"]["on"], "2026-11-22");
    assert!(answer["assessment"]["outcomes"].as_array().is_some_and(|outcomes| outcomes.len() > 10));
    assert!(
        answer["problems"]
            .as_array()
            .is_some_and(|all| all.contains(&json!({ "question": "first-name", "code": "missing-text" })))
    );
}

/// A submission of somebody with a decision. The number is one that tables can write as a number: without a zero in front.
pub fn complete() -> Value {
    let draft =
        least_draft().answers([("egn", "6101057509"), ("has-decision", "yes"), ("decision-percent", "90")]).build();
    json!({ "form": "annex-2/1", "language": "bg", "filled_on": "2026-11-20", "answers": draft.answers })
}

#[test]
fn a_submission_is_received_as_the_agency_does() {
    let answer = one(&["assess", "--as-of", "2026-11-22"], &complete());
    assert_eq!((&answer["complete"], &answer["problems"]), (&json!(true), &json!([])));
    assert!(answer.get("id").is_none());
    let brief = one(&["assess", "--brief", "--as-of", "2026-11-22"], &complete());
    let verdicts = brief["verdicts"].as_object().expect("verdicts");
    for outcome in answer["assessment"]["outcomes"].as_array().expect("a list") {
        assert_eq!(verdicts[outcome["measure"].as_str().expect("a key")], outcome["verdict"]);
    }
}

#[test]
fn a_submission_names_what_it_replaces_and_a_draft_replaces_nothing() {
    let mut submission = complete();
    submission["replaces"] = json!(["0123456789abcdef0123456789abcdef", "key-2"]);
    let command = ["assess", "--as-of", "2026-11-22"];
    assert_eq!(one(&command, &submission), one(&command, &complete()), "the rules don't ask");
    let response = one(&["fhir", "response"], &submission);
    assert_eq!(one(&["fhir", "submission"], &response), submission);
    for wrong in [json!(["two words"]), json!([""]), json!(vec!["key"; 17])] {
        let mut submission = complete();
        submission["replaces"] = wrong;
        for command in [&command[..], &["fhir", "response"]] {
            let error = &one(command, &submission)["error"];
            assert_eq!(error["code"], "field", "{error}");
            assert!(error["detail"].as_str().is_some_and(|detail| detail.contains("replaces")), "{error}");
        }
    }
    let draft = json!({ "answers": {}, "replaces": ["key-1"] });
    for command in [&command[..], &["fhir", "response"]] {
        assert_eq!(one(command, &draft)["error"]["code"], "field");
    }
    // None at all is what every draft has.
    for none in [json!([]), Value::Null] {
        let draft = json!({ "answers": {}, "replaces": none });
        assert_eq!(one(&command, &draft), one(&command, &json!({ "answers": {} })));
    }
}

#[test]
fn answers_that_rarely_go_together_are_named_of_drafts_and_submissions() {
    let pair = json!({ "moving-outdoors": "very-severe", "public-transport": "none" });
    let draft = one(&["assess", "--as-of", "2026-11-22"], &json!({ "answers": pair }));
    assert_eq!(draft["look_again"][0]["look-again"], json!(["moving-outdoors", "public-transport"]));
    let mut submission = complete();
    submission["answers"].as_object_mut().expect("an object").extend(pair.as_object().expect("an object").clone());
    let received = one(&["assess", "--as-of", "2026-11-22"], &submission);
    assert_eq!((&received["complete"], &received["look_again"]), (&json!(true), &draft["look_again"]));
    assert_fits("assess-output", &received);
    assert_eq!(one(&["assess", "--as-of", "2026-11-22"], &complete())["look_again"], json!([]));
    let lately = json!({ "form": "annex-2/1", "language": "bg", "filled_on": "2026-11-20", "answers": pair });
    assert_eq!(one(&["assess", "--as-of", "2026-11-22"], &lately)["look_again"], draft["look_again"]);
}

#[test]
fn nothing_is_taken_for_an_answer_that_might_not_be_the_one_that_was_meant() {
    let error = |command: &[&str], line: &str| {
        let output = run(command, format!("{line}\n").as_bytes());
        assert_eq!(output.status.code(), Some(1), "{line}");
        let instead: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        format!(
            "{}: {}",
            instead["error"]["code"].as_str().expect("a code"),
            instead["error"]["detail"].as_str().expect("a text")
        )
    };
    let twice = r#"{"form":"annex-2/1","language":"bg","filled_on":"2026-11-22","answers":{"toilet":"severe","toilet":"none"}}"#;
    for command in [&["assess"][..], &["fhir", "response"]] {
        assert!(error(command, twice).starts_with("wrong-shape: toilet stands twice"), "{}", error(command, twice));
    }
    // Lists in place of objects, though their members would be in order.
    for (command, line) in [
        (&["status"][..], r#"["a",63,66]"#),
        (&["whodas"], r#"["a",true,{}]"#),
        (&["hours"], r#"["a","2020-05-01",5,{}]"#),
        (&["assess"], r#"{"answers":[["toilet","severe"]]}"#),
    ] {
        assert!(error(command, line).starts_with("wrong-shape: "), "{line}");
    }
    // A misspelt member.
    assert!(error(&["status"], r#"{"id":1,"whodas":63,"percent":66,"prset":"alt_severe_45"}"#).contains("prset"));
    assert!(
        error(&["whodas"], r#"{"id":1,"works_or_studies":true,"answers_0_4":{},"not_scorred":{}}"#)
            .contains("not_scorred")
    );
}

#[test]
fn a_line_of_another_shape_says_where() {
    let pointer = |command: &str, line: &str| {
        let output = run(&[command], format!("{line}\n").as_bytes());
        let instead: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        instead["error"]["pointer"].clone()
    };
    for (command, line, expected) in [
        ("assess", r#"{"answers":{"a/b~c":{"x":1}}}"#, json!("/answers/a~1b~0c")),
        (
            "assess",
            r#"{"form":"annex-2/1","language":"bg","filled_on":"2026-11-22","answers":{},"replaces":["key",5]}"#,
            json!("/replaces/1"),
        ),
        ("status", r#"{"id":1,"whodas":63,"percent":66,"prset":"alt_severe_45"}"#, json!("/prset")),
        ("status", r#"{"id":1,"whodas":true,"percent":66}"#, json!("/whodas")),
        ("status", r#"["a",63,66]"#, json!("")),
        ("status", "[1", json!(null)),
    ] {
        assert_eq!(pointer(command, line), expected, "{line}");
    }
}

#[test]
fn what_is_json_is_told_from_what_is_not() {
    for (command, line, code) in [
        ("whodas", r#"{"id":1,"works_or_studies":true,"answers_0_4":{},"not_scored":{"D5.9":2}}"#, "wrong-shape"),
        ("status", r#"{"id":1,"whodas":1e400,"percent":66}"#, "wrong-shape"),
        ("status", r#"{"id":1.5,"whodas":1,"percent":66}"#, "wrong-shape"),
        ("status", r#"{"id":1,"whodas":NaN,"percent":66}"#, "not-json"),
        ("status", r#""percent":66}"#, "not-json"),
        ("status", "[1", "not-json"),
        ("status", "42", "wrong-shape"),
        ("hours", "\"x\"", "wrong-shape"),
    ] {
        let output = run(&[command], format!("{line}\n").as_bytes());
        let instead: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(instead["error"]["code"], code, "{line}: {instead}");
    }
}

#[test]
fn a_fhir_line_that_is_no_response_is_told_apart() {
    let error = |line: &str| {
        let output = run(&["fhir", "submission"], format!("{line}\n").as_bytes());
        let instead: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        format!(
            "{}: {}",
            instead["error"]["code"].as_str().expect("a code"),
            instead["error"]["detail"].as_str().expect("a text")
        )
    };
    assert!(error("nope").starts_with("not-json: "));
    assert!(error("[]").starts_with("wrong-shape: expected an object"));
    assert!(error(r#"{"resourceType":"Patient"}"#).starts_with("fhir: not a QuestionnaireResponse"));
    assert!(error(r#"{"resourceType":42}"#).starts_with("fhir: not a QuestionnaireResponse"));
    let misspelt = r#"{"resourceType":"QuestionnaireResponse","status":"completed","items":[]}"#;
    assert!(error(misspelt).contains("no element \"items\""), "{}", error(misspelt));
}

#[test]
fn the_day_decides_which_figures_count() {
    let amount = |day: &str| {
        let answer = one(&["assess", "--as-of", day], &complete());
        answer["assessment"]["outcomes"][0]["amounts"].to_string()
    };
    assert!(amount("2026-11-22").contains("EUR"));
    assert!(amount("2025-11-22").contains("BGN"));
}

#[test]
fn what_answers_another_form_is_a_bad_line() {
    let of = |line: Value| one(&["assess"], &line)["error"]["code"].clone();
    assert_eq!(of(json!({ "form": "annex-2/0", "answers": {} })), "form-version");
    assert_eq!(
        of(json!({ "form": "annex-2/0", "language": "bg", "filled_on": "2026-11-22", "answers": {} })),
        "form-version"
    );
    assert_eq!(of(json!({ "form": "annex-2/1", "language": "bg", "filled_on": "soon", "answers": {} })), "field");
    assert_eq!(of(json!({ "form": "annex-2/1", "language": "bg", "answers": {} })), "field");
    assert_eq!(of(json!({ "answer": {} })), "wrong-shape");
}

#[test]
fn fhir_there_and_back() {
    let response = one(&["fhir", "response"], &complete());
    assert_eq!(response["resourceType"], "QuestionnaireResponse");
    assert_eq!(one(&["fhir", "submission"], &response), complete());
    let mut empty = complete();
    empty["answers"] = json!({});
    assert_eq!(one(&["fhir", "submission"], &one(&["fhir", "response"], &empty)), empty);
    // Another publisher's form is another form.
    assert_eq!(one(&["fhir", "submission", "--base", "https://other.example"], &response)["error"]["code"], "fhir");
    let form: Value =
        serde_json::from_slice(&run(&["fhir", "questionnaire", "--base", "https://other.example/"], b"").stdout)
            .expect("JSON");
    assert_eq!(form["url"], "https://other.example/Questionnaire/annex-2");
    assert_eq!(run(&["fhir", "questionnaire", "--base", "nowhere"], b"").status.code(), Some(2));
}

#[test]
fn fhir_definitions_need_the_address_of_a_publisher() {
    let said = run(&["fhir", "definitions", "--base", "https://asp.example/fhir", "--as-of", "2026-11-22"], b"");
    let bundle: Value = serde_json::from_slice(&said.stdout).expect("JSON");
    assert_eq!((&bundle["resourceType"], &bundle["type"]), (&json!("Bundle"), &json!("collection")));
    let entries = bundle["entry"].as_array().expect("entries");
    assert!(entries.iter().all(|one| {
        let here = one["fullUrl"].as_str().is_some_and(|url| url.starts_with("https://asp.example/fhir/"));
        here && one["resource"]["experimental"] == false
    }));
    let without = run(&["fhir", "definitions"], b"");
    assert_eq!((without.status.code(), without.stdout.len()), (Some(2), 0));
    assert!(text(&without.stderr).contains("--base"));
    // To try out, the form itself is printed without one, and says so.
    let tried: Value = serde_json::from_slice(&run(&["fhir", "questionnaire"], b"").stdout).expect("JSON");
    assert_eq!(
        (&tried["experimental"], &tried["url"]),
        (&json!(true), &json!("https://agency.example/fhir/Questionnaire/annex-2"))
    );
}

#[test]
fn the_form_is_printed_in_each_language() {
    let form = |language: &str| -> Value {
        serde_json::from_slice(&run(&["form", "--language", language], b"").stdout).expect("JSON")
    };
    assert_eq!(form("bg")["sections"][1]["title"], "Семейство");
    assert_eq!(form("en-GB")["sections"][1]["title"], "Family");
    let unknown = run(&["form", "--language", "xx"], b"");
    assert_eq!(unknown.status.code(), Some(2));
    let known: Vec<_> = assessment_texts::LANGUAGES.iter().map(|language| language.tag).collect();
    assert!(text(&unknown.stderr).contains(&format!("there are: {}", known.join(", "))));
}

#[test]
fn a_misused_command_says_how_to_use_it() {
    for arguments in [&["assess", "--as-of", "2026-02-30"][..], &["assess", "--jobs", "0"], &["schema", "nothing"], &[]]
    {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("--help"), "{}", text(&output.stderr));
    }
}

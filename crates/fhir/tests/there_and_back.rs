//! What is read from what was written is the same submission, whatever was typed.

use std::sync::LazyLock;

use assessment_core::answers::RawAnswer;
use assessment_core::form::{AnswerKind, FORM, Question};
use assessment_core::submission::Submission;
use assessment_core::test_support::least_draft;
use assessment_fhir::{
    Canonical, Defaults, ReadError, UnsupportedField, identifier, questionnaire, read, response, submission,
};
use litemap::LiteMap;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(include_str!("r4/fhir.schema.json")).expect("JSON");
    jsonschema::options().with_draft(jsonschema::Draft::Draft6).build(&schema).expect("a schema")
});

fn address() -> Canonical {
    Canonical::default()
}

fn written(submission: &Submission) -> Value {
    serde_json::to_value(response(submission, &address()).expect("can be said")).expect("JSON")
}

fn there_and_back(sent: &Submission) -> Result<Submission, ReadError> {
    let json = serde_json::to_string(&response(sent, &address()).expect("can be said")).expect("JSON");
    submission(&json, &address())
}

fn with(answers: &[(&str, RawAnswer)]) -> Submission {
    let answers: LiteMap<_, _> = answers.iter().map(|(id, typed)| ((*id).to_owned(), typed.clone())).collect();
    Submission {
        form: FORM.version.into(),
        language: "bg".into(),
        filled_on: "2026-11-22".into(),
        answers,
        replaces: Vec::new(),
    }
}

fn text(text: &str) -> RawAnswer {
    RawAnswer::Text(text.into())
}

fn many(texts: &[&str]) -> RawAnswer {
    RawAnswer::List(texts.iter().map(|text| (*text).into()).collect())
}

/// Anything that could stand in a draft: what fits the question, what people type, and nonsense.
fn typed(question: &'static Question) -> BoxedStrategy<RawAnswer> {
    let options: Vec<&'static str> =
        question.options().iter().map(|choice| choice.id.0).chain(["other-edition"]).collect();
    let fitting = match question.kind {
        AnswerKind::Any { .. } => prop::collection::vec(select(options), 0..4).prop_map(|ids| many(&ids)).boxed(),
        AnswerKind::One { .. } | AnswerKind::Level { .. } => select(options).prop_map(text).boxed(),
        AnswerKind::Date { .. } => prop_oneof![
            "(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?".prop_map(RawAnswer::Text),
            ("[0-3]?[0-9]?", select(vec!["", "3", "03", "март", "III", "Mar", "x"]), "(19[0-9]{2}( ?г\\.)?)?")
                .prop_map(|(day, month, year)| many(&[&day, month, &year])),
        ]
        .boxed(),
        AnswerKind::Percent { .. } | AnswerKind::Money => {
            "[0-9]{1,4}([ \u{a0}][0-9]{3})?([.,][0-9]{1,3})? ?(%|€|лв\\.)?".prop_map(RawAnswer::Text).boxed()
        }
        AnswerKind::Confirm => select(vec!["yes", "no", "да"]).prop_map(text).boxed(),
        _ => "[ -~а-я\u{a0}\n\t]{0,20}".prop_map(RawAnswer::Text).boxed(),
    };
    let nonsense = prop_oneof![
        any::<String>().prop_map(RawAnswer::Text),
        prop::collection::vec(any::<String>(), 0..4).prop_map(RawAnswer::List),
    ];
    prop_oneof![8 => fitting, 1 => nonsense].boxed()
}

fn any_submission() -> impl Strategy<Value = Submission> {
    let questions: Vec<_> = FORM.questions().collect();
    let answer = select(questions).prop_flat_map(|question| (Just(question.id.0.to_owned()), typed(question)));
    let unknown = (any::<String>(), any::<String>().prop_map(RawAnswer::Text));
    let day = select(vec!["2026-11-22", "2025-12-31", "2020-02-29", "1000-01-01"]);
    let form = select(vec![FORM.version, "annex-2/0", "another.form/2026-1"]);
    let replaces = prop::collection::vec("[!-~]{1,40}", 0..4);
    (prop::collection::vec(answer, 0..40), prop::collection::vec(unknown, 0..3), day, form, replaces).prop_map(
        |(answers, unknown, day, form, replaces)| Submission {
            form: form.into(),
            language: "bg".into(),
            filled_on: day.into(),
            answers: answers.into_iter().chain(unknown).collect(),
            replaces,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_submission_comes_back_as_it_was(sent in any_submission()) {
        prop_assert_eq!(there_and_back(&sent), Ok(sent));
    }

    #[test]
    fn any_submission_is_a_response_by_the_official_schema(sent in any_submission()) {
        prop_assert!(SCHEMA.is_valid(&written(&sent)), "{:?}", sent);
    }

    #[test]
    fn every_answer_belongs_to_an_item_of_the_form(sent in any_submission()) {
        let form = serde_json::to_value(questionnaire(&address(), assessment_core::dates::from_iso("2026-11-22").expect("a day"))).expect("JSON");
        let links = links(&form);
        for link in self::links(&written(&sent)) {
            prop_assert!(links.contains(&link), "{link}");
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(json in "[\\[\\]{}\":,a-z0-9 ]{0,80}") {
        prop_assert!(submission(&json, &address()).is_err());
    }
}

fn links(parent: &Value) -> Vec<String> {
    let mut links = Vec::new();
    for item in parent["item"].as_array().into_iter().flatten() {
        links.push(item["linkId"].to_string());
        links.extend(self::links(item));
    }
    links
}

/// The answers of one item, and whether it says what was typed beside them.
fn item(answer: (&str, RawAnswer)) -> (Value, bool) {
    let id = answer.0.to_owned();
    let written = written(&with(&[answer]));
    let item = &written["item"][0]["item"][0]["item"][0];
    assert_eq!(item["linkId"], *id);
    (item["answer"].clone(), item["extension"].is_array())
}

#[test]
fn values_are_what_the_core_understands() {
    for (id, typed, value, as_typed) in [
        ("since-student", text("2019"), json!([{ "valueDate": "2019" }]), false),
        ("since-student", text("2019-09"), json!([{ "valueDate": "2019-09" }]), false),
        ("decision-date", text("2019-09-01"), json!([{ "valueDate": "2019-09-01" }]), false),
        ("decision-date", many(&["1", "септ", "2019 г."]), json!([{ "valueDate": "2019-09-01" }]), true),
        ("decision-date", many(&["31", "2", "2019"]), Value::Null, true),
        ("decision-percent", text("70,99"), json!([{ "valueDecimal": 70.99 }]), true),
        ("decision-percent", text("070"), json!([{ "valueDecimal": 70 }]), true),
        ("decision-percent", text("70.99"), json!([{ "valueDecimal": 70.99 }]), false),
        ("personal-income", text("1 200,50 евро"), json!([{ "valueDecimal": 1200.50 }]), true),
        ("declaration", text("yes"), json!([{ "valueBoolean": true }]), false),
        ("first-name", text("Ива\u{a0}на"), json!([{ "valueString": "Ива на" }]), true),
        ("first-name", text(" "), Value::Null, true),
        ("first-name", many(&["Ивана"]), Value::Null, true),
        ("toilet", text("tolerable"), Value::Null, true),
    ] {
        assert_eq!(item((id, typed.clone())), (value, as_typed), "{id} {typed:?}");
    }
    let (answer, as_typed) = item(("economic-status", many(&["student", "retired"])));
    assert_eq!(
        (answer[0]["valueCoding"]["code"].as_str(), answer[1].is_null(), as_typed),
        (Some("student"), true, true)
    );
}

#[test]
fn the_last_zeros_of_a_decimal_are_kept() {
    let json =
        serde_json::to_string(&response(&with(&[("decision-percent", text("70.90"))]), &address()).expect("said"));
    assert!(json.expect("JSON").contains("\"valueDecimal\":70.90}"));
}

#[test]
fn the_same_yes_has_the_same_code_everywhere() {
    let coding = |id: &str| item((id, text("yes"))).0[0]["valueCoding"].clone();
    assert_eq!(coding("request-car"), coding("fact-attendance"));
    assert_eq!(coding("request-car")["system"], "https://agency.example/fhir/CodeSystem/annex-2-shared");
    assert_eq!(
        item(("toilet", text("severe"))).0[0]["valueCoding"]["system"],
        "https://agency.example/fhir/CodeSystem/annex-2-toilet"
    );
}

#[test]
fn a_header_that_fhir_cannot_say_is_refused() {
    let change = |change: fn(&mut Submission)| {
        let mut submission = with(&[]);
        change(&mut submission);
        response(&submission, &address()).map(drop)
    };
    assert_eq!(change(|s| s.form = "no edition".into()), Err(UnsupportedField("form")));
    assert_eq!(change(|s| s.filled_on = "2026-02-30".into()), Err(UnsupportedField("filled_on")));
    assert_eq!(change(|s| s.filled_on = "2026-02".into()), Err(UnsupportedField("filled_on")));
    assert_eq!(change(|s| s.language = "bg bg".into()), Err(UnsupportedField("language")));
    assert_eq!(change(|s| s.replaces = vec!["two words".into()]), Err(UnsupportedField("replaces")));
}

/// What is said of our own response after a change by somebody else.
fn read_with(answer: (&str, RawAnswer), change: impl FnOnce(&mut Value)) -> Result<Submission, ReadError> {
    let mut response = written(&with(&[answer]));
    change(&mut response);
    submission(&response.to_string(), &address())
}

#[test]
fn another_program_s_response_is_read() {
    let read = read_with(("toilet", text("severe")), |response| {
        response["authored"] = json!("2026-11-22T09:30:00+02:00");
        response["subject"] = json!({ "reference": "Patient/1" });
        response["status"] = json!("amended");
        let item = &mut response["item"][0]["item"][0]["item"][0];
        item["text"] = json!("Toilet");
        item["id"] = json!("a1");
        item["answer"][0]["valueCoding"]["display"] = json!("Severe");
    });
    assert_eq!(read, Ok(with(&[("toilet", text("severe"))])));
    let read = read_with(("decision-percent", text("70.99")), |response| {
        response["item"][0]["item"][0]["item"][0]["answer"][0] = json!({ "valueDecimal": 71 });
    });
    assert_eq!(read, Ok(with(&[("decision-percent", text("71"))])));
}

#[test]
fn the_point_of_a_decimal_is_never_one_between_thousands() {
    let read = |decimal: f64| {
        read_with(("personal-income", text("320")), |response| {
            response["item"][0]["item"][0]["item"][0]["answer"][0] = json!({ "valueDecimal": decimal });
        })
    };
    assert_eq!(read(420.505), Ok(with(&[("personal-income", text("420.5050"))])));
    assert_eq!(read(420.5), Ok(with(&[("personal-income", text("420.5"))])));
}

#[test]
fn what_is_not_understood_is_refused_and_never_passed_over() {
    let first = |change: fn(&mut Value)| {
        read_with(("toilet", text("severe")), |response| change(&mut response["item"][0]["item"][0]["item"][0]))
    };
    let whole = |change: fn(&mut Value)| read_with(("toilet", text("severe")), change);
    let toilet = || "toilet".to_owned();
    assert_eq!(first(|item| item["linkId"] = json!("toilets")), Err(ReadError::UnknownItem("toilets".into())));
    assert_eq!(first(|item| item["answer"][0] = json!({ "valueString": "severe" })), Err(ReadError::Value(toilet())));
    assert_eq!(first(|item| twice(&mut item["answer"])), Err(ReadError::Value(toilet())));
    assert_eq!(
        first(|item| item["answer"][0]["valueCoding"]["system"] = json!("http://x.example")),
        Err(ReadError::System(toilet()))
    );
    let misplaced = || Err(ReadError::Misplaced("dressing".into(), toilet()));
    assert_eq!(first(|item| item["item"] = json!([{ "linkId": "dressing" }])), misplaced());
    assert_eq!(first(|item| item["answer"][0]["item"] = json!([{ "linkId": "dressing" }])), misplaced());
    assert_eq!(first(|item| item["modifierExtension"] = json!([])), Err(ReadError::Modifier));
    assert_eq!(first(|item| item["answer"][0]["modifierExtension"] = json!([])), Err(ReadError::Modifier));
    for value in ["valueUri", "valueTime", "valueDateTime", "valueReference", "valueQuantity", "valueAttachment"] {
        let read = read_with(("toilet", text("severe")), |response| {
            response["item"][0]["item"][0]["item"][0]["answer"][0] = json!({ value: "x" });
        });
        assert_eq!(read, Err(ReadError::Value(toilet())), "{value}");
    }
    for unknown in ["valueText", "_valueCoding", "values"] {
        let read = read_with(("toilet", text("severe")), |response| {
            response["item"][0]["item"][0]["item"][0]["answer"][0][unknown] = json!("x");
        });
        assert!(matches!(read, Err(ReadError::Shape(_))), "{unknown}");
    }
    assert_eq!(first(|item| item["answer"][0] = json!({})), Err(ReadError::Value(toilet())));
    assert_eq!(
        first(|item| item["answer"][0]["valueCoding"] = json!({ "code": "severe" })),
        Err(ReadError::System(toilet()))
    );
    assert_eq!(
        first(|item| item["answer"][0]["valueCoding"] = json!({ "display": "x" })),
        Err(ReadError::Value(toilet()))
    );
    assert_eq!(whole(|all| all["modifierExtension"] = json!([])), Err(ReadError::Modifier));
    assert_eq!(whole(|all| all["implicitRules"] = json!("x")), Err(ReadError::Modifier));
    for status in ["entered-in-error", "stopped", "final"] {
        let read = read_with(("toilet", text("severe")), |response| response["status"] = json!(status));
        assert_eq!(read, Err(ReadError::Status(status.into())));
    }
    assert_eq!(whole(|all| all["resourceType"] = json!("Questionnaire")), Err(ReadError::ResourceType));
    // A misspelt element would be a response without answers; what the standard has beside is passed over.
    assert_eq!(whole(|all| all["items"] = all["item"].take()), Err(ReadError::UnknownElement("items".into())));
    assert!(whole(|all| all["subject"] = json!({ "reference": "Patient/1" })).is_ok());
    assert!(whole(|all| all["_authored"] = json!({ "id": "a" })).is_ok());
    // Another resource is named as that, not by what it lacks.
    assert_eq!(submission(r#"{"resourceType":"Patient","id":"1"}"#, &address()), Err(ReadError::ResourceType));
    assert_eq!(
        whole(|all| all["questionnaire"] = json!("https://agency.example/fhir/Questionnaire/annex-2")),
        Err(ReadError::Questionnaire)
    );
    assert_eq!(whole(|all| all["authored"] = json!("2026-11")), Err(ReadError::Field("authored")));
    assert_eq!(whole(|all| twice(&mut all["item"])), Err(ReadError::Twice(toilet())));
    for replaced in [json!({ "valueString": "two words" }), json!({ "valueInteger": 1 })] {
        let mut response = written(&with(&[]));
        response["extension"] = json!([replaced]);
        response["extension"][0]["url"] = json!(address().extension("replaces"));
        assert_eq!(submission(&response.to_string(), &address()), Err(ReadError::Field("replaces")));
    }
}

fn twice(list: &mut Value) {
    let list = list.as_array_mut().expect("a list");
    list.extend(list.clone());
}

#[test]
fn a_value_changed_beside_what_was_typed_is_a_contradiction() {
    let read = read_with(("decision-percent", text("70,99")), |response| {
        response["item"][0]["item"][0]["item"][0]["answer"][0] = json!({ "valueDecimal": 90 });
    });
    assert_eq!(read, Err(ReadError::Contradiction("decision-percent".into())));
}

#[test]
fn what_r4_allows_beside_a_value_is_passed_over() {
    let extension =
        json!([{ "url": "http://x.example/y", "valueUri": "z" }, { "url": "http://x.example/y", "valueInteger": -1 }]);
    for (name, value) in [
        ("_valueString", json!({ "extension": [{ "url": "http://x.example/y", "valueString": "z" }] })),
        ("_valueDecimal", json!({ "id": "p" })),
        ("_valueBoolean", json!({ "id": "p" })),
        ("_valueInteger", json!({ "id": "p" })),
        ("_valueDate", json!({ "id": "p" })),
        ("_valueDateTime", json!({ "id": "p" })),
        ("_valueTime", json!({ "id": "p" })),
        ("_valueUri", json!({ "id": "p" })),
        ("id", json!("a1")),
        ("extension", extension.clone()),
        ("item", json!([{ "linkId": "personal-income.hint" }])),
    ] {
        for typed in ["320,50", "320.5", "320"] {
            let read = read_with(("personal-income", text(typed)), |response| {
                response["item"][0]["item"][0]["item"][0]["answer"][0][name] = value.clone();
            });
            assert_eq!(read, Ok(with(&[("personal-income", text(typed))])), "{name}");
        }
    }
    for (name, value) in [
        ("id", json!("a1")),
        ("_linkId", json!({ "id": "p" })),
        ("_text", json!({ "id": "p" })),
        ("definition", json!("http://x.example")),
        ("_definition", json!({ "id": "p" })),
        ("item", json!([{ "linkId": "toilet.hint", "text": "x" }])),
    ] {
        let read = read_with(("toilet", text("severe")), |response| {
            response["item"][0]["item"][0]["item"][0][name] = value.clone();
        });
        assert_eq!(read, Ok(with(&[("toilet", text("severe"))])), "{name}");
    }
    let read = read_with(("toilet", text("severe")), |response| {
        response["extension"] = extension.clone();
        response["item"][0]["item"][0]["item"][0]["extension"] = extension.clone();
        let text = json!({ "linkId": "section.functioning.intro", "text": "x" });
        response["item"][0]["item"].as_array_mut().expect("items").push(text);
    });
    assert_eq!(read, Ok(with(&[("toilet", text("severe"))])));
    // No answer, and why not.
    let absent = json!({ "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "asked-declined" }] });
    for answer in [absent.clone(), json!({ "_valueString": absent })] {
        let read = read_with(("toilet", text("severe")), |response| {
            response["item"][0]["item"][0]["item"][0]["answer"][0] = answer.clone();
        });
        assert_eq!(read, Ok(with(&[])));
    }
}

#[test]
fn a_response_that_another_library_wrote_again_is_read() {
    for typed in ["320,50", "320,5", "320.50", "1 200,00 лв.", "700", "070"] {
        let sent = with(&[("personal-income", text(typed))]);
        let response = serde_json::to_string(&response(&sent, &address()).expect("said")).expect("JSON");
        // Numbers as JavaScript and Python have them: the last zeros are gone, or one is added.
        let again: Value = serde_json::from_str(&response).expect("JSON");
        let read = submission(&again.to_string(), &address()).expect("read");
        let exact = response.contains("as-typed");
        if exact {
            assert_eq!(read, sent, "{typed}");
        }
        let with_exponent = response.replace(":320.50}", ":3.2050e2}");
        assert!(submission(&with_exponent, &address()).is_ok(), "{typed}");
    }
}

#[test]
fn what_a_response_leaves_out_is_taken_from_the_form_or_from_whoever_reads_it() {
    let mut response = written(&with(&[("toilet", text("severe"))]));
    response.as_object_mut().expect("an object").remove("language");
    let strict = submission(&response.to_string(), &address()).expect("read");
    assert_eq!(strict.language, "bg");
    response.as_object_mut().expect("an object").remove("authored");
    assert_eq!(submission(&response.to_string(), &address()), Err(ReadError::Field("authored")));
    let defaults = Defaults { language: "en".into(), authored: Some("2026-11-20".into()), unfinished: false };
    let filled = read(&response.to_string(), &address(), &defaults).expect("read").submission;
    assert_eq!((filled.language.as_str(), filled.filled_on.as_str()), ("en", "2026-11-20"));
    // What it says itself counts.
    let own = read(&written(&with(&[])).to_string(), &address(), &defaults).expect("read").submission;
    assert_eq!((own.language.as_str(), own.filled_on.as_str()), ("bg", "2026-11-22"));
}

#[test]
fn one_in_progress_is_read_when_nothing_is_missing_or_when_that_is_asked_for() {
    let begun = |sent: &Submission| {
        let mut response = response(sent, &address()).expect("said");
        response.status = "in-progress".into();
        serde_json::to_string(&response).expect("JSON")
    };
    let sent = with(&[("toilet", text("severe"))]);
    let Err(ReadError::Unfinished(missing)) = submission(&begun(&sent), &address()) else { panic!("not finished") };
    assert_eq!(missing[0], "identifier-kind");
    let defaults = Defaults { unfinished: true, ..Defaults::default() };
    assert_eq!(read(&begun(&sent), &address(), &defaults).expect("read").submission, sent);
    let mut whole: Value = serde_json::from_str(include_str!("../../../fuzz/corpus/assess/whole.json")).expect("JSON");
    whole.as_object_mut().expect("an object").remove("id");
    let mut whole: Submission = serde_json::from_value(whole).expect("a submission");
    // What must be answered since it was written.
    let least = least_draft().build().answers;
    whole.answers.extend(least.into_iter().filter(|(id, _)| !whole.answers.contains_key(id)).collect::<Vec<_>>());
    assert_eq!(submission(&begun(&whole), &address()), Ok(whole));
}

#[test]
fn the_sender_s_key_goes_both_ways() {
    for key in [r#""A-17""#, "7", "7.0", r#""7""#, r#""""#, r#""а\u00a0б""#, "[1, \"x\"]", "true", r#"{"a":1e400}"#] {
        let raw = serde_json::value::RawValue::from_string(key.into()).expect("JSON");
        let mut response = response(&with(&[]), &address()).expect("said");
        response.identifier = Some(identifier(&raw, &address()));
        let json = serde_json::to_value(&response).expect("JSON");
        assert!(SCHEMA.is_valid(&json), "{json}");
        let back = read(&json.to_string(), &address(), &Defaults::default()).expect("read").id.expect("a key");
        if key.contains("1e400") || key.contains(' ') {
            assert!(back.get().contains(['e', '[']), "{}", back.get());
        } else {
            assert_eq!(
                serde_json::from_str::<Value>(back.get()).expect("JSON"),
                serde_json::from_str::<Value>(key).expect("JSON"),
            );
        }
    }
    // Another program's.
    let mut response = written(&with(&[]));
    response["identifier"] = json!({ "system": "urn:x", "value": "17", "assigner": { "display": "y" } });
    let back = read(&response.to_string(), &address(), &Defaults::default()).expect("read").id.expect("a key");
    assert_eq!(back.get(), "\"17\"");
    response["identifier"] = json!({ "system": "urn:x" });
    assert!(read(&response.to_string(), &address(), &Defaults::default()).expect("read").id.is_none());
}

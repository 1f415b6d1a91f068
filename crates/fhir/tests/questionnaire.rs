//! What a question of the form becomes.

use assessment_core::form::{FORM, Kind, Need};
use assessment_fhir::{Canonical, questionnaire};
use serde_json::{Value, json};

fn form(day: &str) -> Value {
    let day = assessment_core::dates::from_iso(day).expect("a day");
    serde_json::to_value(questionnaire(&Canonical::default(), day)).expect("JSON")
}

fn find<'a>(parent: &'a Value, link: &str) -> Option<&'a Value> {
    parent["item"]
        .as_array()?
        .iter()
        .find_map(|item| if item["linkId"] == link { Some(item) } else { find(item, link) })
}

/// The values of the extensions with a name, whoever defined it.
fn extensions(item: &Value, name: &str) -> Vec<Value> {
    let named = |one: &&Value| one["url"].as_str().is_some_and(|url| url.rsplit('/').next() == Some(name));
    let value =
        |one: &Value| one.as_object()?.iter().find(|(key, _)| key.starts_with("value")).map(|(_, value)| value.clone());
    item["extension"].as_array().into_iter().flatten().filter(named).filter_map(value).collect()
}

#[test]
fn each_kind_has_its_type_and_limits() {
    let form = form("2026-11-22");
    for (link, expected) in [
        ("first-name", json!({ "type": "string", "maxLength": 60, "required": true })),
        ("receives-other-text", json!({ "type": "text", "maxLength": 1000 })),
        ("egn", json!({ "type": "string", "maxLength": 10, "required": true })),
        ("email", json!({ "type": "string", "maxLength": 254 })),
        ("phone-mobile", json!({ "type": "string", "maxLength": 40 })),
        ("identifier-kind", json!({ "type": "choice", "required": true })),
        // "Continue" asks for one of the options, and yet a blank may be sent.
        ("toilet", json!({ "type": "choice" })),
        ("economic-status", json!({ "type": "choice", "repeats": true })),
        ("decision-date", json!({ "type": "date" })),
        ("decision-percent", json!({ "type": "decimal" })),
        ("personal-income", json!({ "type": "decimal" })),
        ("declaration", json!({ "type": "boolean", "required": true })),
        ("section.personal", json!({ "type": "group", "prefix": "1." })),
        ("page.name", json!({ "type": "group" })),
        ("egn.hint", json!({ "type": "display" })),
    ] {
        let item = find(&form, link).unwrap_or_else(|| panic!("no {link}"));
        for name in ["type", "maxLength", "required", "repeats", "prefix"] {
            assert_eq!(item.get(name), expected.get(name), "{link} {name}");
        }
    }
}

#[test]
fn extensions_carry_the_rest_of_the_limits() {
    let form = form("2026-11-22");
    let of = |link: &str, name: &str| extensions(find(&form, link).expect("an item"), name);
    let control = |link: &str| of(link, "questionnaire-itemControl")[0]["coding"][0]["code"].clone();
    assert_eq!(of("decision-percent", "minValue"), [json!(0)]);
    assert_eq!(of("decision-percent", "maxValue"), [json!(100)]);
    assert_eq!(of("decision-percent", "maxDecimalPlaces"), [json!(2)]);
    assert_eq!(of("decision-percent", "questionnaire-unit")[0]["code"], "%");
    assert_eq!(of("personal-income", "questionnaire-unit")[0]["code"], "EUR");
    assert_eq!(of("decision-date", "regex"), [json!("[0-9]{4}-[0-9]{2}-[0-9]{2}")]);
    assert_eq!(of("since-student", "regex"), [] as [Value; 0]);
    assert_eq!(
        (control("district"), control("toilet"), control("life-plans")),
        (json!("drop-down"), json!("radio-button"), json!("check-box"))
    );
    assert_eq!(of("identifier-kind", "origin"), [json!("added")]);
    assert_eq!(of("fact-pension", "origin"), [json!("fact-outside-the-form")]);
    assert_eq!(of("first-name", "origin"), [] as [Value; 0]);
    let options = find(&form, "fact-pension").expect("an item")["answerOption"].as_array().expect("options");
    let exclusive: Vec<_> = options
        .iter()
        .filter(|option| extensions(option, "questionnaire-optionExclusive") == [json!(true)])
        .map(|option| option["valueCoding"]["code"].clone())
        .collect();
    assert_eq!(exclusive, ["none", "not-sure"]);
}

#[test]
fn amounts_are_in_the_currency_of_the_day() {
    let form = form("2025-12-31");
    assert_eq!(extensions(find(&form, "personal-income").expect("an item"), "questionnaire-unit")[0]["code"], "BGN");
}

#[test]
fn the_form_is_whole_and_in_order() {
    fn links(parent: &Value, found: &mut Vec<String>) {
        for item in parent["item"].as_array().into_iter().flatten() {
            found.push(item["linkId"].as_str().unwrap_or_default().into());
            links(item, found);
        }
    }
    let form = form("2026-11-22");
    let mut found = Vec::new();
    links(&form, &mut found);
    let questions: Vec<_> = found.iter().filter(|link| FORM.question(link).is_some()).map(String::as_str).collect();
    assert_eq!(questions, FORM.questions().map(|question| question.id.0).collect::<Vec<_>>());
    for question in FORM.questions() {
        let item = find(&form, question.id.0).expect("an item");
        assert_eq!(item["answerOption"].as_array().map_or(0, Vec::len), question.options().len(), "{}", question.id.0);
        assert_eq!(item["required"] == true, question.need == Need::Required, "{}", question.id.0);
        let icf = item["code"][0]["system"] == "http://hl7.org/fhir/sid/icf";
        assert_eq!(icf, matches!(question.kind, Kind::Level { .. }), "{}", question.id.0);
    }
    // Sections without a number on the official form have none here.
    assert_eq!(find(&form, "section.facts").expect("an item").get("prefix"), None);
}

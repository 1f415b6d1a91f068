//! What a question of the form becomes.

use assessment_core::form::{AnswerKind, FORM, Requirement};
use assessment_fhir::{Canonical, questionnaire, questionnaire_in};
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
    // Programs hold a pattern against what they show, in the order of their country: no date would ever fit.
    for link in ["decision-date", "birth-date", "since-student"] {
        assert_eq!(of(link, "regex"), [] as [Value; 0], "{link}");
    }
    assert_eq!(of("egn", "regex"), [json!("[0-9]{10}")]);
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
        assert_eq!(item["required"] == true, question.requirement == Requirement::ToSubmit, "{}", question.id.0);
        let icf = item["code"][0]["system"] == "http://hl7.org/fhir/sid/icf";
        assert_eq!(icf, matches!(question.kind, AnswerKind::Level { .. }), "{}", question.id.0);
    }
    // Sections without a number on the official form have none here.
    assert_eq!(find(&form, "section.facts").expect("an item").get("prefix"), None);
}

/// All items, with what is above each.
fn walk<'a>(parent: &'a Value, above: &[&'a Value], visit: &mut dyn FnMut(&'a Value, &[&'a Value])) {
    for item in parent["item"].as_array().into_iter().flatten() {
        visit(item, above);
        walk(item, &[above, &[item]].concat(), visit);
    }
}

#[test]
fn hints_say_that_they_are_hints_and_speak_of_no_field_of_ours() {
    let form = form("2026-11-22");
    let mut hints = 0;
    walk(&form, &[], &mut |item, above| {
        let link = item["linkId"].as_str().unwrap_or_default();
        let Some(id) = link.strip_suffix(".hint") else { return };
        hints += 1;
        assert_eq!(extensions(item, "questionnaire-displayCategory")[0]["coding"][0]["code"], "instructions", "{link}");
        let text = item["text"].as_str().expect("a text");
        let amount = above.last().is_some_and(|question| question["type"] == "decimal");
        assert!(!amount || !text.contains("420"), "{text}");
        assert!(FORM.question(id).is_some(), "{link}");
    });
    assert!(hints > 60, "{hints}");
    // A date is three fields of ours and one of theirs, in an order of theirs: an example is left out, and nothing else.
    let is_number = |word: &&str| word.trim_end_matches('.').parse::<u16>().is_ok();
    let is_example = |text: &str| text.split(' ').filter(is_number).count() == 3;
    for question in FORM.questions().filter(|question| matches!(question.kind, AnswerKind::Date { .. })) {
        let hint = find(&form, &format!("{}.hint", question.id.0)).and_then(|item| item["text"].as_str());
        assert!(!hint.is_some_and(is_example), "{hint:?}");
        for language in assessment_texts::LANGUAGES {
            let own = assessment_texts::native::catalogue(language).maybe(&question.text_key(".hint"));
            assert_eq!(own.is_some() && !own.as_deref().is_some_and(is_example), hint.is_some(), "{own:?}");
        }
    }
}

#[test]
fn no_heading_stands_above_nothing() {
    let form = form("2026-11-22");
    let mut conditional = Vec::new();
    walk(&form, &[], &mut |item, _| {
        let inner = item["item"].as_array().map_or(&[][..], Vec::as_slice);
        let questions: Vec<_> = inner.iter().filter(|inner| inner["type"] != "display").collect();
        if item["type"] != "group" || questions.is_empty() {
            return;
        }
        let all_conditional = questions.iter().all(|question| question["enableWhen"].is_array());
        assert_eq!(item["enableWhen"].is_array(), all_conditional, "{}", item["linkId"]);
        if all_conditional {
            conditional.push(item["linkId"].as_str().expect("text"));
        }
    });
    for page in ["page.identifier", "page.representative"] {
        assert!(conditional.contains(&page), "{conditional:?}");
    }
    assert!(conditional.len() > 15, "{conditional:?}");
}

#[test]
fn another_language_changes_texts_and_nothing_else() {
    fn without_texts(value: &Value) -> Value {
        match value {
            Value::Array(all) => all.iter().map(without_texts).collect(),
            Value::Object(members) => {
                let texts = ["text", "title", "description", "copyright", "display", "language"];
                let is_text = |name: &str| texts.contains(&name.trim_start_matches('_'));
                let prefix =
                    members.get("url").is_some_and(|url| url.as_str().is_some_and(|url| url.ends_with("optionPrefix")));
                let kept = members.iter().filter(|(name, _)| !(is_text(name) || prefix && *name == "valueString"));
                kept.map(|(name, value)| (name.clone(), without_texts(value))).collect()
            }
            other => other.clone(),
        }
    }
    let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
    let english = assessment_texts::Language::find("en").expect("a language");
    let english = serde_json::to_value(questionnaire_in(&Canonical::default(), day, english)).expect("JSON");
    let form = form("2026-11-22");
    assert_eq!((form["language"].as_str(), english["language"].as_str()), (Some("bg"), Some("en")));
    assert_eq!(without_texts(&form), without_texts(&english));
    let said = |form: &Value| {
        let item = find(form, "toilet").expect("an item").clone();
        let translated = item["_text"]["extension"][0]["extension"][1]["valueString"].clone();
        (item["text"].clone(), translated)
    };
    let (own, translated) = said(&english);
    assert_eq!(said(&form), (translated, own));
}

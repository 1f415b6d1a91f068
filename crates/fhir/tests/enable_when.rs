//! `enableWhen` shows exactly what the core shows: both are asked about the same answers.

use assessment_core::answers::{Draft, RawAnswer, interpret};
use assessment_core::condition::Condition;
use assessment_core::dates::from_iso;
use assessment_core::form::{AnswerKind, FORM, Question};
use assessment_core::submission::Submission;
use assessment_fhir::{Canonical, questionnaire, response};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

fn today() -> time::Date {
    from_iso("2026-11-22").expect("a day")
}

/// All items of the `Questionnaire` by their `linkId`.
fn items() -> Vec<(String, Value)> {
    fn collect(parent: &Value, found: &mut Vec<(String, Value)>) {
        for item in parent["item"].as_array().into_iter().flatten() {
            found.push((item["linkId"].as_str().unwrap_or_default().into(), item.clone()));
            collect(item, found);
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::to_value(questionnaire(&Canonical::default(), today())).expect("JSON"), &mut found);
    found
}

/// The values that a response gives to a question.
fn values(parent: &Value, link: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for item in parent["item"].as_array().into_iter().flatten() {
        if item["linkId"] == link {
            found.extend(item["answer"].as_array().into_iter().flatten().cloned());
        }
        found.extend(values(item, link));
    }
    found
}

/// Whether an item is enabled, by the words of the specification: an "=" is met by any of several answers.
fn enabled(item: &Value, response: &Value) -> bool {
    let Some(conditions) = item["enableWhen"].as_array() else { return true };
    let mut met = conditions.iter().map(|when| {
        let answers = values(response, when["question"].as_str().unwrap_or_default());
        match when["operator"].as_str() {
            Some("exists") => answers.is_empty() != (when["answerBoolean"] == true),
            Some("=") => answers.iter().any(|answer| {
                ["system", "code"].iter().all(|part| answer["valueCoding"][part] == when["answerCoding"][part])
            }),
            operator => panic!("the form needs no {operator:?}"),
        }
    });
    if item["enableBehavior"] == "any" || conditions.len() == 1 { met.any(|met| met) } else { met.all(|met| met) }
}

fn answer(question: &'static Question) -> Option<BoxedStrategy<RawAnswer>> {
    let options: Vec<_> = question.options().iter().map(|choice| choice.id.0.to_owned()).collect();
    Some(match question.kind {
        AnswerKind::One { .. } | AnswerKind::Level { .. } => select(options).prop_map(RawAnswer::Text).boxed(),
        AnswerKind::Any { .. } => {
            subsequence(options.clone(), 0..=options.len().min(3)).prop_map(RawAnswer::List).boxed()
        }
        AnswerKind::Text { .. } => Just(RawAnswer::Text("x".into())).boxed(),
        AnswerKind::Percent { .. } => {
            select(vec!["49", "50", "90.01"]).prop_map(|text| RawAnswer::Text(text.into())).boxed()
        }
        AnswerKind::Egn => Just(RawAnswer::Text("6101057509".into())).boxed(),
        AnswerKind::Date { .. } => Just(RawAnswer::Text("2001-02-03".into())).boxed(),
        _ => return None,
    })
}

fn submissions() -> impl Strategy<Value = Submission> {
    let each: Vec<_> = FORM
        .questions()
        .filter_map(|question| Some((question.id.0, answer(question)?)))
        .map(|(id, answer)| proptest::option::of(answer).prop_map(move |typed| Some((id.to_owned(), typed?))))
        .collect();
    each.prop_map(|answers| Submission {
        form: FORM.version.into(),
        language: "bg".into(),
        filled_on: "2026-11-22".into(),
        answers: answers.into_iter().flatten().collect(),
        replaces: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_item_is_enabled_when_the_core_shows_the_question(typed in submissions()) {
        let draft = Draft { answers: typed.answers.clone(), ..Draft::default() };
        let answers = interpret(&FORM, &draft, today()).answers;
        // A disabled item has no answers, so only what counts is handed over, as the core does it.
        let counted = answers.iter().map(|(id, answer)| (id.0.to_owned(), answer.to_raw())).collect();
        let counted = Submission { answers: counted, ..typed };
        let items = items();
        let response = serde_json::to_value(response(&counted, &Canonical::default()).expect("said")).expect("JSON");
        let groups = FORM.sections.iter().flat_map(|section| {
            let pages = section.pages.iter().map(|page| (format!("page.{}", page.id), vec![page]));
            pages.chain([(format!("section.{}", section.id), section.pages.iter().collect())])
        });
        for (group, pages) in groups {
            let (_, item) = items.iter().find(|(link, _)| *link == group).expect("a group");
            if item["enableWhen"].is_array() {
                let shown = pages.iter().flat_map(|page| page.questions).any(|question| answers.shows(question));
                prop_assert_eq!(enabled(item, &response), shown, "{} {:?}", group, item["enableWhen"]);
            }
        }
        for (link, item) in &items {
            let Some(question) = FORM.question(link) else { continue };
            if item["enableWhen"].is_array() {
                prop_assert_eq!(enabled(item, &response), answers.shows(question), "{} {:?}", link, item["enableWhen"]);
            }
        }
    }
}

#[test]
fn a_condition_is_said_or_stated_and_never_lost() {
    let (mut said, mut stated) = (0, Vec::new());
    let items = items();
    for question in FORM.questions() {
        let (_, item) = items.iter().find(|(link, _)| link == question.id.0).expect("every question is an item");
        let extension = item["extension"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|extension| extension["url"] == Canonical::default().extension("shown-when"));
        let is_said = item["enableWhen"].is_array();
        said += usize::from(is_said);
        if let Some(extension) = extension {
            stated.push(question);
            let condition: Value =
                serde_json::from_str(extension["valueString"].as_str().expect("text")).expect("JSON");
            assert_eq!(condition, serde_json::to_value(question.show_when).expect("JSON"));
        }
        let conditional = !matches!(question.show_when, Condition::Always);
        assert_eq!(conditional, is_said || extension.is_some(), "{}", question.id.0);
        assert!(!(is_said && extension.is_some()), "{}", question.id.0);
    }
    assert!(said > 40, "{said}");
    // What measures need is known to the core only.
    let (facts, others): (Vec<_>, Vec<_>) =
        stated.into_iter().partition(|question| matches!(question.show_when, Condition::MeasureDependsOn(_)));
    assert!(!facts.is_empty());
    // "A decision, and not one of a ЛКК, which a blank is not either": FHIR joins comparisons in one way only.
    let others: Vec<_> = others.iter().map(|question| question.id.0).collect();
    assert_eq!(others, ["decision-percent", "decision-kind"]);
}

#[test]
fn a_municipality_is_shown_with_its_district() {
    let items = items();
    let (_, item) = items.iter().find(|(link, _)| link == "municipality").expect("an item");
    let options = item["answerOption"].as_array().expect("options");
    let shown: std::collections::BTreeSet<String> = options
        .iter()
        .map(|option| {
            let prefix = option["extension"][0]["valueString"].as_str().expect("a district");
            format!("{prefix}: {}", option["valueCoding"]["display"].as_str().expect("a name"))
        })
        .collect();
    // Two are called Бяла; with the district before the name no two are alike.
    assert_eq!(shown.len(), options.len());
    assert!(shown.contains("Варна: Бяла") && shown.contains("Русе: Бяла"));
    let stated: Value =
        serde_json::from_str(options[0]["extension"][1]["valueString"].as_str().expect("text")).expect("JSON");
    assert_eq!(stated["is"]["questions"], json!(["district"]));
}

#[test]
fn every_text_stands_in_every_language() {
    let items = items();
    for (link, item) in items.iter().filter(|(_, item)| item["text"].is_string()) {
        let translations = item["_text"]["extension"].as_array().map_or(0, Vec::len);
        assert_eq!(translations, assessment_texts::LANGUAGES.len() - 1, "{link}");
    }
    for question in FORM.questions() {
        let (_, item) = items.iter().find(|(link, _)| link == question.id.0).expect("an item");
        assert!(item["text"].is_string(), "{}", question.id.0);
        for option in item["answerOption"].as_array().into_iter().flatten() {
            assert!(option["valueCoding"]["display"].is_string(), "{} {option}", question.id.0);
        }
    }
}

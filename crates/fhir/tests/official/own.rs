//! What is ours is defined: every address of ours resolves within the bundle, every code stands in its code system, and
//! every extension where its definition says, holding what it says.

use std::collections::{BTreeMap, BTreeSet};

use assessment_core::form::FORM;
use assessment_fhir::{Canonical, definitions, questionnaire};
use serde_json::{Value, json};

use crate::{SCHEMA, answered, conformance, form, offences};

/// The definitions below the placeholder, as form and response have it.
pub fn bundle() -> Value {
    let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
    serde_json::to_value(definitions(&Canonical::default(), day)).expect("JSON")
}

fn resources(bundle: &Value) -> impl Iterator<Item = &Value> {
    bundle["entry"].as_array().into_iter().flatten().map(|entry| &entry["resource"])
}

/// Every text in a value that is an address of ours.
fn addresses(value: &Value, found: &mut BTreeSet<String>) {
    let base = Canonical::default().definition("", "").trim_end_matches('/').to_owned();
    match value {
        Value::String(text) if text.starts_with(&base) => drop(found.insert(text.clone())),
        Value::Array(all) => all.iter().for_each(|one| addresses(one, found)),
        Value::Object(members) => {
            // Its own address is not named, but had.
            let own = |name: &str| name == "fullUrl" || (name == "url" && members.contains_key("resourceType"));
            members.iter().filter(|(name, _)| !own(name)).for_each(|(_, one)| addresses(one, found));
        }
        _ => {}
    }
}

/// The addresses that form, response and definitions name.
fn named(bundle: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    [&form(), &answered(), bundle].into_iter().for_each(|value| addresses(value, &mut found));
    found
}

/// What defines an address, a version after `|` being its own.
fn resolve<'a>(bundle: &'a Value, address: &str) -> Option<&'a Value> {
    let (address, version) =
        address.split_once('|').map_or((address, None), |(address, version)| (address, Some(version)));
    resources(bundle).find(|one| one["url"] == address && version.is_none_or(|version| one["version"] == version))
}

#[test]
fn the_definitions_are_official_fhir() {
    let bundle = bundle();
    assert!(SCHEMA.is_valid(&bundle), "{:#?}", resources(&bundle).flat_map(offences).collect::<Vec<_>>());
    assert_eq!(conformance::broken(&bundle), BTreeSet::new());
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for entry in bundle["entry"].as_array().expect("entries") {
        let one = &entry["resource"];
        // One by one as well: "one of the resources" would let one pass for another.
        assert_eq!(offences(one), [] as [String; 0], "{}", one["url"]);
        assert_eq!(entry["fullUrl"], one["url"]);
        let (kind, id) = (one["resourceType"].as_str().expect("a kind"), one["id"].as_str().expect("an id"));
        assert_eq!(one["url"], Canonical::default().definition(kind, id));
        assert!(
            (1..=64).contains(&id.len()) && one["title"].as_str().is_some_and(|title| !title.is_empty()),
            "{one:#}"
        );
        *kinds.entry(kind.into()).or_default() += 1;
    }
    let with_options = FORM.questions().filter(|question| !question.options().is_empty()).count();
    assert_eq!((kinds["Questionnaire"], kinds["StructureDefinition"], kinds["ValueSet"]), (1, 7, with_options + 1));
    let broken = crate::with(&bundle, "/entry/1/resource", |one| one["content"] = json!("whole"));
    assert!(!SCHEMA.is_valid(&broken));
}

#[test]
fn every_address_of_ours_is_defined() {
    let bundle = bundle();
    let named = named(&bundle);
    let unresolved: Vec<_> = named.iter().filter(|address| resolve(&bundle, address).is_none()).collect();
    assert!(unresolved.is_empty(), "{unresolved:#?}");
    // And nothing is defined that nothing names, but for the value sets of questions: in R4 options stand in the form itself.
    let without_version: BTreeSet<_> = named.iter().filter_map(|address| address.split('|').next()).collect();
    for one in resources(&bundle) {
        let for_whom_it_may_concern = one["resourceType"] == "ValueSet" && one["id"] != "question-origin";
        let is_named = without_version.contains(one["url"].as_str().expect("an address"));
        assert_eq!(is_named, !for_whom_it_may_concern, "{}", one["url"]);
    }
    assert!(resolve(&bundle, &Canonical::default().extension("masked")).is_none());
    assert!(resolve(&bundle, &format!("{}|2", Canonical::default().questionnaire("annex-2"))).is_none());
}

/// Every coding in a value.
fn codings<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| codings(one, found)),
        Value::Object(members) => {
            if members.contains_key("system") && members.contains_key("code") {
                found.push(value);
            }
            members.values().for_each(|one| codings(one, found));
        }
        _ => {}
    }
}

#[test]
fn every_code_of_ours_stands_in_its_code_system_with_its_texts() {
    let bundle = bundle();
    let systems: BTreeMap<_, _> = resources(&bundle)
        .filter(|one| one["resourceType"] == "CodeSystem")
        .map(|one| (one["url"].as_str().expect("an address"), one))
        .collect();
    let (form, answered) = (form(), answered());
    let mut found = Vec::new();
    codings(&form, &mut found);
    codings(&answered, &mut found);
    let base = Canonical::default().definition("CodeSystem", "");
    let mut used = BTreeSet::new();
    for coding in found.iter().filter(|one| one["system"].as_str().is_some_and(|system| system.starts_with(&base))) {
        let system = systems[coding["system"].as_str().expect("an address")];
        let concepts = system["concept"].as_array().expect("concepts");
        assert_eq!(system["count"], concepts.len());
        let concept = concepts.iter().find(|concept| concept["code"] == coding["code"]);
        let concept = concept.unwrap_or_else(|| panic!("{coding} is in no code system"));
        used.insert((&system["url"].as_str().expect("an address")[base.len()..], concept["code"].to_string()));
        if coding.get("_display").is_some() {
            assert_eq!(concept["display"], coding["display"]);
            let translated = &coding["_display"]["extension"][0]["extension"];
            let parts = (&translated[0]["valueCode"], &translated[1]["valueString"]);
            assert_eq!((&concept["designation"][0]["language"], &concept["designation"][0]["value"]), parts);
        }
    }
    // And nothing else stands there: what is in a code system is asked somewhere.
    let all: usize = systems.values().map(|system| system["concept"].as_array().map_or(0, Vec::len)).sum();
    assert_eq!(all, used.len() + 2, "but for the two origins, which are texts of an extension");
}

#[test]
fn value_sets_name_the_options_of_their_question() {
    let bundle = bundle();
    for question in FORM.questions().filter(|question| !question.options().is_empty()) {
        let id = format!("annex-2-{}", question.id.0);
        let set =
            resources(&bundle).find(|one| one["resourceType"] == "ValueSet" && one["id"] == id).expect("a value set");
        let mut named = BTreeSet::new();
        for include in set["compose"]["include"].as_array().expect("systems") {
            for concept in include["concept"].as_array().expect("codes") {
                named.insert((
                    include["system"].as_str().expect("a system").to_owned(),
                    concept["code"].as_str().expect("a code"),
                ));
            }
        }
        let address = Canonical::default();
        let options = question.options().iter();
        let wanted = options.map(|choice| (address.options(FORM.version, question, choice), choice.id.0)).collect();
        assert_eq!(named, wanted, "{id}");
    }
}

/// Our extensions in a resource: where, which, what they hold.
fn extensions<'a>(value: &'a Value, place: &str, found: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| extensions(one, place, found)),
        Value::Object(members) => {
            for (name, member) in members {
                if name == "extension" {
                    found.extend(member.as_array().into_iter().flatten().map(|one| (place.to_owned(), one)));
                } else if name == "item" && place.ends_with(".item") {
                    extensions(member, place, found);
                } else {
                    extensions(member, &format!("{place}.{name}"), found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn our_extensions_stand_where_their_definitions_say() {
    let bundle = bundle();
    let mut seen = BTreeMap::new();
    for resource in [form(), answered()] {
        let mut found = Vec::new();
        extensions(&resource, resource["resourceType"].as_str().expect("a kind"), &mut found);
        for (place, extension) in found {
            let known = resources(&bundle).find(|one| one["url"] == extension["url"] && one["type"] == "Extension");
            let Some(known) = known else { continue };
            assert_eq!(known["context"][0]["expression"], place, "{}", extension["url"]);
            let elements = known["differential"]["element"].as_array().expect("elements");
            assert_eq!(elements[2]["fixedUri"], extension["url"]);
            assert_eq!(elements[3]["type"][0]["code"], "string");
            assert!(extension["valueString"].is_string() && extension.get("extension").is_none());
            assert!(known["description"].as_str().is_some_and(|text| text.len() > 20));
            *seen.entry(known["id"].to_string()).or_insert(0) += 1;
        }
    }
    // Each of the seven is met in the form or in the response.
    assert_eq!(seen.len(), 7, "{seen:?}");
}

#[test]
fn below_the_placeholder_everything_is_experimental() {
    let day = assessment_core::dates::from_iso("2026-11-22").expect("a day");
    let own = Canonical::new("https://asp.example/fhir").expect("an address");
    for (address, experimental) in [(Canonical::default(), true), (own, false)] {
        let bundle = serde_json::to_value(definitions(&address, day)).expect("JSON");
        assert!(resources(&bundle).all(|one| one["experimental"] == experimental && one["status"] == "draft"));
        assert_eq!(questionnaire(&address, day).experimental, experimental);
        let text = bundle.to_string();
        assert_eq!(text.contains(&Canonical::default().definition("", "")[..27]), experimental);
    }
}

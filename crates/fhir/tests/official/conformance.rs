//! The official constraints of code systems, value sets, structure definitions and their bundle, each said in Rust over what
//! we write. The expressions stand in `r4/definitions.json`, under `conformance`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// Whether a resource, or a part of it, keeps to a constraint.
type Keeps = fn(&Value) -> bool;

/// By constraint: on which elements it stands, and what it says.
const SAID: &[(&str, &str, Keeps)] = &[
    ("csd-0", "CodeSystem", named),
    ("csd-1", "CodeSystem", |system| distinct(&system["concept"], "code")),
    ("vsd-0", "ValueSet", named),
    ("vsd-1", "include", |include| has(include, "valueSet") || has(include, "system")),
    ("vsd-2", "include", |include| !(has(include, "concept") || has(include, "filter")) || has(include, "system")),
    ("vsd-3", "include", |include| !(has(include, "concept") && has(include, "filter"))),
    ("sdf-0", "StructureDefinition", named),
    ("sdf-1", "StructureDefinition", |one| one["derivation"] == "constraint"),
    ("sdf-15a", "StructureDefinition", |one| {
        elements(one).first().is_none_or(|first| has_dot(first) || !has(first, "type"))
    }),
    ("sdf-4", "StructureDefinition", |one| one["abstract"] == true || has(one, "baseDefinition")),
    ("sdf-5", "StructureDefinition", |one| one["type"] != "Extension" || has(one, "context")),
    ("sdf-6", "StructureDefinition", |one| has(one, "differential")),
    ("sdf-9", "StructureDefinition", |one| {
        let roots = elements(one).iter().filter(|element| !has_dot(element));
        roots.into_iter().all(|root| !["label", "code", "requirements"].iter().any(|name| has(root, name)))
    }),
    ("sdf-14", "StructureDefinition", |one| elements(one).iter().all(|element| has(element, "id"))),
    ("sdf-17", "StructureDefinition", |one| distinct(&one["differential"]["element"], "id")),
    ("sdf-18", "StructureDefinition", |one| !has(one, "contextInvariant") || one["type"] == "Extension"),
    ("sdf-19", "StructureDefinition", |one| !text(one, "url").starts_with("http://hl7.org/fhir/StructureDefinition")),
    ("sdf-22", "StructureDefinition", |one| !text(one, "url").starts_with("http://hl7.org/fhir/StructureDefinition")),
    ("sdf-8a", "StructureDefinition", |one| {
        let (kind, elements) = (text(one, "type"), elements(one));
        let below = format!("{kind}.");
        elements.first().is_none_or(|first| text(first, "path").starts_with(kind))
            && elements.iter().skip(1).all(|element| text(element, "path").starts_with(&below))
    }),
    ("sdf-10", "element", |one| {
        !has(one, "binding") || has(&one["binding"], "valueSet") || has(&one["binding"], "description")
    }),
    ("eld-2", "element", |one| match (one["min"].as_u64(), text(one, "max")) {
        (None, _) | (_, "" | "*") => true,
        (Some(min), max) => max.parse().is_ok_and(|max| min <= max),
    }),
    ("eld-3", "element", |one| matches!(text(one, "max"), "" | "*") || text(one, "max").parse::<u64>().is_ok()),
    ("eld-6", "element", |one| !has(one, "fixedUri") || count(&one["type"]) <= 1),
    ("eld-11", "element", |one| {
        let codes: Vec<_> = list(&one["type"]).iter().map(|kind| text(kind, "code")).collect();
        let coded = ["code", "Coding", "CodeableConcept", "Quantity", "string", "uri"];
        !has(one, "binding") || codes.is_empty() || codes.iter().any(|code| coded.contains(code))
    }),
    ("eld-12", "element", |one| {
        let set = text(&one["binding"], "valueSet");
        set.is_empty() || ["http:", "https", "urn:"].iter().any(|start| set.starts_with(start))
    }),
    ("eld-13", "element", |one| distinct(&one["type"], "code")),
    ("eld-19", "element", |one| {
        let plain = |c: char| !c.is_whitespace() && !".,:;'\"/|?!@#$%&*()[]{}".contains(c);
        path(one).all(|word| (1..=64).contains(&word.len()) && word.chars().all(plain))
    }),
    ("eld-20", "element", |one| {
        let upper = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
        path(one).enumerate().all(|(at, word)| {
            word.chars().all(|c| c.is_ascii_alphanumeric()) && !word.is_empty() && (at == 0 || !upper(word))
        })
    }),
    ("bdl-3", "Bundle", |bundle| {
        bundle["type"] == "collection" && list(&bundle["entry"]).iter().all(|e| !has(e, "request"))
    }),
    ("bdl-4", "Bundle", |bundle| {
        bundle["type"] == "collection" && list(&bundle["entry"]).iter().all(|e| !has(e, "response"))
    }),
    ("bdl-5", "entry", |entry| has(entry, "resource")),
    ("bdl-7", "Bundle", |bundle| distinct(&bundle["entry"], "fullUrl")),
    ("bdl-8", "entry", |entry| !text(entry, "fullUrl").contains("/_history/")),
    ("bdl-9", "Bundle", not_a_document),
    ("bdl-10", "Bundle", not_a_document),
    ("bdl-11", "Bundle", not_a_document),
    ("bdl-12", "Bundle", |bundle| bundle["type"] != "message"),
];

/// Constraints on elements that we never write: kept as long as these elements don't appear.
const NEVER_WRITTEN: &[(&str, &[&str])] = &[
    ("vsd-6", &["expansion"]),
    ("vsd-9", &["expansion"]),
    ("vsd-10", &["expansion"]),
    ("sdf-11", &["snapshot"]),
    ("sdf-15", &["snapshot"]),
    ("sdf-16", &["snapshot"]),
    ("sdf-3", &["snapshot"]),
    ("sdf-8", &["snapshot"]),
    ("sdf-8b", &["snapshot"]),
    ("sdf-2", &["mapping"]),
    ("sdf-20", &["slicing"]),
    ("sdf-21", &["defaultValueString", "defaultValueUri"]),
    ("sdf-23", &["sliceName"]),
    ("eld-1", &["slicing"]),
    ("eld-4", &["aggregation"]),
    ("eld-5", &["contentReference"]),
    ("eld-7", &["patternString", "patternUri"]),
    ("eld-8", &["patternString", "patternUri"]),
    ("eld-14", &["constraint"]),
    ("eld-15", &["defaultValueString", "meaningWhenMissing"]),
    ("eld-16", &["sliceName"]),
    ("eld-17", &["targetProfile"]),
    ("eld-18", &["isModifier"]),
    ("eld-21", &["constraint"]),
    ("eld-22", &["sliceIsConstraining"]),
    ("bdl-1", &["total"]),
    ("bdl-2", &["search"]),
];

/// The constraints that a bundle and what is in it break.
pub fn broken(bundle: &Value) -> BTreeSet<&'static str> {
    let mut broken = BTreeSet::new();
    look("Bundle", bundle, &mut broken);
    broken
}

fn look(name: &str, value: &Value, broken: &mut BTreeSet<&'static str>) {
    // The form has constraints of its own, said beside this file.
    if value["resourceType"] == "Questionnaire" {
        return;
    }
    match value {
        Value::Array(all) => all.iter().for_each(|one| look(name, one, broken)),
        Value::Object(members) => {
            let name = members.get("resourceType").and_then(Value::as_str).unwrap_or(name);
            let here = SAID.iter().filter(|(_, on, keeps)| *on == name && !keeps(value));
            broken.extend(here.map(|(key, ..)| *key));
            let there =
                NEVER_WRITTEN.iter().filter(|(_, never)| never.iter().any(|never| members.contains_key(*never)));
            broken.extend(there.map(|(key, _)| *key));
            members.iter().for_each(|(name, member)| look(name, member, broken));
        }
        _ => {}
    }
}

fn named(resource: &Value) -> bool {
    let name = text(resource, "name");
    let rest = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    name.starts_with(|c: char| c.is_ascii_uppercase()) && rest && name.len() <= 255
}

fn not_a_document(bundle: &Value) -> bool {
    bundle["type"] != "document"
}

fn has(value: &Value, name: &str) -> bool {
    !value[name].is_null()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn count(value: &Value) -> usize {
    list(value).len()
}

fn elements(definition: &Value) -> &[Value] {
    list(&definition["differential"]["element"])
}

fn has_dot(element: &Value) -> bool {
    text(element, "path").contains('.')
}

/// The words of an element's path; the mark of an element of several types left off.
fn path(element: &Value) -> impl Iterator<Item = &str> {
    text(element, "path").split('.').map(|word| word.strip_suffix("[x]").unwrap_or(word))
}

fn distinct(all: &Value, name: &str) -> bool {
    let names: BTreeSet<_> = list(all).iter().map(|one| text(one, name)).collect();
    names.len() == count(all) && !names.contains("")
}

#[test]
fn every_constraint_on_definitions_is_said_or_is_about_what_is_never_written() {
    let definitions = crate::definitions();
    let known: BTreeSet<_> = list(&definitions["conformance"]).iter().map(|one| text(one, "key")).collect();
    let said: Vec<_> = SAID.iter().map(|(key, ..)| *key).chain(NEVER_WRITTEN.iter().map(|(key, _)| *key)).collect();
    assert_eq!(said.len(), said.iter().collect::<BTreeSet<_>>().len());
    assert_eq!(known, said.into_iter().collect());
}

#[test]
fn each_constraint_on_definitions_can_be_broken() {
    let good = crate::own::bundle();
    let entry = |kind: &str| {
        list(&good["entry"]).iter().position(|one| one["resource"]["resourceType"] == kind).expect("an entry")
    };
    let [codes, set, own] =
        ["CodeSystem", "ValueSet", "StructureDefinition"].map(|kind| format!("/entry/{}/resource", entry(kind)));
    let include = format!("{set}/compose/include/0");
    let element = |at: usize| format!("{own}/differential/element/{at}");
    let breaks: Vec<(&str, String, Value)> = vec![
        ("csd-0", format!("{codes}/name"), json!("a b")),
        (
            "csd-1",
            format!("{codes}/concept/1/code"),
            good.pointer(&format!("{codes}/concept/0/code")).expect("a code").clone(),
        ),
        ("vsd-0", format!("{set}/name"), json!("x")),
        ("vsd-1", include.clone(), json!({})),
        ("vsd-2", include.clone(), json!({ "concept": [], "valueSet": [] })),
        ("vsd-3", include, json!({ "system": "x", "concept": [], "filter": [] })),
        ("sdf-0", format!("{own}/name"), json!("as-typed")),
        ("sdf-1", format!("{own}/derivation"), json!("specialization")),
        ("sdf-15a", element(0), json!({ "id": "Extension", "path": "Extension", "type": [{ "code": "Extension" }] })),
        ("sdf-4", format!("{own}/baseDefinition"), Value::Null),
        ("sdf-5", format!("{own}/context"), Value::Null),
        ("sdf-6", format!("{own}/differential"), Value::Null),
        ("sdf-9", element(0), json!({ "id": "Extension", "path": "Extension", "label": "x" })),
        ("sdf-14", element(1), json!({ "path": "Extension.extension" })),
        ("sdf-17", element(1), json!({ "id": "Extension", "path": "Extension.extension" })),
        (
            "sdf-18",
            own.clone(),
            json!({ "resourceType": "StructureDefinition", "contextInvariant": ["x"], "type": "Patient",
            "differential": { "element": [{ "id": "Patient", "path": "Patient" }] } }),
        ),
        ("sdf-19", format!("{own}/url"), json!("http://hl7.org/fhir/StructureDefinition/as-typed")),
        ("sdf-22", format!("{own}/url"), json!("http://hl7.org/fhir/StructureDefinition/as-typed")),
        ("sdf-8a", element(1), json!({ "id": "a", "path": "Patient.name" })),
        (
            "sdf-10",
            element(3),
            json!({ "id": "a", "path": "Extension.value[x]", "binding": { "strength": "required" } }),
        ),
        ("eld-2", element(0), json!({ "id": "Extension", "path": "Extension", "min": 2, "max": "1" })),
        ("eld-3", element(0), json!({ "id": "Extension", "path": "Extension", "max": "many" })),
        (
            "eld-6",
            element(2),
            json!({ "id": "a", "path": "Extension.url", "fixedUri": "x", "type": [{ "code": "uri" }, { "code": "url" }] }),
        ),
        (
            "eld-11",
            element(3),
            json!({ "id": "a", "path": "Extension.value[x]", "type": [{ "code": "date" }], "binding": { "valueSet": "http:x" } }),
        ),
        (
            "eld-12",
            element(3),
            json!({ "id": "a", "path": "Extension.value[x]", "binding": { "valueSet": "ValueSet/x" } }),
        ),
        (
            "eld-13",
            element(3),
            json!({ "id": "a", "path": "Extension.value[x]", "type": [{ "code": "date" }, { "code": "date" }] }),
        ),
        ("eld-19", element(1), json!({ "id": "a", "path": "Extension.a b" })),
        ("eld-20", element(1), json!({ "id": "a", "path": "Extension.A" })),
        ("bdl-3", "/entry/0".into(), json!({ "fullUrl": "x", "resource": {}, "request": {} })),
        ("bdl-4", "/entry/0".into(), json!({ "fullUrl": "x", "resource": {}, "response": {} })),
        ("bdl-5", "/entry/0".into(), json!({ "fullUrl": "x" })),
        ("bdl-7", "/entry/0/fullUrl".into(), good["entry"][1]["fullUrl"].clone()),
        ("bdl-8", "/entry/0/fullUrl".into(), json!("https://a.example/_history/1")),
        ("bdl-9", "/type".into(), json!("document")),
        ("bdl-10", "/type".into(), json!("document")),
        ("bdl-11", "/type".into(), json!("document")),
        ("bdl-12", "/type".into(), json!("message")),
    ];
    assert_eq!(breaks.len(), SAID.len());
    for (key, pointer, change) in breaks {
        let broken = broken(&crate::with(&good, &pointer, |value| *value = change));
        assert!(broken.contains(key), "{key}: {broken:?}");
    }
    let snapshot = crate::with(&good, &own, |one| one["snapshot"] = json!({}));
    assert_eq!(broken(&snapshot).len(), 6);
}

//! What belongs together stands together: a component and its style, a text and its translation, a sender and the one
//! place that may send.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{Source, all, names};
use crate::{none, some};

/// Components without a style of their own, each with its reason.
const NO_STYLE: &[(&str, &str)] = &[("mod", "only names the others")];

/// Styles without a component of their own, each with its reason.
const NO_COMPONENT: &[(&str, &str)] = &[];

/// The words for sending or loading, and who may use them.
const SENDING: &[&str] =
    &["fetch", "gloo_net", "XmlHttpRequest", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "send_beacon"];
const SENDERS: &[(&str, &str)] = &[
    ("src/client.rs", "the only file that sends anything"),
    ("src/loading.js", "loads the widget's own files before it starts"),
    ("src/surroundings.js", "asks once whether the receiving end is there, without any content"),
];

/// The words for keeping something on the device, and who may use them.
const STORING: &[&str] = &[
    "sessionStorage",
    "session_storage",
    "localStorage",
    "local_storage",
    "indexedDB",
    "indexed_db",
    "document.cookie",
    "set_cookie",
];
const STORERS: &[(&str, &str)] = &[
    ("src/drafts.rs", "the only file that stores anything"),
    ("src/drafts/tests.rs", "its tests look into the storage"),
];

fn stems<'a>(names: &'a [String], folder: &str, extension: &str) -> BTreeSet<&'a str> {
    let inside = names.iter().filter_map(|name| name.strip_prefix(folder));
    inside.filter_map(|name| name.strip_suffix(extension)).filter(|stem| !stem.contains('/')).collect()
}

fn unpaired(names: &[String]) -> Vec<String> {
    let components = stems(names, "src/components/", ".rs");
    let styles = stems(names, "style/components/", ".css");
    let excepted = |list: &[(&str, &str)], name: &str| list.iter().any(|(excepted, _)| *excepted == name);
    let alone = components.difference(&styles).filter(|name| !excepted(NO_STYLE, name));
    let mut offences: Vec<_> =
        alone.map(|name| format!("src/components/{name}.rs has no style/components/{name}.css")).collect();
    let alone = styles.difference(&components).filter(|name| !excepted(NO_COMPONENT, name));
    offences.extend(alone.map(|name| format!("style/components/{name}.css has no src/components/{name}.rs")));
    let gone = NO_STYLE.iter().filter(|(name, _)| !components.contains(name));
    offences.extend(gone.map(|(name, _)| format!("the exception for src/components/{name}.rs is no longer needed")));
    offences
}

fn untranslated(names: &[String], tags: &[&str]) -> Vec<String> {
    let mut files: BTreeMap<&str, BTreeSet<&str>> = tags.iter().map(|tag| (*tag, BTreeSet::new())).collect();
    let mut offences = Vec::new();
    for name in names.iter().filter_map(|name| name.strip_prefix("locales/")) {
        match name.split_once('/') {
            Some((tag, file)) if files.contains_key(tag) => {
                files.entry(tag).or_default().insert(file);
            }
            _ => offences.push(format!("locales/{name} belongs to no language of crates/texts/src/languages.rs")),
        }
    }
    let every: BTreeSet<&str> = files.values().flatten().copied().collect();
    for (tag, own) in &files {
        offences.extend(every.difference(own).map(|file| format!("locales/{tag}/{file} is missing")));
    }
    offences
}

fn used_elsewhere(sources: &[Source], words: &[&str], allowed: &[(&str, &str)]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.is_in("src") && source.has_extension(&["rs", "js"])) {
        if allowed.iter().any(|(path, _)| *path == source.path) {
            continue;
        }
        for (at, line) in source.program() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                offences.push(source.offence(at, &format!("`{word}` is for {} alone", allowed[0].0)));
            }
        }
    }
    offences
}

/// Where keys of options may be made of a text: the form, and what the build makes of data, which the compiler compares with the form.
const MAKERS: &[&str] = &["crates/core/src/form", "crates/core/src/generated", "crates/codegen"];

/// An option that is named by its key and not by its constant.
fn options_by_key(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.has_extension(&["rs"]) && !source.is_in("xtask")) {
        if MAKERS.iter().any(|folder| source.is_in(folder)) {
            continue;
        }
        // Inside of a text, as where generated code is compared, it makes none.
        let makes = |line: &str| line.replace("OptionId(\\\"", "").contains("OptionId(");
        for (at, line) in source.text.lines().enumerate().filter(|(_, line)| makes(line)) {
            offences.push(
                source.offence(at + 1, &format!("an option has a constant beside its question: {}", line.trim())),
            );
        }
    }
    offences
}

#[test]
fn options_are_named_by_their_constants() {
    none(options_by_key(&all()));
}

#[test]
fn an_option_named_by_its_key_is_noticed() {
    let line = r#"Condition::FirstAnsweredIs(&[A], &[OptionId("until")])"#;
    some(1, options_by_key(&[Source::new("crates/core/src/measures/car.rs", line)]));
    some(1, options_by_key(&[Source::new("src/state.rs", line), Source::new("crates/core/src/form/facts.rs", line)]));
    for fine in ["one.contains(&OptionId)\n", "assert!(code.contains(\"OptionId(\\\"var06\\\")\"));\n"] {
        none(options_by_key(&[Source::new("crates/core/tests/a.rs", fine)]));
    }
}

#[test]
fn each_component_has_its_style_and_each_style_its_component() {
    none(unpaired(&names()));
}

#[test]
fn a_lonely_component_or_style_is_noticed() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    none(unpaired(&names(&["src/components/mod.rs", "src/components/radio.rs", "style/components/radio.css"])));
    some(1, unpaired(&names(&["src/components/mod.rs", "src/components/radio.rs"])));
    some(1, unpaired(&names(&["src/components/mod.rs", "style/components/radio.css"])));
    some(1, unpaired(&names(&["src/components/radio.rs", "style/components/radio.css"])));
}

#[test]
fn each_language_has_the_same_files() {
    let tags: Vec<_> = assessment_texts::LANGUAGES.iter().map(|language| language.tag).collect();
    none(untranslated(&names(), &tags));
}

#[test]
fn a_missing_translation_is_noticed() {
    let names = ["locales/bg/ui.ftl".to_owned(), "locales/en/ui.ftl".into(), "locales/en/form.ftl".into()];
    some(1, untranslated(&names, &["bg", "en"]));
    some(
        3,
        untranslated(&names[..1], &["bg", "en", "tr"])
            .into_iter()
            .chain(untranslated(&names[..1], &["en"]))
            .take(3)
            .collect(),
    );
    none(untranslated(&names[..2], &["bg", "en"]));
}

#[test]
fn only_one_file_sends_and_only_one_stores() {
    let sources = all();
    none(used_elsewhere(&sources, SENDING, SENDERS));
    none(used_elsewhere(&sources, STORING, STORERS));
}

#[test]
fn sending_and_storing_elsewhere_is_noticed() {
    let sends = [Source::new("src/app.rs", "gloo_net::http::Request::post(url)\n")];
    some(1, used_elsewhere(&sends, SENDING, SENDERS));
    let stores = [Source::new("src/state.rs", "window.session_storage()\n")];
    some(1, used_elsewhere(&stores, STORING, STORERS));
    none(used_elsewhere(&[Source::new("src/drafts.rs", "window.session_storage()\n")], STORING, STORERS));
    some(1, used_elsewhere(&[Source::new("src/drafts.rs", "window.fetch_with_str(url)\n")], SENDING, SENDERS));
}

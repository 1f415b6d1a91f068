//! The stand-alone page says the same as the texts, in every language.

use std::collections::BTreeMap;
use std::path::Path;

use assessment_texts::{LANGUAGES, Language, native};

/// What stands in the place of the form, for those whose browser runs nothing of ours, is what the element says.
#[test]
fn the_page_has_the_sentences_of_the_locales() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../index.html");
    let html = std::fs::read_to_string(path).expect("the page");
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in html.lines().filter(|line| line.contains("data-reason=")) {
        let (opening, text) =
            line.split_once('>').and_then(|(tag, rest)| Some((tag, rest.strip_suffix("</p>")?))).expect("a paragraph");
        let of = |name: &str| opening.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next());
        let tag = of("lang").unwrap_or(Language::FIRST.tag);
        let language = LANGUAGES.iter().find(|language| language.tag == tag).expect("a language of ours");
        let reason = of("data-reason").expect("a reason");
        assert_eq!(native::catalogue(language).get(&format!("reason-{reason}")), Some(text), "{line}");
        assert_eq!(of("dir").unwrap_or("ltr"), language.direction.id(), "{line}");
        found.entry(tag).or_default().push(reason);
    }
    let first = &found[Language::FIRST.tag];
    assert!(first.len() > 3, "{found:?}");
    for language in LANGUAGES {
        assert_eq!(found.get(language.tag), Some(first), "sentences of {}", language.tag);
    }
}

//! Every text that is wanted exists in every language, nothing stands there unused, and placeholders agree.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use assessment_core::answers::ProblemKind;
use assessment_core::form::FORM;
use assessment_core::lexicon::LEXICONS;
use assessment_core::measures::named_figures;
use assessment_core::test_support::problem_samples;
use assessment_core::{methods, score};
use assessment_texts::codegen::{EXTRAS, FORMS, MessagesByKey, PROGRAMS, by_a_form, by_methods, by_the_core};
use assessment_texts::{Catalogue, LANGUAGES, Language, files, native};

/// Beginnings of the keys of rules: their figures come in as placeholders.
const RULES: &[&str] =
    &["c-", "m-", "note-", "doc-", "amount-", "hours-", "prompt-", "programme-", "roster-", "simpler-"];

/// The texts of the Fluent files, by the program that names them.
fn texts() -> MessagesByKey {
    MessagesByKey::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales")).expect("reads the Fluent files")
}

/// The keys that are named in the module of a program.
fn named_in(texts: &MessagesByKey, module: &str) -> BTreeSet<String> {
    let program = PROGRAMS.iter().find(|program| program.module == module).expect("a program");
    texts.named_by(program).into_iter().map(String::from).collect()
}

fn is_question(id: &str) -> bool {
    FORMS.iter().any(|form| form.question(id).is_some())
}

fn without_variants(texts: &Catalogue) -> BTreeSet<String> {
    texts.keys().filter(|key| !key.contains('[')).map(String::from).collect()
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

/// All placeholders of a key, its variants included.
fn placeholders_by_key(texts: &Catalogue) -> BTreeMap<String, BTreeSet<&str>> {
    let mut all: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for key in texts.keys() {
        let base = key.split('[').next().unwrap_or(key);
        let names = placeholders(texts.get(key).unwrap_or_default());
        all.entry(base.into()).or_default().extend(names.iter().map(|name| name.trim_start_matches('?')));
    }
    all
}

#[test]
fn nothing_is_missing_and_nothing_unused() {
    let texts = texts();
    for language in LANGUAGES {
        let keys = without_variants(native::catalogue(language));
        let mut wanted = by_the_core();
        wanted.extend(PROGRAMS.iter().flat_map(|program| texts.named_by(program)).map(String::from));
        wanted.extend(files::REASONS.map(String::from));
        let missing: Vec<_> = wanted.difference(&keys).collect();
        assert!(missing.is_empty(), "{}: missing: {missing:#?}", language.tag);
        let extra =
            |key: &str| EXTRAS.iter().any(|extra| key.strip_suffix(extra).is_some_and(|base| wanted.contains(base)));
        let own_problem = |key: &str| {
            ProblemKind::CODES.iter().any(|code| key.strip_prefix(&format!("problem-{code}-")).is_some_and(is_question))
        };
        // What settles a condition, in words of its own for a question, and for one condition.
        let own_settle = |key: &str| {
            key.strip_prefix("measure-settle-").is_some_and(|rest| {
                let (question, condition) = rest.split_once('.').unwrap_or((rest, "c-decision"));
                FORM.question(question).is_some() && wanted.contains(condition)
            })
        };
        // Ids of the server and of FHIR; the crates' own tests know which there are.
        let open = |key: &str| PROGRAMS.iter().flat_map(|program| program.open).any(|family| key.starts_with(family));
        let has_place =
            |key: &str| extra(key) || own_problem(key) || own_settle(key) || open(key) || key.starts_with("place-");
        let unused: Vec<_> = keys.iter().filter(|key| !wanted.contains(*key) && !has_place(key)).collect();
        assert!(unused.is_empty(), "{}: unused: {unused:#?}", language.tag);
    }
}

#[test]
fn languages_agree_on_keys_and_placeholders() {
    let first = native::catalogue(Language::FIRST);
    for language in &LANGUAGES[1..] {
        let other = native::catalogue(language);
        let (ours, theirs) = (without_variants(first), without_variants(other));
        let difference: Vec<_> = ours.symmetric_difference(&theirs).collect();
        assert!(difference.is_empty(), "{}: only in one of the languages: {difference:#?}", language.tag);
        let (ours, theirs) = (placeholders_by_key(first), placeholders_by_key(other));
        for (key, names) in ours.iter().filter(|(key, _)| !key.starts_with("format-")) {
            assert_eq!(Some(names), theirs.get(key), "{}: placeholders of {key}", language.tag);
        }
    }
}

#[test]
fn problems_use_only_the_limits_that_they_have() {
    for language in LANGUAGES {
        for (key, names) in placeholders_by_key(native::catalogue(language)) {
            let Some(kind) = problem_samples().into_iter().find(|kind| {
                key.strip_prefix("problem-")
                    .and_then(|rest| rest.strip_prefix(kind.code()))
                    .is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_question))
            }) else {
                continue;
            };
            let args = kind.args();
            let known: BTreeSet<&str> = args.iter().map(|(name, _)| *name).chain(["question"]).collect();
            assert!(names.is_subset(&known), "{}: {key} uses {names:?}, there is {known:?}", language.tag);
        }
    }
}

#[test]
fn measures_use_only_the_figures_that_they_have() {
    let given: BTreeMap<String, BTreeSet<&str>> = assessment_core::measures::texts()
        .into_iter()
        .map(|text| (text.key, text.placeholders.into_iter().collect()))
        .collect();
    for language in LANGUAGES {
        let used = placeholders_by_key(native::catalogue(language));
        let mut seen = 0;
        for (key, known) in &given {
            let Some(names) = used.get(key.as_str()) else { continue };
            seen += 1;
            assert!(names.is_subset(known), "{}: {key} uses {names:?}, there is {known:?}", language.tag);
        }
        assert!(seen > 50, "{}: {seen} texts with figures", language.tag);
    }
}

#[test]
fn methods_use_only_the_placeholders_that_they_fill() {
    for language in LANGUAGES {
        let used = placeholders_by_key(native::catalogue(language));
        for text in by_methods() {
            let names = used.get(&text.key).unwrap_or_else(|| panic!("{}: no {}", language.tag, text.key));
            assert!(names.is_subset(&text.placeholders), "{}: {} uses {names:?}", language.tag, text.key);
        }
    }
}

#[test]
fn the_widget_asks_only_for_texts_that_it_downloads() {
    let texts = texts();
    for language in LANGUAGES {
        let mut downloaded = without_variants(&native::downloaded(language, files::WIDGET));
        let with_score = without_variants(&native::downloaded(language, &[files::WIDGET, files::SCORE].concat()));
        downloaded.extend(without_variants(&native::downloaded(language, files::LATER)));
        let of_score = named_in(&texts, "src/score/key.rs");
        let methods: BTreeSet<_> = by_methods().into_iter().map(|text| text.key).collect();
        let mut of_its_form = BTreeSet::new();
        by_a_form(&score::FORM, &mut |key| _ = of_its_form.insert(key));
        let mut asked = by_the_core();
        asked.retain(|key| !methods.contains(key) && !of_its_form.contains(key));
        // What is shown everywhere: of the shared words, "yes" and "no" are.
        asked.extend(["o-yes".into(), "o-no".into()]);
        asked.extend(named_in(&texts, "src/key.rs"));
        asked.extend(named_in(&texts, "crates/texts/src/key.rs"));
        let missing: Vec<_> = asked.difference(&downloaded).collect();
        assert!(missing.is_empty(), "{}: not downloaded: {missing:#?}", language.tag);
        let missing: Vec<_> = of_score.union(&of_its_form).filter(|key| !with_score.contains(*key)).collect();
        assert!(missing.is_empty(), "{}: not downloaded with the functioning score: {missing:#?}", language.tag);
        assert!(of_score.len() > 20 && !downloaded.contains("score-title") && !downloaded.contains("whodas-surrogate"));
        for file in files::WIDGET.iter().chain(files::LATER).chain(files::SCORE) {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../locales/{}/{file}.ftl", language.tag));
            assert!(path.is_file(), "{} has no {file}.ftl", language.tag);
        }
        for native_only in ["hours-title", "ina-title", "programme-note"] {
            assert!(!downloaded.contains(native_only), "{}: {native_only} is downloaded", language.tag);
        }
    }
}

#[test]
fn texts_of_methods_use_the_placeholders_that_they_get() {
    for language in LANGUAGES {
        let by_key = placeholders_by_key(native::catalogue(language));
        for text in methods::texts() {
            assert_eq!(by_key.get(&text.key), Some(&text.placeholders), "{}: {}", language.tag, text.key);
        }
    }
}

#[test]
fn figures_never_stand_in_texts_of_rules() {
    // Money and per cent come in as placeholders, because they change by date.
    let units = LEXICONS.iter().flat_map(|lexicon| lexicon.units).map(|(name, _)| *name);
    let signs: BTreeSet<_> = units.chain(["%", "€", "eur", "bgn"]).collect();
    for language in LANGUAGES {
        let texts = native::catalogue(language);
        for key in texts.keys().filter(|key| RULES.iter().any(|p| key.starts_with(p))) {
            let text = texts.get(key).unwrap_or_default().to_lowercase();
            let figure = signs.iter().any(|sign| {
                text.match_indices(sign).any(|(at, _)| {
                    text[..at].trim_end_matches(['\u{a0}', ' ']).ends_with(|c: char| c.is_ascii_digit())
                        || text[at + sign.len()..].starts_with(|c: char| c.is_ascii_digit())
                })
            });
            assert!(!figure, "{}: {key} holds a figure: {text}", language.tag);
        }
    }
}

#[test]
fn the_checks_can_fail() {
    assert_eq!(placeholders("{a} x {b}"), BTreeSet::from(["a", "b"]));
    let texts = texts();
    assert!(named_in(&texts, "src/key.rs").contains("start-title"));
    assert!(!named_in(&texts, "src/key.rs").contains("score-title"));
}

#[test]
fn what_is_written_out_names_the_figures_as_the_catalogue_does() {
    let day = assessment_core::dates::from_iso("2022-06-30").expect("a day");
    for language in LANGUAGES {
        let catalogue = native::catalogue(language);
        let written = catalogue.written_out();
        let named = |text: &dyn Fn(&str) -> Option<String>| format!("{:?}", named_figures(day, text));
        assert_eq!(named(&|key| written.get(key).cloned()), named(&|key| catalogue.maybe(key)), "{}", language.tag);
    }
}

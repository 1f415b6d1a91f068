//! Every text that is wanted exists in every language, nothing stands there unused, and placeholders agree.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use assessment_core::adding_up;
use assessment_core::answers::ProblemKind;
use assessment_core::form::{AnswerKind, ChoiceText, FORM, Form, LifeArea};
use assessment_core::functioning::Level;
use assessment_core::journey::SectionState;
use assessment_core::measures::named_figures;
use assessment_core::measures::{self, TextKey};
use assessment_core::{consistency, hours, instrument, law, methods, municipal, score};
use assessment_texts::{Catalogue, LANGUAGES, files, native};

/// The self-assessment, and the form on which a functioning score is entered.
const FORMS: [&Form; 2] = [&FORM, &score::FORM];

/// Attributes that any text may have; a language has them for the same texts as the others.
const EXTRAS: [&str; 6] = [".hint", ".brief", ".why", ".intro", ".short", ".unit"];

/// Beginnings of the keys of rules: their figures come in as placeholders.
const RULES: &[&str] =
    &["c-", "m-", "note-", "doc-", "amount-", "hours-", "prompt-", "programme-", "roster-", "simpler-"];

/// Keys that the form, the profile, the measures and the problems ask for.
fn wanted_by_the_core() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut want = |key: String| {
        keys.insert(key);
    };
    for form in FORMS {
        wanted_by_a_form(form, &mut want);
    }
    FORM.questions().for_each(|question| want(format!("q-{}.short", question.label)));
    LifeArea::ALL.iter().for_each(|area| want(format!("area-{}", area.id())));
    Level::ALL.iter().for_each(|level| want(format!("level-{}", level.id())));
    adding_up::SumFault::ALL.iter().for_each(|fault| want(format!("adding-wrong-{}", fault.id())));
    for key in ["level-cannot-say", "level-unanswered", "functioning-note"] {
        want(key.into());
    }
    SectionState::ALL.iter().for_each(|state| want(format!("state-{}", state.id())));
    ProblemKind::samples().iter().for_each(|kind| want(format!("problem-{}", kind.code())));
    measures::text_keys().into_iter().for_each(&mut want);
    wanted_by_methods().into_iter().for_each(|text| want(text.key));
    keys
}

/// Keys that a form asks for.
fn wanted_by_a_form(form: &Form, want: &mut impl FnMut(String)) {
    for section in form.sections {
        want(format!("s-{}", section.id));
        for page in section.pages {
            let levels = page.questions.iter().any(|question| matches!(question.kind, AnswerKind::Level { .. }));
            if page.questions.len() > 1 && !levels {
                want(format!("p-{}", page.id));
            }
        }
    }
    for question in form.questions() {
        want(format!("q-{}", question.label));
        for choice in question.options() {
            want(match choice.text {
                ChoiceText::Own => format!("o-{}-{}", question.label, choice.id.0),
                ChoiceText::Shared => format!("o-{}", choice.id.0),
                ChoiceText::Place => format!("place-{}", choice.id.0),
            });
        }
    }
}

/// What the methods beside the form ask for, with the placeholders that each text may use.
fn wanted_by_methods() -> Vec<TextKey> {
    [
        consistency::texts(),
        hours::texts(),
        instrument::texts(),
        municipal::texts(),
        law::needs::texts(),
        methods::texts(),
    ]
    .concat()
}

/// Keys that code names: every string literal that is the key of some text.
fn named_in_code(known: &BTreeSet<String>) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut named = BTreeSet::new();
    for folder in ["src", "crates/texts/src", "crates/fhir/src", "crates/intake/src"] {
        for file in rust_files(&root.join(folder)) {
            let code = std::fs::read_to_string(&file).expect("reads a source file");
            named.extend(literals(&code).into_iter().filter(|literal| known.contains(*literal)).map(String::from));
            // A family of keys that code completes, such as "month-" or "format-".
            for prefix in literals(&code).into_iter().filter(|literal| is_family(literal)) {
                named.extend(known.iter().filter(|key| key.starts_with(prefix)).cloned());
            }
        }
    }
    named
}

/// Keys that code asks for outright, in calls such as `t("key")`: each must have a text.
fn asked_for() -> BTreeSet<String> {
    asked_for_in(&["src", "crates/texts/src", "crates/fhir/src", "crates/intake/src"])
}

fn asked_for_in(folders: &[&str]) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    folders
        .iter()
        .flat_map(|folder| rust_files(&root.join(folder)))
        .flat_map(|file| calls(&std::fs::read_to_string(file).expect("reads a source file")))
        .collect()
}

fn calls(code: &str) -> Vec<String> {
    // What follows `mod tests` are examples.
    let code = code.split("\nmod tests").next().unwrap_or(code);
    ["t(\"", ".text(\"", ".fill(\"", ".say(\"", ".alarm(\""]
        .iter()
        .flat_map(|call| {
            code.match_indices(call)
                .filter(|(at, _)| {
                    // `t(` is a call of its own, not the end of `insert(`.
                    !call.starts_with('t') || !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
                })
                .map(|(at, call)| code[at + call.len()..].split('"').next().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        })
        .filter(|key| key.contains('-') && !key.ends_with('-'))
        .collect()
}

/// Beginnings of keys that code completes at run time: each must be a whole word of its own followed by a hyphen.
fn is_family(literal: &str) -> bool {
    literal.len() > 4 && literal.ends_with('-') && literal.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .map(|entry| entry.expect("reads a folder").path())
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect()
}

/// The contents of string literals without escapes, which is what keys are.
fn literals(code: &str) -> Vec<&str> {
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect()
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
    for language in LANGUAGES {
        let keys = without_variants(native::catalogue(language));
        let mut wanted = wanted_by_the_core();
        wanted.extend(named_in_code(&keys));
        wanted.extend(asked_for());
        let missing: Vec<_> = wanted.difference(&keys).collect();
        assert!(missing.is_empty(), "{}: missing: {missing:#?}", language.tag);
        let extra =
            |key: &str| EXTRAS.iter().any(|extra| key.strip_suffix(extra).is_some_and(|base| wanted.contains(base)));
        let own_problem = |key: &str| {
            ProblemKind::samples()
                .iter()
                .any(|kind| key.strip_prefix(&format!("problem-{}-", kind.code())).is_some_and(is_question))
        };
        // What settles a condition, in words of its own for a question, and for one condition.
        let own_settle = |key: &str| {
            key.strip_prefix("measure-settle-").is_some_and(|rest| {
                let (question, condition) = rest.split_once('.').unwrap_or((rest, "c-decision"));
                FORM.question(question).is_some() && wanted.contains(condition)
            })
        };
        let has_place = |key: &str| extra(key) || own_problem(key) || own_settle(key) || key.starts_with("place-");
        let unused: Vec<_> = keys.iter().filter(|key| !wanted.contains(*key) && !has_place(key)).collect();
        assert!(unused.is_empty(), "{}: unused: {unused:#?}", language.tag);
    }
}

#[test]
fn languages_agree_on_keys_and_placeholders() {
    let first = native::catalogue(&LANGUAGES[0]);
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
            let Some(kind) = ProblemKind::samples().into_iter().find(|kind| {
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
        for text in wanted_by_methods() {
            let names = used.get(&text.key).unwrap_or_else(|| panic!("{}: no {}", language.tag, text.key));
            assert!(names.is_subset(&text.placeholders), "{}: {} uses {names:?}", language.tag, text.key);
        }
    }
}

#[test]
fn the_widget_asks_only_for_texts_that_it_downloads() {
    for language in LANGUAGES {
        let mut downloaded = without_variants(&native::downloaded(language, files::WIDGET));
        let with_score = without_variants(&native::downloaded(language, &[files::WIDGET, files::SCORE].concat()));
        downloaded.extend(without_variants(&native::downloaded(language, files::LATER)));
        let of_score = asked_for_in(&["src/score"]);
        let methods: BTreeSet<_> = wanted_by_methods().into_iter().map(|text| text.key).collect();
        let mut of_its_form = BTreeSet::new();
        wanted_by_a_form(&score::FORM, &mut |key| _ = of_its_form.insert(key));
        let mut asked = wanted_by_the_core();
        asked.retain(|key| !methods.contains(key) && !of_its_form.contains(key));
        // What is shown everywhere: of the shared words, "yes" and "no" are.
        asked.extend(["o-yes".into(), "o-no".into()]);
        asked.extend(asked_for_in(&["src"]).difference(&of_score).cloned());
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
    for language in LANGUAGES {
        let texts = native::catalogue(language);
        for key in texts.keys().filter(|key| RULES.iter().any(|p| key.starts_with(p))) {
            let text = texts.get(key).unwrap_or_default();
            let figure = ["%", "евро", "лв", "EUR", "€", "BGN"].iter().any(|sign| {
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
    assert_eq!(literals("t(\"ui-a\"); // \"b\"\n// \"c\"\nx(\"d\")"), ["ui-a", "b", "d"]);
    assert_eq!(calls("cx.t(\"ui-a\") insert(\"no-key\") texts.fill(\"b-c\", &[])"), ["ui-a", "b-c"]);
    assert!(is_family("month-") && !is_family("ui-a") && !is_family("a-"));
    assert_eq!(placeholders("{a} x {b}"), BTreeSet::from(["a", "b"]));
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

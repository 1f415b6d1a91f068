//! Plural forms: the rules are the CLDR's, and each text has the forms that its language tells apart.

use std::collections::BTreeSet;

use assessment_texts::{Catalogue, LANGUAGES, Language, native};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// Every remainder that a rule looks at, and a million, of which some languages have a rule.
const COUNTS: [std::ops::RangeInclusive<usize>; 2] = [0..=1000, 1_000_000..=1_000_000];

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The CLDR's rules.
fn category(language: &Language) -> impl Fn(usize) -> &'static str {
    let locale: Locale = language.tag.parse().expect("a tag");
    let rules = PluralRules::try_new_cardinal(locale.into()).expect("the CLDR knows it");
    move |count| match rules.category_for(count) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// A text with forms.
struct Plural<'a> {
    key: &'a str,
    /// The placeholder that chooses.
    by: &'a str,
    /// For single numbers.
    numbers: BTreeSet<usize>,
    categories: BTreeSet<&'a str>,
}

/// The texts whose form a number chooses. Those that a word chooses have forms of other names.
fn plurals(texts: &Catalogue) -> Vec<Plural<'_>> {
    let chosen = texts.keys().filter_map(|key| Some((key, texts.get(key)?.strip_prefix("{?")?.strip_suffix('}')?)));
    let with_forms = chosen.map(|(key, by)| {
        let names = texts.keys().filter_map(|form| form.strip_prefix(key)?.strip_prefix('[')?.strip_suffix(']'));
        let (numbers, categories): (BTreeSet<&str>, BTreeSet<&str>) =
            names.partition(|name| name.parse::<usize>().is_ok());
        Plural { key, by, numbers: numbers.iter().filter_map(|name| name.parse().ok()).collect(), categories }
    });
    with_forms.filter(|plural| plural.categories.iter().all(|form| CATEGORIES.contains(form))).collect()
}

#[test]
fn the_rules_are_those_of_the_cldr() {
    for language in LANGUAGES {
        let category = category(language);
        for count in COUNTS.into_iter().flatten() {
            assert_eq!((language.plural)(count), category(count), "{}: {count}", language.tag);
        }
    }
}

#[test]
fn each_text_has_the_forms_that_its_language_tells_apart() {
    for language in LANGUAGES {
        let category = category(language);
        let all: BTreeSet<_> = COUNTS.into_iter().flatten().map(&category).chain(["other"]).collect();
        let plurals = plurals(native::catalogue(language));
        assert!(plurals.len() > 10, "{}: {}", language.tag, plurals.len());
        for Plural { key, numbers, categories, .. } in plurals {
            let others = COUNTS.into_iter().flatten().filter(|count| !numbers.contains(count));
            let wanted: BTreeSet<_> = others.map(&category).chain(["other"]).collect();
            let missing: Vec<_> = wanted.difference(&categories).collect();
            let unused: Vec<_> = categories.difference(&all).collect();
            assert!(missing.is_empty() && unused.is_empty(), "{}: {key}: {missing:?}, {unused:?}", language.tag);
        }
    }
}

#[test]
fn each_number_gets_its_form() {
    for language in LANGUAGES {
        let texts = native::catalogue(language);
        let category = category(language);
        let mut seen = BTreeSet::new();
        for Plural { key, by, .. } in plurals(texts) {
            for count in [0, 1, 2, 3, 5, 11, 21, 100] {
                let form = |name: &str| texts.get(&format!("{key}[{name}]"));
                let form = form(&count.to_string()).or_else(|| form(category(count))).expect("a form");
                // Filled as a text without forms.
                let expected = form.replace(&format!("{{{by}}}"), &count.to_string());
                assert_eq!(texts.fill_named(key, &[(by, count.into())]), expected, "{}: {key}", language.tag);
                seen.insert(category(count));
            }
        }
        let wanted: BTreeSet<_> = COUNTS.into_iter().flatten().map(&category).collect();
        assert_eq!(seen, wanted, "{}", language.tag);
    }
}

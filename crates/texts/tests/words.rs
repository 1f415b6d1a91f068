//! How the texts speak: politely, one word for one thing, sentences that go on where they are put together.

use std::collections::BTreeSet;

use assessment_core::dates::from_iso;
use assessment_texts::{Catalogue, LANGUAGES, Language, native};

fn language(tag: &str) -> &'static Language {
    LANGUAGES.iter().find(|language| language.tag == tag).expect("a language")
}

fn bulgarian() -> &'static Catalogue {
    native::catalogue(language("bg"))
}

fn texts(catalogue: &'static Catalogue) -> impl Iterator<Item = (&'static str, &'static str)> {
    catalogue.keys().filter_map(|key| Some((key, catalogue.get(key)?)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

/// Words with which a text, a sentence or something quoted begins: where a request stands.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', ':', '?', '!', '„']).filter_map(|part| words(part.trim_start()).next())
}

/// Whether a word asks one whom one calls "ti": `Отпечатай`, `Промени`, `Виж`. `known`: all words, in small letters.
fn is_familiar(word: &str, known: &BTreeSet<String>) -> bool {
    // Nouns and pronouns with the same end.
    const OTHERS: [&str; 9] = ["край", "той", "кой", "никой", "някой", "най", "случай", "брой", "май"];
    let word = word.to_lowercase();
    let polite = |stem: &str, end: &str| known.contains(&format!("{stem}{end}"));
    match word.char_indices().next_back() {
        Some((_, 'й')) => word.chars().count() > 2 && !OTHERS.contains(&&*word),
        Some((end, 'и')) => polite(&word[..end], "ете"),
        Some((_, 'ж' | 'з' | 'ч' | 'ш')) => polite(&word, "те"),
        _ => false,
    }
}

fn known_words() -> BTreeSet<String> {
    texts(bulgarian()).flat_map(|(_, text)| words(text)).map(str::to_lowercase).collect()
}

#[test]
fn whoever_is_asked_to_do_something_is_asked_politely() {
    let known = known_words();
    let familiar: Vec<_> = texts(bulgarian())
        .filter(|(key, _)| !key.starts_with("place-"))
        // "Answers": a noun that begins these three.
        .filter(|(key, _)| !["strangers-title", "law-nhif-answers", "fhir-codes-shared"].contains(key))
        .filter_map(|(key, text)| {
            let word = beginnings(text).find(|word| is_familiar(word, &known))?;
            Some(format!("{key}: {word}"))
        })
        .collect();
    assert!(familiar.is_empty(), "{familiar:#?}");
}

#[test]
fn a_familiar_request_would_be_found() {
    let mut known = known_words();
    for word in ["Отпечатай", "Промени", "Изтрий", "Изпрати", "Запази", "Добави", "Презареди", "Виж"]
    {
        assert!(is_familiar(word, &known), "{word}");
    }
    for word in ["Отпечатайте", "Променете", "Вижте", "Въпроси", "Край", "Документи", "Мъж"]
    {
        assert!(!is_familiar(word, &known), "{word}");
    }
    assert_eq!(beginnings("С „Изпрати“ отива. Изтрий: Виж").collect::<Vec<_>>(), ["С", "Изпрати", "Изтрий", "Виж"]);
    known.clear();
    assert!(is_familiar("Сметни", &BTreeSet::from(["сметнете".into()])) && !is_familiar("Сметни", &known));
}

/// The form names several agencies: an agency that is named alone may be any of them.
#[test]
fn the_agency_is_named_in_full() {
    // Where the same page names it in full above.
    const BELOW: [&str; 2] = ["start-privacy", "send-do"];
    for (tag, alone, names) in [
        ("bg", "Агенцията", [" за социално подпомагане", " за хората с увреждания", " по заетостта"]),
        ("en", "the Agency", [" for Persons with Disabilities", "", ""]),
        ("en", "The Agency", [" for Persons with Disabilities", "", ""]),
    ] {
        for (key, text) in texts(native::catalogue(language(tag))).filter(|(key, _)| !BELOW.contains(key)) {
            for (at, _) in text.match_indices(alone) {
                let rest = &text[at + alone.len()..];
                let is_named = names.iter().any(|name| !name.is_empty() && rest.starts_with(name));
                assert!(is_named, "{tag}: {key}: which agency? {text}");
            }
        }
    }
}

/// Of two words for one thing, the one that isn't ours, and where it may stand all the same.
#[test]
fn one_thing_has_one_word() {
    const OTHERS: [(&str, &[&str]); 9] = [
        ("и/или", &[]),
        ("рехабилитационни услуги", &[]),
        ("балнеолечение и рехабилитация", &[]),
        // The law's word, said once beside ours.
        ("медицинско предписание", &["q-fact-prescription.hint"]),
        ("в институция", &[]),
        ("затруднени", &[]),
        ("тежки трудности", &[]),
        ("самооценката", &["widget-name"]),
        // Explained where it stands.
        ("освидетелстване", &["q-economic-status.hint", "o-economic-status-"]),
    ];
    for (word, places) in OTHERS {
        for (key, text) in texts(bulgarian()).filter(|(key, _)| !["fhir-", "ina-"].iter().any(|of| key.starts_with(of)))
        {
            let text = text.to_lowercase();
            let stands = text.match_indices(word).any(|(at, _)| !text[..at].ends_with("пре"));
            assert!(!stands || places.iter().any(|place| key.starts_with(place)), "{key}: {text}");
        }
    }
}

/// "Not met: you must ...": a condition is put behind its state, and must not be a claim that is false there.
#[test]
fn a_condition_goes_on_after_its_state_and_is_true_after_each() {
    // True only where it is met, and only said there.
    const CLAIMS: [&str; 2] = ["c-residence.egn", "c-attendance.child"];
    for (tag, must) in [("bg", "трябва"), ("en", "must")] {
        let catalogue = native::catalogue(language(tag));
        for state in ["met", "not-met", "unknown"] {
            assert!(catalogue.fill_named(&format!("state-{state}"), &[]).ends_with(':'), "{tag}: {state}");
        }
        let mut seen = 0;
        for (key, text) in texts(catalogue).filter(|(key, text)| key.starts_with("c-") && !text.starts_with("{?")) {
            seen += 1;
            let first = words(text).next().unwrap_or_default();
            let is_name = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
            assert!(is_name || first.starts_with(char::is_lowercase), "{tag}: {key} begins anew: {text}");
            assert!(text.ends_with('.'), "{tag}: {key}: {text}");
            assert!(CLAIMS.contains(&key) || text.contains(must), "{tag}: {key} is a claim: {text}");
        }
        assert!(seen > 40, "{tag}: {seen}");
    }
}

/// An amount and how sure it is are one sentence.
#[test]
fn an_amount_is_one_sentence_with_its_standing() {
    for language in LANGUAGES {
        let catalogue = native::catalogue(language);
        assert!(catalogue.fill_named("sum-standing", &[]).ends_with("{standing}."), "{}", language.tag);
        let whole = |key: &&str| key.starts_with("amount-personal-assistance-") || *key == "amount-hours-range";
        for (key, text) in texts(catalogue).filter(|(key, _)| key.starts_with("amount-") && !whole(key)) {
            assert!(!text.contains(". ") && !text.ends_with('.'), "{}: {key}: {text}", language.tag);
        }
        for standing in ["certain", "minimum", "conditional", "possible"] {
            let text = catalogue.fill_named(&format!("standing-{standing}"), &[]);
            // Letters of many scripts are neither.
            assert!(!text.starts_with(char::is_uppercase) && !text.ends_with('.'), "{}: {text}", language.tag);
        }
    }
}

#[test]
fn a_whole_year_is_named_as_one() {
    let day = |text| from_iso(text).expect("a day");
    let line = |from, to| {
        let (ending, mut values) = bulgarian().period(day(from), day(to));
        values.push(("amount", "390,63 евро".into()));
        bulgarian().fill_named(&format!("used-poverty-line{ending}"), &values).replace('\u{a0}', " ")
    };
    assert_eq!(line("2026-01-01", "2026-12-31"), "Линията на бедност за 2026 г. е 390,63 евро на месец.");
    let dated = "Линията на бедност от 01.01.2026 г. до 30.12.2026 г. е 390,63 евро на месец.";
    assert_eq!(line("2026-01-01", "2026-12-30"), dated);
    for (from, to) in [("2026-01-02", "2026-12-31"), ("2025-01-01", "2026-12-31"), ("2026-01-01", "2026-06-30")] {
        assert!(line(from, to).contains("от "), "{from} {to}");
    }
}

#[test]
fn where_the_answers_are_leaves_room_for_how_far_they_were_sent() {
    // Any of the first may stand before any of the second: "they may have been received", "they are being sent now".
    for (tag, only) in [("bg", ["само", "единствено"]), ("en", ["only", "nowhere"])] {
        let catalogue = native::catalogue(language(tag));
        for key in ["answers-kept", "answers-in-memory", "saving-failed"] {
            let text = catalogue.get(key).expect("a text");
            assert!(words(text).all(|word| !only.contains(&&*word.to_lowercase())), "{key}: {text}");
        }
    }
}

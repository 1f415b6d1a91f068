//! What a language writes, a person may type: it is read as the same.

use std::collections::BTreeSet;

use assessment_core::dates::{DatePrecision, PartialDate, from_iso};
use assessment_core::lexicon::LEXICONS;
use assessment_core::money::{Currency, Money};
use assessment_core::percent::Percent;
use assessment_texts::{LANGUAGES, native};

#[test]
fn amounts_and_percentages_are_read_as_they_are_written() {
    let edges = [
        0,
        1,
        5,
        10,
        50,
        99,
        100,
        101,
        39_063,
        99_999,
        100_000,
        125_000,
        999_999,
        1_000_000,
        1_234_567,
        100_000_000,
        123_456_789_012,
    ];
    let spread = (0..2000).map(|step: i64| step * step * 7919);
    for language in LANGUAGES {
        let texts = native::catalogue(language);
        for minor in edges.into_iter().chain(spread.clone()) {
            for currency in [Currency::Eur, Currency::Bgn] {
                let money = Money::minor(minor, currency);
                let written = texts.money(money);
                assert_eq!(Money::parse(&written, currency), Ok(money), "{}: {written}", language.tag);
            }
        }
        for hundredths in 0..=10_000 {
            let percent = Percent::hundredths(hundredths);
            let written = texts.percent(percent);
            assert_eq!(Percent::parse(&written), Ok(percent), "{}: {written}", language.tag);
        }
    }
}

#[test]
fn every_language_has_its_words_in_the_lexicon() {
    let tags: BTreeSet<_> = LANGUAGES.iter().map(|language| language.tag).collect();
    assert_eq!(LEXICONS.iter().map(|lexicon| lexicon.language).collect::<BTreeSet<_>>(), tags);
}

#[test]
fn dates_are_read_as_they_are_written() {
    for language in LANGUAGES {
        let texts = native::catalogue(language);
        for month in 1..=12_u8 {
            let name = texts.get(&format!("month-{month}")).expect("a month");
            let read = PartialDate::from_parts("9", name, "2024", DatePrecision::Day).ok().map(|date| date.to_string());
            assert_eq!(read, Some(format!("2024-{month:02}-09")), "{}: {name}", language.tag);
            for day in [1, 9, 28] {
                let date = from_iso(&format!("2024-{month:02}-{day:02}")).expect("a day");
                let written = texts.date(date);
                let read = PartialDate::from_parts(&written, "", "", DatePrecision::Day).map(PartialDate::exact);
                assert_eq!(read, Ok(Some(date)), "{}: {written}", language.tag);
            }
        }
    }
}

//! Bytes as what a target reads.

use std::collections::BTreeSet;

use assessment_core::answers::{Draft, RawAnswer};
use assessment_core::dates::from_iso;
use assessment_core::form::FORM;
use time::{Date, Month};

/// The day on which targets look, where the input doesn't say another: a day whose figures are known.
pub const TODAY: Date = match Date::from_calendar_date(2026, Month::November, 22) {
    Ok(day) => day,
    Err(_) => panic!("a day of November"),
};

/// One line of text. Anything else never reaches the readers of lines.
pub fn line(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes).ok().map(str::trim_ascii_end).filter(|text| !text.contains('\n') && !text.is_empty())
}

/// A draft as lines, which mutants keep readable: `question=text`, `question=|option|option`, `@2026-11-22` for the day.
/// `\n` is a line break inside a text.
pub fn draft(text: &str) -> (Draft, Date) {
    let mut draft = Draft { form: FORM.version.into(), ..Draft::default() };
    let mut day = TODAY;
    for line in text.lines() {
        if let Some(other) = line.strip_prefix('@').and_then(from_iso) {
            day = other;
        } else if let Some((id, typed)) = line.split_once('=') {
            let typed = typed.replace("\\n", "\n");
            let typed = match typed.strip_prefix('|') {
                Some("") => RawAnswer::List(Vec::new()),
                Some(several) => RawAnswer::List(several.split('|').map(str::to_owned).collect()),
                None => RawAnswer::Text(typed),
            };
            draft.answers.insert(id.into(), typed);
        }
    }
    (draft, day)
}

/// The keys of all questions and options, and answers as people type them.
pub fn words_of_the_form() -> Vec<String> {
    const TYPED: &[&str] = &[
        "0001010019",
        "9642297533",
        "1000000012",
        "1980-05-17",
        "2019",
        "2020-02-29",
        "31.03.1980",
        "март",
        "III",
        "1980 г.",
        "90",
        "70,99",
        "50.5 %",
        "300",
        "390.63",
        "1 250,50",
        "€",
        "лв.",
        "yes",
        "not-sure",
        "never",
        "a@b.bg",
        "+359 2 123",
        "annex-2/1",
        "form",
        "language",
        "filled_on",
        "replaces",
        "answers",
        "done",
        "id",
        "bg",
        "2026-11-22",
        "=",
        "=|",
        "|",
        "\n",
    ];
    let keys: BTreeSet<&str> = FORM
        .questions()
        .flat_map(|question| question.options().iter().map(|choice| choice.id.0).chain([question.id.0]))
        // Places alone would be half of all words.
        .filter(|key| !key.bytes().any(|b| b.is_ascii_digit()) || key.contains('-'))
        .collect();
    keys.into_iter().chain(TYPED.iter().copied()).map(str::to_owned).collect()
}

/// Words as they are.
pub fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

//! What a person reads stands in `locales/`, not in programs.

use crate::sources::{Source, all};
use crate::{none, some};

/// Sources that may hold letters beyond Latin, each with its reason.
const LETTERS: &[(&str, &str)] = &[
    ("crates/texts/src/languages.rs", "each language's own name"),
    ("crates/core/src/lexicon.rs", "reads months and units as people type them, in every language"),
    ("crates/core/src/generated/laws.rs", "made of data: articles with a letter, such as 25г"),
    ("crates/core/src/text/alphabets.rs", "letters of Cyrillic that look like Latin ones, no words"),
];

/// A letter of any script but Latin: what is written in it is of some language.
fn is_foreign(letter: char) -> bool {
    letter.is_alphabetic() && letter > '\u{024F}' && !('\u{1E00}'..='\u{1EFF}').contains(&letter)
}

fn foreign(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.has_extension(&["rs", "js", "mjs", "css"]) && !source.is_test())
    {
        if LETTERS.iter().any(|(path, _)| *path == source.path) {
            continue;
        }
        for (at, line) in source.program().filter(|(_, line)| line.contains(is_foreign)) {
            offences.push(source.offence(at, &format!("a text outside locales/: {}", line.trim())));
        }
    }
    offences
}

/// Literals in views that look like something to read: a text node of its own, or several words.
fn sentences(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    let views = sources.iter().filter(|source| source.is_in("src/screens") || source.is_in("src/components"));
    for source in views.filter(|source| source.has_extension(&["rs"])) {
        for (at, line) in source.program() {
            for (before, literal) in literals(line) {
                if is_readable(before, literal) {
                    offences.push(source.offence(at, &format!("\"{literal}\" belongs into locales/")));
                }
            }
        }
    }
    offences
}

/// The string literals of a line, each with what stands before it.
fn literals(line: &str) -> Vec<(&str, &str)> {
    let quotes: Vec<usize> =
        line.match_indices('"').map(|(at, _)| at).filter(|at| !line[..*at].ends_with('\\')).collect();
    quotes.chunks_exact(2).map(|pair| (&line[..pair[0]], &line[pair[0] + 1..pair[1]])).collect()
}

fn is_readable(before: &str, literal: &str) -> bool {
    let before = before.trim_end();
    // Class names and reasons for lints are lists of words too, and nobody reads them in the browser.
    let not_shown = ["class=", "rel=", "autocomplete=", "reason =", "reason=", "expect("];
    if not_shown.iter().any(|name| before.ends_with(name)) {
        return false;
    }
    let is_word = |word: &&str| {
        word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && !word.contains(['-', '_', '{', '=', '/', '#'])
    };
    let words = literal.split_whitespace().filter(is_word).count();
    let is_text_node = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
    words > 1 || (is_text_node && words > 0)
}

#[test]
fn programs_hold_no_words_of_another_script() {
    none(foreign(&all()));
}

#[test]
fn words_of_another_script_in_a_program_are_noticed() {
    some(1, foreign(&[Source::new("src/app.rs", "let a = \"Напред\";\n")]));
    some(1, foreign(&[Source::new("src/element.js", "x.title = 'Оценка'\n")]));
    some(1, foreign(&[Source::new("src/app.rs", "let a = \"التالي\";\n")]));
    none(foreign(&[Source::new("crates/core/tests/a.rs", "let a = \"Напред\";\n")]));
    none(foreign(&[Source::new("src/app.rs", "// член 12, ал. 1\n#[cfg(test)]\nmod tests { \"да\" }\n")]));
}

#[test]
fn views_hold_no_sentences() {
    none(sentences(&all()));
}

#[test]
fn a_sentence_in_a_view_is_noticed() {
    let view = |line: &str| sentences(&[Source::new("src/components/a.rs", line)]);
    some(1, view("<p>\"Please answer this question\"</p>"));
    some(1, view("<button>\"Next\"</button>"));
    some(1, view("title=\"Your answers\""));
    some(1, view("let label = \"Not answered\";"));
    none(view("<div class=\"sa-radio sa-radio--error\">{t(\"ui-next\")}</div>"));
    none(view("\"ui-next\" => \"ui-previous\""));
    none(view("#[expect(clippy::too_many_lines, reason = \"one view, one place\")]"));
    none(view("format!(\"{instance}-{question}\")"));
    none(view("<span>\", \"</span>"));
}

//! Every error code has a row in `docs/errors.md`, and every row a code.

use std::collections::BTreeSet;

use assessment_core::answers::ProblemKind;
use assessment_core::{status, whodas};

use crate::sources::{Source, all};
use crate::{none, some};

const PAGE: &str = "docs/errors.md";

/// The text between each `before` and the next `after`, in what is no comment and no test.
fn literals(source: &Source, before: &str, after: &str) -> BTreeSet<String> {
    let program: Vec<&str> = source.program().map(|(_, line)| line).collect();
    let program = program.join("\n");
    let pieces = program.split(before).skip(1);
    pieces.filter_map(|piece| Some(piece.split_once(after)?.0.to_owned())).filter(|text| is_code(text)).collect()
}

fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
}

/// The variants of an enum, as serde's `kebab-case` writes them.
fn variants(source: &Source, name: &str) -> BTreeSet<String> {
    let lines = source.program().map(|(_, line)| line).skip_while(|line| !line.contains(&format!("enum {name} {{")));
    let variants = lines.skip(1).take_while(|line| *line != "}").filter_map(|line| line.strip_prefix("    "));
    let named = variants.filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()));
    let names = named.map(|line| line.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default());
    names.map(kebab).collect()
}

/// The variants of each enum that is written as `{"error": "<code>", …}`.
fn results(source: &Source) -> Vec<BTreeSet<String>> {
    let program: Vec<&str> = source.program().map(|(_, line)| line).collect();
    let tagged = program.iter().enumerate().filter(|(_, line)| line.contains("(tag = \"error\""));
    let names = tagged.filter_map(|(at, _)| program[at..].iter().find_map(|line| line.split_once("enum ")));
    names.map(|(_, name)| variants(source, name.trim_end_matches(" {"))).collect()
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

/// The codes in the first column of the table under a heading of the page.
fn rows(page: &str, heading: &str) -> Vec<String> {
    let lines = page.lines().skip_while(|line| line.strip_prefix("## ") != Some(heading)).skip(1);
    let table = lines.take_while(|line| !line.starts_with("## ")).filter_map(|line| line.strip_prefix("| `"));
    table.filter_map(|line| Some(line.split_once('`')?.0.to_owned())).collect()
}

/// What is missing under a heading, what is too much, what stands there twice, and which rows have an empty cell.
fn compared(page: &str, heading: &str, codes: &BTreeSet<String>) -> Vec<String> {
    let rows = rows(page, heading);
    let known: BTreeSet<String> = rows.iter().cloned().collect();
    let missing = codes.difference(&known).map(|code| format!("{PAGE}, \"{heading}\": no row for `{code}`"));
    let gone = known.difference(codes).map(|code| format!("{PAGE}, \"{heading}\": there is no code `{code}`"));
    let mut offences: Vec<_> = missing.chain(gone).collect();
    if rows.len() > known.len() {
        offences.push(format!("{PAGE}, \"{heading}\": a code has two rows"));
    }
    let empty = page
        .lines()
        .filter(|line| line.starts_with("| `") && line.split('|').filter(|cell| cell.trim().is_empty()).count() > 2);
    offences.extend(empty.map(|line| format!("{PAGE}: a row without cause or cure: {line}")));
    offences
}

fn owned(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

#[test]
fn each_code_has_its_row_and_each_row_its_code() {
    let sources = all();
    let file = |path: &str| {
        let found = sources.iter().find(|source| source.path == path);
        found.unwrap_or_else(|| panic!("{path} has moved: say here where its codes are"))
    };
    let page = &file(PAGE).text;

    let answers = owned(ProblemKind::CODES);
    none(compared(page, "Of an answer", &answers));

    none(compared(
        page,
        "Of the agency's server",
        &literals(file("crates/intake/src/http/problem.rs"), " => \"", "\""),
    ));

    let mut lines = literals(file("crates/cli/src/lines/error.rs"), " => \"", "\"");
    lines.extend(literals(file("crates/js/src/thrown.rs"), " => \"", "\""));
    none(compared(page, "Of a line, or an argument in JavaScript", &lines));

    let mut methods = owned(whodas::WhodasInputError::CODES);
    methods.extend(owned(status::StatusInputError::CODES));
    let of_results = sources.iter().filter(|source| source.is_in("crates/core/src")).flat_map(results);
    methods.extend(of_results.flatten());
    none(compared(page, "Of the methods", &methods));

    let record = variants(file("crates/core/src/instrument/record.rs"), "RecordProblemKind");
    none(compared(page, "Of a record of the interview", &record));

    let mut element = literals(file("src/failure.rs"), "kind(\"", "\"");
    element.extend(literals(file("src/element.js"), "#fail('", "'"));
    element.extend(literals(file("src/missing.js"), "detail: { code: '", "'"));
    let ended = file("src/element.js");
    let ended =
        ended.program().find(|(_, line)| line.contains("[this.#answers.place]")).map(|(_, line)| line.to_owned());
    let ended = Source::new("element.js", &ended.expect("how the element tells that the program has ended"));
    element.extend(literals(&ended, ": '", "'"));
    none(compared(page, "Of the element on the page", &element));
}

#[test]
fn a_code_without_a_row_and_a_row_without_a_code_are_noticed() {
    let page = "## A\n| code | cause | cure |\n|---|---|---|\n| `one` | a | b |\n| `two` | a | b |\n## B\n| `three` | a | b |\n";
    none(compared(page, "A", &owned(&["one", "two"])));
    some(1, compared(page, "A", &owned(&["one", "two", "three"])));
    some(1, compared(page, "A", &owned(&["one"])));
    some(1, compared(page, "C", &owned(&["one"])));
    some(1, compared(&page.replace("`two`", "`one`"), "A", &owned(&["one"])));
    some(1, compared(&page.replace("| a | b |\n##", "| a | |\n##"), "A", &owned(&["one", "two"])));
}

#[test]
fn codes_are_found_in_sources() {
    let source = Source::new("a.rs", "kind(\"busy\", \"\")\n// kind(\"not\")\nkind(\"Not this\")\nkind(\n");
    assert_eq!(literals(&source, "kind(\"", "\""), owned(&["busy"]));
    let source = Source::new(
        "a.rs",
        "pub enum A {\n    /// One.\n    NoFigure(B),\n    Missing {\n        X: u8,\n    },\n}\n    Other,\n",
    );
    assert_eq!(variants(&source, "A"), owned(&["missing", "no-figure"]));
    let source = Source::new(
        "a.rs",
        "enum A {\n    No,\n}\n#[serde(tag = \"error\", rename_all = \"kebab-case\")]\n#[b]\npub enum B {\n    NoRules(C),\n    Twice {\n        id: D,\n    },\n}\n",
    );
    assert_eq!(results(&source), [owned(&["no-rules", "twice"])]);
}

//! The glossary names what there is, and one public name of the core means one thing.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{Source, all};
use crate::{none, some};

const PAGE: &str = "docs/glossary.md";

/// The folder whose names a table of the glossary explains: what stands in backticks in its heading.
fn tables(page: &str) -> Vec<(String, BTreeSet<String>)> {
    let sections = page.split("\n## ").skip(1);
    sections
        .filter_map(|section| {
            let (heading, body) = section.split_once('\n')?;
            let folder = heading.split('`').nth(1)?.to_owned();
            let first_cells = body.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
            let names = first_cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
            Some((folder, names))
        })
        .collect()
}

/// What a line declares: a type, a function, a macro's enum.
fn declared(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub(crate) ").or_else(|| line.strip_prefix("pub(super) ")).unwrap_or(line);
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let line =
        line.strip_prefix("async ").or_else(|| line.strip_prefix("const fn ").map(|_| &line[6..])).unwrap_or(line);
    let (kind, rest) = line.split_once(' ')?;
    let name = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?;
    (["struct", "enum", "trait", "type", "union", "fn", "mod"].contains(&kind) && !name.is_empty())
        .then_some((kind, name))
}

fn unknown(page: &str, sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for (folder, names) in tables(page) {
        let inside = sources.iter().filter(|source| source.is_in(&folder) && source.has_extension(&["rs"]));
        let known: BTreeSet<&str> = inside
            .flat_map(|source| source.text.lines().filter_map(|line| Some(declared(line)?.1)))
            .chain(["LiteMap"])
            .collect();
        let missing = names.iter().filter(|name| !known.contains(name.as_str()));
        offences.extend(missing.map(|name| format!("{PAGE}: {folder} declares no `{name}`")));
    }
    offences
}

/// Public types of one package with the same name.
fn twice(sources: &[Source], folder: &str) -> Vec<String> {
    let mut seen: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in
        sources.iter().filter(|source| source.is_in(folder) && source.has_extension(&["rs"]) && !source.is_test())
    {
        for line in source.text.lines().filter(|line| line.trim_start().starts_with("pub ")) {
            if let Some((kind, name)) = declared(line)
                && !["fn", "mod"].contains(&kind)
            {
                seen.entry(name).or_default().push(&source.path);
            }
        }
    }
    let doubled = seen.into_iter().filter(|(_, paths)| paths.len() > 1);
    doubled.map(|(name, paths)| format!("the public type {name} means several things: {}", paths.join(", "))).collect()
}

#[test]
fn the_glossary_names_what_there_is() {
    let sources = all();
    let page = sources.iter().find(|source| source.path == PAGE).expect("the glossary");
    assert!(tables(&page.text).iter().all(|(_, names)| names.len() > 5), "a table whose names aren't found");
    none(unknown(&page.text, &sources));
}

#[test]
fn one_public_name_of_the_core_means_one_thing() {
    none(twice(&all(), "crates/core/src"));
}

#[test]
fn a_name_that_is_gone_and_a_second_meaning_are_noticed() {
    let page = "# G\n## A (`a/src`)\n| name | term |\n|---|---|\n| `One`, `two` | x `Not` |\n";
    let one = Source::new("a/src/b.rs", "pub struct One;\npub const fn two() {}\n");
    let other = Source::new("a/src/c.rs", "keyed! {\n    pub enum One {\n");
    none(unknown(page, &[one]));
    some(1, unknown(page, &[other]));
    let one = Source::new("a/src/b.rs", "pub struct One;\npub const fn two() {}\n");
    let other = Source::new("a/src/c.rs", "keyed! {\n    pub enum One {\n");
    some(1, twice(&[one, other], "a/src"));
}

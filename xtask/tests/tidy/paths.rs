//! Paths that a document names exist.

use std::collections::BTreeSet;

use crate::sources::{Source, all, names};
use crate::{none, some};

/// Documents that tell of the past, when a path was another: of these only the links are followed.
const HISTORY: &[&str] = &["CHANGELOG.md", "docs/decisions/"];

/// What a build or a tool makes, or a package of ours as others have it.
const MADE: &[&str] = &["target/", "pkg/", "node_modules/", "assessment-js"];

/// Papers that are copied into what is built, and speak of the files beside them there.
const COPIED: &str = "crates/js/npm/";

/// Kinds of files that are named without their folder, too; data of a user's own never have these.
const OWN: &[&str] = &["rs", "mjs", "ftl"];

/// The files of the checkout and the folders that they stand in, which end with `/`.
fn places(names: &[String]) -> BTreeSet<String> {
    let folders = names.iter().flat_map(|name| name.match_indices('/').map(|(at, _)| name[..=at].to_owned()));
    folders.chain(names.iter().cloned()).collect()
}

/// Whether a place is of this pattern, in which `*` stands for anything within a name and `**` for anything.
fn fits(pattern: &str, place: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else { return pattern == place };
    let Some(rest) = place.strip_prefix(before) else { return false };
    let (after, within) = match after.strip_prefix('*') {
        Some(after) => (after, rest),
        None => (after, rest.split('/').next().unwrap_or_default()),
    };
    let mut ends = within.char_indices().map(|(at, _)| at).chain([within.len()]);
    ends.any(|at| fits(after, &rest[at..]))
}

/// A path with its placeholders (`<section>`) as `*`.
fn pattern(path: &str) -> String {
    let mut pattern = String::new();
    let mut rest = path;
    while let Some((before, (_, after))) =
        rest.split_once('<').and_then(|(before, rest)| Some((before, rest.split_once('>')?)))
    {
        pattern.push_str(before);
        pattern.push('*');
        rest = after;
    }
    pattern + rest
}

/// A path that is written from a folder, from the root of the checkout; nothing where it leads out of it.
fn from_root(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Whether a word is a path of this repository: a folder with its `/`, a file with its folder, or a name of [`OWN`].
fn is_path(word: &str) -> bool {
    let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./<>*".contains(&byte));
    let name = word.rsplit('/').next().unwrap_or_default();
    let (stem, extension) = name.rsplit_once('.').unwrap_or_default();
    let has_extension = !extension.is_empty() && extension.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_file = !stem.is_empty() && has_extension && (word.contains('/') || OWN.contains(&extension));
    plain && !word.starts_with(['/', '<']) && !word.contains("...") && (is_file || (name.is_empty() && word.len() > 1))
}

/// The lines of a document without its blocks of code.
fn prose(text: &str) -> String {
    let mut is_code = false;
    let lines = text.lines().map(|line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        if is_code || is_fence { "" } else { line }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The texts between backticks, each with its line; in a file that is no Markdown, everything.
fn code(source: &Source) -> Vec<(usize, String)> {
    let text = prose(&source.text);
    if !source.has_extension(&["md"]) {
        return text.lines().map(str::to_owned).enumerate().map(|(at, line)| (at + 1, line)).collect();
    }
    let mut line = 1;
    let mut code = Vec::new();
    for (at, piece) in text.split('`').enumerate() {
        if at % 2 == 1 {
            code.push((line, piece.to_owned()));
        }
        line += piece.matches('\n').count();
    }
    code
}

/// The targets of links within the repository, each with its line.
fn links(source: &Source) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    for (at, line) in prose(&source.text).lines().enumerate() {
        let targets = line.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0));
        let files = targets.map(|target| target.split('#').next().unwrap_or_default());
        let own = files.filter(|file| !file.is_empty() && !file.contains("://") && !file.starts_with("mailto:"));
        links.extend(own.map(|file| (at + 1, file.to_owned())));
    }
    links
}

/// The paths in a document that lead nowhere.
fn lost(source: &Source, places: &BTreeSet<String>) -> Vec<String> {
    let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let leads = |path: &str| places.contains(path) || places.contains(&format!("{path}/"));
    let mut lost = Vec::new();
    for (line, target) in links(source) {
        if !from_root(folder, &target).is_some_and(|path| leads(path.trim_end_matches('/'))) {
            lost.push(source.offence(line, &format!("the link leads nowhere: {target}")));
        }
    }
    if HISTORY.iter().any(|history| source.path.starts_with(history)) {
        return lost;
    }
    for (line, text) in code(source) {
        let words = text.split(|letter: char| letter.is_whitespace() || "(),;:\"'".contains(letter));
        let words = words.map(|word| word.strip_suffix('.').unwrap_or(word)).filter(|word| is_path(word));
        for word in words.filter(|word| !MADE.iter().any(|made| word.contains(made))) {
            let here = from_root(folder, word).unwrap_or_default();
            let wanted = pattern(word);
            // From the document's folder, from the root, or the end of a longer path.
            let is_there = places.iter().any(|place| {
                let mut ends = place.match_indices('/').map(|(at, _)| &place[at + 1..]).chain([place.as_str()]);
                fits(&pattern(&here), place) || ends.any(|end| fits(&wanted, end))
            });
            if !is_there {
                lost.push(source.offence(line, &format!("there is no {word}")));
            }
        }
    }
    lost
}

#[test]
fn paths_in_documents_exist() {
    let places = places(&names());
    let sources = all();
    let documents = sources.iter().filter(|source| source.has_extension(&["md"]) || source.path == "publiccode.yml");
    let documents = documents.filter(|source| !source.path.starts_with(COPIED));
    none(documents.flat_map(|document| lost(document, &places)).collect());
}

#[test]
fn a_path_that_leads_nowhere_is_noticed() {
    let places = places(
        &["README.md", "docs/a.md", "docs/b/c.md", "crates/core/src/form/mod.rs", "locales/bg/form.ftl"]
            .map(str::to_owned),
    );
    let lost = |path: &str, text: &str| lost(&Source::new(path, text), &places);
    for good in [
        "[a](a.md#b) [c](b/c.md) [b](b) [out](https://a.example/b.md) [top](#top) [up](../README.md)",
        "`docs/a.md` `b/c.md` `../README.md` `form/mod.rs` `mod.rs` `crates/core/` `core/src/`",
        "`crates/core/src/form/<section>.rs`, `locales/*/form.ftl`, `docs/**/*.md` and `cargo run b/c.md`",
        "`pkg/dist/` `target/a.txt` `a/b` `application/json` `/problems/x.md` `my.csv` `Form::a` no/path.rs `form.ftl`",
        "`over a line\nends here` not/a/path.rs `b/c.md`",
        "```\n`no/path.rs`\n```",
    ] {
        none(lost("docs/a.md", good));
    }
    for bad in [
        "[a](b.md)",
        "[a](form/mod.rs)",
        "[a](../../README.md)",
        "`form/model.rs`",
        "`orm/mod.rs`",
        "`model.rs`",
        "`crates/cor/`",
        "`locales/*/forms.ftl`",
        "`crates/*/mod.rs`",
        "`crates/<package>/mod.rs`",
        "`cargo run b/d.md`",
        "`over a line\nends here` `b/d.md`",
    ] {
        some(1, lost("docs/a.md", bad));
    }
    some(1, lost("docs/decisions/0001-a.md", "`b/d.md` [a](../b.md)"));
    some(1, lost("publiccode.yml", "# form/model.rs says so\n"));
}

//! The map of packages in `docs/architecture.md` is the one that the manifests draw.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::arrows::metadata;
use crate::sources::all;
use crate::{none, some};

const PAGE: &str = "docs/architecture.md";

type Arrow = (String, String);

/// Who depends on whom of our own packages, in programs and build scripts.
fn drawn_by_manifests(metadata: &Value) -> (BTreeSet<String>, BTreeSet<Arrow>) {
    let packages = || metadata["packages"].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let names: BTreeSet<String> = packages().map(|package| text(&package["name"])).collect();
    let mut arrows = BTreeSet::new();
    for package in packages() {
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let on = text(&dependency["name"]);
            if dependency["kind"] != "dev" && names.contains(&on) {
                arrows.insert((text(&package["name"]), on));
            }
        }
    }
    (names, arrows)
}

/// The lines `a --> b` of the page.
fn drawn_by_page(page: &str) -> BTreeSet<Arrow> {
    let arrows = page.lines().filter_map(|line| line.trim().split_once(" --> "));
    arrows.map(|(from, to)| (from.to_owned(), to.to_owned())).collect()
}

/// The packages with a row `| ... (`name`) | one sentence | what it must not know |`.
fn described(page: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for cells in page.lines().map(|line| line.split(" | ").collect::<Vec<_>>()) {
        let [place, does, without] = cells[..] else { continue };
        let name = place.rsplit_once("(`").and_then(|(_, rest)| rest.strip_suffix("`)"));
        if let Some(name) = name.filter(|_| !does.trim().is_empty() && !without.trim_matches([' ', '|']).is_empty()) {
            names.insert(name.to_owned());
        }
    }
    names
}

fn differences(page: &str, metadata: &Value) -> Vec<String> {
    let (packages, arrows) = drawn_by_manifests(metadata);
    let (drawn, described) = (drawn_by_page(page), described(page));
    let missing = arrows.difference(&drawn).map(|(from, to)| format!("{PAGE}: draw {from} --> {to}"));
    let gone = drawn.difference(&arrows).map(|(from, to)| format!("{PAGE}: {from} doesn't depend on {to} (any more)"));
    let undescribed = packages.difference(&described).map(|name| format!("{PAGE}: no row for {name}"));
    let unknown = described.difference(&packages).map(|name| format!("{PAGE}: there is no package {name}"));
    missing.chain(gone).chain(undescribed).chain(unknown).collect()
}

/// The documentation of a package says in the first paragraph, which is its summary, what it is, and in the second what
/// it must not know.
fn silent(packages: &[(String, &str)]) -> Vec<String> {
    const BOUNDARY: &str = "**Must not know** ";
    let silent = packages.iter().filter(|(_, text)| {
        let lines = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
        let lines: Vec<&str> = lines.collect();
        let mut paragraphs = lines.split(|line| line.is_empty()).filter_map(|lines| lines.first());
        let is_first = paragraphs.next().is_none_or(|line| line.starts_with(BOUNDARY));
        is_first || !paragraphs.next().is_some_and(|line| line.starts_with(BOUNDARY))
    });
    silent.map(|(path, _)| format!("{path}:1: say what it is, and in a second paragraph `{BOUNDARY}`")).collect()
}

#[test]
fn each_package_says_what_it_must_not_know() {
    let (metadata, sources) = (metadata(), all());
    let packages = metadata["packages"].as_array().expect("packages").iter().map(|package| {
        // The library, or else the program; cargo lists them in this order.
        let path = package["targets"][0]["src_path"].as_str().expect("a source").replace('\\', "/");
        let source = sources.iter().filter(|source| path.ends_with(&format!("/{}", source.path)));
        let source = source.max_by_key(|source| source.path.len()).expect("it is in the checkout");
        (source.path.clone(), source.text.as_str())
    });
    none(silent(&packages.collect::<Vec<_>>()));
    let of = |text: &'static str| silent(&[("src/lib.rs".to_owned(), text)]);
    none(of("//! The widget.\n//! It draws.\n//!\n//! **Must not know** rules.\n//!\n//! More.\n\nmod a;\n"));
    some(1, of("mod a;\n"));
    some(1, of("//! The widget.\n"));
    some(1, of("//! **Must not know** rules.\n//!\n//! The widget.\n"));
    some(1, of("//! **Must not know** rules.\n//!\n//! **Must not know** rules.\n"));
    some(1, of("//! The widget.\n//!\n//! It draws.\n//!\n//! **Must not know** rules.\n"));
}

#[test]
fn the_map_of_packages_is_that_of_the_manifests() {
    let sources = all();
    let page = &sources.iter().find(|source| source.path == PAGE).expect(PAGE).text;
    none(differences(page, &metadata()));
}

#[test]
fn a_missing_or_needless_arrow_and_row_are_noticed() {
    let package = |name: &str, on: &[(&str, Value)]| {
        let on: Vec<_> = on.iter().map(|(name, kind)| serde_json::json!({ "name": name, "kind": kind })).collect();
        serde_json::json!({ "name": name, "dependencies": on })
    };
    let cli = package("cli", &[("core", Value::Null), ("serde", Value::Null), ("fuzz", "dev".into())]);
    let metadata = serde_json::json!({ "packages": [package("core", &[]), package("fuzz", &[]), cli] });
    let page = "| `a` (`core`) | does | b |\n| `b` (`cli`) | does | b |\n| `c` (`fuzz`) | does | b |\n  cli --> core\n";
    none(differences(page, &metadata));
    some(1, differences(&page.replace("cli --> core", ""), &metadata));
    some(1, differences(&page.replace("cli --> core", "cli --> core\ncli --> fuzz"), &metadata));
    some(1, differences(&page.replace("| `c` (`fuzz`) | does | b |", ""), &metadata));
    some(1, differences(&page.replace("| `c` (`fuzz`) | does | b |", "| `c` (`fuzz`) | does | |"), &metadata));
    some(1, differences(&format!("{page}| `d` (`gone`) | does | b |\n"), &metadata));
}

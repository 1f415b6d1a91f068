//! No parser without a target, and no target without inputs.
//!
//! Each rule is a function from what there is to offences. One test holds it against the checkout, another against
//! something bad, so that no rule can be one that never fails.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use assessment_cli::LineCommand;
use assessment_fuzz::{TARGETS, Target};

/// Where parsers live.
const SOURCES: &[&str] =
    &["crates/core/src", "crates/texts/src", "crates/fhir/src", "crates/cli/src", "crates/intake/src"];

/// What a file says that reads something. Weak on purpose: better one exception too many than a parser that is forgotten.
const READS: &[&str] =
    &["Deserialize", "impl FromStr", "fn parse(", "fn from_iso(", "fn load(", "::from_slice(", "::from_str("];

/// Files that say such a thing and have no target of their own, each with its reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("crates/core/src/dependence.rs", "keys of an enumeration, read by serde"),
    ("crates/core/src/municipal/model.rs", "keys of an enumeration, read by serde"),
    ("crates/core/src/status/averaging.rs", "keys of an enumeration, read by serde"),
    ("crates/core/src/status/bands.rs", "keys of an enumeration, read by serde"),
    ("crates/core/src/test_support.rs", "a fixture of the tests, which stands in the program"),
    ("crates/intake/src/config.rs", "what the operator sets; its own table of tests"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The sources below a folder: path below the checkout, and the program in it, without its tests.
fn sources(folder: &str, all: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(root().join(folder)).expect("a folder").map(|entry| entry.expect("an entry")) {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            sources(&path, all);
        } else if path.ends_with(".rs") && !path.ends_with("/tests.rs") {
            let text = fs::read_to_string(entry.path()).expect("a text");
            let program = text.split("#[cfg(test)]").next().unwrap_or_default();
            let lines = program.lines().filter(|line| !line.trim_start().starts_with("//"));
            all.push((path, lines.collect::<Vec<_>>().join("\n")));
        }
    }
}

fn without_target(sources: &[(String, String)], targets: &[Target], exceptions: &[(&str, &str)]) -> Vec<String> {
    let has_target = |path: &str| targets.iter().any(|target| target.parsers.contains(&path));
    let reads = |text: &str| READS.iter().any(|sign| text.contains(sign));
    let mut offences: Vec<_> = sources
        .iter()
        .filter(|(path, text)| reads(text) && !has_target(path) && exceptions.iter().all(|(known, _)| known != path))
        .map(|(path, _)| format!("{path} reads something and is in no target's list of parsers (fuzz/src/targets)"))
        .collect();
    let there: BTreeSet<&str> = sources.iter().map(|(path, _)| path.as_str()).collect();
    let named = targets.iter().flat_map(|target| target.parsers.iter().copied());
    offences.extend(named.filter(|path| !there.contains(path)).map(|path| format!("there is no {path}")));
    let idle = exceptions
        .iter()
        .filter(|(path, _)| has_target(path) || !sources.iter().any(|(one, text)| one == path && reads(text)));
    offences.extend(idle.map(|(path, _)| format!("the exception for {path} is no longer needed")));
    offences
}

fn commands_without_target(commands: &[String], targets: &[Target]) -> Vec<String> {
    let missing = commands.iter().filter(|command| targets.iter().all(|target| target.name != **command));
    missing.map(|command| format!("`assessment {command}` has no target of its name")).collect()
}

fn strange_folders(folders: &[String], targets: &[Target]) -> Vec<String> {
    let stray = folders.iter().filter(|folder| targets.iter().all(|target| target.folder() != **folder));
    let empty = targets.iter().filter(|target| !folders.contains(&target.folder()));
    stray
        .map(|folder| format!("fuzz/corpus/{folder} belongs to no target"))
        .chain(empty.map(|target| format!("{} has no inputs in fuzz/corpus", target.name)))
        .collect()
}

fn untold(readme: &str, targets: &[Target]) -> Vec<String> {
    let untold = targets.iter().filter(|target| !readme.contains(&format!("| `{}` |", target.name)));
    untold.map(|target| format!("fuzz/README.md doesn't tell what `{}` reads", target.name)).collect()
}

fn none(offences: &[String]) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

#[test]
fn every_source_that_reads_has_a_target() {
    let mut all = Vec::new();
    SOURCES.iter().for_each(|folder| sources(folder, &mut all));
    none(&without_target(&all, TARGETS, EXCEPTIONS));
}

#[test]
fn a_parser_without_a_target_is_noticed() {
    let source = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let new =
        [source("crates/core/src/new.rs", "impl FromStr for New {}"), source("crates/core/src/old.rs", "fn a() {}")];
    assert_eq!(without_target(&new, &[], &[]).len(), 1);
    assert_eq!(without_target(&new, &[], &[("crates/core/src/new.rs", "why")]), [""; 0]);
    assert_eq!(without_target(&new, &[], &[("crates/core/src/old.rs", "why")]).len(), 2);
    assert_eq!(without_target(&[], &TARGETS[..1], &[]).len(), TARGETS[0].parsers.len());
}

#[test]
fn every_command_over_lines_has_a_target() {
    let commands = LineCommand::commands();
    assert!(commands.iter().any(|command| command == "fhir response"), "{commands:?}");
    none(&commands_without_target(&commands, TARGETS));
}

#[test]
fn a_command_without_a_target_is_noticed() {
    assert_eq!(commands_without_target(&["whodas".into(), "new".into()], TARGETS).len(), 1);
}

#[test]
fn every_target_has_inputs_and_is_told_of() {
    let folders = fs::read_dir(root().join("fuzz/corpus")).expect("a folder").map(|folder| folder.expect("a folder"));
    let folders: Vec<_> = folders.map(|folder| folder.file_name().to_string_lossy().into_owned()).collect();
    none(&strange_folders(&folders, TARGETS));
    none(&untold(&fs::read_to_string(root().join("fuzz/README.md")).expect("a text"), TARGETS));
}

#[test]
fn a_stray_folder_and_an_untold_target_are_noticed() {
    assert_eq!(strange_folders(&["old".into()], &TARGETS[..1]).len(), 2);
    assert_eq!(untold("| `answers` |", &TARGETS[..2]).len(), 1);
}

//! A run tells all that is wrong, in all files, and not what only follows from it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::root;

const FOLDERS: [&str; 6] = [
    "crates/core/data",
    "crates/core/data/parameters",
    "crates/core/data/methods",
    "crates/core/data/needs",
    "crates/core/data/places",
    "crates/fhir/data",
];

/// A copy of the data, with these pieces changed.
fn copy(changes: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for folder in FOLDERS {
        fs::create_dir_all(copy.path().join(folder)).expect("a folder");
        for entry in fs::read_dir(root().join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let name = path.file_name().expect("a name");
                fs::copy(&path, copy.path().join(folder).join(name)).expect("a copy");
            }
        }
    }
    for (file, piece, by) in changes {
        let path = copy.path().join(file);
        let text = fs::read_to_string(&path).expect(file);
        assert!(text.contains(piece), "{file}: {piece}");
        fs::write(&path, text.replacen(piece, by, 1)).expect("written");
    }
    copy
}

/// What is said of a copy with these pieces changed, of which nothing is written.
fn faults(changes: &[(&str, &str, &str)]) -> Vec<String> {
    let copy = copy(changes);
    let faults = assessment_codegen::write(copy.path()).expect_err("it has faults");
    assert!(!copy.path().join("crates/core/src/generated").exists(), "code is written of good data only");
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn good_data_are_written_once_and_then_only_what_has_changed() {
    let copy = copy(&[]);
    let write = || assessment_codegen::write(copy.path()).expect("good data");
    assert_eq!(write().len(), assessment_codegen::files(copy.path()).expect("good data").len());
    assert!(write().is_empty());
    let line = copy.path().join("crates/core/data/parameters/poverty-line.toml");
    let text = fs::read_to_string(&line).expect("a data file");
    fs::write(&line, text.replace("\"348.00\"", "\"348.01\"")).expect("written");
    assert_eq!(write(), [copy.path().join("crates/core/src/generated/parameters.rs")]);
}

#[test]
fn all_faults_of_a_run_are_told_by_file_and_line() {
    let line = "crates/core/data/parameters/poverty-line.toml";
    let said = faults(&[
        (line, "subject = \"income\"", "subject = \"weather\""),
        (line, "amount = \"348.00\"", "amount = \"348\""),
        (line, "to = 2019-12-31", "to = 2019-12-30"),
        ("crates/core/data/parameters/car-years.toml", "unit = \"years\"", "unit = \"moons\""),
        ("crates/core/data/laws.toml", "kind = \"act\"", "kind = \"song\""),
        ("crates/core/data/methods/severity.toml", "at = \"40\"", "at = \"forty\""),
        ("crates/core/data/needs/programmes.toml", "hours = 300", "hours = 0"),
        ("crates/core/data/places/municipalities.csv", ",VAR,", ",VAS,"),
        ("crates/fhir/data/icf-map.csv", "SELF,SA2,", "SELF,SA1,"),
    ]);
    let places: Vec<_> = said.iter().map(|fault| fault.split(": ").next().unwrap_or_default()).collect();
    let files: BTreeSet<_> = places.iter().map(|place| place.split(':').next().unwrap_or_default()).collect();
    assert_eq!(said.len(), 9, "{said:#?}");
    assert_eq!(files.len(), 7, "{said:#?}");
    for place in places {
        let number = place.rsplit(':').next().and_then(|line| line.parse::<usize>().ok());
        assert!(number.is_some_and(|line| line > 1), "{said:#?}");
    }
}

#[test]
fn a_table_that_cannot_be_read_is_one_fault_and_not_one_for_each_who_cites_it() {
    let laws = faults(&[("crates/core/data/laws.toml", "[[law]]", "[[law]")]);
    assert_eq!(laws.len(), 1, "{laws:#?}");
    assert!(laws[0].starts_with("crates/core/data/laws.toml:"), "{laws:#?}");
    let sources = faults(&[("crates/core/data/methods/sources.toml", "[[source]]", "[[sauce]]")]);
    assert_eq!(sources.len(), 1, "{sources:#?}");
}

#[test]
fn files_that_are_missing_are_named() {
    let said: Vec<_> =
        assessment_codegen::files(Path::new("nowhere")).expect_err("no data").iter().map(ToString::to_string).collect();
    for name in
        ["data/laws.toml: ", "needs/sources.toml: ", "data/parameters: ", "places/districts.csv: ", "icf-map.csv: "]
    {
        assert!(said.iter().any(|fault| fault.contains(name)), "{name} {said:#?}");
    }
}

//! Who may know whom.

use std::process::Command;

use serde_json::Value;

use crate::sources::{Source, all, root};
use crate::{none, some};

/// What one package may depend on. Tests may use anything.
/// A new entry here is a new arrow: write a decision record for it.
struct Arrows {
    package: &'static str,
    /// In its program.
    program: &'static [&'static str],
    /// In its program, if a feature asks for it.
    optional: &'static [&'static str],
    /// In its build script.
    build: &'static [&'static str],
}

const ARROWS: &[Arrows] = &[
    // Knows nothing outside itself: JSON forms, calendar dates, maps. JSON Schema and the places of errors are for servers and
    // tools; Unicode's tables for composing are for native programs, as the browser has its own
    // (docs/decisions/0019-what-is-typed.md).
    Arrows {
        package: "assessment-core",
        program: &["litemap", "serde", "time"],
        optional: &["icu_normalizer", "schemars", "serde_json", "serde_path_to_error"],
        build: &[],
    },
    // A tool. Knows data files and Rust as text; runs while the core doesn't compile, so it can't depend on it.
    Arrows {
        package: "assessment-codegen",
        program: &["csv", "prettyplease", "proc-macro2", "quote", "serde", "syn", "time", "toml"],
        optional: &[],
        build: &[],
    },
    // Knows the core's keys; reads Fluent and the table of places only while building.
    Arrows {
        package: "assessment-texts",
        program: &["assessment-core", "time"],
        optional: &["csv", "fluent-syntax"],
        build: &[],
    },
    // Says the core's form in FHIR; derived from it and from the texts.
    Arrows {
        package: "assessment-fhir",
        program: &["assessment-core", "assessment-texts", "litemap", "serde", "serde_json", "time"],
        optional: &[],
        build: &[],
    },
    // Carries JavaScript's objects to the core and back.
    Arrows {
        package: "assessment-js",
        program: &[
            "assessment-core",
            "js-sys",
            "litemap",
            "serde",
            "serde-wasm-bindgen",
            "serde_path_to_error",
            "wasm-bindgen",
        ],
        optional: &[],
        build: &[],
    },
];

/// Programs and exports: they may know the core, and neither the widget nor what it is made of may know them.
const NOT_IN_THE_DOWNLOAD: &[&str] =
    &["assessment-fhir", "assessment-cli", "assessment-js", "assessment-fuzz", "assessment-benches", "intake", "xtask"];

/// Tools that write code which is checked in, and who runs them: nothing that is shipped.
const TOOLS: &[&str] = &["assessment-codegen"];
const RUNS_TOOLS: &[&str] = &["xtask"];

/// What makes up the download.
const DOWNLOAD: &[&str] = &["saa-self-assessment", "assessment-core", "assessment-texts"];

/// What the widget's own manifest must not bring into the download.
const TOO_HEAVY: &[&str] = &["serde_json", "regex", "chrono", "fluent-bundle", "url", "getrandom", "uuid"];

/// The world outside, which the core must not name: it gets dates and figures handed in.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::",
    "now_utc",
    "now_local",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "leptos",
    "gloo",
    "rand::",
    "getrandom",
    "sqlx",
    "axum",
    "http::",
    "println!",
    "eprintln!",
];

/// What the manifests of this repository say.
pub fn metadata() -> Value {
    let cargo = Command::new(env!("CARGO"))
        .current_dir(root())
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .output()
        .expect("cargo");
    serde_json::from_slice(&cargo.stdout).expect("cargo metadata")
}

fn dependencies_of(metadata: &Value) -> Vec<String> {
    let mut offences = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let name = package["name"].as_str().unwrap_or_default();
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let on = dependency["name"].as_str().unwrap_or_default();
            let kind = dependency["kind"].as_str().unwrap_or("normal");
            let optional = dependency["optional"].as_bool().unwrap_or(false);
            for arrows in ARROWS.iter().filter(|arrows| arrows.package == name) {
                let allowed = match kind {
                    "normal" => arrows.program.contains(&on) || (optional && arrows.optional.contains(&on)),
                    "build" => arrows.build.contains(&on),
                    _ => true,
                };
                if !allowed {
                    offences.push(format!("{name} must not depend on {on} ({kind})"));
                }
            }
            if TOOLS.contains(&on) && kind != "dev" && !RUNS_TOOLS.contains(&name) {
                offences.push(format!("{on} is a tool: {name} must not depend on it"));
            }
            if DOWNLOAD.contains(&name) && kind != "dev" && NOT_IN_THE_DOWNLOAD.contains(&on) {
                offences.push(format!("{on} is not for the download"));
            }
            if name == "saa-self-assessment" && kind == "normal" && TOO_HEAVY.contains(&on) {
                offences.push(format!("{on} is too heavy for the download"));
            }
        }
    }
    offences
}

fn named_outside(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.is_in("crates/core/src")) {
        for (at, line) in source.program() {
            for name in OUTSIDE.iter().filter(|name| line.contains(**name)) {
                offences.push(source.offence(at, &format!("the core must not name `{name}`")));
            }
        }
    }
    offences
}

#[test]
fn packages_depend_only_on_what_their_list_names() {
    let metadata = metadata();
    for Arrows { package, .. } in ARROWS {
        let there = metadata["packages"].as_array().is_some_and(|all| all.iter().any(|one| one["name"] == *package));
        assert!(there, "no package {package}");
    }
    none(dependencies_of(&metadata));
}

#[test]
fn a_new_dependency_of_the_core_is_noticed() {
    let with = |name: &str, on: &str, kind: Value| {
        dependencies_of(
            &serde_json::json!({ "packages": [{ "name": name, "dependencies": [{ "name": on, "kind": kind }] }] }),
        )
    };
    some(1, with("assessment-core", "chrono", Value::Null));
    some(1, with("assessment-core", "reqwest", "build".into()));
    some(1, with("assessment-texts", "leptos", Value::Null));
    some(1, with("saa-self-assessment", "regex", Value::Null));
    some(1, with("assessment-core", "serde_json", Value::Null));
    some(1, with("assessment-core", "icu_normalizer", Value::Null));
    some(1, with("saa-self-assessment", "assessment-fhir", Value::Null));
    some(1, with("saa-self-assessment", "assessment-cli", "build".into()));
    some(1, with("assessment-fhir", "reqwest", Value::Null));
    some(1, with("intake", "assessment-codegen", Value::Null));
    some(1, with("assessment-codegen", "assessment-core", Value::Null));
    none(with("xtask", "assessment-codegen", Value::Null));
    none(with("assessment-core", "time", Value::Null));
    none(with("assessment-core", "proptest", "dev".into()));
}

#[test]
fn the_core_names_nothing_outside() {
    none(named_outside(&all()));
}

#[test]
fn a_clock_in_the_core_is_noticed() {
    some(1, named_outside(&[Source::new("crates/core/src/a.rs", "let now = std::time::SystemTime::now();\n")]));
    some(1, named_outside(&[Source::new("crates/core/src/a/b.rs", "use web_sys::window;\n")]));
    none(named_outside(&[Source::new("crates/core/src/a.rs", "// not std::fs\n")]));
    none(named_outside(&[Source::new("crates/intake/src/a.rs", "use std::fs;\n")]));
}

//! `cargo xtask package`: the core for JavaScript as an npm package in `pkg/npm`, ready for `npm publish`.
//!
//! ```text
//! package.json index.js node.js README.md   written by hand, in crates/js/npm
//! core.js core_bg.wasm                      crates/js by wasm-bindgen
//! javascript.md                             docs/javascript.md
//! schemas/<name>.json                       what `assessment schema <name>` prints
//! texts/<language>.json                     the texts of form and instrument by key
//! index.d.ts                                from the schemas, by crates/js/types.mjs, and crates/js/npm/functions.d.ts
//! ```
//! The widget has no part in it, and it none in the widget's download.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use assessment_texts::Catalogue;
use wasm_bindgen_cli_support::Bindgen;

use crate::build::{BuildProfile, check_versions, compile, texts};
use crate::process::{capture, run};
use crate::project::Project;
use crate::{node, toolchain::Toolchain};

/// Files that are copied into the package unchanged.
const WRITTEN: [&str; 4] = ["index.js", "node.js", "README.md", "package.json"];

/// Names of the schemas in the package: inputs and outputs of its functions, and what is sent to an agency.
const SCHEMAS: [&str; 27] = [
    "assess-input",
    "assess-output",
    "figures",
    "form",
    "hours-input",
    "hours-output",
    "instrument",
    "instrument-degrees",
    "instrument-overview-input",
    "instrument-overview-output",
    "instrument-prefill-input",
    "instrument-prefill-output",
    "licensed-texts",
    "programme-eligibility-input",
    "programme-eligibility-output",
    "programme-ranking-input",
    "programme-ranking-output",
    "programme-roster-input",
    "programme-roster-output",
    "rasch-table",
    "status-input",
    "status-output",
    "status-explained",
    "submission",
    "whodas-extras",
    "whodas-input",
    "whodas-output",
];

/// Builds the package and returns its folder.
pub fn package(project: &Project, profile: BuildProfile) -> Result<PathBuf> {
    check_versions(project)?;
    let folder = project.root.join("pkg/npm");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("schemas"))?;
    fs::create_dir_all(folder.join("texts"))?;

    let wasm = compile(project, &Toolchain::ensure(project)?, "assessment-js", &[], profile)?;
    bindgen(&wasm, &folder, profile)?;
    let npm = project.root.join("crates/js/npm");
    for name in WRITTEN {
        let text = fs::read_to_string(npm.join(name)).with_context(|| format!("crates/js/npm/{name}"))?;
        let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
        fs::write(folder.join(name), text.replace("\"version\": \"0.0.0\"", &version))?;
    }
    fs::copy(project.root.join("LICENSE"), folder.join("LICENSE"))?;
    fs::copy(project.root.join("docs/javascript.md"), folder.join("javascript.md"))?;

    let program = command_line(project)?;
    for name in SCHEMAS {
        let schema = capture(project.command(&program).args(["schema", name]))?;
        fs::write(folder.join("schemas").join(name).with_extension("json"), schema)?;
    }
    // The widget's, those of prompts and figures, and those of the instrument, which it doesn't download.
    let files = [assessment_texts::files::WIDGET, assessment_texts::files::LATER, &["needs"]].concat();
    for (tag, compiled) in texts::compile(project, &files)? {
        let texts = Catalogue::load(compiled).ok().with_context(|| format!("the texts in {tag}"))?.written_out();
        let file = folder.join("texts").join(&tag).with_extension("json");
        fs::write(file, serde_json::to_string_pretty(&texts)? + "\n")?;
    }
    let tools = node::packages(project, "crates/js")?;
    run(project.command("node").arg(tools.join("types.mjs")).arg(&folder))?;
    eprintln!("pkg/npm is ready ({} kB of WASM)", fs::metadata(folder.join("core_bg.wasm"))?.len() / 1000);
    Ok(folder)
}

/// Builds the command line as a native program, which knows the schemas and with which the package is compared.
pub fn command_line(project: &Project) -> Result<PathBuf> {
    run(&mut project.cargo(&["build", "--quiet", "--locked", "--package", "assessment-cli"]))?;
    Ok(project.target.join("debug/assessment"))
}

fn bindgen(wasm: &Path, folder: &Path, profile: BuildProfile) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name("core")
        .web(true)?
        // The types of plain objects stand in the schemas; wasm-bindgen would call each of them `any`.
        .typescript(false)
        .keep_debug(false)
        .remove_name_section(profile == BuildProfile::Release)
        .remove_producers_section(profile == BuildProfile::Release);
    bindgen.generate(folder).context("wasm-bindgen")
}

//! The instrumented copy of the checkout, with a switch for each mutant, compiled.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::list::Mutant;
use super::switches::{FEATURES, SWITCH, Switched, switch};
use crate::checkout::{put, synchronise};
use crate::process::Running;
use crate::project::Project;

/// Name of the package whose mutants are tested.
pub const PACKAGE: &str = "assessment-core";
/// Folder of that package in the checkout.
pub const FOLDER: &str = "crates/core";

/// Compiled test programs that hold many mutants.
pub struct Metamutant {
    pub tests: Vec<PathBuf>,
    /// The mutants that it holds, by their place in the list.
    pub holds: BTreeSet<usize>,
    /// Those that don't compile: the compiler complains about their own code.
    pub unviable: BTreeSet<usize>,
    /// Where the tests run.
    pub folder: PathBuf,
}

/// Writes and compiles a copy of the package. Changes that don't compile are taken out until the rest does.
pub fn compile(project: &Project, mutants: &[Mutant]) -> Result<Metamutant> {
    let tree = project.cache().join("mutants");
    synchronise(project, &tree, |_, bytes| Ok(bytes))?;
    // Read once: whoever goes on editing meanwhile changes nothing here.
    let sources = sources(&tree, mutants)?;
    let (mut unviable, mut left_out) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..20 {
        let (files, holds) = write(&tree, &sources, mutants, &left_out)?;
        match build(project, &tree, &files)? {
            Built::Tests(tests) => return Ok(Metamutant { tests, holds, unviable, folder: tree.join(FOLDER) }),
            Built::Faults { own, around } => {
                left_out.extend(own.iter().chain(&around));
                unviable.extend(own);
            }
        }
    }
    bail!("the program with all mutants doesn't compile")
}

type Files = BTreeMap<String, Switched>;

fn sources(tree: &Path, mutants: &[Mutant]) -> Result<BTreeMap<String, String>> {
    let files: BTreeSet<String> = mutants.iter().map(|mutant| mutant.file.clone()).chain([library()]).collect();
    let read = |file: String| {
        let text = fs::read_to_string(tree.join(&file)).with_context(|| file.clone())?;
        Ok((file, text))
    };
    files.into_iter().map(read).collect()
}

/// Returns the path of the crate's root.
fn library() -> String {
    format!("{FOLDER}/src/lib.rs")
}

fn write(
    tree: &Path,
    sources: &BTreeMap<String, String>,
    mutants: &[Mutant],
    left_out: &BTreeSet<usize>,
) -> Result<(Files, BTreeSet<usize>)> {
    let mut by_file: BTreeMap<&str, Vec<(usize, &Mutant)>> = BTreeMap::new();
    for (number, mutant) in mutants.iter().enumerate().filter(|(number, _)| !left_out.contains(number)) {
        by_file.entry(&mutant.file).or_default().push((number, mutant));
    }
    let (mut files, mut holds) = (Files::new(), BTreeSet::new());
    for (file, source) in sources {
        let mutants = by_file.get(file.as_str()).map_or(&[][..], Vec::as_slice);
        let (mut switched, here) = switch(source, mutants).with_context(|| file.clone())?;
        if *file == library() {
            switched.text = format!("{FEATURES}{}{SWITCH}", switched.text);
        }
        put(&tree.join(file), switched.text.as_bytes())?;
        files.insert(file.clone(), switched);
        holds.extend(here);
    }
    Ok((files, holds))
}

enum Built {
    Tests(Vec<PathBuf>),
    /// Mutants that the compiler stumbled over: in their own code, or around it.
    Faults {
        own: BTreeSet<usize>,
        around: BTreeSet<usize>,
    },
}

fn build(project: &Project, tree: &Path, files: &Files) -> Result<Built> {
    let log = tree.with_extension("log");
    let mut command = project.command("cargo");
    command
        .args(["test", "--no-run", "--lib", "--tests", "--all-features", "--profile", "mutants"])
        .args(["--package", PACKAGE])
        .args(["--message-format", "json", "--target-dir"])
        .arg(project.target.join("mutants-switched"))
        .current_dir(tree)
        .env("RUSTFLAGS", "--cap-lints allow")
        .env("RUSTC_BOOTSTRAP", PACKAGE.replace('-', "_"))
        // Thousands of lines about what doesn't compile say nothing to anybody; they are read where cargo itself gives up.
        .stdout(Stdio::piped())
        .stderr(fs::File::create(&log)?);
    let mut running = Running::start(&mut command)?;
    let output = running.output()?;
    let status = running.wait()?;
    let messages: Vec<Value> = output.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if status.success() {
        let tests = messages.iter().filter_map(|message| message["executable"].as_str()).map(PathBuf::from);
        return Ok(Built::Tests(tests.collect()));
    }
    let errors = messages.iter().map(|message| &message["message"]).filter(|message| message["level"] == "error");
    let (mut own, mut around, mut shown) = (BTreeSet::new(), BTreeSet::new(), String::new());
    for error in errors {
        let spans = error["spans"].as_array().into_iter().flatten().filter(|span| span["is_primary"] == true);
        for (switched, place) in spans.filter_map(|span| place(files, span)) {
            let these = switched.of(&place);
            if these.is_empty() {
                around.extend(switched.around(&place));
            }
            own.extend(these);
        }
        shown.push_str(error["rendered"].as_str().unwrap_or_default());
    }
    if own.is_empty() && around.is_empty() {
        bail!("the core doesn't compile with its mutants:\n{shown}{}", fs::read_to_string(&log)?);
    }
    Ok(Built::Faults { own, around })
}

fn place<'a>(files: &'a Files, span: &Value) -> Option<(&'a Switched, Range<usize>)> {
    let offset = |name: &str| span[name].as_u64().and_then(|offset| usize::try_from(offset).ok());
    Some((files.get(span["file_name"].as_str()?)?, offset("byte_start")?..offset("byte_end")?))
}

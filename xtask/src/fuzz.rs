//! `cargo xtask fuzz`: libFuzzer with coverage over the targets of `fuzz/`.
//!
//! The compiler's own pass counts which ways the program goes (`sancov-module`, an LLVM pass that a stable compiler has as
//! well). Only the sanitizers would need a nightly one; the project holds no unsafe code that they could watch.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{capture, run, shown};
use crate::project::Project;

/// Compiler flags of the coverage instrumentation: edges, by eight-bit counters, with the comparisons that were made on
/// the way.
const COVERAGE: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// Maximum length of an input in bytes, above which libFuzzer refuses it. A whole submission has ten thousand.
const LONGEST: usize = 32 << 10;

/// Runs one target, or all of them, for so many seconds each.
pub fn fuzz(project: &Project, name: Option<&str>, seconds: u32) -> Result<()> {
    let targets = targets(project)?;
    let chosen: Vec<&String> = targets.iter().filter(|target| name.is_none_or(|name| *target == name)).collect();
    if chosen.is_empty() {
        bail!("no such target; there are: {}", targets.join(", "));
    }
    let program = build(project)?;
    for (at, target) in chosen.iter().enumerate() {
        eprintln!("\n=== [{}/{}] {target}, {seconds} s", at + 1, chosen.len());
        one(project, &program, target, seconds)?;
    }
    eprintln!("\nnothing found in {} targets, {seconds} s each", chosen.len());
    Ok(())
}

/// Lists the targets, by the folders of their corpora; a test of the package sees to it that each has one.
fn targets(project: &Project) -> Result<Vec<String>> {
    let corpus = project.root.join("fuzz/corpus");
    let folders = fs::read_dir(&corpus).with_context(|| corpus.display().to_string())?;
    let mut names: Vec<_> = folders.flatten().map(|folder| folder.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// Builds the program of all targets and returns its path.
fn build(project: &Project) -> Result<PathBuf> {
    if capture(Command::new("c++").arg("--version")).is_err() {
        bail!("libFuzzer is C++ and no `c++` is there; on Debian: apt-get install g++");
    }
    let version = capture(project.command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("`rustc -vV` names no host")?;
    let folder = project.target.join("fuzz");
    let mut cargo = project.cargo(&["build", "--locked", "--package", "assessment-fuzz", "--features", "libfuzzer"]);
    // With a target named, build scripts and macros are not counted.
    cargo.args(["--profile", "fuzz", "--target", host]);
    cargo
        .env("CARGO_TARGET_DIR", &folder)
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}"));
    run(&mut cargo)?;
    Ok(folder.join(host).join("fuzz/assessment-fuzz"))
}

fn one(project: &Project, program: &Path, target: &str, seconds: u32) -> Result<()> {
    let kept = project.target.join("fuzz/corpus").join(target);
    let finds = project.target.join("fuzz/finds").join(target);
    fs::create_dir_all(&kept)?;
    fs::create_dir_all(&finds)?;
    let mut command = project.command(program);
    command
        .env("FUZZ_TARGET", target)
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={LONGEST}"))
        // Whatever takes longer, or more memory, is a find.
        .args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-use_value_profile=1"])
        .arg(format!("-artifact_prefix={}/", finds.display()))
        // What is new goes into the first folder and serves the next run; the committed one is only read.
        .arg(&kept)
        .arg(project.root.join("fuzz/corpus").join(target));
    run(&mut command).with_context(|| {
        format!(
            "{target}: found something, or was stopped. Inputs are in {0}.\n\
             Once more:   FUZZ_TARGET={target} {1} <input>\n\
             Smaller:     FUZZ_TARGET={target} {1} -minimize_crash=1 -runs=10000 <input>\n\
             When mended: keep it as fuzz/corpus/{target}/<what-it-is>",
            finds.display(),
            shown(&Command::new(program)),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_is_none_is_told_from_those_there_are() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let project = Project { target: root.join("target"), root };
        assert!(targets(&project).unwrap().iter().any(|target| target == "fhir-response"));
        let error = fuzz(&project, Some("fhir"), 1).unwrap_err().to_string();
        assert!(error.contains("fhir-response, "), "{error}");
    }
}

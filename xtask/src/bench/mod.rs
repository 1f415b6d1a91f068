//! `cargo xtask bench`: the criterion benches, and the core beside a Python baseline in one run, in turn.
//!
//! Records are made up by `benches` (the package), kept below `target/xtask/bench` and used again. Nothing is measured
//! before both sides have said the same of a sample. What comes out is printed, and kept as `report.md` there;
//! `benches/README.md` says what the figures mean.

mod machine;
mod measure;
mod python;
mod records;
mod report;
mod sides;

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::process::run;
use crate::project::Project;
use report::Report;
use sides::Programs;

/// Workload of a benchmark run.
#[derive(Clone, Copy, Debug)]
pub struct Workload {
    /// How often each side has its turn.
    pub rounds: usize,
    /// Records of WHODAS, for the comparison.
    pub whodas: u64,
    /// Applications, for the comparison.
    pub applications: u64,
    /// Records for the run that shows what a large input does.
    pub million: u64,
    /// Whether the criterion benches run as well.
    pub criterion: bool,
}

impl Workload {
    /// The full run, of which the README's figures are.
    pub const WHOLE: Workload =
        Workload { rounds: 5, whodas: 100_000, applications: 20_000, million: 1_000_000, criterion: true };
    /// A tenth of the full run, for a machine on which others work.
    pub const TENTH: Workload =
        Workload { rounds: 3, whodas: 10_000, applications: 2_000, million: 100_000, criterion: false };
    /// A smoke run that shows that everything runs; its figures are of no use.
    pub const QUICK: Workload =
        Workload { rounds: 2, whodas: 2_000, applications: 500, million: 5_000, criterion: false };
}

/// Runs all benchmarks.
pub fn bench(project: &Project, workload: Workload) -> Result<()> {
    let packages = ["--package", "assessment-cli", "--package", "assessment-benches"];
    run(&mut project.cargo(&[&["build", "--release", "--locked"], &packages[..]].concat()))?;
    let programs = Programs::new(project);
    let python = python::ensure(project).inspect_err(|error| eprintln!("\nno baseline: {error:#}\n")).ok();

    let mut report = Report::default();
    report.paragraph(&machine::about(project)?);
    if let Some(python) = &python {
        report.paragraph(&python::versions(project, python)?);
    }
    let before = machine::load();
    report.paragraph(&format!(
        "{} rounds, the sides in turn; load before the first {before:.1}{}",
        workload.rounds,
        if before > 0.7 { ": the machine was busy, so only ratios count, and those of processors most" } else { "" },
    ));
    if python.is_none() {
        report.paragraph("No Python 3 with venv was found: the baseline was not measured.");
    }
    if let Some(python) = &python {
        sides::check(project, &programs, python, workload)?;
        sides::in_memory(project, &programs, python, workload, &mut report)?;
    }
    sides::processes(project, &programs, python.as_deref(), workload, &mut report)?;
    sides::million(project, &programs, workload, &mut report)?;
    let kept = folder(project)?.join("report.md");
    fs::write(&kept, report.text())?;
    eprintln!("\nkept as {}\n", kept.display());
    if workload.criterion {
        run(&mut project.cargo(&["bench", "--locked", "--package", "assessment-benches"]))?;
    }
    Ok(())
}

/// Returns the folder of benchmark data; it may be deleted at any time.
fn folder(project: &Project) -> Result<PathBuf> {
    let folder = project.cache().join("bench");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

//! `cargo xtask mutants`: mutation testing of the core.
//!
//! The changes are those of cargo-mutants, which compiles the core and its tests for each. Here they are compiled
//! together (`switches.rs`), and each runs against the tests that come by it. What can't be compiled together is named,
//! so that cargo-mutants itself can be asked. `docs/mutation-testing.md` has the results.

mod list;
mod program;
mod runs;
mod switches;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;

use anyhow::{Context, Result};

use crate::process::capture;
use crate::project::Project;
use list::Mutant;
use runs::MutantOutcome;

/// Tests the mutants of these files, or of the whole core. Writes what was found into `target/xtask/mutants.out`.
pub fn mutants(project: &Project, files: &[String]) -> Result<()> {
    let mut command = project.cargo(&["mutants", "--list", "--json", "--package", program::PACKAGE]);
    for file in files {
        command.args(["--file", file]);
    }
    let mutants = list::read(&capture(&mut command).context("`cargo install --locked cargo-mutants` is needed")?)?;
    let program = program::compile(project, &mutants)?;
    println!("{} mutants, {} in one program", mutants.len(), program.holds.len());
    let out = project.cache().join("mutants.out");
    fs::create_dir_all(&out)?;
    // One line each, written at once, so that a run that is stopped was not for nothing.
    let mut lines = File::create(out.join("outcomes"))?;
    let mut counts = Counts::new();
    let mut told = |mutant: &Mutant, outcome: MutantOutcome| {
        *counts.entry(mutant.file.clone()).or_default().entry(outcome).or_default() += 1;
        let said = format!("{}\t{}", outcome.word(), mutant.name);
        if !matches!(outcome, MutantOutcome::Caught | MutantOutcome::Unviable) {
            println!("{said}");
        }
        writeln!(lines, "{said}")
    };
    let (held, others): (Vec<_>, Vec<_>) = (0..).zip(&mutants).partition(|(number, _)| program.holds.contains(number));
    for (number, mutant) in others {
        let is_unviable = program.unviable.contains(&number);
        told(mutant, if is_unviable { MutantOutcome::Unviable } else { MutantOutcome::Apart })?;
    }
    let reach = runs::reach(&program, &out.join("reached"))?;
    for (number, mutant) in held {
        told(mutant, reach.outcome(number)?)?;
    }
    show(&counts);
    Ok(())
}

/// How many of each outcome, by file.
type Counts = BTreeMap<String, BTreeMap<MutantOutcome, usize>>;

fn show(counts: &Counts) {
    println!("\n{}  file", MutantOutcome::ALL.map(|outcome| format!("{:>9}", outcome.word())).concat());
    for (file, counts) in counts {
        let counts = MutantOutcome::ALL.map(|outcome| counts.get(&outcome).copied().unwrap_or_default());
        println!("{}  {file}", counts.map(|count| format!("{count:>9}")).concat());
    }
}

//! Runs of the test programs: what reaches which mutant, and which mutants are noticed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::program::Metamutant;
use crate::process::{Running, capture, stopped};

/// Tests that may share a process take less than this.
const QUICK: Duration = Duration::from_millis(100);

/// Outcome of one mutant: what the tests say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MutantOutcome {
    /// A test failed.
    Caught,
    /// Every test passed.
    Missed,
    /// The tests that reach it took far longer than without it.
    Timeout,
    /// No test came by.
    Unreached,
    /// It doesn't compile.
    Unviable,
    /// Not in the program with the others.
    Apart,
}

impl MutantOutcome {
    pub const ALL: [Self; 6] =
        [Self::Caught, Self::Missed, Self::Timeout, Self::Unreached, Self::Unviable, Self::Apart];

    pub fn word(self) -> &'static str {
        match self {
            Self::Caught => "caught",
            Self::Missed => "missed",
            Self::Timeout => "timeout",
            Self::Unreached => "unreached",
            Self::Unviable => "unviable",
            Self::Apart => "apart",
        }
    }
}

/// One test and what it passes by.
struct Test {
    program: PathBuf,
    name: String,
    took: Duration,
    /// How many mutants it reaches.
    reaches: usize,
}

/// Coverage: the tests by the mutants that they reach.
pub struct Reach {
    tests: Vec<Test>,
    by_mutant: BTreeMap<usize, Vec<usize>>,
    folder: PathBuf,
}

/// Runs each test by itself, without a mutant, and notes where it comes by.
pub fn reach(program: &Metamutant, log: &Path) -> Result<Reach> {
    let mut reach = Reach { tests: Vec::new(), by_mutant: BTreeMap::new(), folder: program.folder.clone() };
    for file in &program.tests {
        let list = capture(test(file, &program.folder).args(["--list", "--format", "terse"]))?;
        for name in list.lines().filter_map(|line| line.strip_suffix(": test")) {
            let _ = fs::remove_file(log);
            let start = Instant::now();
            let mut command = test(file, &program.folder);
            command.args(["--exact", name]).env("MUTANTS_REACHED", log).stdout(Stdio::null());
            if !Running::start(&mut command)?.wait()?.success() {
                bail!("{name} fails without any mutant");
            }
            let reached = fs::read_to_string(log).unwrap_or_default();
            let reached: BTreeSet<usize> = reached.lines().filter_map(|line| line.parse().ok()).collect();
            for mutant in &reached {
                reach.by_mutant.entry(*mutant).or_default().push(reach.tests.len());
            }
            let (name, took) = (name.to_owned(), start.elapsed());
            reach.tests.push(Test { program: file.clone(), name, took, reaches: reached.len() });
        }
    }
    Ok(reach)
}

impl Reach {
    /// Runs the tests that reach a mutant with it turned on, the quick ones first, until one notices.
    pub fn outcome(&self, mutant: usize) -> Result<MutantOutcome> {
        let Some(reaching) = self.by_mutant.get(&mutant) else { return Ok(MutantOutcome::Unreached) };
        let mut reaching: Vec<&Test> = reaching.iter().filter_map(|test| self.tests.get(*test)).collect();
        // A test that reaches little is about just this.
        reaching.sort_by_key(|test| (test.took > QUICK, test.reaches));
        let mut runs: Vec<Vec<&Test>> = Vec::new();
        for test in reaching {
            match runs.last_mut() {
                // A process for each of hundreds of quick tests would take longer than the tests.
                Some(run)
                    if run.len() < 8
                        && run.iter().all(|other| other.program == test.program)
                        && run.iter().map(|other| other.took).sum::<Duration>() + test.took < QUICK * 2 =>
                {
                    run.push(test);
                }
                _ => runs.push(vec![test]),
            }
        }
        for tests in runs {
            let Some(first) = tests.first() else { continue };
            let mut command = test(&first.program, &self.folder);
            command.arg("--exact").args(tests.iter().map(|test| &test.name)).env("MUTANT", mutant.to_string());
            command.stdout(Stdio::null()).stderr(Stdio::null());
            // A loaded machine may be slow by itself.
            let limit = tests.iter().map(|test| test.took).sum::<Duration>() * 10 + Duration::from_secs(20);
            match Running::start(&mut command)?.wait_for(limit) {
                Ok(status) if status.success() => {}
                Ok(_) => return Ok(MutantOutcome::Caught),
                Err(error) if stopped() => return Err(error),
                Err(_) => return Ok(MutantOutcome::Timeout),
            }
        }
        Ok(MutantOutcome::Missed)
    }
}

fn test(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    // The same answers at random in every run, and fewer: each mutant has hundreds of tests.
    command.current_dir(folder).env("PROPTEST_CASES", "32").env("PROPTEST_RNG_SEED", "1");
    command
}

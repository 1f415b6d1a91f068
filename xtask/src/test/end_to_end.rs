//! Whole ways through the product, in Chromium, against the real intake.

use std::fs;

use anyhow::{Result, bail};

use crate::build::{Profile, build};
use crate::node;
use crate::packages::Need;
use crate::process::run;
use crate::project::Project;
use crate::serve::build_intake;

/// Reads the database from outside, as the agency would.
pub const NEEDS: &[Need] = &[Need { program: "sqlite3", package: "sqlite3" }];

/// `node --test` over the scenarios. Each starts an intake of its own.
pub fn tests(project: &Project) -> Result<()> {
    // Whether it is within the budget is told by the step for that.
    let _ = build(project, Profile::Release)?;
    let intake = build_intake(project)?;
    let folder = node::packages(project, "tests/e2e")?;
    let mut scenarios: Vec<_> = fs::read_dir(&folder)?.flatten().map(|file| file.path()).collect();
    scenarios.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    scenarios.sort();
    if scenarios.is_empty() {
        bail!("no scenarios in tests/e2e");
    }
    let mut command = project.command("node");
    command
        .current_dir(&folder)
        .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .args(scenarios)
        .env("INTAKE_PROGRAM", intake)
        .env("INTAKE_STATIC", project.dist())
        .env("CHROMIUM", super::browser_program("chromium")?)
        .env("SCREENSHOTS", project.target.join("test/screenshots"));
    run(&mut command)
}

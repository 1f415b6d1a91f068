//! Whole ways through the product, in Chromium and Firefox ESR, against the real intake.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::build::{Profile, build};
use crate::node;
use crate::packages::Need;
use crate::process::run;
use crate::project::Project;
use crate::serve::build_intake;

/// The other browser; and what reads the database from outside, as the agency would.
pub const NEEDS: &[Need] =
    &[Need { program: "firefox-esr", package: "firefox-esr" }, Need { program: "sqlite3", package: "sqlite3" }];

/// The scenarios that go through Firefox as well. (`firefox.test.mjs` is always in it.)
const IN_FIREFOX: &[&str] = &["adding-up", "declaration", "figures", "further", "keep"];

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
    let chromium = super::browser_program("chromium")?;
    let firefox = super::browser_program("firefox-esr")?;
    let run_in = |browser: &str, scenarios: &[PathBuf]| {
        let began = Instant::now();
        let mut command = project.command("node");
        command
            .current_dir(&folder)
            .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
            .args(scenarios)
            .env("BROWSER", browser)
            .env("INTAKE_PROGRAM", &intake)
            .env("INTAKE_STATIC", project.dist())
            .env("CHROMIUM", &chromium)
            .env("FIREFOX", &firefox)
            .env("SCREENSHOTS", project.target.join("test/screenshots").join(browser));
        let result = run(&mut command);
        eprintln!("--- scenarios in {browser}: {} s", began.elapsed().as_secs());
        result
    };
    let in_firefox: Vec<_> = IN_FIREFOX.iter().map(|name| folder.join(format!("{name}.test.mjs"))).collect();
    // One run shows everything.
    let (first, second) = (run_in("chromium", &scenarios), run_in("firefox", &in_firefox));
    first.and(second)
}

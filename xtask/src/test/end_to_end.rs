//! End-to-end tests in Chromium and Firefox ESR, against the real intake.

use anyhow::Result;

use super::Wanted;
use crate::build::{BuildProfile, build, dist};
use crate::node;
use crate::packages::Need;
use crate::process::run;
use crate::project::Project;
use crate::serve::build_intake;

/// System dependencies: the second browser, and SQLite's command, which reads the database from outside, as the agency
/// would.
pub const NEEDS: &[Need] =
    &[Need { program: "firefox-esr", package: "firefox-esr" }, Need { program: "sqlite3", package: "sqlite3" }];

/// Runs Playwright Test over the scenarios: which go through which browser is said in
/// `tests/e2e/playwright.config.mjs`.
pub fn tests(project: &Project, wanted: &Wanted) -> Result<()> {
    // Whether it is within the budget is told by the step for that.
    let _ = build(project, BuildProfile::Release)?;
    let _ = build(project, BuildProfile::Gallery)?;
    let intake = build_intake(project)?;
    let folder = node::packages(project, "tests/e2e")?;
    let chromium = super::browser_program("chromium")?;
    let firefox = super::browser_program("firefox-esr")?;
    let mut command = project.command("node");
    command
        .current_dir(&folder)
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .env("INTAKE_PROGRAM", &intake)
        .env("INTAKE_STATIC", project.dist())
        .env("GALLERY", dist(project, BuildProfile::Gallery))
        .env("CHROMIUM", &chromium)
        .env("FIREFOX", &firefox)
        .env("SCREENSHOTS", project.target.join("test/screenshots"))
        .env("TRACES", project.target.join("test/end-to-end"));
    if let Some(name) = &wanted.tests {
        command.args(["--grep", name]);
    }
    run(&mut command)
}

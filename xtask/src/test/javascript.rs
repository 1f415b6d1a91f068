//! Tests of the JavaScript package: its types, its documentation, and the same answers as from the native program, in
//! Node and in Chromium.

use std::fs;
use std::os::unix::fs::symlink;

use anyhow::{Context, Result};

use crate::build::BuildProfile;
use crate::node;
use crate::package::{command_line, package};
use crate::process::run;
use crate::project::Project;

pub fn tests(project: &Project) -> Result<()> {
    let made = package(project, BuildProfile::Release)?;
    let folder = node::packages(project, "crates/js")?;
    // As if it were installed from npm, so that its manifest is tried as well.
    let installed = folder.join("node_modules/assessment-js");
    if installed.symlink_metadata().is_ok() {
        fs::remove_file(&installed)?;
    }
    symlink(&made, &installed).context("crates/js/node_modules/assessment-js")?;

    // Its driver of the browser serves here as well.
    node::packages(project, "tests/e2e")?;

    let mut command = project.command("node");
    command
        .current_dir(&folder)
        .args(["--test", "tests/"])
        .env("ASSESSMENT_PROGRAM", command_line(project)?)
        .env("CHROMIUM", super::browser_program("chromium")?);
    run(&mut command)
}

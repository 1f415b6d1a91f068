//! Checks that need nothing but the native toolchain.

use anyhow::Result;

use crate::process::run;
use crate::project::Project;

pub fn format(project: &Project) -> Result<()> {
    run(&mut project.cargo(&["fmt", "--all", "--check"]))
}

pub fn lints(project: &Project) -> Result<()> {
    run(&mut project.cargo(&["clippy", "--locked", "--all-targets", "--", "-D", "warnings"]))
}

/// The default members: all but the widget. The house rules are tests of xtask.
pub fn tests(project: &Project) -> Result<()> {
    run(&mut project.cargo(&["test", "--locked", "--no-fail-fast"]))
}

//! Interoperability test with third-party FHIR form renderers: our form, filled in with them, is read back.

use anyhow::Result;

use crate::node;
use crate::package::command_line;
use crate::process::run;
use crate::project::Project;

pub fn tests(project: &Project) -> Result<()> {
    let folder = node::packages(project, "crates/fhir/tests/renderers")?;
    // Its driver of the browser serves here as well.
    node::packages(project, "tests/e2e")?;
    let mut command = project.command("node");
    command
        .current_dir(&folder)
        .args(["--test", "clients.test.mjs"])
        .env("ASSESSMENT_PROGRAM", command_line(project)?)
        .env("CHROMIUM", super::browser_program("chromium")?);
    run(&mut command)
}

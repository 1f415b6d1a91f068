//! Code generation: one function for each generator, the output checked in. A test of each says when its output is out
//! of date.

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

/// Runs all generators and writes the files that have changed.
pub fn generate(project: &Project) -> Result<()> {
    message_keys(project)
}

/// Generates the modules of typed message keys, from the Fluent files.
fn message_keys(project: &Project) -> Result<()> {
    for (path, module) in assessment_texts::codegen::modules(&project.root).context("locales")? {
        if fs::read_to_string(&path).ok().as_ref() != Some(&module) {
            fs::write(&path, module).with_context(|| path.display().to_string())?;
            println!("written: {}", path.display());
        }
    }
    Ok(())
}

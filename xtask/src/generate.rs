//! Code generation: one function for each generator, the output checked in. A test of each says when its output is out
//! of date.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::process::run;
use crate::project::Project;

/// Runs all generators and writes the files that have changed.
pub fn generate(project: &Project) -> Result<()> {
    if constants(project)? {
        // Which texts the core asks for follows from its constants, and this program was built with the old ones.
        return run(&mut project.cargo(&["run", "--quiet", "--package", "xtask", "--", "generate"]));
    }
    message_keys(project)
}

/// Generates the constants of the core and of FHIR, from the data files. Tells whether any has changed.
fn constants(project: &Project) -> Result<bool> {
    match assessment_codegen::write(&project.root) {
        Ok(written) => {
            written.iter().for_each(|path| println!("written: {}", path.display()));
            Ok(!written.is_empty())
        }
        Err(faults) => {
            let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
            bail!("nothing is written:\n{}", faults.join("\n"))
        }
    }
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

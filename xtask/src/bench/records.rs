//! Cache of the synthetic records in files.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::folder;
use super::measure::run;
use super::sides::Programs;
use crate::build::hash;
use crate::project::Project;

/// Returns a JSON Lines file of so many records of a kind. Made again if the program that makes them is another.
pub fn records(project: &Project, programs: &Programs, kind: &str, count: u64) -> Result<PathBuf> {
    let file = folder(project)?.join(format!("{kind}-{count}.jsonl"));
    let stamp = file.with_extension("made-by");
    let maker = hash(&fs::read(&programs.made_up).with_context(|| programs.made_up.display().to_string())?);
    if !file.exists() || fs::read_to_string(&stamp).ok().as_deref() != Some(&maker) {
        eprintln!("making up {count} records ({kind})");
        let mut made = project.command(&programs.made_up);
        run(made.args([kind, &count.to_string()]), &file)?;
        fs::write(stamp, maker)?;
    }
    Ok(file)
}

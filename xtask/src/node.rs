//! Installation of npm packages: those that drive the browser in `tests/e2e`, those that make and check types in
//! `crates/js`. Exactly as the lock file there says.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::build::hash;
use crate::process::{capture, run};
use crate::project::Project;

/// Installs the packages of a folder if its lock file has changed, and returns the folder.
pub fn packages(project: &Project, folder: &str) -> Result<PathBuf> {
    let version = capture(project.command("node").arg("--version")).context("Node.js 20 or later is needed")?;
    let major: u32 = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default().parse().unwrap_or(0);
    if major < 20 {
        bail!("Node.js 20 or later is needed; this one is {}", version.trim());
    }
    let folder = project.root.join(folder);
    let lock = folder.join("package-lock.json");
    let lock = hash(&fs::read(&lock).with_context(|| lock.display().to_string())?);
    let stamp = folder.join("node_modules/.lock-hash");
    if fs::read_to_string(&stamp).ok().as_deref() != Some(&lock) {
        // No install scripts: none of the packages needs one.
        run(project.command("npm").current_dir(&folder).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
        fs::write(stamp, lock)?;
    }
    Ok(folder)
}

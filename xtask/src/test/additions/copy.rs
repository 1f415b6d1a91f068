//! Working copy of the checkout, in a folder where cargo builds it incrementally.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::checkout::synchronise;
use crate::process::Running;
use crate::project::Project;

const MANIFEST: &str = "Cargo.toml";

pub struct Copy<'a> {
    project: &'a Project,
    pub root: PathBuf,
}

impl Copy<'_> {
    /// Creates the copy, or updates the one from an earlier run.
    pub fn of(project: &Project) -> Result<Copy<'_>> {
        let root = project.cache().join("additions/copy");
        fs::create_dir_all(&root)?;
        let copy = Copy { project, root };
        copy.renew()?;
        Ok(copy)
    }

    /// Synchronises the copy with the checkout. What is the same stays untouched, so that cargo builds little.
    pub fn renew(&self) -> Result<()> {
        synchronise(self.project, &self.root, |name, bytes| {
            if name == MANIFEST { Ok(with_own_version(&String::from_utf8(bytes)?)?.into_bytes()) } else { Ok(bytes) }
        })
    }

    /// Runs a command of cargo in the copy; `None` if it passes, else what it printed. It builds in the checkout's own
    /// folders: what comes from a registry is built once. The command isn't `--locked`: in the lock file cargo writes
    /// the copy's version.
    pub fn fails(&self, command: &mut Command, target: &Path) -> Result<Option<String>> {
        let log = self.root.with_extension("log");
        let output = fs::File::create(&log)?;
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", target);
        command.stdout(output.try_clone()?).stderr(output);
        let passed = Running::start(command)?.wait()?.success();
        Ok(if passed { None } else { Some(fs::read_to_string(&log)?) })
    }
}

/// Rewrites the workspace's manifest with a version that only the copy has.
///
/// Cargo takes packages of the same name, version and place within the workspace for one, wherever the workspace is, and compares files by
/// time: in the same target folder it would take what was built of an addition for the checkout's own, whose files are older.
fn with_own_version(manifest: &str) -> Result<String> {
    let line = manifest.lines().find(|line| line.starts_with("version = ")).context("no version in the manifest")?;
    Ok(manifest.replacen(line, &format!("version = \"{VERSION}\""), 1))
}

const VERSION: &str = "0.0.0-addition";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_workspaces_version_differs() {
        let manifest =
            "[workspace.package]\nversion = \"1.2.3\"\n\n[workspace.dependencies]\nserde = { version = \"1.2.3\" }\n";
        let expected = "[workspace.package]\nversion = \"0.0.0-addition\"\n\n[workspace.dependencies]\nserde = { version = \"1.2.3\" }\n";
        assert_eq!(with_own_version(manifest).unwrap(), expected);
        assert!(with_own_version("[workspace]\n").is_err());
    }
}

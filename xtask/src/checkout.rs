//! Copies of the checkout, in folders where cargo builds them incrementally.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process::capture;
use crate::project::Project;

/// Synchronises a copy with the checkout's files, each passed through `edit`. A file that is the same stays untouched, so
/// that cargo builds little; what the checkout doesn't have is deleted.
pub fn synchronise(project: &Project, copy: &Path, edit: impl Fn(&str, Vec<u8>) -> Result<Vec<u8>>) -> Result<()> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = capture(project.command("git").args(arguments))?;
    let mut names: BTreeSet<&str> = listed.split('\0').filter(|name| !name.is_empty()).collect();
    // What was deleted and not yet committed is listed and isn't there.
    names.retain(|name| project.root.join(name).is_file());
    for name in &names {
        let bytes = fs::read(project.root.join(name)).with_context(|| (*name).to_owned())?;
        put(&copy.join(name), &edit(name, bytes)?)?;
    }
    remove_others(copy, copy, &names)
}

/// Writes a file unless it holds just this: an unchanged one keeps its modification time.
pub fn put(file: &Path, content: &[u8]) -> Result<()> {
    if fs::read(file).is_ok_and(|there| there == content) {
        return Ok(());
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, content).with_context(|| file.display().to_string())
}

fn remove_others(folder: &Path, root: &Path, names: &BTreeSet<&str>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, root, names)?;
        } else if !path.strip_prefix(root).is_ok_and(|name| names.contains(&*name.to_string_lossy())) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::env::temp_dir;
    use std::process;

    use super::*;

    #[test]
    fn what_the_checkout_does_not_have_is_deleted() {
        let root = temp_dir().join(format!("checkout-{}", process::id()));
        for name in ["kept/a.rs", "kept/renamed.rs", "gone/b.rs"] {
            put(&root.join(name), b"fn a() {}").unwrap();
        }
        remove_others(&root, &root, &BTreeSet::from(["kept/a.rs"])).unwrap();
        let there = |name: &str| root.join(name).exists();
        assert_eq!([there("kept/a.rs"), there("kept/renamed.rs"), there("gone/b.rs")], [true, false, false]);
        fs::remove_dir_all(root).unwrap();
    }
}

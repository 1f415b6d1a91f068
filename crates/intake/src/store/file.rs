//! The file of a SQLite database: its permissions, and its identity on the disk.

use std::path::{Path, PathBuf};

use super::StoreError;

/// The identity of the open database file: its path, device and inode.
///
/// A file that is moved away or deleted goes on to be written to by whoever has it open, and is found by nobody else: a
/// submission in it would be confirmed and lost. And whoever opens what lies there instead may take what lies beside it
/// for that file's, and delete it.
pub(super) struct DatabaseFile {
    path: PathBuf,
    identity: Option<Identity>,
}

/// Device and inode number, where the system has such.
type Identity = (u64, u64);

impl DatabaseFile {
    /// Records the identity of an existing file.
    pub(super) fn new(file: &Path) -> Self {
        Self { path: file.to_owned(), identity: identity(file) }
    }

    /// Verifies that the file at the path is still the one that was opened; otherwise the error `file-moved`.
    pub(super) fn is_in_place(&self) -> Result<(), StoreError> {
        let is_there = self.identity.is_none() || identity(&self.path) == self.identity;
        if is_there { Ok(()) } else { Err(StoreError { kind: "file-moved", code: None }) }
    }
}

/// Detects left-over journal files beside a database file that isn't there, or is empty: they are another's, and SQLite
/// would delete them, and with them what was confirmed but isn't yet in the file that somebody has moved away.
pub(super) fn is_left_over(file: &Path) -> Option<PathBuf> {
    let size = |file: &Path| std::fs::metadata(file).map_or(0, |found| found.len());
    // An empty file with a journal is what is left of a first start that was cut off.
    let ends: &[&str] = if file.exists() { &["-wal"] } else { &["-wal", "-journal"] };
    let mut beside = ends.iter().map(|end| beside(file, end));
    if size(file) > 0 { None } else { beside.find(|beside| size(beside) > 0) }
}

#[cfg(unix)]
fn identity(file: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(file).ok().map(|found| (found.dev(), found.ino()))
}

/// Returns nothing on other systems, where an open file can't be moved.
#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// Sets the file's mode so that only the server's own user can read it, also for one that was there: it holds health
/// data. SQLite gives what it writes beside it the same mode, unless that lies there from before.
pub(super) fn make_private(file: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?;
    #[cfg(unix)]
    for end in ["", "-journal", "-wal", "-shm"] {
        close_to_others(&beside(file, end));
    }
    Ok(())
}

/// Removes the permissions of others from a file. Where that can't be done, the operator hears of it.
#[cfg(unix)]
fn close_to_others(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let Ok(found) = std::fs::metadata(file) else { return };
    let mode = found.permissions().mode() & 0o777;
    if mode & 0o077 == 0 {
        return;
    }
    let closed = std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode & 0o700));
    let (file, mode) = (file.display(), format!("{mode:o}"));
    match closed {
        Ok(()) => tracing::warn!(%file, mode, "others could read or write this file; now they can't"),
        Err(error) => tracing::error!(%file, mode, kind = ?error.kind(), "others can read or write this file"),
    }
}

//! Names the edition of the rules that this program holds: a hash of everything that the core is made of. Two programs of one
//! edition say the same of the same answers on the same day; that is what makes an assessment reproducible.

use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::{Digest, Sha256};

/// The core, seen from here.
const CORE: &str = "../core";
/// What of it makes the rules: the data, and the source with the constants made of them. Tests don't.
const PARTS: [&str; 2] = ["data", "src"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for part in PARTS {
        let path = Path::new(CORE).join(part);
        println!("cargo::rerun-if-changed={}", path.display());
        collect(&path, &mut files)?;
    }
    // By name with `/` on every system, so that the order is the same everywhere.
    files.sort();
    let mut all = Sha256::new();
    for (name, path) in files {
        let content = fs::read(path)?;
        all.update(name);
        all.update([0]);
        all.update(content.len().to_le_bytes());
        all.update(content);
    }
    let edition: String = all.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=RULES_EDITION={edition}");
    Ok(())
}

fn collect(path: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if !path.ends_with("tests.rs") {
        let name = path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        files.push((name, path.to_owned()));
    }
    Ok(())
}

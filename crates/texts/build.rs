//! Lists the Fluent files of every language for `native`, so that a new file or language needs no second list.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // Read at run time: a build of a copy elsewhere must not leave its path behind.
    let manifest =
        env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| io::Error::other("CARGO_MANIFEST_DIR is not set"))?;
    let locales = Path::new(&manifest).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut code = String::from("const FILES: &[(&str, Files)] = &[\n");
    for folder in sorted(&locales)? {
        let files = sorted(&folder)?;
        let lines: String =
            files.iter().map(|file| format!("    ({:?}, include_str!({file:?})),\n", name(file))).collect();
        // Writing to a string can't fail.
        let _ = writeln!(code, "  ({:?}, &[\n{lines}  ]),", name(&folder));
    }
    code.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(Path::new(&out).join("files.rs"), code)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

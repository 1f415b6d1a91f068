//! Turns the data files into constants, and stops with file and line on nonsense. Nothing is parsed at run time.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads files and is told where to write; the core does not"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

#[path = "build/methods.rs"]
mod methods;
#[path = "build/needs/mod.rs"]
mod needs;
#[path = "build/places.rs"]
mod places;
#[path = "build/tables.rs"]
mod tables;

fn main() {
    println!("cargo::rerun-if-changed=data/laws.toml");
    println!("cargo::rerun-if-changed=data/parameters");
    println!("cargo::rerun-if-changed=data/methods");
    println!("cargo::rerun-if-changed=build");
    if let Err(fault) = write_tables() {
        println!("cargo::error={fault}");
    }
}

fn write_tables() -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let out = Path::new(&out);
    places::generate(Path::new("data/places"), out);
    let text = read(Path::new("data/laws.toml"))?;
    let source = tables::Source { file: "crates/core/data/laws.toml", text: &text };
    let (laws, code) = tables::laws(&source).map_err(|fault| fault.to_string())?;
    write(&out.join("laws.rs"), &code)?;
    for (file, code) in methods::all(|name| read(Path::new("data/methods").join(name).as_path()))? {
        write(&out.join(file), &code)?;
    }

    let mut files: Vec<_> = fs::read_dir("data/parameters")
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| format!("data/parameters: {error}"))?
        .iter()
        .map(fs::DirEntry::path)
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    let mut known = BTreeSet::new();
    let mut code = String::new();
    for path in &files {
        let text = read(path)?;
        let file = format!("crates/core/{}", path.display());
        let source = tables::Source { file: &file, text: &text };
        code.push_str(&tables::parameter(&source, &laws, &mut known).map_err(|fault| fault.to_string())?);
    }
    let list: String = known.iter().map(|id| format!("    {}.any(),\n", id.to_uppercase().replace('-', "_"))).collect();
    code.push_str(&format!("/// All figures.\npub static ALL: &[AnyParameter] = &[\n{list}];\n"));
    write(&out.join("parameters.rs"), &code)?;
    needs::generate(Path::new("data/needs"), out, &laws)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, code: &str) -> Result<(), String> {
    fs::write(path, code).map_err(|error| format!("{}: {error}", path.display()))
}

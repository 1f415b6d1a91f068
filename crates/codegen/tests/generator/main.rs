//! What the generator writes, and what it refuses, each fault with file and line.

mod all_faults;
mod figures;
mod generated;
mod methods;
mod needs;
mod places;

use std::fs;
use std::path::{Path, PathBuf};

use assessment_codegen::code::GeneratedFile;
use assessment_codegen::{Fault, Faults, Source};
use proc_macro2::TokenStream;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A data file of the core.
fn data(name: &str) -> String {
    fs::read_to_string(root().join("crates/core/data").join(name)).expect(name)
}

/// What is made of a file: the printed code in one line, or all faults.
fn made(file: &str, text: &str, make: impl FnOnce(&Source<'_>) -> TokenStream) -> Result<String, Vec<Fault>> {
    let faults = Faults::default();
    let code = make(&Source { file, text, faults: &faults });
    faults.none()?;
    Ok(printed(code))
}

/// The code as it is checked in, in one line.
fn printed(code: TokenStream) -> String {
    let faults = Faults::default();
    let text = GeneratedFile::of_the_core("some", "some.toml", "Some.", code).render(&faults).expect("it is Rust");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asserts that this is told, with file and line, and little else: what is wrong once may also break a sum or a second rule.
fn told<T>(made: Result<T, Vec<Fault>>, file: &str, expected: &str) {
    let faults = made.err().unwrap_or_default();
    let told = faults.iter().filter(|fault| fault.to_string().contains(expected)).count();
    assert!(told == 1 && faults.len() <= 3, "{expected}: {faults:#?}");
    assert!(faults.iter().all(|fault| fault.file == file && fault.line > 0), "{expected}: {faults:#?}");
}

//! Generator of the constants that are made of the data files (laws, figures, methods, needs, places, the ICF table): checks
//! the files, and writes Rust source that is checked in, `src/generated` of the core and of FHIR.
//!
//! **Must not know** the product's rules, and not the core as a program: it has to run while the core doesn't compile, because
//! what it writes is missing there.
//!
//! Nothing is parsed at run time, and each constant can be searched and followed. `cargo xtask generate` writes the files,
//! `tests/generator/generated.rs` compares them.
//!
//! A run reports all the faults that it finds, each with file and line ([`Faults`]), and writes only what has none.

pub mod code;
pub mod fault;
pub mod figures;
pub mod icf;
// The core's own files, so that there is one list of these words. A dependency on the core would need it compiled.
#[path = "../../core/src/keyed_enum.rs"]
mod keyed_enum;
pub mod laws;
pub mod methods;
pub mod needs;
mod period;
pub mod places;
#[path = "../../core/src/parameters/vocabulary.rs"]
mod vocabulary;
mod words;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use quote::quote;

use code::{GeneratedFile, constant};
pub use fault::{Fault, Faults, Source};

/// Input files of the checkout, by their names below its root.
pub struct Checkout<'a> {
    root: &'a Path,
    faults: &'a Faults,
}

impl Checkout<'_> {
    /// Reads a file as text. One that can't be read is a fault.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<String> {
        match fs::read_to_string(self.root.join(name)) {
            Ok(text) => Some(text),
            Err(error) => {
                self.faults.unreadable(name, &error);
                None
            }
        }
    }

    /// Lists the names of the TOML files in a folder, in their order.
    fn tables_in(&self, folder: &str) -> Vec<String> {
        let listed = fs::read_dir(self.root.join(folder)).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let entries = listed.unwrap_or_else(|error| {
            self.faults.unreadable(folder, &error);
            Vec::new()
        });
        let names = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<_> = names.filter(|name| name.ends_with(".toml")).collect();
        names.sort();
        names.iter().map(|name| format!("{folder}/{name}")).collect()
    }

    fn source<'a>(&'a self, file: &'a str, text: &'a str) -> Source<'a> {
        Source { file, text, faults: self.faults }
    }
}

/// Generates all files of the checkout: path and content.
///
/// # Errors
///
/// Every fault of the data files; nothing is to be written then.
pub fn files(root: &Path) -> Result<Vec<(PathBuf, String)>, Vec<Fault>> {
    let faults = Faults::default();
    let checkout = Checkout { root, faults: &faults };
    let mut modules = core(&checkout);
    modules.push(code::list(code::CORE, "crates/core/data", &modules));
    modules.extend(icf::modules(&checkout));
    let mut files = Vec::new();
    if faults.is_empty() {
        for module in &modules {
            files.extend(module.render(&faults).map(|text| (root.join(&module.path), text)));
        }
    }
    faults.none().map(|()| files)
}

fn core(checkout: &Checkout<'_>) -> Vec<GeneratedFile> {
    let mut modules = Vec::new();
    let (laws, module) = laws::module(checkout, "crates/core/data/laws.toml", "laws");
    modules.extend(module);
    modules.extend(methods::modules(checkout.faults, |name| checkout.read(name)));
    modules.push(parameters(checkout, &laws));
    modules.extend(needs::modules(checkout, &laws));
    modules.extend(places::module(checkout));
    modules
}

fn parameters(checkout: &Checkout<'_>, laws: &laws::Laws) -> GeneratedFile {
    let folder = "crates/core/data/parameters";
    let mut known = BTreeSet::new();
    let mut code = quote!();
    for file in checkout.tables_in(folder) {
        let Some(text) = checkout.read(&file) else { continue };
        code.extend(figures::parameter(&checkout.source(&file, &text), laws, &mut known));
    }
    let all = known.iter().map(|id| constant(id));
    code.extend(quote! {
        /// All parameters of the rules.
        pub static ALL: &[AnyParameter] = &[#(#all.any()),*];
    });
    GeneratedFile {
        imports: figures::IMPORTS,
        ..GeneratedFile::of_the_core("parameters", &format!("{folder}/*.toml"), "Figures by date.", code)
    }
}

/// Writes the generated files that have changed, and returns their paths.
///
/// # Errors
///
/// The faults of the data files, or what the file system says.
pub fn write(root: &Path) -> Result<Vec<PathBuf>, Vec<Fault>> {
    let mut written = Vec::new();
    let faults = Faults::default();
    for (path, text) in files(root)? {
        if fs::read_to_string(&path).is_ok_and(|before| before == text) {
            continue;
        }
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        match folder.and_then(|()| fs::write(&path, text)) {
            Ok(()) => written.push(path),
            Err(error) => faults.unreadable(&path.to_string_lossy(), &error),
        }
    }
    faults.none().map(|()| written)
}

//! Dead-code elimination of what Leptos exports for its server functions, and nobody here calls: streams from and to
//! the browser. Exported code is never left out by the compiler, so it is taken out of the WASM file and of the glue.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use walrus::{Module, passes::gc};

/// Names of the exported classes that are removed.
const CLASSES: [&str; 3] = ["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// Removes the classes' functions from the module, with all that only they use.
pub fn trim_wasm(wasm: &mut Module) {
    let exports: Vec<_> = wasm
        .exports
        .iter()
        .filter(|export| {
            let name = export.name.trim_start_matches("__wbg_");
            CLASSES.iter().any(|class| name.split('_').next() == Some(class.to_lowercase().as_str()))
        })
        .map(walrus::Export::id)
        .collect();
    for export in exports {
        wasm.exports.delete(export);
    }
    gc::run(wasm);
}

/// Removes the classes from the glue, and the functions that WASM no longer imports.
pub fn trim_glue(glue: &str, wasm: &Module) -> Result<String> {
    let imported: BTreeSet<&str> = wasm.imports.iter().map(|import| import.name.as_str()).collect();
    let mut kept = String::with_capacity(glue.len());
    // Each part ends with a line that begins as this one does and closes it.
    let mut until: Option<&str> = None;
    for line in glue.lines() {
        if let Some(end) = until {
            if line.starts_with(end) {
                until = None;
            }
            continue;
        }
        let class = CLASSES.iter().find(|class| line.contains(*class));
        until = if class.is_some_and(|_| line.starts_with("export class ")) {
            Some("}")
        } else if class.is_some_and(|_| line.starts_with("const ")) {
            Some("    : new FinalizationRegistry")
        } else if line.strip_prefix("        ").and_then(|entry| entry.split_once(": ")).is_some_and(|(name, value)| {
            name.starts_with("__wb") && value.starts_with("function(") && !imported.contains(name)
        }) {
            Some("        }")
        } else if class.is_some() && line.starts_with("if (Symbol.dispose)") {
            continue;
        } else {
            kept.push_str(line);
            kept.push('\n');
            None
        };
    }
    ensure!(until.is_none(), "the glue looks otherwise than expected: a part of it has no end");
    ensure!(
        !CLASSES.iter().any(|class| kept.contains(class)),
        "the glue looks otherwise than expected: something of Leptos's streams is still there"
    );
    Ok(kept)
}

//! Makes the program smaller to send without changing what it does.
//!
//! The compiler has already made few instructions of it; what counts now is how well they compress. Two things help,
//! both measured on this widget: functions that resemble each other stand side by side (brotli finds the resemblance
//! cheaply only when it is near: 6 % less), and the names by which program and glue call each other become short (each
//! carries a hash, which does not compress: 3 % less of both). The usual optimiser, `wasm-opt`, makes the raw file
//! smaller and the compressed one larger.

mod alike;
mod glue;
mod module;

use anyhow::{Context, Result, ensure};

/// The packed WASM file and glue.
pub fn pack(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let module = module::Module::read(wasm).context("reading the WASM file")?;
    let names = glue::short_names(module.linked_names(), glue);
    let packed = module.write(&alike::order(&module.bodies), &names).context("writing the WASM file")?;
    // Nothing may be lost on the way: the same functions, only elsewhere.
    wasmparser::validate(&packed).context("what was packed is no valid WASM")?;
    let again = module::Module::read(&packed).context("reading what was packed")?;
    ensure!(again.bodies.len() == module.bodies.len(), "packing has lost functions");
    Ok((packed, glue::shorten(glue, &names)?))
}

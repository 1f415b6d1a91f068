//! Packing: makes the program smaller to send without changing what it does.
//!
//! The compiler has already made few instructions of it; what counts now is how well they compress. Brotli finds
//! resemblance cheaply only when it is near, so functions that resemble each other are put side by side: measured on
//! this widget, 2 kB less. The usual optimiser, `wasm-opt`, makes the raw file smaller and the compressed one larger.

mod alike;
mod module;
mod names;

use anyhow::{Context, Result, ensure};

/// Packs the WASM file and returns it with the glue that fits it.
pub fn pack(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let names = names::shorter(wasm, glue)?;
    let module = module::WasmModule::read(wasm).context("reading the WASM file")?;
    let packed = module.write(&alike::order(&module.bodies), &names).context("writing the WASM file")?;
    // Nothing may be lost on the way: the same functions, only elsewhere.
    wasmparser::validate(&packed).context("what was packed is no valid WASM")?;
    let again = module::WasmModule::read(&packed).context("reading what was packed")?;
    ensure!(again.bodies.len() == module.bodies.len(), "packing has lost functions");
    Ok((packed, names::rename(glue, &names)))
}

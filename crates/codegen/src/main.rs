//! Command that writes the generated files that are out of date, or reports every fault of the data files.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Cargo says it when it runs the program; in a copy of the checkout it is the copy's.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| "./crates/codegen".into());
    let Some(root) = Path::new(&here).ancestors().nth(2) else { return ExitCode::FAILURE };
    match assessment_codegen::write(root) {
        Ok(written) => {
            written.iter().for_each(|path| println!("written: {}", path.display()));
            ExitCode::SUCCESS
        }
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("error: {fault}"));
            ExitCode::FAILURE
        }
    }
}

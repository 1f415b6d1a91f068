//! Entry point of the program `assessment`: see the library of the same package.

use std::process::ExitCode;

fn main() -> ExitCode {
    assessment_cli::main()
}

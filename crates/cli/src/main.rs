//! `assessment`: what the core can do, on the command line. See `docs/command-line.md`.
//!
//! Start with [`commands`]: one file a command. [`lines`] carries JSON lines through a command in parallel and in order.

mod commands;
mod day;
mod lines;

use std::process::ExitCode;

use clap::Parser;

/// Computes what the core computes: JSON lines in, JSON lines out.
#[derive(Debug, Parser)]
#[command(name = "assessment", version, about, long_about = None)]
struct Arguments {
    #[command(subcommand)]
    command: commands::Command,
}

fn main() -> ExitCode {
    match Arguments::parse().command.run() {
        Ok(lines::End::Well) => ExitCode::SUCCESS,
        Ok(lines::End::WithBadLines) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            lines::say(&format!("assessment: {error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Whoever reads our output has seen enough, as `head` has. That is no fault.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io =
        |cause: &(dyn std::error::Error + 'static)| cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
    error.chain().any(|cause| io(cause) == Some(std::io::ErrorKind::BrokenPipe))
}

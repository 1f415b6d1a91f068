//! The program `assessment`: what the core can do, on the command line. See `docs/command-line.md`.
//!
//! **Must not know** rules: it carries lines to the core and answers back.
//!
//! Start with `commands`: one file a command. `lines` carries JSON lines through a command in parallel and in order.

mod commands;
mod day;
mod help;
mod lines;

use std::io::{Read, Write};
use std::num::NonZeroUsize;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{CommandFactory as _, FromArgMatches as _, Parser};

use commands::CommandWork;
use lines::LineRun;

pub use lines::{LineError, LineErrorCode, RunEnd};

/// Computes what the core computes: JSON lines in, JSON lines out.
#[derive(Debug, Parser)]
#[command(name = "assessment", version = help::version(), about, long_about = None)]
struct Arguments {
    #[command(subcommand)]
    command: commands::Command,
}

/// Builds the clap command with the whole of its help.
fn command() -> clap::Command {
    help::explained(Arguments::command(), "")
}

/// Entry point: parses the program's arguments and runs the command.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::from_arg_matches(&command().get_matches()).unwrap_or_else(|error| error.exit());
    match arguments.command.work().and_then(CommandWork::run) {
        Ok(RunEnd::Well) => ExitCode::SUCCESS,
        Ok(RunEnd::WithBadLines) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            lines::say(&format!("assessment: {error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Handle of a command over lines for use as a library, as the fuzz targets do; performs no I/O of its own.
///
/// ```
/// let hours = assessment_cli::LineCommand::new(&["hours"])?;
/// let no_totals = hours.process(r#"{"date": "2020-05-01", "age": 34, "totals": {}}"#).expect("an answer");
/// assert!(no_totals.starts_with(r#"{"error":"missing""#));
/// assert_eq!(hours.process("{").expect_err("half an object").code().id(), "not-json");
/// # Ok::<(), anyhow::Error>(())
/// ```
pub struct LineCommand(LineRun);

impl LineCommand {
    /// Parses the program's arguments: `["assess", "--as-of", "2026-11-22"]`.
    ///
    /// # Errors
    ///
    /// Where they can't be understood, or are those of a command that prints a document.
    pub fn new(arguments: &[&str]) -> Result<Self> {
        let arguments = Arguments::try_parse_from(["assessment"].iter().chain(arguments))?;
        match arguments.command.work()? {
            CommandWork::Lines(lines) => Ok(Self(lines)),
            CommandWork::Document(_) => bail!("works on no lines"),
        }
    }

    /// Lists the names of all JSON Lines commands, such as `whodas` and `fhir response`.
    #[must_use]
    pub fn commands() -> Vec<String> {
        line_run(&Arguments::command(), "")
    }

    /// Processes one line and returns the output line without its line break.
    ///
    /// # Errors
    ///
    /// [`LineError`] where the line can't be understood.
    pub fn process(&self, line: &str) -> Result<String, LineError> {
        let mut out = Vec::new();
        self.0.processor().process(line, &mut out)?;
        String::from_utf8(out).map_err(|error| LineError::new(LineErrorCode::Internal, error.to_string()))
    }

    /// Streams an input through the command as the program does: in parallel, in order, a bad line reported in its
    /// place.
    ///
    /// # Errors
    ///
    /// Where input or output break.
    pub fn carry(&self, input: impl Read + Send + 'static, output: impl Write, jobs: NonZeroUsize) -> Result<RunEnd> {
        self.0.carry(input, output, jobs)
    }
}

/// Collects the commands below one that take a file of lines.
fn line_run(command: &clap::Command, path: &str) -> Vec<String> {
    let below = command.get_subcommands().flat_map(|below| {
        line_run(below, &format!("{path}{}{}", if path.is_empty() { "" } else { " " }, below.get_name()))
    });
    let own = command.get_arguments().any(|argument| argument.get_id() == "input").then(|| path.to_owned());
    below.chain(own).collect()
}

/// Whether the error is a broken pipe: whoever reads our output has seen enough, as `head` has. That is no fault.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io =
        |cause: &(dyn std::error::Error + 'static)| cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
    error.chain().any(|cause| io(cause) == Some(std::io::ErrorKind::BrokenPipe))
}

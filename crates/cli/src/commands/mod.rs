//! One file a command. A command over lines is a type with [`Answer`]; its arguments hold [`LineArgs`], and [`run`] does
//! the rest. A new one is its file and its line in [`Command`].

mod assess;
mod fhir;
mod form;
mod hours;
mod schema;
mod status;
mod whodas;

use std::io::Write as _;

use anyhow::Result;
use clap::Subcommand;
use serde::Serialize;

use crate::lines::End;

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Assess drafts or submissions, one a line
    Assess(assess::Assess),
    /// Score WHODAS 2.0, one person a line
    Whodas(whodas::Whodas),
    /// Simulate the options of a status assessment, one person a line
    Status(status::Status),
    /// Estimate hours of personal assistance by the method of 2019, one person a line
    Hours(hours::Hours),
    /// Print the form with its texts in a language
    Form(form::Form),
    /// Print the JSON Schema of an input or an output
    Schema(schema::Schema),
    /// The form and submissions in HL7 FHIR R4
    #[command(subcommand)]
    Fhir(fhir::Fhir),
}

impl Command {
    /// Does it.
    pub fn run(self) -> Result<End> {
        match self {
            Self::Assess(command) => command.run(),
            Self::Whodas(command) => command.run(),
            Self::Status(command) => command.run(),
            Self::Hours(command) => command.run(),
            Self::Form(command) => command.run(),
            Self::Schema(command) => command.run(),
            Self::Fhir(command) => command.run(),
        }
    }
}

/// Prints one document, for people and programs.
fn print(document: &impl Serialize) -> Result<End> {
    let mut text = serde_json::to_vec_pretty(document)?;
    text.push(b'\n');
    let mut output = std::io::stdout().lock();
    output.write_all(&text)?;
    output.flush()?;
    Ok(End::Well)
}

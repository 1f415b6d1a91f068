//! One file a command. A command over lines is a type with [`Answer`]; its arguments hold [`LineArgs`], and [`run`] does
//! the rest. A new one is its file and its line in [`Command`].

mod assess;
mod fhir;
mod form;
mod schema;

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

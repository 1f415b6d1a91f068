//! The subcommands, one module each. A command over lines is a type with
//! [`LineProcessor`](crate::lines::LineProcessor); its arguments hold [`LineArgs`](crate::lines::LineArgs), and
//! [`CommandWork::run`] does the rest. A new one is its file and its line in [`Command`].

mod assess;
mod fhir;
mod figures;
mod form;
mod hours;
mod instrument;
mod programme;
mod schema;
mod shell;
mod status;
mod whodas;

use std::io::Write as _;

use anyhow::{Result, anyhow};
use assessment_texts::{LANGUAGES, Language};
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::lines::{LineRun, RunEnd};

/// The subcommands of the program.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Assess drafts or submissions, one a line
    Assess(assess::AssessArgs),
    /// Score WHODAS 2.0, one person a line
    Whodas(whodas::WhodasArgs),
    /// Simulate the options of a status assessment, one person a line
    Status(status::StatusArgs),
    /// Estimate hours of personal assistance by the method of 2019, one person a line
    Hours(hours::HoursArgs),
    /// The social worker's revised instrument: overview by area, what a draft pre-fills, degrees and hours
    #[command(subcommand)]
    Instrument(instrument::InstrumentCommand),
    /// Municipal programmes: whom they may be for, rosters, ranked lists
    #[command(subcommand)]
    Programme(programme::ProgrammeCommand),
    /// Print the form with its texts in a language
    Form(form::FormArgs),
    /// Print all figures of the rules on a day: value, source, how sure, when last checked
    Figures(figures::FiguresArgs),
    /// Print the JSON Schema of an input or an output
    Schema(schema::SchemaArgs),
    /// The form and submissions in HL7 FHIR R4
    #[command(subcommand)]
    Fhir(fhir::FhirCommand),
    /// Print what a shell needs to complete commands and options
    Completions(shell::CompletionsArgs),
    /// Print a page of the manual
    Man(shell::ManArgs),
}

impl Command {
    /// Returns the work of the command without running it; fails on arguments that exclude each other or can't be read.
    pub fn work(self) -> Result<CommandWork> {
        Ok(match self {
            Self::Assess(command) => CommandWork::Lines(command.line_run()?),
            Self::Whodas(command) => CommandWork::Lines(command.line_run()?),
            Self::Status(command) => CommandWork::Lines(command.line_run()?),
            Self::Hours(command) => CommandWork::Lines(command.line_run()),
            Self::Instrument(command) => command.work()?,
            Self::Programme(command) => CommandWork::Lines(command.line_run()),
            Self::Form(command) => command.work()?,
            Self::Figures(command) => command.work()?,
            Self::Schema(command) => command.work()?,
            Self::Fhir(command) => command.work()?,
            Self::Completions(command) => command.work(),
            Self::Man(command) => command.work()?,
        })
    }
}

/// The `--language` option.
#[derive(Debug, Args)]
pub struct InLanguage {
    /// The language of the texts
    #[arg(long, value_name = "TAG", default_value = Language::FIRST.tag)]
    language: String,
}

impl InLanguage {
    fn get(&self) -> Result<&'static Language> {
        Language::find(&self.language).ok_or_else(|| {
            let known: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
            anyhow!("no texts in {:?}; there are: {}", self.language, known.join(", "))
        })
    }
}

/// The two kinds of a command's work: a JSON Lines pipeline or one document.
pub enum CommandWork {
    /// One document, to be printed.
    Document(Vec<u8>),
    /// Lines to be answered.
    Lines(LineRun),
}

impl CommandWork {
    /// Serializes a value as a pretty-printed JSON document.
    fn document(document: &impl Serialize) -> Result<Self> {
        let mut text = serde_json::to_vec_pretty(document)?;
        text.push(b'\n');
        Ok(Self::Document(text))
    }

    /// Runs the work: processes all lines, or prints the document.
    pub fn run(self) -> Result<RunEnd> {
        match self {
            Self::Lines(lines) => lines.run(),
            Self::Document(text) => {
                let mut output = std::io::stdout().lock();
                output.write_all(&text)?;
                output.flush()?;
                Ok(RunEnd::Well)
            }
        }
    }
}

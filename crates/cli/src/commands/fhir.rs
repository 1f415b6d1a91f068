//! `fhir`: the form and submissions in HL7 FHIR R4. What becomes what: `docs/methods/fhir.md`.

use anyhow::Result;
use assessment_core::submission::Submission;
use assessment_fhir::{Canonical, NotABase, definitions, questionnaire, response, submission};
use clap::{Args, Subcommand};
use serde::de::IgnoredAny;

use super::Work;
use crate::day::Day;
use crate::lines::{Answer, BadLine, LineArgs, read_json, write_json};

/// `assessment fhir`.
#[derive(Debug, Subcommand)]
pub enum Fhir {
    /// Print the form as a Questionnaire
    Questionnaire {
        #[command(flatten)]
        base: Base,
        #[command(flatten)]
        day: Day,
    },
    /// Print the form with the definitions of our own codes and extensions, as a Bundle: what a server must know
    Definitions {
        /// The address of whoever publishes the form: all of theirs begin with it, and never change afterwards
        #[arg(long, value_name = "URL", value_parser = base)]
        base: Canonical,
        #[command(flatten)]
        day: Day,
    },
    /// Submissions to QuestionnaireResponses, one a line
    Response {
        #[command(flatten)]
        base: Base,
        #[command(flatten)]
        lines: LineArgs,
    },
    /// QuestionnaireResponses to submissions, one a line
    Submission {
        #[command(flatten)]
        base: Base,
        #[command(flatten)]
        lines: LineArgs,
    },
}

/// `--base`.
#[derive(Debug, Args)]
pub struct Base {
    /// The address of whoever publishes the form [default: one that can't exist, for trying out]
    #[arg(long, value_name = "URL", value_parser = base)]
    base: Option<Canonical>,
}

fn base(text: &str) -> Result<Canonical, NotABase> {
    Canonical::new(text)
}

impl Fhir {
    /// What it does.
    pub fn work(self) -> Result<Work> {
        Ok(match self {
            Self::Questionnaire { base, day } => Work::document(&questionnaire(&base.address(), day.get()?))?,
            Self::Definitions { base, day } => Work::document(&definitions(&base, day.get()?))?,
            Self::Response { base, lines } => Work::Lines(lines.with(ToResponse(base.address()))),
            Self::Submission { base, lines } => Work::Lines(lines.with(ToSubmission(base.address()))),
        })
    }
}

impl Base {
    fn address(self) -> Canonical {
        self.base.unwrap_or_default()
    }
}

struct ToResponse(Canonical);

impl Answer for ToResponse {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let sent: Submission = read_json(line)?;
        let response = response(&sent, &self.0).map_err(|error| BadLine::new("field", error.to_string()))?;
        write_json(out, &response)
    }
}

struct ToSubmission(Canonical);

impl Answer for ToSubmission {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let IgnoredAny = read_json(line)?;
        let read = submission(line, &self.0).map_err(|error| BadLine::new("fhir", error.to_string()))?;
        write_json(out, &read)
    }
}

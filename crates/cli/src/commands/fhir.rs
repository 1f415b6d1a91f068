//! The `fhir` command: conversion of form and submissions from and to HL7 FHIR R4. What becomes what:
//! `docs/methods/fhir.md`.

use anyhow::Result;
use assessment_core::dates::iso;
use assessment_core::report::{AcceptedInput, ReportInput};
use assessment_core::submission::Submission;
use assessment_fhir::{
    Canonical, CanonicalError, Defaults, ReadError, ReadSubmission, definitions, identifier, questionnaire_in, read,
    response,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use time::Date;

use super::{CommandWork, InLanguage};
use crate::day::{self, AsOf};
use crate::lines::{LineArgs, LineError, LineErrorCode, LineProcessor, read_json, write_json};

/// Subcommands of `assessment fhir`.
#[derive(Debug, Subcommand)]
pub enum FhirCommand {
    /// Print the form as a Questionnaire
    Questionnaire {
        #[command(flatten)]
        base: Base,
        /// For programs that pass over translations: the texts change places, the form stays the same
        #[command(flatten)]
        language: InLanguage,
        #[command(flatten)]
        day: AsOf,
    },
    /// Print the form with the definitions of our own codes and extensions, as a Bundle: what a server must know
    Definitions {
        /// The address of whoever publishes the form: all of theirs begin with it, and never change afterwards
        #[arg(long, value_name = "URL", value_parser = base)]
        base: Canonical,
        #[command(flatten)]
        day: AsOf,
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
        absent: Absent,
        #[command(flatten)]
        lines: LineArgs,
    },
}

/// The `--base` option: base URL of all canonical URLs.
#[derive(Debug, Args)]
pub struct Base {
    /// The address of whoever publishes the form [default: one that can't exist, for trying out]
    #[arg(long, value_name = "URL", value_parser = base)]
    base: Option<Canonical>,
}

/// Options with the default values for what a `QuestionnaireResponse` may leave out.
#[derive(Debug, Args)]
pub struct Absent {
    /// Where a response names no language: the one in which the form was shown
    #[command(flatten)]
    language: InLanguage,
    /// Where a response has no `authored`: the day on which it was answered, YYYY-MM-DD [default: today in Sofia]
    #[arg(long, value_name = "DATE", value_parser = day::read)]
    authored: Option<Date>,
    /// Read responses that are in-progress although answers are missing or wrong
    #[arg(long)]
    in_progress: bool,
}

impl Absent {
    fn defaults(self) -> Result<Defaults> {
        let authored = self.authored.map_or_else(day::today, Ok)?;
        let language = self.language.get()?.tag.into();
        Ok(Defaults { language, authored: Some(iso(authored)), unfinished: self.in_progress })
    }
}

fn base(text: &str) -> Result<Canonical, CanonicalError> {
    Canonical::new(text)
}

impl FhirCommand {
    /// Returns the work of the chosen subcommand.
    pub fn work(self) -> Result<CommandWork> {
        Ok(match self {
            Self::Questionnaire { base, language, day } => {
                CommandWork::document(&questionnaire_in(&base.address(), day.get()?, language.get()?))?
            }
            Self::Definitions { base, day } => CommandWork::document(&definitions(&base, day.get()?))?,
            Self::Response { base, lines } => CommandWork::Lines(lines.with(ToResponse(base.address()))),
            Self::Submission { base, absent, lines } => {
                CommandWork::Lines(lines.with(ToSubmission { address: base.address(), defaults: absent.defaults()? }))
            }
        })
    }
}

impl Base {
    fn address(self) -> Canonical {
        self.base.unwrap_or_default()
    }
}

struct ToResponse(Canonical);

impl LineProcessor for ToResponse {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let given: ReportInput<&RawValue> = read_json(line)?;
        let id = given.id;
        let sent = match given.holds()? {
            AcceptedInput::Submission(sent) => sent,
            AcceptedInput::Draft(_) => {
                return Err(LineError::new(
                    LineErrorCode::Field,
                    "a draft: only with language and filled_on is it a submission".into(),
                ));
            }
        };
        let mut response =
            response(&sent, &self.0).map_err(|error| LineError::new(LineErrorCode::Field, error.to_string()))?;
        response.identifier = id.map(|id| identifier(id, &self.0));
        write_json(out, &response)
    }
}

struct ToSubmission {
    address: Canonical,
    defaults: Defaults,
}

/// DTO of a submission with the sender's key, as `assess` and `fhir response` take it.
#[derive(Serialize)]
struct Named {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Box<RawValue>>,
    #[serde(flatten)]
    submission: Submission,
}

impl LineProcessor for ToSubmission {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let IgnoredAny = read_json(line)?;
        let ReadSubmission { id, submission } = read(line, &self.address, &self.defaults).map_err(|error| {
            let advice =
                if matches!(error, ReadError::Unfinished(_)) { "; --in-progress reads it as it stands" } else { "" };
            LineError::new(LineErrorCode::Fhir, format!("{error}{advice}"))
        })?;
        write_json(out, &Named { id, submission })
    }
}

//! The `programme` command: computes eligibility, rosters and rankings of municipal programmes. No part of the national
//! law; the municipality decides.

use anyhow::Result;
use assessment_core::municipal::{eligibility_result, ranking_result, roster_result};
use clap::{Args, Subcommand};

use crate::lines::{LineArgs, LineError, LineProcessor, LineRun, read_json, write_json};

/// Subcommands of `assessment programme`.
#[derive(Debug, Subcommand)]
pub enum Programme {
    /// Whom a programme may be for: drafts of the self-assessment, one a line
    Eligibility(LineOptions),
    /// Check the shifts of one person's assistants, one roster a line
    Roster(LineOptions),
    /// Rank applicants within a budget, one programme and year a line
    Ranking(LineOptions),
}

/// Command-line arguments shared by the subcommands.
#[derive(Debug, Args)]
pub struct LineOptions {
    #[command(flatten)]
    lines: LineArgs,
}

impl Programme {
    /// Returns the JSON Lines pipeline of the chosen subcommand.
    pub fn line_run(self) -> LineRun {
        match self {
            Self::Eligibility(command) => command.lines.with(Eligibilities),
            Self::Roster(command) => command.lines.with(Rosters),
            Self::Ranking(command) => command.lines.with(Rankings),
        }
    }
}

struct Eligibilities;

impl LineProcessor for Eligibilities {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let answer = eligibility_result(&read_json(line)?);
        write_json(out, &answer.map_err(|other| LineError::new("form-version", other.to_string()))?)
    }
}

struct Rosters;

impl LineProcessor for Rosters {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        write_json(out, &roster_result(&read_json(line)?))
    }
}

struct Rankings;

impl LineProcessor for Rankings {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        write_json(out, &ranking_result(&read_json(line)?))
    }
}

//! The `programme` command: computes eligibility, rosters and rankings of municipal programmes. No part of the national
//! law; the municipality decides.

use anyhow::Result;
use assessment_core::municipal::{eligibility_result, ranking_result, roster_result};
use clap::Subcommand;

use crate::lines::{LineArgs, LineError, LineProcessor, LineRun, read_json, write_json};

/// Subcommands of `assessment programme`.
#[derive(Debug, Subcommand)]
pub enum ProgrammeCommand {
    /// Whom a programme may be for: drafts of the self-assessment, one a line
    Eligibility(LineArgs),
    /// Check the shifts of one person's assistants, one roster a line
    Roster(LineArgs),
    /// Rank applicants within a budget, one programme and year a line
    Ranking(LineArgs),
}

impl ProgrammeCommand {
    /// Returns the JSON Lines pipeline of the chosen subcommand.
    pub fn line_run(self) -> LineRun {
        match self {
            Self::Eligibility(lines) => lines.with(Eligibilities),
            Self::Roster(lines) => lines.with(Rosters),
            Self::Ranking(lines) => lines.with(Rankings),
        }
    }
}

struct Eligibilities;

impl LineProcessor for Eligibilities {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let answer = eligibility_result(&read_json(line)?);
        write_json(out, &answer?)
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

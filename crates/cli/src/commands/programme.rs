//! `programme`: municipal programmes. No part of the national law; the municipality decides.

use anyhow::Result;
use assessment_core::municipal::{answer_eligibility, answer_ranking, answer_roster};
use clap::{Args, Subcommand};

use crate::lines::{Answer, BadLine, LineArgs, OverLines, read_json, write_json};

/// `assessment programme`.
#[derive(Debug, Subcommand)]
pub enum Programme {
    /// Whom a programme may be for: drafts of the self-assessment, one a line
    Eligibility(Lines),
    /// Check the shifts of one person's assistants, one roster a line
    Roster(Lines),
    /// Rank applicants within a budget, one programme and year a line
    Ranking(Lines),
}

/// Arguments of each.
#[derive(Debug, Args)]
pub struct Lines {
    #[command(flatten)]
    lines: LineArgs,
}

impl Programme {
    /// The work and its lines.
    pub fn over_lines(self) -> OverLines {
        match self {
            Self::Eligibility(command) => command.lines.with(Eligibilities),
            Self::Roster(command) => command.lines.with(Rosters),
            Self::Ranking(command) => command.lines.with(Rankings),
        }
    }
}

struct Eligibilities;

impl Answer for Eligibilities {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let answer = answer_eligibility(&read_json(line)?);
        write_json(out, &answer.map_err(|other| BadLine::new("form-version", other.to_string()))?)
    }
}

struct Rosters;

impl Answer for Rosters {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        write_json(out, &answer_roster(&read_json(line)?))
    }
}

struct Rankings;

impl Answer for Rankings {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        write_json(out, &answer_ranking(&read_json(line)?))
    }
}

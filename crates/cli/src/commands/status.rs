//! `status`: the options of a status assessment. A simulation of a reform, not of today's law.

use anyhow::Result;
use assessment_core::answered::explain_status;
use assessment_core::status::{Input, answer};
use clap::Args;
use time::Date;

use crate::day::Day;
use crate::lines::{Answer, BadLine, LineArgs, OverLines, read_json, write_json};

/// `assessment status`.
#[derive(Debug, Args)]
pub struct Status {
    /// Add what each result rests on: inputs, weights, borders, groups before and after, what would change for
    /// entitlements by the rules of the day, and what the pilot counted
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    day: Day,
    #[command(flatten)]
    lines: LineArgs,
}

impl Status {
    /// The work and its lines.
    pub fn over_lines(self) -> Result<OverLines> {
        let explained_on = if self.explain { Some(self.day.get()?) } else { None };
        Ok(self.lines.with(Options { explained_on }))
    }
}

struct Options {
    explained_on: Option<Date>,
}

impl Answer for Options {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let input: Input = read_json(line)?;
        match self.explained_on {
            Some(day) => write_json(out, &explain_status(&input, day)),
            None => write_json(out, &answer(&input)),
        }
    }
}

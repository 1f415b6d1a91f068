//! The `status` command: simulates the options of a reform of status assessment. A simulation of a reform, not of
//! today's law.

use anyhow::Result;
use assessment_core::report::status_report;
use assessment_core::status::{StatusInput, simulate_input};
use clap::Args;
use time::Date;

use crate::day::AsOf;
use crate::lines::{LineArgs, LineError, LineProcessor, LineRun, read_json, write_json};

/// Command-line arguments of `assessment status`.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// Add what each result rests on: inputs, weights, borders, groups before and after, what would change for
    /// entitlements by the rules of the day, and what the pilot counted
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    day: AsOf,
    #[command(flatten)]
    lines: LineArgs,
}

impl StatusArgs {
    /// Returns the JSON Lines pipeline of the command.
    pub fn line_run(self) -> Result<LineRun> {
        let explained_on = if self.explain { Some(self.day.get()?) } else { None };
        Ok(self.lines.with(Options { explained_on }))
    }
}

struct Options {
    explained_on: Option<Date>,
}

impl LineProcessor for Options {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let input: StatusInput = read_json(line)?;
        match self.explained_on {
            Some(day) => write_json(out, &status_report(&input, day)),
            None => write_json(out, &simulate_input(&input)),
        }
    }
}

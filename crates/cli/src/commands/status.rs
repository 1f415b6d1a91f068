//! `status`: the options of a status assessment. A simulation of a reform, not of today's law.

use anyhow::Result;
use assessment_core::status::{Input, answer};
use clap::Args;

use crate::lines::{Answer, BadLine, End, LineArgs, read_json, write_json};

/// `assessment status`.
#[derive(Debug, Args)]
pub struct Status {
    #[command(flatten)]
    lines: LineArgs,
}

impl Status {
    /// Runs over the lines.
    pub fn run(self) -> Result<End> {
        self.lines.run(Options)
    }
}

struct Options;

impl Answer for Options {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let input: Input = read_json(line)?;
        write_json(out, &answer(&input))
    }
}

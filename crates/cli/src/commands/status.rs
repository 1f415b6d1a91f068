//! `status`: the options of a status assessment. A simulation of a reform, not of today's law.

use assessment_core::status::{Input, answer};
use clap::Args;

use crate::lines::{Answer, BadLine, LineArgs, OverLines, read_json, write_json};

/// `assessment status`.
#[derive(Debug, Args)]
pub struct Status {
    #[command(flatten)]
    lines: LineArgs,
}

impl Status {
    /// The work and its lines.
    pub fn over_lines(self) -> OverLines {
        self.lines.with(Options)
    }
}

struct Options;

impl Answer for Options {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let input: Input = read_json(line)?;
        write_json(out, &answer(&input))
    }
}

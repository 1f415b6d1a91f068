//! `whodas`: scores of WHODAS 2.0.

use assessment_core::whodas::{Input, answer};
use clap::Args;

use crate::lines::{Answer, BadLine, LineArgs, OverLines, read_json, write_json};

/// `assessment whodas`.
#[derive(Debug, Args)]
pub struct Whodas {
    #[command(flatten)]
    lines: LineArgs,
}

impl Whodas {
    /// The work and its lines.
    pub fn over_lines(self) -> OverLines {
        self.lines.with(Scores)
    }
}

struct Scores;

impl Answer for Scores {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let input: Input = read_json(line)?;
        write_json(out, &answer(&input))
    }
}

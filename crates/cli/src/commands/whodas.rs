//! `whodas`: scores of WHODAS 2.0.

use anyhow::Result;
use assessment_core::whodas::{Input, answer};
use clap::Args;

use crate::lines::{Answer, BadLine, End, LineArgs, read_json, write_json};

/// `assessment whodas`.
#[derive(Debug, Args)]
pub struct Whodas {
    #[command(flatten)]
    lines: LineArgs,
}

impl Whodas {
    /// Runs over the lines.
    pub fn run(self) -> Result<End> {
        self.lines.run(Scores)
    }
}

struct Scores;

impl Answer for Scores {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let input: Input = read_json(line)?;
        write_json(out, &answer(&input))
    }
}

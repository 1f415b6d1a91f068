//! `whodas`: scores of WHODAS 2.0.

use assessment_core::whodas::{Input, answer, answer_with_rules};
use clap::Args;

use crate::lines::{Answer, BadLine, LineArgs, OverLines, read_json, write_json};

/// `assessment whodas`.
#[derive(Debug, Args)]
pub struct Whodas {
    /// Add by which rules: `about`, with the edition of the scoring rules and the rule for missing answers
    #[arg(long)]
    about: bool,
    #[command(flatten)]
    lines: LineArgs,
}

impl Whodas {
    /// The work and its lines.
    pub fn over_lines(self) -> OverLines {
        self.lines.with(Scores { about: self.about })
    }
}

struct Scores {
    about: bool,
}

impl Answer for Scores {
    fn answer(&self, line: &str, out: &mut Vec<u8>) -> Result<(), BadLine> {
        let input: Input = read_json(line)?;
        write_json(out, &if self.about { answer_with_rules(&input) } else { answer(&input) })
    }
}

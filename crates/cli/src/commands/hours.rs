//! The `hours` command: estimates the hours of personal assistance by the method of 2019.

use assessment_core::hours::{HoursError, HoursRequest, estimate};
use clap::Args;
use serde::Serialize;

use crate::lines::{LineArgs, LineError, LineProcessor, LineRun, read_json, write_json};

/// Command-line arguments of `assessment hours`.
#[derive(Debug, Args)]
pub struct HoursArgs {
    #[command(flatten)]
    lines: LineArgs,
}

impl HoursArgs {
    /// Returns the JSON Lines pipeline of the command.
    pub fn line_run(self) -> LineRun {
        self.lines.with(Estimates)
    }
}

/// DTO of a result without an estimate, with its reason: an answer, not a bad line.
#[derive(Serialize)]
struct NoEstimate<Id: Serialize> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Id>,
    #[serde(flatten)]
    error: HoursError,
}

struct Estimates;

impl LineProcessor for Estimates {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let request: HoursRequest = read_json(line)?;
        match estimate(&request) {
            Ok(estimate) => write_json(out, &estimate),
            Err(error) => write_json(out, &NoEstimate { id: request.id, error }),
        }
    }
}

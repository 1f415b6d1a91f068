//! The `assess` command: batch evaluation of the rules for drafts and submissions.

use std::collections::BTreeMap;

use anyhow::Result;
use assessment_core::dates::iso;
use assessment_core::measures::Verdict;
use assessment_core::report::{DraftReport, ReportInput, report_on_input};
use assessment_core::schema::{AnyKey, Day};
use clap::Args;
use litemap::LiteMap;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;
use time::Date;

use crate::day::AsOf;
use crate::lines::{LineArgs, LineError, LineProcessor, LineRun, read_json, write_json};

/// Command-line arguments of `assessment assess`.
#[derive(Debug, Args)]
pub struct AssessArgs {
    /// Only the verdict on each measure: a hundredth of the output
    #[arg(long)]
    brief: bool,
    #[command(flatten)]
    day: AsOf,
    #[command(flatten)]
    lines: LineArgs,
}

impl AssessArgs {
    /// Returns the JSON Lines pipeline of the command.
    pub fn line_run(self) -> Result<LineRun> {
        Ok(self.lines.with(On { day: self.day.get()?, brief: self.brief }))
    }
}

/// Line processor that assesses a draft or submission on a fixed day.
struct On {
    day: Date,
    brief: bool,
}

/// Result line of `assess`, of the same shape for every input: the report on a draft or submission.
#[derive(Serialize, JsonSchema)]
pub struct Output<'a> {
    /// As in the input.
    #[schemars(with = "Option<AnyKey>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    answered: DraftReport,
}

/// Result line of `assess --brief`: verdicts and problems only.
#[derive(Serialize, JsonSchema)]
pub struct Brief<'a> {
    /// As in the input.
    #[schemars(with = "Option<AnyKey>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a RawValue>,
    /// The edition of the form.
    form: &'static str,
    /// The day whose rules and figures were taken.
    #[schemars(with = "Day")]
    rules_as_of: String,
    /// Whether it could be sent as it stands.
    complete: bool,
    /// How many problems stand in the way.
    problems: usize,
    /// By measure.
    #[schemars(with = "BTreeMap<String, Verdict>")]
    verdicts: LiteMap<&'static str, Verdict>,
}

impl LineProcessor for On {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        let given: ReportInput<&RawValue> = read_json(line)?;
        let id = given.id;
        let answered = given.holds().and_then(|held| report_on_input(held, self.day))?;
        if !self.brief {
            return write_json(out, &Output { id, answered });
        }
        let DraftReport { form, complete, problems, assessment, .. } = answered;
        let verdicts = assessment.outcomes.iter().map(|outcome| (outcome.measure.0, outcome.verdict())).collect();
        write_json(out, &Brief { id, form, rules_as_of: iso(self.day), complete, problems: problems.len(), verdicts })
    }
}

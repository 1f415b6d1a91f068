//! The `whodas` command: scores WHODAS 2.0 questionnaires.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use assessment_core::fraction::Fraction;
use assessment_core::whodas::{CutOffs, DEFAULT, Extras, RaschTable, score_input_with};
use clap::Args;

use crate::lines::{LineArgs, LineError, LineProcessor, LineRun, read_json, write_json};

/// Command-line arguments of `assessment whodas`.
#[derive(Debug, Args)]
pub struct WhodasArgs {
    /// Add by which rules: `about`, with the edition of the scoring rules and the rule for missing answers
    #[arg(long)]
    about: bool,
    /// Add the score by a calibration table, as JSON: see `schema rasch-table`. One for 36 items, one for 32
    #[arg(long = "table", value_name = "FILE")]
    tables: Vec<PathBuf>,
    /// Add the severity groups: by a preset of cut-offs, or by three numbers such as 25,40,60
    #[arg(long, value_name = "CUT-OFFS", num_args = 0..=1, require_equals = true, default_missing_value = DEFAULT.id)]
    groups: Option<String>,
    #[command(flatten)]
    lines: LineArgs,
}

impl WhodasArgs {
    /// Returns the JSON Lines pipeline of the command; fails on cut-off points or tables that can't be read.
    pub fn line_run(self) -> Result<LineRun> {
        let mut extras = if self.about { Extras::default().with_about() } else { Extras::default() };
        let tables = self.tables.iter().map(|file| table(file)).collect::<Result<_>>()?;
        extras = extras.with_tables(tables)?;
        if let Some(groups) = &self.groups {
            extras = match own(groups) {
                Some(own) => extras.grouped_at(own.with_context(|| format!("--groups={groups}"))?),
                None => extras.grouped_by(groups)?,
            };
        }
        Ok(self.lines.with(Scores(extras)))
    }
}

fn table(file: &Path) -> Result<RaschTable> {
    let named = || format!("the table {}", file.display());
    let text = fs::read_to_string(file).with_context(named)?;
    // Some editors begin a text with this mark.
    serde_json::from_str(text.trim_start_matches('\u{feff}')).with_context(named)
}

/// Parses custom cut-off points, three numbers; `None` where the text is a name.
fn own(groups: &str) -> Option<Result<CutOffs>> {
    if !groups.contains(',') {
        return None;
    }
    Some((|| {
        let borders = groups.split(',').map(|border| border.trim().parse()).collect::<Result<Vec<Fraction>, _>>()?;
        let [none_to, severe_from, very_severe_from] = borders[..] else {
            anyhow::bail!("three numbers are needed");
        };
        Ok(CutOffs::new(none_to, severe_from, very_severe_from)?)
    })())
}

struct Scores(Extras);

impl LineProcessor for Scores {
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
        write_json(out, &score_input_with(&read_json(line)?, &self.0))
    }
}

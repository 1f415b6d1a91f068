//! `assessment assess`: drafts and submissions as JSON.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::answers::Draft;
use assessment_core::report;
use serde_json::{Value, value::RawValue};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "assess",
    parsers: &[
        "crates/core/src/serde_util/unique_map.rs",
        "crates/cli/src/commands/assess.rs",
        "crates/core/src/answers/raw.rs",
        "crates/core/src/report.rs",
    ],
    shape: Shape::Json,
    words: input::words_of_the_form,
    mutants: 80,
    run,
};

static WHOLE: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["assess", "--as-of", "2026-11-22"]).expect("a command over lines"));
static BRIEF: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["assess", "--brief", "--as-of", "2026-11-22"]).expect("a command over lines"));

#[derive(serde::Deserialize)]
struct Id<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let whole = command::answer(&WHOLE, line);
    let brief = command::answer(&BRIEF, line);
    assert_eq!(whole.is_some(), brief.is_some(), "answered in one form only");
    if let (Some(whole), Some(brief)) = (&whole, &brief) {
        agree(whole, brief);
        let id = |text| serde_json::from_str::<Id<'_>>(text).ok().and_then(|line| line.id).map(RawValue::get);
        assert_eq!(id(whole), id(line), "the id is repeated letter by letter");
    }
    // A draft out of a browser's storage: members that nobody knows are passed over there.
    let Ok(draft) = serde_json::from_str::<Draft>(line) else { return };
    let again: Draft = serde_json::from_str(&command::json(&draft)).expect("reads what was written");
    assert_eq!(again, draft);
    if let Ok(said) = report::draft_report(&draft, input::TODAY) {
        assert_eq!(said.complete, said.problems.is_empty());
    }
}

/// Both forms say the same.
fn agree(whole: &str, brief: &str) {
    let [whole, brief] = [whole, brief].map(|text| serde_json::from_str::<Value>(text).expect("JSON"));
    assert_eq!(whole["complete"], brief["complete"]);
    let problems = whole["problems"].as_array().expect("a list");
    assert_eq!(brief["problems"], problems.len());
    assert_eq!(whole["complete"], problems.is_empty());
    for problem in problems {
        assert!(problem["question"].is_string(), "a problem without a place: {problem}");
    }
    for outcome in whole["assessment"]["outcomes"].as_array().expect("a list") {
        let measure = outcome["measure"].as_str().expect("a key");
        assert_eq!(outcome["verdict"], brief["verdicts"][measure], "{measure}");
    }
}

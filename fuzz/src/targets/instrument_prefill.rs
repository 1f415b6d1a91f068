//! `assessment instrument prefill`: drafts of the self-assessment as JSON lines.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::instrument::{INSTRUMENT, PrefillInput, Proposal, prefill_result};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "instrument prefill",
    parsers: &["crates/core/src/instrument/dto.rs", "crates/core/src/serde_util/iso_date.rs"],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["instrument", "prefill"]).expect("a command"));

fn words() -> Vec<String> {
    let own = ["id", "date", "form", "answers", "2026-11-22", "2019-01-01"];
    own.into_iter().map(str::to_owned).chain(input::words_of_the_form()).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(draft) = command::read::<PrefillInput>(line) else { return assert_eq!(said, None) };
    let Ok(answer) = prefill_result(&draft) else { return assert_eq!(said, None, "of another edition") };
    assert_eq!(said, Some(command::json(&answer)), "the command says what the core says");
    assert_eq!(answer.id, draft.id);
    assert_eq!(answer.prefill.items.len(), INSTRUMENT.items.len());
    for item in &answer.prefill.items {
        if let Proposal::Said { question, .. } = &item.proposal {
            assert!(draft.answers.contains_key(question.0), "{question:?} wasn't answered");
        }
    }
    let named = answer.problems.iter().all(|problem| draft.answers.contains_key(&problem.question));
    assert!(named, "a problem of an answer that isn't there");
}

//! `assessment instrument overview`: records of interviews as JSON lines.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::instrument::{INSTRUMENT, InstrumentFinding, RecordInput, overview_result};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "instrument overview",
    parsers: &["crates/cli/src/commands/instrument.rs", "crates/core/src/instrument/dto.rs", "crates/core/src/id.rs"],
    shape: Shape::Json,
    words,
    mutants: 800,
    run,
};

static COMMAND: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["instrument", "overview"]).expect("a command"));

fn words() -> Vec<String> {
    let own = ["id", "items", "help", "areas", "how-often", "who", "none", "moderate", "severe", "total", "family"];
    INSTRUMENT.items.iter().map(|item| item.id.0).chain(own).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(record) = command::read::<RecordInput>(line) else { return assert_eq!(said, None) };
    let answer = overview_result(&record);
    assert_eq!(said, Some(command::json(&answer)), "the command says what the core says");
    assert_eq!(answer.id, record.id);
    // No item is lost, and none is there that wasn't recorded or is open.
    let shown = answer.overview.areas.iter().flat_map(|area| &area.items);
    let (open, found): (Vec<_>, Vec<_>) = shown.partition(|item| item.finding == InstrumentFinding::Open);
    assert_eq!(open.len() + found.len(), INSTRUMENT.items.len());
    assert_eq!(open.len(), answer.overview.open.len());
    assert!(found.iter().all(|item| record.items.contains_key(item.item.0)), "a finding that nobody recorded");
    // What was recorded and isn't shown is told.
    let told = record.items.keys().filter(|key| answer.problems.iter().any(|problem| problem.at == **key)).count();
    assert_eq!(found.len() + told, record.items.len(), "{:?}", answer.problems);
}

//! `assessment status`: two scores as JSON, exact.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::fraction::Fraction;
use assessment_core::report::status_report;
use assessment_core::status::{StatusInput, StatusOutcome, simulate_input};
use assessment_core::whodas::PRESETS;

use super::command;
use crate::input::TODAY;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "status",
    parsers: &[
        "crates/cli/src/commands/status.rs",
        "crates/core/src/status/dto.rs",
        "crates/core/src/status/inputs.rs",
        "crates/core/src/fraction.rs",
    ],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<LineCommand> = LazyLock::new(|| LineCommand::new(&["status"]).expect("a command over lines"));

fn words() -> Vec<String> {
    let presets = PRESETS.iter().map(|preset| preset.id);
    let others = [
        "id",
        "whodas",
        "percent",
        "preset",
        "weights",
        "origin",
        "kind",
        "surrogate",
        "rasch",
        "table",
        "version",
        "cut_offs",
        "none_to",
        "severe_from",
        "very_severe_from",
        "note",
        "expected",
        "2200/53",
        "41.5",
        "0/1",
        "1/3",
        "100",
        "0.000001",
        "999999/1000000",
        "0.123456789012345",
        "99999999999999/1000000000000",
    ];
    presets.chain(others).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(input) = command::read::<StatusInput>(line) else { return assert_eq!(said, None) };
    let answered = simulate_input(&input);
    assert_eq!(said, Some(command::json(&answered)), "the command says what the core says");
    let again: StatusInput = serde_json::from_str(&command::json(&input)).expect("reads what was written");
    assert_eq!(again, input);
    let explained = status_report(&input, TODAY);
    assert_eq!(explained.line, answered, "explaining changes nothing");
    assert_eq!(explained.explanation.is_some(), matches!(answered.outcome, StatusOutcome::Ok(_)));
    let output = match answered.outcome {
        StatusOutcome::Error { fields, .. } => return assert!(!fields.is_empty(), "an error without a place"),
        StatusOutcome::Ok(output) => output,
    };
    let (low, high) = (input.whodas.min(input.percent), input.whodas.max(input.percent));
    for (name, averaged) in output.averaging.iter() {
        let score = averaged.score.exact;
        assert!(low <= score && score <= high, "{name}: {score} is not between {low} and {high}");
        assert_eq!(serde_json::from_str::<Fraction>(&command::json(&score)).ok(), Some(score).filter(readable));
    }
    for (weight, pure) in [("B_1/1", input.percent), ("B_0/1", input.whodas)] {
        if let Some(averaged) = output.averaging.get(weight) {
            assert_eq!(averaged.score.exact, pure, "the other score counts");
        }
    }
}

/// A mean may have a denominator that is too long to come in again.
fn readable(fraction: &Fraction) -> bool {
    fraction.denominator() <= 10_u128.pow(Fraction::DECIMALS)
}

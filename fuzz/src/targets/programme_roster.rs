//! `assessment programme roster` as JSON lines. What holds of shifts themselves, the target `roster` expects.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::municipal::{PROGRAMMES, ProgrammeAnswer, Roster, RosterInput, check_roster, roster_result};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "programme roster",
    parsers: &["crates/cli/src/commands/programme.rs", "crates/core/src/municipal/dto.rs"],
    shape: Shape::Json,
    words,
    mutants: 600,
    run,
};

static COMMAND: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["programme", "roster"]).expect("a command"));

fn words() -> Vec<String> {
    let own = [
        "id",
        "programme",
        "granted-hours",
        "shifts",
        "assistant",
        "from",
        "to",
        "2013-07-01T08:00",
        "2013-07-31T24:00",
    ];
    PROGRAMMES.iter().map(|programme| programme.id.0).chain(own).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(input) = command::read::<RosterInput>(line) else { return assert_eq!(said, None) };
    let answer = roster_result(&input);
    assert_eq!(said, Some(command::json(&answer)), "the command says what the core says");
    assert_eq!(answer.id, input.id);
    let core = check_roster(&Roster {
        programme: input.programme.clone(),
        granted_hours: input.granted_hours,
        shifts: input.shifts.clone(),
    });
    match answer.answer {
        ProgrammeAnswer::Answer(answer) => assert_eq!(core.as_ref(), Ok(&answer)),
        ProgrammeAnswer::Error(why) => assert_eq!(core.err(), Some(why)),
    }
}

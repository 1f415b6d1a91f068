//! `assessment programme ranking` as JSON lines. What holds of applicants themselves, the target `applicants` expects.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::municipal::{Applicants, PROGRAMMES, ProgrammeAnswer, RankingInput, rank, ranking_result};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "programme ranking",
    parsers: &["crates/cli/src/commands/programme.rs", "crates/core/src/municipal/dto.rs"],
    shape: Shape::Json,
    words,
    mutants: 600,
    run,
};

static COMMAND: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["programme", "ranking"]).expect("a command"));

fn words() -> Vec<String> {
    let own = ["id", "programme", "date", "budgets", "service", "hours", "applicants", "age", "points", "2013-07-01"];
    PROGRAMMES.iter().map(|programme| programme.id.0).chain(own).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(input) = command::read::<RankingInput>(line) else { return assert_eq!(said, None) };
    let answer = ranking_result(&input);
    assert_eq!(said, Some(command::json(&answer)), "the command says what the core says");
    assert_eq!(answer.id, input.id);
    let core = rank(&Applicants {
        programme: input.programme.clone(),
        date: input.date,
        budgets: input.budgets.clone(),
        applicants: input.applicants.clone(),
    });
    match answer.answer {
        ProgrammeAnswer::Answer(answer) => assert_eq!(core.as_ref(), Ok(&answer)),
        ProgrammeAnswer::Error(why) => assert_eq!(core.err(), Some(why)),
    }
}

//! `assessment programme eligibility`: drafts of the self-assessment as JSON lines.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::measures::Verdict;
use assessment_core::municipal::{EligibilityInput, PROGRAMMES, ProgrammeAnswer, eligibility_result};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "programme eligibility",
    parsers: &["crates/cli/src/commands/programme.rs", "crates/core/src/municipal/dto.rs"],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["programme", "eligibility"]).expect("a command"));

fn words() -> Vec<String> {
    let own = ["id", "programme", "date", "form", "answers", "2013-07-01", "2026-11-22", "2012-12-31"];
    let programmes = PROGRAMMES.iter().map(|programme| programme.id.0);
    own.into_iter().chain(programmes).map(str::to_owned).chain(input::words_of_the_form()).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(draft) = command::read::<EligibilityInput>(line) else { return assert_eq!(said, None) };
    let Ok(answer) = eligibility_result(&draft) else { return assert_eq!(said, None, "of another edition") };
    assert_eq!(said, Some(command::json(&answer)), "the command says what the core says");
    assert_eq!(answer.id, draft.id);
    let known = PROGRAMMES.iter().any(|programme| programme.id.0 == draft.programme);
    match &answer.answer {
        ProgrammeAnswer::Error(why) => assert!(!why.to_string().is_empty()),
        ProgrammeAnswer::Answer(checked) => {
            assert!(known, "rules of a programme that nobody has");
            // The municipality always has to find something out: nobody is promised anything.
            assert_ne!(checked.eligibility.verdict, Verdict::ProbablyYes);
            let nothing = EligibilityInput { answers: Default::default(), ..draft.clone() };
            let Ok(of_nothing) = eligibility_result(&nothing) else { panic!("an empty draft is of no other edition") };
            let ProgrammeAnswer::Answer(of_nothing) = of_nothing.answer else {
                panic!("the day and programme are the same")
            };
            assert_ne!(of_nothing.eligibility.verdict, Verdict::ProbablyNo, "a no out of nothing");
        }
    }
}

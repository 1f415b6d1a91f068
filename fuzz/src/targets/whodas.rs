//! `assessment whodas`: answers to WHODAS 2.0 as JSON.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::fraction::Fraction;
use assessment_core::whodas::{
    NotScorable, RawResponses, Responses, WhodasInput, WhodasItem, WhodasScores, score, score_input,
};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "whodas",
    parsers: &[
        "crates/cli/src/commands/whodas.rs",
        "crates/core/src/whodas/dto.rs",
        "crates/core/src/serde_util/lenient_bool.rs",
        "crates/core/src/whodas/unscored.rs",
    ],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<LineCommand> = LazyLock::new(|| LineCommand::new(&["whodas"]).expect("a command over lines"));

fn words() -> Vec<String> {
    let others = [
        "id",
        "works_or_studies",
        "answers_0_4",
        "not_scored",
        "H1",
        "H2",
        "H3",
        "H4",
        "D5.01",
        "D5.02",
        "D5.9",
        "D5.10",
        "note",
        "expected",
        "yes",
        "no",
    ];
    WhodasItem::ALL.into_iter().map(WhodasItem::code).chain(others).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(input) = command::read::<WhodasInput>(line) else { return assert_eq!(said, None) };
    assert_eq!(said, Some(command::json(&score_input(&input))), "the command says what the core says");
    let again: WhodasInput = serde_json::from_str(&command::json(&input)).expect("reads what was written");
    assert_eq!(again, input);
    let Ok(answers) = input.answers() else { return };
    the_order_of_answers_never_matters(&input, &answers);
    // Blanks sent as `null` say what blanks left out say.
    let sent = WhodasInput { answers_0_4: RawResponses::of(&answers), ..input };
    assert_eq!(sent.answers().as_ref(), Ok(&answers));
    match score(&answers) {
        Err(NotScorable { missing }) => assert!(missing.len() > 2 && missing == answers.missing()),
        Ok(scored) => {
            assert!(answers.missing().len() <= 2, "a score in spite of {:?}", answers.missing());
            within(&scored);
            a_worse_answer_never_lowers_it(&answers, &scored);
        }
    }
}

fn the_order_of_answers_never_matters(input: &WhodasInput, answers: &Responses) {
    let mut turned = input.clone();
    turned.answers_0_4.0.reverse();
    assert_eq!(turned.answers().as_ref(), Ok(answers));
}

fn within(scored: &WhodasScores) {
    let all = [scored.complex.summary, scored.complex.st_s32, scored.simple.pct_of_max];
    for score in all.iter().chain(scored.complex.domain_pct.values().flatten()) {
        assert!(score.exact <= Fraction::HUNDRED, "{score:?}");
        assert_eq!(score.exact.to_string().parse(), Ok(score.exact), "not read back");
    }
}

fn a_worse_answer_never_lowers_it(answers: &Responses, scored: &WhodasScores) {
    use assessment_core::whodas::Response;
    for item in WhodasItem::ALL {
        let Some(worse) = answers.get(item).and_then(|now| Response::ALL.into_iter().find(|other| *other > now)) else {
            continue;
        };
        let mut more = answers.clone();
        more.set(item, worse).expect("it was asked");
        let more = score(&more).expect("as many answers");
        assert!(more.complex.summary.exact >= scored.complex.summary.exact, "{item:?}");
        assert!(more.simple.pct_of_max.exact >= scored.simple.pct_of_max.exact, "{item:?}");
    }
}

//! `assessment whodas`: answers to WHODAS 2.0 as JSON.

use std::sync::LazyLock;

use assessment_cli::Lines;
use assessment_core::fraction::Fraction;
use assessment_core::whodas::{Answers, Input, Item, NotScorable, RawAnswers, Scored, answer, score};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "whodas",
    parsers: &[
        "crates/cli/src/commands/whodas.rs",
        "crates/core/src/whodas/wire.rs",
        "crates/core/src/yes_no.rs",
        "crates/core/src/whodas/unscored.rs",
    ],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<Lines> = LazyLock::new(|| Lines::new(&["whodas"]).expect("a command over lines"));

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
    Item::ALL.into_iter().map(Item::code).chain(others).map(str::to_owned).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let Some(input) = command::read::<Input>(line) else { return assert_eq!(said, None) };
    assert_eq!(said, Some(command::json(&answer(&input))), "the command says what the core says");
    let again: Input = serde_json::from_str(&command::json(&input)).expect("reads what was written");
    assert_eq!(again, input);
    let Ok(answers) = input.answers() else { return };
    the_order_of_answers_never_matters(&input, &answers);
    // Blanks sent as `null` say what blanks left out say.
    let sent = Input { answers_0_4: RawAnswers::of(&answers), ..input };
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

fn the_order_of_answers_never_matters(input: &Input, answers: &Answers) {
    let mut turned = input.clone();
    turned.answers_0_4.0.reverse();
    assert_eq!(turned.answers().as_ref(), Ok(answers));
}

fn within(scored: &Scored) {
    let all = [scored.complex.summary, scored.complex.st_s32, scored.simple.pct_of_max];
    for score in all.iter().chain(scored.complex.domain_pct.values().flatten()) {
        assert!(score.exact <= Fraction::HUNDRED, "{score:?}");
        assert_eq!(score.exact.to_string().parse(), Ok(score.exact), "not read back");
    }
}

fn a_worse_answer_never_lowers_it(answers: &Answers, scored: &Scored) {
    use assessment_core::whodas::Answer;
    for item in Item::ALL {
        let Some(worse) = answers.get(item).and_then(|now| Answer::ALL.into_iter().find(|other| *other > now)) else {
            continue;
        };
        let mut more = answers.clone();
        more.set(item, worse).expect("it was asked");
        let more = score(&more).expect("as many answers");
        assert!(more.complex.summary.exact >= scored.complex.summary.exact, "{item:?}");
        assert!(more.simple.pct_of_max.exact >= scored.simple.pct_of_max.exact, "{item:?}");
    }
}

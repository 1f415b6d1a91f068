//! Typed answers: what is understood, what is wrong, what is sent.

use assessment_core::answers::{
    Answer, Answers, Draft, Interpretation, Problem, ProblemKind, interpret, parse, parse_answer,
};
use assessment_core::form::{ChoiceRole, FORM, OptionId};
use assessment_core::measures::{ConditionStatus, Verdict, assess};
use assessment_core::submission::{Submission, on_time, receive};
use time::Date;

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "answers",
    parsers: &[
        "crates/core/src/answers/application.rs",
        "crates/core/src/answers/contact.rs",
        "crates/core/src/answers/interpretation.rs",
        "crates/core/src/answers/parse_answer.rs",
        "crates/core/src/submission.rs",
        "crates/core/src/text/mod.rs",
    ],
    shape: Shape::Text,
    words: input::words_of_the_form,
    mutants: 60,
    run,
};

fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let (draft, day) = input::draft(text);
    let interpretation = interpret(&FORM, &draft, day);
    each_problem_has_its_place(&interpretation.problems, &draft);
    what_was_understood_is_understood_again(&interpretation, day);
    nothing_unknown_says_yes_or_no(&interpretation.answers);
    what_can_be_sent_is_received(&draft, day);
}

fn each_problem_has_its_place(problems: &[Problem], draft: &Draft) {
    for problem in problems {
        assert!(draft.answers.contains_key(&problem.question), "nothing was typed there: {problem:?}");
        let known = FORM.question(&problem.question).is_some();
        assert_eq!(known, problem.kind != ProblemKind::UnknownQuestion, "{problem:?}");
    }
}

fn what_was_understood_is_understood_again(interpretation: &Interpretation, day: Date) {
    let mut printed = Draft::default();
    for (id, answer) in interpretation.answers.iter() {
        let question = FORM.question(id.0).expect("a question of the form");
        assert!(interpretation.answers.shows(question), "{id:?} counts and isn't shown");
        assert!(!interpretation.problems.iter().any(|problem| problem.question == id.0), "{id:?} counts and is wrong");
        assert_eq!(parse_answer(question, &answer.to_raw(), &interpretation.answers).as_ref(), Ok(answer), "{id:?}");
        printed.answers.insert(id.0.into(), answer.to_raw());
    }
    let again = interpret(&FORM, &printed, day);
    assert_eq!(again.problems, [], "wrong on the second reading");
    assert!(
        again.answers.iter().eq(interpretation.answers.iter()),
        "{:?}\nis not\n{:?}",
        again.answers,
        interpretation.answers
    );
}

/// "I don't know" says what a blank says, and a verdict says what its conditions say.
fn nothing_unknown_says_yes_or_no(answers: &Answers) {
    let mut settled = answers.clone();
    for (id, answer) in answers.iter() {
        // By what the form says of its options, not by what the core makes of that.
        let question = FORM.question(id.0).expect("a question of the form");
        let unknown =
            |option: &OptionId| question.option(option.0).is_some_and(|choice| choice.role == ChoiceRole::NonCommittal);
        let says_nothing = match answer {
            Answer::One(option) => unknown(option),
            Answer::Any(options) => options.iter().any(unknown),
            _ => false,
        };
        if says_nothing {
            settled.remove(id);
        }
    }
    let (with, without) = (assess(answers), assess(&settled));
    for (with, without) in with.outcomes.iter().zip(&without.outcomes) {
        assert_eq!(with.verdict(), without.verdict(), "{:?} by answers that settle nothing", with.measure);
        let any = |state| with.conditions().iter().any(|condition| condition.state == state);
        let expected = if any(ConditionStatus::NotMet) {
            Verdict::ProbablyNo
        } else if any(ConditionStatus::Unknown) || with.rules.is_none() {
            Verdict::MoreInformation
        } else {
            Verdict::ProbablyYes
        };
        assert_eq!(with.verdict(), expected, "{:?}", with.measure);
    }
}

fn what_can_be_sent_is_received(draft: &Draft, day: Date) {
    let order = |problem: &Problem| FORM.questions().position(|one| one.id.0 == problem.question).unwrap_or(usize::MAX);
    let application = match parse(&FORM, draft, day) {
        Ok(application) => application,
        Err(problems) => return assert!(problems.is_sorted_by_key(order), "not in the order of the form"),
    };
    let sent = Submission::new(&application, "bg");
    let json = serde_json::to_string(&sent).expect("can be written");
    let arrived: Submission = serde_json::from_str(&json).expect("reads what was written");
    assert_eq!(arrived, sent);
    on_time(&arrived, day).expect("sent on the day");
    let received = receive(&arrived, day).expect("taken as it was parsed");
    let (theirs, ours) = (received.application.answers(), application.answers());
    assert!(theirs.iter().eq(ours.iter()), "{theirs:?}\nis not\n{ours:?}");
}

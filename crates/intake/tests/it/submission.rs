//! Submissions to send, made from the form definition itself, so that a new question needs no change here.

use assessment_core::answers::{Draft, RawAnswer, interpret, parse};
use assessment_core::condition::Ternary;
use assessment_core::form::{AnswerKind, Choice, ChoiceRole, FORM, Question};
use serde_json::{Value, json};

/// The day in Sofia of [`crate::server::NOW`].
pub fn today() -> time::Date {
    time::Date::from_calendar_date(2026, time::Month::November, 23).unwrap()
}

/// The least that is accepted: whatever the core still misses is answered with the first thing that fits.
pub fn smallest() -> Value {
    let mut draft = Draft::default();
    complete(&mut draft);
    if let Err(problems) = parse(&FORM, &draft, today()) {
        panic!("the answers made up for it aren't accepted: {problems:?}");
    }
    wrapped(&draft)
}

/// Answers what is missing, until nothing is or an answer isn't accepted.
fn complete(draft: &mut Draft) {
    loop {
        let Err(problems) = parse(&FORM, draft, today()) else { return };
        let missing: Vec<_> =
            problems.iter().filter(|problem| !draft.answers.contains_key(&problem.question)).collect();
        if missing.is_empty() {
            return;
        }
        let answers: Vec<_> = missing
            .iter()
            .map(|problem| {
                let question = FORM.question(&problem.question).expect("problems of the form's own questions");
                (problem.question.clone(), answer(question, draft))
            })
            .collect();
        draft.answers.extend(answers);
    }
}

/// Every question that can be shown at once, answered.
pub fn largest() -> Value {
    let mut draft: Draft = serde_json::from_value(json!({ "answers": smallest()["answers"] })).unwrap();
    for question in FORM.questions() {
        let id = question.id.0;
        if draft.answers.contains_key(id) {
            continue;
        }
        let before = draft.clone();
        let made_up = answer(question, &draft);
        draft.answers.insert(id.to_owned(), made_up);
        complete(&mut draft);
        // An option that isn't offered with the other answers: that question stays blank.
        if parse(&FORM, &draft, today()).is_err() {
            draft = before;
        }
    }
    wrapped(&draft)
}

fn wrapped(draft: &Draft) -> Value {
    json!({ "form": FORM.version, "language": "bg", "filled_on": "2026-11-22", "answers": draft.answers })
}

/// An answer of the question's kind: the first option that is offered with the other answers.
fn answer(question: &'static Question, draft: &Draft) -> RawAnswer {
    let answers = interpret(&FORM, draft, today()).answers;
    let first = || {
        let offered = |choice: &&Choice| matches!(choice.when.evaluate(&answers), Ternary::Met);
        let choice = question.options().iter().filter(offered).find(|choice| choice.role == ChoiceRole::Regular);
        choice.map(|choice| choice.id.0.to_owned()).unwrap_or_default()
    };
    RawAnswer::Text(match question.kind {
        AnswerKind::One { .. } | AnswerKind::Level { .. } => first(),
        AnswerKind::Any { .. } => return RawAnswer::List(vec![first()]),
        AnswerKind::Date { .. } => "2001-02-03".to_owned(),
        AnswerKind::Egn => "6101057509".to_owned(),
        AnswerKind::Lnch => "1000000003".to_owned(),
        AnswerKind::Email => "ivanka@example.org".to_owned(),
        AnswerKind::Phone => "+359 88 123 4567".to_owned(),
        AnswerKind::Percent { .. } => "90.01".to_owned(),
        AnswerKind::Money => "390.63".to_owned(),
        AnswerKind::Confirm => "yes".to_owned(),
        AnswerKind::Text { .. } => "Щъркел".to_owned(),
    })
}

/// A submission with some answers changed; `null` takes one away.
pub fn changed(submission: &Value, answers: Value) -> Value {
    let mut submission = submission.clone();
    let target = submission["answers"].as_object_mut().unwrap();
    for (question, answer) in answers.as_object().unwrap() {
        if answer.is_null() {
            target.remove(question);
        } else {
            target.insert(question.clone(), answer.clone());
        }
    }
    submission
}

//! Submissions to send, made from the form definition itself, so that a new question needs no change here.

use assessment_core::answers::{Draft, Typed, parse};
use assessment_core::form::{FORM, Kind, Question, Sense};
use serde_json::{Value, json};

/// The day in Sofia of [`crate::server::NOW`].
pub fn today() -> time::Date {
    time::Date::from_calendar_date(2026, time::Month::November, 23).unwrap()
}

/// The least that is accepted: whatever the core still misses is answered with the first thing that fits.
pub fn smallest() -> Value {
    let mut draft = Draft::default();
    loop {
        let (application, problems) = parse(&FORM, &draft, today());
        if application.is_some() {
            return wrapped(&draft);
        }
        assert!(!problems.is_empty());
        for problem in problems {
            let question = FORM.question(&problem.question).expect("problems of the form's own questions");
            let before = draft.answers.insert(problem.question.clone(), answer(question));
            assert_eq!(before, None, "the answer made up for it isn't accepted: {problem:?}");
        }
    }
}

/// Every question that can be shown at once, answered.
pub fn largest() -> Value {
    let mut draft = Draft::default();
    for question in FORM.questions() {
        draft.answers.insert(question.id.0.to_owned(), answer(question));
    }
    // Options that are offered only with other options fall away; the core names them.
    loop {
        let (application, problems) = parse(&FORM, &draft, today());
        if application.is_some() {
            return wrapped(&draft);
        }
        for problem in problems {
            assert!(draft.answers.remove(&problem.question).is_some(), "{problem:?}");
        }
    }
}

fn wrapped(draft: &Draft) -> Value {
    json!({ "form": FORM.version, "language": "bg", "filled_on": "2026-11-22", "answers": draft.answers })
}

fn answer(question: &'static Question) -> Typed {
    let first = || {
        let choice = question.options().iter().find(|choice| choice.sense == Sense::Plain);
        choice.expect("an option that says something").id.0.to_owned()
    };
    Typed::Text(match question.kind {
        Kind::One { .. } | Kind::Level { .. } => first(),
        Kind::Any { .. } => return Typed::Many(vec![first()]),
        Kind::Date { .. } => "2001-02-03".to_owned(),
        Kind::Egn => "6101057509".to_owned(),
        Kind::Lnch => "1000000003".to_owned(),
        Kind::Email => "ivanka@example.org".to_owned(),
        Kind::Phone => "+359 88 123 4567".to_owned(),
        Kind::Percent { .. } => "90.01".to_owned(),
        Kind::Money => "390.63".to_owned(),
        Kind::Confirm => "yes".to_owned(),
        Kind::Text { .. } => "Щъркел".to_owned(),
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

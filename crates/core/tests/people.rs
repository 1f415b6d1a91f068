//! The people whom the browser tests send through the form (`people/whole.json`): what a browser would find after minutes is
//! found here.

use std::collections::BTreeSet;

use assessment_core::answers::{Draft, RawAnswer, interpret, parse};
use assessment_core::dates::from_iso;
use assessment_core::form::{FORM, QuestionOrigin};
use assessment_core::test_support::least_draft;
use serde_json::Value;
use time::Date;

fn today() -> Date {
    from_iso("2026-11-22").expect("a day")
}

/// An answer as it is typed: the parts of a date have names there.
fn typed(answer: &Value) -> RawAnswer {
    let text = |answer: &Value| answer.as_str().expect("a text").to_owned();
    match answer {
        Value::Array(several) => RawAnswer::List(several.iter().map(text).collect()),
        Value::Object(date) => RawAnswer::List(["day", "month", "year"].map(|part| text(&date[part])).into()),
        one => RawAnswer::Text(text(one)),
    }
}

/// Those who answer everything, and one of them again with another document, as `whole.test.mjs` has it.
fn people() -> [(&'static str, Draft); 3] {
    let whole: Value = serde_json::from_str(include_str!("people/whole.json")).expect("JSON");
    let answers = |name: &str| {
        let answers = whole[name].as_object().expect("answers by question");
        answers.iter().map(|(question, answer)| (question.clone(), typed(answer))).collect::<Vec<_>>()
    };
    let person = |name| least_draft().without("egn").answers(answers("shared")).answers(answers(name));
    let other = person("omar").without("lnch").answer("identifier-kind", "other").answer("other-document", "C01X00T47");
    [("ana", person("ana").build()), ("omar", person("omar").build()), ("other", other.build())]
}

#[test]
fn they_answer_all_that_they_are_asked() {
    for (name, draft) in people() {
        let answers = interpret(&FORM, &draft, today()).answers;
        let asked = FORM.questions().filter(|question| answers.shows(question)).map(|question| question.id.0);
        let blank: Vec<_> = asked.filter(|id| !draft.answers.contains_key(*id)).collect();
        assert_eq!(blank, [""; 0], "{name}");
        assert_eq!(parse(&FORM, &draft, today()).err(), None, "{name}");
    }
}

#[test]
fn between_them_they_answer_every_question_of_the_official_form() {
    let mut answered = BTreeSet::new();
    for (_, draft) in people() {
        answered.extend(interpret(&FORM, &draft, today()).answers.iter().map(|(id, _)| id));
    }
    let official = FORM.questions().filter(|question| question.origin == QuestionOrigin::Form);
    let never: Vec<_> = official.map(|question| question.id).filter(|id| !answered.contains(id)).collect();
    assert_eq!(never, []);
}

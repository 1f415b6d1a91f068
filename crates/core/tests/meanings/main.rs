//! Whether two answers exclude each other, told by what each of them means, and not by the list of prompts: each option
//! says what must be so in the life of whoever chose it. Two that leave nothing possible must raise a prompt that names
//! both questions, and two that leave something possible must raise none that does.

mod everyday;
mod lives;
mod meaning;
mod person;
mod received;
mod work;

use assessment_core::answers::{Answer, Answers};
use assessment_core::condition::Condition;
use assessment_core::consistency::{Clause, PROMPTS, raised};
use assessment_core::dates::{PartialDate, from_iso};
use assessment_core::form::{AnswerKind, FORM, OptionId, QuestionId};
use assessment_core::money::{Currency, Money};
use assessment_core::percent::Percent;
use lives::LIVES;
use meaning::{Meaning, exclude};

/// All meanings, by concern.
const TABLES: [&[Meaning]; 4] = [person::MEANINGS, received::MEANINGS, work::MEANINGS, everyday::MEANINGS];

fn meanings() -> impl Iterator<Item = &'static Meaning> {
    TABLES.into_iter().flatten()
}

fn answer(id: &str, value: &'static str) -> (QuestionId, Answer) {
    let question = FORM.question(id).unwrap_or_else(|| panic!("{id}"));
    let option = || question.option(value).unwrap_or_else(|| panic!("{id} {value}")).id;
    let answer = match question.kind {
        AnswerKind::Any { .. } => Answer::Any(vec![option()]),
        AnswerKind::Date { .. } => Answer::Date(PartialDate::whole(from_iso(value).expect("a date"))),
        AnswerKind::Percent { .. } => Answer::Percent(Percent::parse(value).expect("a percentage")),
        AnswerKind::Money => Answer::Money(Money::parse(value, Currency::Eur).expect("an amount")),
        _ => Answer::One(option()),
    };
    (question.id, answer)
}

/// A grown-up person with neither ЕГН nor ЛНЧ, who said this.
fn who_said(said: &[&Meaning]) -> Answers {
    let mut answers = Answers::none(from_iso("2026-11-22").expect("a day"));
    let all = [("identifier-kind", "other"), ("birth-date", "1970-01-01")].into_iter();
    for (id, value) in all.chain(said.iter().map(|(id, value, _)| (*id, *value))) {
        let (id, mut answer) = answer(id, value);
        if let (Answer::Any(chosen), Some(Answer::Any(known))) = (&mut answer, answers.get(id)) {
            chosen.splice(0..0, known.iter().copied());
        }
        answers.insert(id, answer);
    }
    answers
}

/// Asked once: where section 8 asks, the fact is not asked, and an answer to it is not looked at any more.
const ONE_OF_TWO: &[(&str, &str)] =
    &[("attendance-certified", "fact-attendance"), ("technical-aid-certified", "fact-device-prescribed")];

/// All pairs of answers that one person can give: of two questions, or of one with several answers.
fn pairs() -> impl Iterator<Item = (&'static Meaning, &'static Meaning)> {
    let several = ["economic-status", "leaving-reasons"];
    meanings().enumerate().flat_map(move |(at, one)| {
        meanings()
            .skip(at + 1)
            .filter(move |other| one.0 != other.0 || several.contains(&one.0))
            .filter(move |other| !ONE_OF_TWO.contains(&(one.0, other.0)))
            .map(move |other| (one, other))
    })
}

fn is_named(one: &Meaning, other: &Meaning) -> Vec<&'static str> {
    let (a, b) = (answer(one.0, one.1).0, answer(other.0, other.1).0);
    let names = |ids: &[QuestionId]| ids.contains(&a) && ids.contains(&b);
    raised(&who_said(&[one, other])).filter(|raised| names(&raised.look_again)).map(|raised| raised.id).collect()
}

#[test]
fn two_answers_that_leave_nothing_possible_are_noticed() {
    let unnoticed: Vec<_> = pairs()
        .filter(|(one, other)| exclude(one.2, other.2) && is_named(one, other).is_empty())
        .map(|(one, other)| format!("{} {} / {} {}", one.0, one.1, other.0, other.1))
        .collect();
    assert!(unnoticed.is_empty(), "{} unnoticed:\n{}", unnoticed.len(), unnoticed.join("\n"));
}

#[test]
fn two_answers_that_leave_something_possible_are_let_alone() {
    let alarms: Vec<_> = pairs()
        .filter(|(one, other)| !exclude(one.2, other.2))
        .map(|(one, other)| (one, other, is_named(one, other)))
        .filter(|(_, _, ids)| !ids.is_empty())
        .map(|(one, other, ids)| format!("{} {} / {} {}: {ids:?}", one.0, one.1, other.0, other.1))
        .collect();
    assert!(alarms.is_empty(), "{} alarms:\n{}", alarms.len(), alarms.join("\n"));
}

#[test]
fn every_question_with_options_that_a_prompt_names_has_its_meanings() {
    let known = |id: &str, option: OptionId| meanings().any(|(known, value, _)| *known == id && *value == option.0);
    // Three answers and more are no pair.
    for prompt in PROMPTS.iter().filter(|prompt| prompt.when.len() <= 2) {
        for clause in prompt.when {
            if let Clause::Given(Condition::FirstAnsweredIs(&[id], options)) = *clause {
                assert!(options.iter().any(|option| known(id.0, *option)), "{}: {id:?} {options:?}", prompt.id);
            }
        }
    }
}

#[test]
fn ordinary_lives_are_asked_nothing() {
    for life in LIVES {
        let said: Vec<Meaning> = life.iter().map(|&(id, value)| (id, value, &[][..])).collect();
        let found: Vec<_> = raised(&who_said(&said.iter().collect::<Vec<_>>())).map(|raised| raised.id).collect();
        assert!(found.is_empty(), "{:?}: {found:?}", life[0]);
    }
}

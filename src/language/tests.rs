use assessment_core::answers::{Problem, ProblemKind};
use assessment_core::form::{FORM, TextLines, questions};
use assessment_core::text::NonEmptyText;
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

fn texts() -> Texts {
    let compiled = "en\n\
        format-date\t{day}.{month2}.{year}\n\
        moment\t{date}, {time}\n\
        o-life-plans-health\thealth\n\
        o-life-plans-job\tjob\n\
        problem-missing-text\t{question}: fill in\n\
        problem-missing-text-egn\tFill in the number\n\
        problem-too-long\t{question}: at most {max}, not {actual}\n\
        q-functioning-remark\tRemark\n\
        q-functioning-remark.short\tRemark\n\
        q-life-plans.short\tPlans\n\
        q-toilet.short\tToilet\n\
        shared-short\t{question} ({part})\n";
    Texts(Arc::new(Catalogue::load(compiled.into()).expect("a language")))
}

fn question(id: &str) -> &'static Question {
    FORM.question(id).expect("a question")
}

#[test]
fn a_problem_has_words_of_its_own_or_those_of_its_kind() {
    let said = |question: &str, kind| texts().problem(&Problem { question: question.into(), kind });
    assert_eq!(said("egn", ProblemKind::MissingText), "Fill in the number");
    assert_eq!(said("life-plans", ProblemKind::MissingText), "Plans: fill in");
    assert_eq!(said("life-plans", ProblemKind::TooLong { max: 10, actual: 12 }), "Plans: at most 10, not 12");
    assert_eq!(said("ghost", ProblemKind::MissingText), "ghost: fill in");
}

#[test]
fn a_shared_text_says_to_which_question_it_belongs() {
    assert_eq!(texts().question_name(question("toilet-remark")), "Toilet (Remark)");
    assert_eq!(texts().question_name(question("toilet")), "Toilet");
}

#[test]
fn identifiers_are_masked_in_whatever_way_they_were_typed() {
    let id = question(questions::OTHER_DOCUMENT.0);
    let text = NonEmptyText::parse("AB1234567", TextLines::One).map(Answer::Text).expect("a text");
    assert_eq!(texts().answer(id, &text), ["•••••4567"]);
    assert_eq!(texts().raw_answer(question("egn"), &RawAnswer::Text("0101010".into())), ["•••1010"]);
}

#[test]
fn several_answers_come_in_the_order_of_the_form() {
    let plans = question("life-plans");
    let chosen = plans.options().iter().rev().filter(|choice| ["health", "job"].contains(&choice.id.0));
    let answer = Answer::Any(chosen.map(|choice| choice.id).collect());
    assert_eq!(texts().answer(plans, &answer), ["health", "job"]);
}

#[test]
fn a_moment_is_that_of_the_place_named_in_it() {
    assert_eq!(texts().moment("2026-11-22T09:05:00+02:00"), "22.11.2026, 09:05");
    assert_eq!(texts().moment("soon"), "soon, ");
}

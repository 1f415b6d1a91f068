use assessment_core::answers::ProblemKind;
use assessment_core::form::questions;
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

fn today() -> Date {
    assessment_core::dates::from_iso("2026-11-22").expect("a date")
}

fn state(answers: &[(&str, &str)]) -> State {
    let state = State::new(Draft::default(), today());
    for (id, text) in answers {
        state.write(FORM.question(id).expect("a question").id, RawAnswer::Text((*text).into()));
    }
    state
}

fn place(page: &str) -> (&'static Section, &'static Page) {
    FORM.page(page).expect("a page")
}

fn goes_on(state: &State, page: &str, from: ReturnTo) -> Result<String, Vec<ProblemKind>> {
    let (section, page) = place(page);
    let kinds = |problems: Vec<Problem>| problems.into_iter().map(|problem| problem.kind).collect();
    state.continue_from(section, page, from).map(Screen::token).map_err(kinds)
}

#[test]
fn continue_asks_for_what_is_missing_and_then_goes_on() {
    let state = state(&[]);
    assert_eq!(goes_on(&state, "identifier-kind", ReturnTo::Overview), Err(vec![ProblemKind::ChooseOne]));
    assert!(state.draft.read().done.is_empty());
    state.write(questions::IDENTIFIER_KIND, RawAnswer::Text("egn".into()));
    assert_eq!(goes_on(&state, "identifier-kind", ReturnTo::Overview), Ok("question/overview/identifier".into()));
    state.write(questions::IDENTIFIER_KIND, RawAnswer::Text("other".into()));
    state.write(questions::OTHER_DOCUMENT, RawAnswer::Text("паспорт".into()));
    assert_eq!(goes_on(&state, "identifier", ReturnTo::Overview), Ok("question/overview/name".into()));
}

#[test]
fn the_end_of_a_section_leads_to_the_overview() {
    assert_eq!(goes_on(&state(&[]), "living-arrangement", ReturnTo::Overview), Ok("overview".into()));
}

#[test]
fn a_change_asks_what_it_has_opened_and_then_returns() {
    let state = state(&[("has-decision", "no")]);
    assert_eq!(goes_on(&state, "has-decision", ReturnTo::Overview), Ok("overview".into()));
    state.begin_change();
    assert_eq!(goes_on(&state, "has-decision", ReturnTo::Check), Ok("check".into()));
    state.write(questions::HAS_DECISION, RawAnswer::Text("yes".into()));
    assert_eq!(goes_on(&state, "has-decision", ReturnTo::Check), Ok("question/check/decision-body".into()));
    assert_eq!(goes_on(&state, "decision-body", ReturnTo::Check), Ok("question/check/decision".into()));
    state.write(questions::DECISION_TERM, RawAnswer::Text("until".into()));
    for page in ["decision", "decision-percent", "decision-kind", "decision-term"] {
        assert!(goes_on(&state, page, ReturnTo::Check).is_ok_and(|next| next.starts_with("question/check/")));
    }
    assert_eq!(goes_on(&state, "decision-expires", ReturnTo::Check), Ok("check".into()));
}

#[test]
fn an_emptied_field_is_no_answer() {
    let state = state(&[("first-name", "Ана")]);
    state.write(questions::FIRST_NAME, RawAnswer::Text("  ".into()));
    assert_eq!(state.raw(questions::FIRST_NAME), None);
}

#[test]
fn a_hidden_page_is_not_shown_and_what_is_sent_is_not_filled_in_again() {
    let state = state(&[]);
    let (section, page) = place("decision");
    let hidden = Screen::Question(section, page, ReturnTo::Overview);
    assert_eq!(state.admit(hidden), Screen::Overview);
    assert_eq!(state.admit(Screen::Sent), Screen::Start);
    state.set_receipt(Some(Receipt { reference: "A".into(), ..Receipt::default() }));
    assert_eq!(state.admit(hidden), Screen::Sent);
    assert_eq!(state.admit(Screen::Clear), Screen::Clear);
}

#[test]
fn municipalities_are_those_of_the_district() {
    let state = state(&[("district", "lov")]);
    let question = FORM.question("municipality").expect("a question");
    let offered = offered(question, &state.interpretation().answers);
    assert!(offered.len() > 3 && offered.len() < 20, "{}", offered.len());
}

#[test]
fn places_are_told_where_they_stay_true() {
    let of = |page: &str| {
        let (section, page) = place(page);
        ordinal_in_section(section, page)
    };
    assert_eq!(of("dressing"), Some(Ordinal { at: 2, of: 19 }));
    assert_eq!(of("name"), None, "the pages of this section depend on answers");
}

#[test]
fn characters_are_counted_near_the_limit() {
    assert_eq!(characters_left(2000, "малко"), None);
    assert_eq!(characters_left(2000, &"я".repeat(1800)), Some(200));
    assert_eq!(characters_left(2000, &"я".repeat(2001)), Some(-1));
    assert_eq!(characters_left(40, &"я".repeat(29)), None);
    assert_eq!(characters_left(40, &"я".repeat(30)), Some(10));
}

#[test]
fn a_kept_date_comes_back_into_its_fields() {
    let many = |parts: [&str; 3]| Some(RawAnswer::List(parts.map(String::from).into()));
    assert_eq!(date_parts(many(["5", "", "2024"])), ["5", "", "2024"]);
    assert_eq!(date_parts(Some(RawAnswer::Text("2024-03-05".into()))), ["5", "3", "2024"]);
    assert_eq!(date_parts(Some(RawAnswer::Text("2024".into()))), ["", "", "2024"]);
    assert_eq!(date_parts(Some(RawAnswer::Text("онзи ден".into()))), ["онзи ден", "", ""]);
    assert_eq!(date_parts(Some(RawAnswer::List(vec!["1".into()]))), ["1", "", ""]);
    assert_eq!(date_parts(None), ["", "", ""]);
}

#[test]
fn only_yes_and_no_stand_side_by_side() {
    let is_pair = |id: &str| {
        let question = FORM.question(id).expect("a question");
        is_short_pair(&question.options().iter().collect::<Vec<_>>())
    };
    assert!(is_pair("has-representative"));
    assert!(!is_pair("signed-by"), "two long options");
    assert!(!is_pair("marital-status"));
}

#[test]
fn back_from_the_result_leads_to_where_it_was_opened() {
    let state = state(&[]);
    assert_eq!(state.back(Screen::Result), Some(Screen::Check));
    state.result_from.set(ReturnTo::Overview);
    assert_eq!(state.back(Screen::Result), Some(Screen::Overview));
    assert_eq!(state.back(Screen::Send), Some(Screen::Result));
}

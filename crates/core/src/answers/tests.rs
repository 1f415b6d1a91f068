mod contact;
mod interpretation;

use time::Date;

use super::*;
use crate::dates::{DatePart, from_iso};
use crate::form::{FORM, QuestionId, Stage, questions as q};
use crate::test_support::least_draft;

pub(crate) fn today() -> Date {
    from_iso("2026-11-22").expect("a date")
}

/// A draft with these answers: `[a, b]` is several.
pub(crate) fn draft(answers: &[(&str, &str)]) -> Draft {
    crate::test_support::draft().answers(typed(answers)).build()
}

/// The least that can be sent, with these answers.
pub(crate) fn least_with(more: &[(&str, &str)]) -> Draft {
    least_draft().answers(typed(more)).build()
}

fn typed<'a>(answers: &[(&'a str, &str)]) -> impl Iterator<Item = (&'a str, RawAnswer)> {
    let typed = |text: &str| match text.strip_prefix('[') {
        Some(many) => RawAnswer::List(many.trim_end_matches(']').split(',').map(|part| part.trim().into()).collect()),
        None => RawAnswer::Text(text.into()),
    };
    answers.iter().map(move |(id, text)| (*id, typed(text)))
}

fn problems(more: &[(&str, &str)]) -> Vec<(String, &'static str)> {
    let problems = parse(&FORM, &least_with(more), today()).err().map(Problems::into_vec).unwrap_or_default();
    problems.into_iter().map(|problem| (problem.question, problem.kind.code())).collect()
}

fn check(id: &str, text: &str, expected: Result<(), &str>) {
    // What makes the question visible.
    let door: &[(&str, &str)] = match id {
        "birth-date" | "lnch" => &[("identifier-kind", "lnch"), ("lnch", "1000000012"), ("birth-date", "1980-01-01")],
        "municipality" => &[("district", "lov")],
        _ if id.starts_with("decision") => &[("has-decision", "yes")],
        _ if id.starts_with("since") => &[("economic-status", "[student]")],
        _ => &[],
    };
    let found = problems(&[door, &[(id, text)]].concat());
    let expected: Vec<_> = expected.err().map(|code| (id.to_owned(), code)).into_iter().collect();
    assert_eq!(found.iter().map(|(id, code)| (id.clone(), *code)).collect::<Vec<_>>(), expected, "{id}: {text}");
}

#[test]
fn the_least_is_enough() {
    assert_eq!(problems(&[]), []);
}

#[test]
fn every_blank_that_matters_is_named_in_the_order_of_the_form() {
    let problems = parse(&FORM, &Draft::default(), today()).expect_err("nothing is answered");
    let found: Vec<_> = problems.iter().map(|problem| (problem.question.as_str(), problem.kind.code())).collect();
    let (least, nothing) = (least_draft().build(), Answers::none(today()));
    let asked = FORM.questions().filter(|question| nothing.shows(question)).map(|question| question.id.0);
    assert!(found.iter().map(|(id, _)| *id).eq(asked.filter(|id| least.answers.contains_key(*id))), "{found:?}");
    for named in [
        ("identifier-kind", "choose-one"),
        ("first-name", "missing-text"),
        ("family-name", "missing-text"),
        ("settlement", "missing-text"),
        ("signature-name", "missing-text"),
        ("declaration", "not-confirmed"),
    ] {
        assert!(found.contains(&named), "{named:?}");
    }
}

#[test]
fn bad_input_gets_a_clear_problem() {
    let long = "я".repeat(100_000);
    for (id, text, expected) in [
        ("egn", "0001010010", Err("egn-check")),
        ("egn", "0002290017", Err("egn-date")),
        ("egn", "9642297533", Err("egn-in-future")),
        ("egn", "12", Err("egn-length")),
        ("egn", "ЕГН", Err("egn-digits")),
        ("birth-date", "[29, 2, 1900]", Err("date-does-not-exist")),
        ("birth-date", "[22, 11, 2026]", Ok(())),
        ("birth-date", "[23, 11, 2026]", Err("date-in-future")),
        ("birth-date", "[1, 1, 1800]", Err("date-too-early")),
        ("birth-date", "[, 3, 1980]", Err("date-incomplete")),
        ("birth-date", "[x, 3, 1980]", Err("date-not-a-date")),
        ("birth-date", "1980-03", Err("date-not-a-date")),
        ("birth-date", "[1, 3]", Err("wrong-shape")),
        ("decision-percent", "150 %", Err("percent-range")),
        ("decision-percent", "100", Ok(())),
        ("decision-percent", "100,01", Err("percent-range")),
        ("decision-percent", "70.995 %", Err("percent-decimals")),
        ("decision-percent", "70,99%", Ok(())),
        ("decision-percent", "седемдесет", Err("percent-format")),
        ("decision-percent", "99999999", Err("percent-range")),
        ("personal-income", "12x", Err("amount-words")),
        ("personal-income", "390,63 евро", Ok(())),
        ("personal-income", "390,635", Err("amount-ambiguous")),
        ("personal-income", "0,635", Err("amount-decimals")),
        ("personal-income", "1000000,01", Err("amount-range")),
        ("toilet-remark", long.as_str(), Err("too-long")),
        ("toilet", "somewhat", Err("unknown-option")),
        ("toilet", "cannot-say", Ok(())),
        ("life-plans", "[health, job]", Ok(())),
        ("life-plans", "[health, moon]", Err("unknown-option")),
        ("life-plans", "health", Err("wrong-shape")),
        ("municipality", "blg03", Err("unknown-option")),
        ("email", "ana@example.bg", Ok(())),
        ("email", "ana@example", Err("email-format")),
        ("email", "ана ана@example.bg", Err("email-format")),
        ("phone-mobile", "+359 (88) 812-3456", Ok(())),
        ("phone-mobile", "нямам", Err("phone-format")),
        ("phone-mobile", "0888\u{a0}123\u{a0}456 (дъщеря)", Ok(())),
        ("phone-mobile", "\u{202a}+359\u{2011}88\u{2011}8123456\u{202c}", Ok(())),
        ("birth-date", "[31.03.1980, , ]", Ok(())),
        ("birth-date", "[31, 3, 80]", Err("date-short-year")),
        ("personal-income", "1 250,50 Евро", Ok(())),
        ("personal-income", "€1250", Ok(())),
        ("personal-income", "1250 лв.", Err("amount-currency")),
        ("since-student", "[, , 2019]", Ok(())),
        ("since-student", "2019", Ok(())),
        ("nonsense", "x", Err("unknown-question")),
    ] {
        check(id, text, expected);
    }
}

#[test]
fn limits_travel_with_the_problem() {
    let problems = parse(&FORM, &least_with(&[("toilet-remark", &"я".repeat(2001))]), today()).expect_err("too long");
    assert_eq!(problems[0].kind, ProblemKind::TooLong { max: 2000, actual: 2001 });
    assert!(parse(&FORM, &least_with(&[("toilet-remark", &"я".repeat(2000))]), today()).is_ok());
    let kind = ProblemKind::DateIncomplete { parts: vec![DatePart::Day, DatePart::Year] };
    assert_eq!(kind.args()[0].1.plain(), "day,year");
}

#[test]
fn hidden_answers_stay_in_the_draft_and_count_for_nothing() {
    let draft = least_with(&[("has-decision", "no"), ("decision-percent", "999 nonsense")]);
    let interpretation = interpret(&FORM, &draft, today());
    assert_eq!(interpretation.problems, []);
    assert_eq!(interpretation.answers.get(q::DECISION_PERCENT), None);
    assert!(draft.answers.contains_key("decision-percent"));
}

#[test]
fn what_is_shown_may_hang_on_a_later_answer() {
    // "former-profession" (section 5) hangs on sections 3 and 4; section 8 on section 7, before it.
    let shown = |answers| {
        let interpretation = interpret(&FORM, &draft(answers), today());
        interpretation.answers.get(q::FORMER_PROFESSION).is_some()
    };
    assert!(!shown(&[("former-profession", "учител")]));
    assert!(shown(&[("former-profession", "учител"), ("left-employment", "yes")]));
}

#[test]
fn facts_travel_only_with_consent() {
    let facts: &[(&str, &str)] = &[("has-decision", "yes"), ("decision-percent", "95"), ("fact-attendance", "yes")];
    assert_eq!(problems(facts), [("share-facts".to_owned(), "choose-one")]);
    let sent = |consent| {
        let draft = least_with(&[facts, &[("share-facts", consent)]].concat());
        let application = parse(&FORM, &draft, today()).expect("valid");
        let received = crate::submission::receive(&crate::submission::Submission::new(&application, "bg"), today());
        assert_eq!(received.expect("as it was sent").application.answers().known, application.answers().known);
        application.answers().get(q::FACT_ATTENDANCE).is_some()
    };
    assert!(sent("yes"));
    assert!(!sent("no"));
}

#[test]
fn the_birth_date_comes_from_the_egn_or_from_the_answer() {
    let birth = |answers: &[(&str, &str)]| interpret(&FORM, &draft(answers), today()).answers.birth_date();
    assert_eq!(birth(&[("identifier-kind", "egn"), ("egn", "0001010019")]), from_iso("1900-01-01"));
    // A birth date typed before the kind of number was changed doesn't count.
    assert_eq!(birth(&[("identifier-kind", "egn"), ("birth-date", "1980-01-01")]), None);
    assert_eq!(birth(&[("identifier-kind", "lnch"), ("birth-date", "1980-01-01")]), from_iso("1980-01-01"));
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    fn any_typed() -> impl Strategy<Value = RawAnswer> {
        let option = prop_oneof![
            Just("yes".to_owned()),
            Just("no".to_owned()),
            Just("not-sure".to_owned()),
            Just("severe".to_owned()),
            Just("0001010019".to_owned()),
            Just("95".to_owned()),
            Just("2019".to_owned()),
            Just("[".to_owned()),
            "\\PC{0,12}",
        ];
        prop_oneof![
            option.clone().prop_map(RawAnswer::Text),
            proptest::collection::vec(option, 0..4).prop_map(RawAnswer::List)
        ]
    }

    fn any_draft() -> impl Strategy<Value = Draft> {
        let ids: Vec<String> = FORM.questions().map(|question| question.id.0.to_owned()).collect();
        proptest::collection::btree_map(proptest::sample::select(ids), any_typed(), 0..60).prop_map(|answers| Draft {
            form: FORM.version.into(),
            answers: answers.into_iter().collect(),
            done: Vec::new(),
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever a draft holds, it is read without a panic, and each answer is either understood, hidden, or a problem.
        #[test]
        fn nothing_is_lost(draft in any_draft()) {
            let interpretation = interpret(&FORM, &draft, today());
            for question in FORM.questions() {
                let Some(typed) = draft.answers.get(question.id.0).filter(|typed| !typed.is_blank()) else { continue };
                let understood = interpretation.answers.get(question.id).is_some();
                let problem = interpretation.problems.iter().any(|problem| problem.question == question.id.0);
                let hidden = !interpretation.answers.shows(question);
                prop_assert!(understood ^ (problem || hidden), "{:?} {:?}", question.id, typed);
            }
        }

        /// What was understood is understood the same way when it comes back.
        #[test]
        fn parse_of_print_is_the_same(draft in any_draft()) {
            let first = interpret(&FORM, &draft, today()).answers;
            let again = Draft {
                answers: first.iter().map(|(id, answer)| (id.0.to_owned(), answer.to_raw())).collect(),
                ..draft
            };
            let second = interpret(&FORM, &again, today()).answers;
            prop_assert_eq!(first.known, second.known);
        }
    }
}

#[test]
fn a_problem_names_the_parts_of_the_date_to_mend() {
    use crate::dates::DatePart::{Day, Month, Year};
    let parts = |typed: &str| {
        let draft = least_with(&[("birth-date", typed), ("identifier-kind", "other")]);
        let problems = parse(&FORM, &draft, today()).err()?.into_vec();
        problems
            .into_iter()
            .find(|problem| problem.question == "birth-date")
            .map(|problem| problem.kind.date_parts().to_vec())
    };
    assert_eq!(parts("[1, , 1980]"), Some(vec![Month]));
    assert_eq!(parts("[1, 1, 80]"), Some(vec![Year]));
    assert_eq!(parts("[1, 1, 1800]"), Some(vec![Year]));
    assert_eq!(parts("[29, 2, 1900]"), Some(vec![Day, Month, Year]));
    assert_eq!(parts("[31, 4, 1980]"), Some(vec![Day, Month]));
    assert_eq!(parts("[31, 13, 1980]"), Some(vec![Month]));
    assert_eq!(parts("[32, 1, 1980]"), Some(vec![Day]));
    assert_eq!(parts("[1, y, 1980]"), Some(vec![Month]));
    assert_eq!(parts("[1, ٣, 1980]"), Some(vec![Month]));
    assert_eq!(parts("[1, 1, 198О]"), Some(vec![Year]));
    assert_eq!(parts("[1, 1, 2027]"), Some(vec![Year]));
    assert_eq!(parts("[1, 1.2, 19 80]"), Some(vec![Month, Year]));
    assert_eq!(parts("[3|, 1, 1980]"), Some(vec![Day]));
    assert_eq!(parts("[1, 12, 2026]"), Some(vec![Month]));
    assert_eq!(parts("[23, 11, 2026]"), Some(vec![Day]));
}

#[test]
fn the_name_of_the_one_who_signs_is_offered() {
    use crate::form::questions::{FIRST_NAME, SIGNATURE_NAME};
    let offered = |more: &[(&str, &str)]| {
        let signature = FORM.question(SIGNATURE_NAME.0).expect("a question of the form");
        interpret(&FORM, &least_with(more), today()).answers.offer(signature)
    };
    let represented: &[(&str, &str)] = &[
        ("has-representative", "yes"),
        ("representative-first-name", "Петър"),
        ("representative-family-name", " Иванов "),
    ];
    let and = |more: &[(&'static str, &'static str)]| [represented, more].concat();
    assert_eq!(offered(&[]).as_deref(), Some("Ива Петкова"));
    assert_eq!(offered(&[("has-representative", "no")]).as_deref(), Some("Ива Петкова"));
    assert_eq!(offered(represented), None, "nobody has said who signs");
    assert_eq!(offered(&and(&[("signed-by", "person")])).as_deref(), Some("Ива Петкова"));
    assert_eq!(offered(&and(&[("signed-by", "representative")])).as_deref(), Some("Петър Иванов"));
    assert_eq!(offered(&and(&[("signed-by", "representative"), ("representative-first-name", "")])), None);
    assert_eq!(offered(&[("family-name", "")]), None, "half a name is none");
    let first = FORM.question(FIRST_NAME.0).expect("a question of the form");
    assert_eq!(interpret(&FORM, &least_with(&[]), today()).answers.offer(first), None);
}

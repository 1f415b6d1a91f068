use super::*;
use crate::answers::tests::{draft, least_with, today};

#[test]
fn only_another_edition_of_the_form_is_turned_away() {
    let of = |form: &str| {
        draft_report(&Draft { form: form.into(), ..least_with(&[]) }, today()).map(|answered| answered.complete)
    };
    assert_eq!(of(FORM.version), Ok(true));
    assert_eq!(of(""), Ok(true));
    assert_eq!(of("form/0"), Err(OtherForm { expected: FORM.version, got: "form/0".into() }));
}

#[test]
fn what_is_not_complete_is_assessed_by_what_is_understood_so_far() {
    let answered = draft_report(&draft(&[("toilet", "severe"), ("egn", "12")]), today()).expect("this edition");
    assert!(!answered.complete && !answered.problems.is_empty());
    assert_eq!(answered.profile.areas[0].without_level(), answered.profile.areas[0].items.len() - 1);
}

#[test]
fn the_point_of_a_number_stands_before_decimals() {
    let codes = |income: &str| {
        let given = format!(r#"{{"answers":{{"personal-income":{income}}}}}"#);
        let given: ReportInput<serde::de::IgnoredAny> = serde_json::from_str(&given).expect("given");
        let answered = report_on_input(given.holds().expect("a draft"), today()).expect("this edition");
        let of_income = answered.problems.iter().filter(|problem| problem.question == "personal-income");
        of_income.map(|problem| problem.kind.code()).collect::<Vec<_>>()
    };
    for (income, expected) in [
        ("420.505", &["amount-decimals"][..]),
        ("420.5051", &["amount-decimals"]),
        ("1250.125", &["amount-decimals"]),
        ("250.000", &[]),
        ("420.5", &[]),
        ("-420.505", &["amount-negative"]),
        (r#""420.505""#, &["amount-ambiguous"]),
        (r#""250.000""#, &["amount-ambiguous"]),
    ] {
        assert_eq!(codes(income), expected, "{income}");
    }
}

#[test]
fn facts_count_without_consent_only_until_the_draft_can_be_sent() {
    let facts = [("has-decision", "yes"), ("decision-percent", "95"), ("fact-attendance", "yes")];
    let asked = |more: &[(&str, &str)]| {
        let answered = draft_report(&least_with(&[&facts, more].concat()), today()).expect("this edition");
        let json = serde_json::to_string(&answered.assessment).expect("JSON");
        (answered.complete, json.contains("fact-attendance"))
    };
    let (complete, with_consent) = asked(&[("share-facts", "yes")]);
    assert!(complete);
    let (complete, without) = asked(&[("share-facts", "no")]);
    assert!(complete);
    assert_ne!(with_consent, without);
}

#[test]
fn an_input_is_a_draft_or_a_submission() {
    let holds =
        |json: &str| serde_json::from_str::<ReportInput<serde::de::IgnoredAny>>(json).expect("an input").holds();
    assert!(matches!(holds(r#"{"answers": {}}"#), Ok(AcceptedInput::Draft(_))));
    let submission = r#"{"answers": {}, "language": "bg", "filled_on": "2026-11-22", "replaces": ["a"]}"#;
    let Ok(AcceptedInput::Submission(submission)) = holds(submission) else { panic!("a submission") };
    assert_eq!((submission.language.as_str(), submission.filled_on.as_str()), ("bg", "2026-11-22"));
    assert_eq!(submission.replaces, ["a"]);
    for half in [r#"{"answers": {}, "language": "bg"}"#, r#"{"answers": {}, "filled_on": "2026-11-22"}"#] {
        assert_eq!(holds(half), Err(ReportInputError::Half));
    }
    assert_eq!(holds(r#"{"answers": {}, "replaces": ["a"]}"#), Err(ReportInputError::Field("replaces")));
}

#[test]
fn what_stands_beside_a_complete_draft_is_looked_at_too() {
    for (answers, expected) in [
        // The identity number tells another day of birth; only the number travels.
        (&[("birth-date", "1985-03-02")][..], "birth-dates"),
        // Nobody without a decision is asked, so the answer doesn't travel.
        (&[("has-decision", "no"), ("fact-attendance", "yes")][..], "no-decision-attendance-fact-attendance"),
    ] {
        let answered = draft_report(&least_with(answers), today()).expect("this edition");
        let raised: Vec<_> = answered.look_again.iter().map(|prompt| prompt.id).collect();
        assert!(answered.complete && raised.contains(&expected), "{raised:?}");
    }
}

#[test]
fn an_input_is_wrong_by_what_stands_in_it_and_never_by_what_is_missing() {
    let problems_of = |answers: &[(&str, &str)]| {
        let (_, problems) = interpret_for_report("", &draft(answers).answers, today()).expect("this edition");
        problems.into_iter().map(|problem| problem.question).collect::<Vec<_>>()
    };
    assert_eq!(problems_of(&[]), [""; 0]);
    assert_eq!(problems_of(&[("toilet", ""), ("egn", " ")]), [""; 0]);
    assert_eq!(problems_of(&[("toilet", "awful"), ("has-decision", "no")]), ["toilet"]);
    assert_eq!(problems_of(&[("ghost", "boo")]), ["ghost"]);
}

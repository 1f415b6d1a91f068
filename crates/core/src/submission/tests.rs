use super::*;
use crate::answers::parse;
use crate::answers::tests::{least_with, today};
use crate::dates::from_iso;

/// The least that can be sent, as the widget sends it.
fn sent(more: &[(&str, &str)]) -> Submission {
    let application = parse(&FORM, &least_with(more), today());
    Submission::new(&application.expect("valid"), "bg")
}

fn day(text: &str) -> Date {
    from_iso(text).expect("a day")
}

#[test]
fn what_is_sent_is_received_as_the_same_answers() {
    let submission = sent(&[("has-decision", "yes"), ("decision-percent", "70,99 %"), ("life-plans", "[job, health]")]);
    assert_eq!((submission.form.as_str(), submission.filled_on.as_str()), (FORM.version, "2026-11-22"));
    let json = serde_json::to_string(&submission).expect("JSON");
    let arrived: Submission = serde_json::from_str(&json).expect("a submission");
    assert_eq!(arrived, submission);
    let received = receive(&arrived, today()).expect("valid");
    assert_eq!(Submission::new(&received.application, &received.language), submission);
    assert_eq!(
        received.application.answers().get(crate::form::questions::EGN).map(|egn| egn.to_raw()),
        Some(RawAnswer::Text("0001010019".into()))
    );
}

#[test]
fn what_is_not_understood_is_refused_by_its_name() {
    let refused = |change: &dyn Fn(&mut Submission)| {
        let mut submission = sent(&[]);
        change(&mut submission);
        receive(&submission, today()).map(|_| ()).expect_err("refused")
    };
    let other = Refused::FormVersion { expected: FORM.version, got: "form/0".into() };
    assert_eq!(refused(&|submission| submission.form = "form/0".into()), other);
    assert_eq!(refused(&|submission| submission.filled_on = "22.11.2026".into()), Refused::Field("filled_on"));
    let problems = refused(&|submission| drop(submission.answers.remove("declaration")));
    assert!(matches!(problems, Refused::Problems(found) if found.len() == 1 && found[0].question == "declaration"));
}

#[test]
fn a_language_is_a_tag_and_nothing_longer() {
    let longest = "a".repeat(35);
    for (tag, understood) in [
        ("bg", true),
        ("bg-Cyrl-BG", true),
        ("zh-419", true),
        (longest.as_str(), true),
        ("b", false),
        ("", false),
        (&"a".repeat(36), false),
        ("bg_BG", false),
        ("бг", false),
    ] {
        let submission = Submission { language: tag.into(), ..sent(&[]) };
        match receive(&submission, today()) {
            Ok(received) => assert!(understood && received.language == tag, "{tag}"),
            Err(refused) => assert!(!understood && refused == Refused::Field("language"), "{tag}"),
        }
    }
}

#[test]
fn a_submission_may_wait_a_month_and_come_from_a_day_ahead() {
    for (filled_on, taken) in
        [("2026-11-23", true), ("2026-11-24", false), ("2026-11-22", true), ("2026-10-22", true), ("2026-10-21", false)]
    {
        let submission = Submission { filled_on: filled_on.into(), ..sent(&[]) };
        let expected = if taken { Ok(()) } else { Err(Refused::FilledOn { today: today() }) };
        assert_eq!(on_time(&submission, today()), expected, "{filled_on}");
        // An assessment on another day doesn't ask.
        assert!(receive(&submission, today()).is_ok(), "{filled_on}");
    }
    let unread = Submission { filled_on: "yesterday".into(), ..sent(&[]) };
    assert_eq!(on_time(&unread, day("2026-11-22")), Err(Refused::Field("filled_on")));
}

#[test]
fn a_date_of_the_applicants_today_is_not_in_the_future() {
    // Filled in in Auckland, where it is the next day already.
    let mut submission = sent(&[("has-decision", "yes"), ("decision-date", "2026-11-22")]);
    let date = |text: &str| RawAnswer::Text(text.into());
    submission.answers.insert("decision-date".into(), date("2026-11-23"));
    assert!(matches!(receive(&submission, today()), Err(Refused::Problems(_))), "filled in on the day of receipt");
    submission.filled_on = "2026-11-23".into();
    assert_eq!(on_time(&submission, today()), Ok(()));
    let received = receive(&submission, today()).expect("a day ahead is on time");
    assert_eq!(received.assessment.on, today());
    submission.answers.insert("decision-date".into(), date("2026-11-24"));
    assert!(
        matches!(receive(&submission, today()), Err(Refused::Problems(_))),
        "after the day on which it was filled in"
    );
    submission.filled_on = "2026-11-24".into();
    assert!(matches!(receive(&submission, today()), Err(Refused::Problems(_))), "two days ahead are no day");
}

#[test]
fn earlier_attempts_are_named_by_their_keys() {
    let longest = "k".repeat(LONGEST_KEY);
    let many = |count: usize| (0..count).map(|number| format!("key-{number}")).collect::<Vec<_>>();
    for (replaces, understood) in [
        (vec![], true),
        (vec!["0123456789abcdef0123456789abcdef".to_owned()], true),
        (vec![longest.clone()], true),
        (many(MOST_REPLACED), true),
        (many(MOST_REPLACED + 1), false),
        (vec![longest + "k"], false),
        (vec![String::new()], false),
        (vec!["two words".to_owned()], false),
        (vec!["ключ".to_owned()], false),
        (vec!["key\n".to_owned()], false),
    ] {
        let submission = Submission { replaces: replaces.clone(), ..sent(&[]) };
        let expected = if understood { Ok(()) } else { Err(Refused::Field("replaces")) };
        assert_eq!(receive(&submission, today()).map(|_| ()), expected, "{replaces:?}");
    }
}

#[test]
fn earlier_attempts_travel_and_none_is_no_member() {
    let plain = serde_json::to_string(&sent(&[])).expect("JSON");
    assert!(!plain.contains("replaces"), "{plain}");
    let submission = Submission { replaces: vec!["a".into(), "b".into()], ..sent(&[]) };
    let json = serde_json::to_string(&submission).expect("JSON");
    assert_eq!(serde_json::from_str::<Submission>(&json).expect("a submission"), submission);
}

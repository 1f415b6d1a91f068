use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

/// All kinds there are.
fn all() -> Vec<&'static FailureKind> {
    let own = [&OFFLINE, &NO_ANSWER, &NOT_REACHED, &TIMED_OUT, &REDIRECTED, &NOT_THE_AGENCY, &ELSEWHERE, &UNABLE];
    own.into_iter().chain(BY_STATUS.iter().map(|(_, kind)| kind)).chain(&BY_NAME).collect()
}

#[test]
fn every_kind_says_something_and_leads_somewhere() {
    for kind in all() {
        assert!(!kind.ways.is_empty(), "{}: no way", kind.id);
        let has_words = BY_NAME.iter().any(|named| std::ptr::eq(named, kind));
        assert_eq!(kind.text.is_none(), has_words, "{}: the agency's words or ours", kind.id);
        assert_ne!(kind.outcome, SendOutcome::Stored, "{}", kind.id);
    }
}

#[test]
fn only_the_agency_proves_that_nothing_is_stored() {
    for (range, kind) in &BY_STATUS {
        assert_eq!(kind.outcome, SendOutcome::Unknown, "{range:?}");
    }
    for unsure in ["busy", "unavailable", "internal", "too-many"] {
        assert_eq!(named(503, unsure).map(|kind| kind.outcome), Some(SendOutcome::Unknown), "{unsure}");
    }
    for sure in ["validation", "form-version", "not-json", "idempotency-key-reused"] {
        assert!(named(422, sure).is_some() && named(502, sure).is_none(), "{sure}: a proxy that failed proves nothing");
    }
}

#[test]
fn answers_are_told_apart() {
    let id = |status, problem: Option<&str>| {
        problem.and_then(|name| named(status, name)).unwrap_or_else(|| by_status(status)).id
    };
    for (status, wanted) in [
        (200, "not-the-agency"),
        (204, "not-the-agency"),
        (304, "not-the-agency"),
        (400, "not-taken"),
        (401, "forbidden"),
        (403, "forbidden"),
        (404, "not-taken"),
        (405, "not-taken"),
        (407, "forbidden"),
        (408, "too-slow"),
        (413, "too-large"),
        (414, "too-large"),
        (415, "not-taken"),
        (422, "not-taken"),
        (429, "busy"),
        (431, "too-large"),
        (451, "not-taken"),
        (500, "faulty"),
        (502, "faulty"),
        (503, "unavailable"),
        (504, "faulty"),
        (511, "not-the-agency"),
        (599, "faulty"),
        (0, "not-the-agency"),
    ] {
        assert_eq!(id(status, None), wanted, "{status}");
    }
    assert_eq!(id(422, Some("filled-on")), "filled-on");
    assert_eq!(id(422, Some("something-new")), "not-taken", "the ways and words of its status");
}

#[test]
fn where_trying_again_cannot_help_it_is_not_the_way() {
    let is_for_now = |status| Failure::from(by_status(status)).is_for_now();
    assert!(!is_for_now(403) && !is_for_now(404) && !is_for_now(413));
    assert!(is_for_now(429) && is_for_now(503) && is_for_now(502));
    assert!(!Failure::from(&UNABLE).is_for_now());
}

#[test]
fn who_is_to_correct_answers_is_told_which() {
    let ways = |question: &str| {
        let wrong = WrongAnswer { question: question.into(), detail: "?".into() };
        let errors = if question.is_empty() { Vec::new() } else { vec![wrong] };
        let kind = named(422, "validation").expect("a kind");
        Failure { problem: Some(ServerMessage { errors, ..ServerMessage::default() }), ..kind.into() }.ways()
    };
    assert_eq!(ways("egn"), [Remedy::Correct, Remedy::Print]);
    for nowhere in ["", "not-a-question"] {
        assert_eq!(ways(nowhere), [Remedy::Owner, Remedy::Print], "{nowhere}");
    }
}

use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

/// All kinds there are.
fn all() -> Vec<&'static Kind> {
    let own = [&OFFLINE, &NO_ANSWER, &NOT_REACHED, &TIMED_OUT, &REDIRECTED, &NOT_THE_AGENCY, &ELSEWHERE, &UNABLE];
    own.into_iter().chain(BY_STATUS.iter().map(|(_, kind)| kind)).chain(&BY_NAME).collect()
}

#[test]
fn every_kind_says_something_and_leads_somewhere() {
    for kind in all() {
        assert!(!kind.ways.is_empty(), "{}: no way", kind.id);
        let has_words = BY_NAME.iter().any(|named| std::ptr::eq(named, kind));
        assert_eq!(kind.text.is_empty(), has_words, "{}: the agency's words or ours", kind.id);
        assert_ne!(kind.outcome, Outcome::Stored, "{}", kind.id);
    }
}

#[test]
fn only_the_agency_proves_that_nothing_is_stored() {
    for (range, kind) in &BY_STATUS {
        assert_eq!(kind.outcome, Outcome::Unknown, "{range:?}");
    }
    for unsure in ["busy", "unavailable", "internal", "too-many"] {
        assert_eq!(kind_of(503, Some(unsure)).outcome, Outcome::Unknown, "{unsure}");
    }
}

#[test]
fn answers_are_told_apart() {
    let id = |status, problem: Option<&str>| kind_of(status, problem).id;
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
    assert_eq!(id(422, Some("something-new")), "not-taken", "the ways of its status, and the agency's words");
}

#[test]
fn where_trying_again_cannot_help_it_is_not_the_way() {
    let is_for_now = |status| Failure::from(kind_of(status, None)).is_for_now();
    assert!(!is_for_now(403) && !is_for_now(404) && !is_for_now(413));
    assert!(is_for_now(429) && is_for_now(503) && is_for_now(502));
    assert!(!Failure::from(&UNABLE).is_for_now());
}

use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

fn storage() -> Storage {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten()).expect("a browser that stores")
}

#[test]
fn what_is_kept_comes_back() {
    let drafts = Drafts::open("kept");
    assert!(drafts.work());
    let mut kept = StoredDraft { screen: "check".into(), language: "en".into(), ..StoredDraft::default() };
    kept.draft.answers.insert("first-name".into(), assessment_core::answers::RawAnswer::Text("Ана".into()));
    kept.attempt = Attempt::begin("k".into());
    kept.attempt.prepare("a", || None, |_| Some("{}".into()));
    kept.attempt.learn("l");
    kept.receipt = Some(Receipt { reference: "AB-12".into(), sign: vec!["paper".into()], ..Receipt::default() });
    kept.outdated = Some(Receipt { reference: "AB-11".into(), ..Receipt::default() });
    assert!(drafts.save(&kept));
    let LoadedDraft { stored: again, is_unreadable } = Drafts::open("kept").load();
    assert!(!is_unreadable);
    assert_eq!((again.screen, again.language), (kept.screen, kept.language));
    assert_eq!(again.draft, kept.draft);
    assert_eq!(again.attempt, kept.attempt);
    assert_eq!((again.receipt, again.outdated), (kept.receipt, kept.outdated));
}

#[test]
fn what_an_earlier_program_has_sent_may_be_stored() {
    let name = "saa-self-assessment:earlier";
    storage().set_item(name, r#"{"draft":{},"attempt":{"key":"k","body":"{}"}}"#).expect("stores");
    let attempt = Drafts::open("earlier").load().stored.attempt;
    assert_eq!((attempt.line.as_str(), attempt.key_status), ("k", KeyStatus::Maybe));
}

#[test]
fn two_elements_keep_apart() {
    assert!(Drafts::open("one").save(&StoredDraft { screen: "check".into(), ..StoredDraft::default() }));
    assert_eq!(Drafts::open("other").load().stored.screen, "");
}

#[test]
fn what_cannot_be_read_is_put_aside() {
    let name = "saa-self-assessment:odd";
    storage().set_item(name, "{half").expect("stores");
    let odd = Drafts::open("odd").load();
    assert!(odd.is_unreadable);
    assert!(odd.stored.draft.answers.is_empty());
    assert_eq!(storage().get_item("saa-self-assessment:odd:unread"), Ok(Some("{half".into())));
}

#[test]
fn keys_are_new_each_time() {
    let (one, other) = (new_key().expect("random"), new_key().expect("random"));
    assert_eq!(one.len(), 32);
    assert!(one.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_ne!(one, other);
}

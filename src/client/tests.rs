use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

#[test]
fn a_wait_is_told_in_seconds_or_as_a_moment() {
    assert_eq!(wait("5", None), Some(5000));
    assert_eq!(wait(" 120 ", None), Some(120_000));
    let now = Some("Sun, 22 Nov 2026 08:00:00 GMT");
    assert_eq!(wait("Sun, 22 Nov 2026 08:00:30 GMT", now), Some(30_000), "by the server's clock");
    assert_eq!(wait("259200", None), Some(259_200_000), "a weekend");
    assert_eq!(wait("999999999", None), Some(31 * 86_400_000), "as long as can be told");
    for nothing in ["", "soon", "0", "-5", "1.5", "Sun, 22 Nov 2026 07:59:00 GMT", "99999999999"] {
        assert_eq!(wait(nothing, now), None, "{nothing}");
    }
}

#[test]
fn every_number_that_is_known_is_on_the_last_confirmation() {
    let receipt = |reference: &str, replaces: &[&str]| Receipt {
        reference: reference.into(),
        replaces: replaces.iter().map(|name| Earlier { reference: (*name).into(), ..Earlier::default() }).collect(),
        ..Receipt::default()
    };
    let names = |receipt: Receipt| receipt.replaces.into_iter().map(|earlier| earlier.reference).collect::<Vec<_>>();
    assert_eq!(names(receipt("C", &["B"]).after(Some(receipt("B", &["A"])))), ["A", "B"]);
    assert_eq!(names(receipt("C", &[]).after(Some(receipt("B", &["A"])))), ["A", "B"]);
    assert_eq!(names(receipt("C", &["A"]).after(None)), ["A"]);
    assert_eq!(names(receipt("C", &[]).after(Some(receipt("C", &["A"])))), ["A"]);
}

#[test]
fn confirmations_come_back_as_they_were_kept() {
    let earlier = Earlier { reference: "A".into(), received_at: "2026-11-22T10:00:00+02:00".into() };
    let receipt =
        Receipt { reference: "B".into(), sign: vec!["paper".into()], replaces: vec![earlier], ..Receipt::default() };
    assert_eq!(Receipt::read(&receipt.write().into()), receipt);
}

//! `Accept-Language`: in which language the server answers.

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, HeaderValue};
use intake::language::preferred;

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "language",
    parsers: &["crates/intake/src/language.rs", "crates/texts/src/languages.rs"],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "bg", "en", "en-GB", "BG", "de", ";q=", "q=0.5", ";q=0", ";q=1", ";q=nan", ";q=inf", ",", ";", "*", "=",
    ])
}

fn run(bytes: &[u8]) {
    let Ok(value) = HeaderValue::from_bytes(bytes) else { return };
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT_LANGUAGE, value);
    let Some(language) = preferred(&headers) else { return };
    let named = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    assert!(named.contains(language.tag), "{} was not asked for", language.tag);
    // What is asked for alone, and with the highest weight, is answered.
    headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(language.tag));
    assert_eq!(preferred(&headers).map(|found| found.tag), Some(language.tag));
}

//! The body of a request to the agency's server.

use assessment_core::form::FORM;
use assessment_core::submission::{Submission, receive};
use assessment_texts::LANGUAGES;
use intake::assess::{Misshapen, Rejection, assess};
use intake::i18n;
use serde_json::Value;

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "intake",
    parsers: &[
        "crates/intake/src/assess.rs",
        "crates/intake/src/json.rs",
        "crates/intake/src/store/submission.rs",
        "crates/core/src/submission.rs",
        "crates/core/src/answers/raw.rs",
    ],
    shape: Shape::Json,
    words: input::words_of_the_form,
    mutants: 120,
    run,
};

fn run(body: &[u8]) {
    match assess(body, input::TODAY) {
        Ok(kept) => {
            // As the core understood it, no more and no less.
            let sent: Submission = serde_json::from_str(&kept.application.0).expect("a submission");
            let understood = receive(&sent, input::TODAY).expect("what is kept would be taken");
            let understood = serde_json::to_value(understood.application.answers()).expect("can be written");
            assert_eq!(serde_json::to_value(&sent.answers).ok(), Some(understood));
            // What is kept is what was sent: received again it is kept the same.
            let again = assess(kept.application.0.as_bytes(), input::TODAY).expect("what is kept would be taken");
            assert_eq!(again.application, kept.application);
            assert_eq!(again.assessment, kept.assessment);
            assert_eq!((kept.form_version.0.as_str(), again.language), (FORM.version, kept.language));
            let day = assessment_core::dates::iso(kept.filled_on);
            assert_eq!(day, sent.filled_on, "the day beside the signature");
        }
        Err(Rejection::NotJson) => assert!(serde_json::from_slice::<Value>(without_mark(body)).is_err(), "it is JSON"),
        Err(Rejection::NotASubmission(misshapen)) => {
            let body: Value = serde_json::from_slice(without_mark(body)).expect("JSON, as was said");
            match misshapen {
                Misshapen::Field(name) => assert!(!body[name].is_null(), "{name} is not even there"),
                Misshapen::Json(error) => {
                    assert!(error.pointer.is_empty() || error.pointer.starts_with('/'), "{}", error.pointer);
                    // Of a member that stands twice only the last is there.
                    let place = body.pointer(&error.pointer);
                    // What stands there, and isn't a key or a word of the form's own, isn't repeated.
                    let secret = place.and_then(Value::as_str).filter(|text| text.chars().count() > 8);
                    assert!(secret.is_none_or(|secret| !error.message.contains(secret)), "{}", error.message);
                }
            }
        }
        Err(Rejection::FormVersion { expected, got }) => assert!(expected == FORM.version && got != expected),
        Err(Rejection::FilledOn { got, today, .. }) => assert_ne!(got, today),
        Err(Rejection::Answers { errors, .. }) => {
            assert!(!errors.is_empty(), "refused, and nothing is wrong");
            let body: Value = serde_json::from_slice(without_mark(body)).expect("JSON, as was said");
            for error in errors {
                // RFC 6901 would find it in the body; or it is a question of the form that was left blank.
                let there = body["answers"].get(&error.question).is_some();
                assert!(there || FORM.question(&error.question).is_some(), "no such place: {}", error.question);
                for language in LANGUAGES {
                    assert!(i18n::problem_text(language, &error.problem).len() > 10, "{:?}", error.problem);
                }
            }
        }
    }
}

/// A byte order mark is passed over.
fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

//! What holds of every command over lines.

use assessment_cli::{LineCommand, LineErrorCode};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The answer to a line: one line of JSON, the same when asked again; or an error that names a code and a place, and is no
/// fault of the program.
pub fn answer(lines: &LineCommand, line: &str) -> Option<String> {
    let said = lines.process(line);
    match (&said, lines.process(line)) {
        (Ok(first), Ok(again)) => assert_eq!(*first, again, "another answer to the same line"),
        (Err(_), Err(_)) => {}
        _ => panic!("an answer only once"),
    }
    match said {
        Ok(answer) => {
            assert!(!answer.contains('\n'), "an answer of two lines");
            assert!(serde_json::from_str::<Value>(&answer).is_ok(), "an answer that is not JSON: {answer}");
            Some(answer)
        }
        Err(why) => {
            assert_ne!(why.code(), LineErrorCode::Internal, "{}", why.detail());
            assert!(!why.detail().is_empty(), "{} without a word", why.code().id());
            if [LineErrorCode::NotJson, LineErrorCode::WrongShape].contains(&why.code()) {
                assert!(why.detail().contains(" column "), "no place: {}", why.detail());
            }
            None
        }
    }
}

/// A line as the core reads it: an object. A list of the members in their order is no line of ours, though Serde would
/// take it.
pub fn read<'a, T: Deserialize<'a>>(line: &'a str) -> Option<T> {
    if line.trim_start().starts_with('{') { serde_json::from_str(line).ok() } else { None }
}

/// As JSON; everything that is answered can be written.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("can be written as JSON")
}

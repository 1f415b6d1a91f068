//! JSON lines: an input cut into lines, worked on in parallel, answered in order.

use std::io::{self, Cursor, Read};
use std::num::NonZeroUsize;
use std::sync::LazyLock;

use assessment_cli::{LineCommand, LineErrorCode, RunEnd};
use serde_json::Value;

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "lines",
    parsers: &["crates/cli/src/lines/batch.rs", "crates/cli/src/lines/pipeline.rs", "crates/cli/src/lines/mod.rs"],
    shape: Shape::Text,
    words,
    mutants: 120,
    run,
};

/// The command whose answers are the quickest.
static COMMAND: LazyLock<LineCommand> = LazyLock::new(|| LineCommand::new(&["hours"]).expect("a command over lines"));

fn words() -> Vec<String> {
    input::words(&[
        "\n",
        "\r\n",
        "\u{feff}",
        "{}",
        "{",
        "\n\n\n",
        " ",
        r#"{"date": "2020-05-01", "age": 9, "totals": {}}"#,
    ])
}

/// Gives a few bytes at a time.
struct Slow(Cursor<Vec<u8>>);

impl Read for Slow {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let few = buffer.len().min(3);
        self.0.read(buffer.get_mut(..few).unwrap_or_default())
    }
}

fn run(bytes: &[u8]) {
    let (whole, end) = carried(Cursor::new(bytes.to_vec()), 1);
    assert_eq!(carried(Slow(Cursor::new(bytes.to_vec())), 3), (whole.clone(), end), "pieces make a difference");
    let text = String::from_utf8(whole).expect("answers in UTF-8");
    let input = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines: Vec<_> = input.split(|b| *b == b'\n').collect();
    // What follows the last end of line is a line only if there is something.
    if lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    assert_eq!(text.lines().count(), lines.len(), "a line for each line");
    assert!(text.is_empty() || text.ends_with('\n'));
    let mut bad = false;
    for ((number, line), said) in (1..).zip(lines).zip(text.lines()) {
        match str::from_utf8(line).map(|line| (line, COMMAND.process(line))) {
            Ok((line, _)) if line.trim_ascii().is_empty() => assert_eq!(said, ""),
            Ok((_, Ok(answer))) => assert_eq!(said, answer, "line {number}"),
            Ok((_, Err(why))) => bad |= reported(said, number, why.code().id()),
            Err(_) => bad |= reported(said, number, LineErrorCode::NotUtf8.id()),
        }
    }
    assert_eq!(end == RunEnd::WithBadLines, bad);
}

fn carried(input: impl Read + Send + 'static, jobs: usize) -> (Vec<u8>, RunEnd) {
    let mut output = Vec::new();
    let jobs = NonZeroUsize::new(jobs).unwrap_or(NonZeroUsize::MIN);
    let end = COMMAND.carry(input, &mut output, jobs).expect("memory doesn't break");
    (output, end)
}

fn reported(said: &str, number: u64, code: &str) -> bool {
    let error: Value = serde_json::from_str(said).expect("JSON");
    assert_eq!((&error["line"], &error["error"]["code"]), (&number.into(), &code.into()));
    true
}

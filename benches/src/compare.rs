//! Whether two programs said the same of the same records: a benchmark of different answers is worthless.

use std::io::BufRead;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::measures::COMPARED;

/// Floats may differ by the last digits of their arithmetic, in per cent of 100.
const NEAR: f64 = 1e-9;

/// Compares two files of JSON lines, record by record: how many there are.
///
/// # Errors
///
/// The first record of which they say different things, or have nothing in common to compare.
pub fn compare(one: impl BufRead, other: impl BufRead) -> Result<usize> {
    let mut count = 0;
    let (mut one, mut other) = (one.lines(), other.lines());
    loop {
        let (one, other) = match (one.next().transpose()?, other.next().transpose()?) {
            (Some(one), Some(other)) => (one, other),
            (None, None) => return Ok(count),
            _ => bail!("one file has more records than the other: the shorter one has {count}"),
        };
        count += 1;
        let differ = || format!("record {count}:\n  {one}\n  {other}");
        let (left, right): (Value, Value) = (serde_json::from_str(&one)?, serde_json::from_str(&other)?);
        if left.get("id") != right.get("id") || !agree(&said(&left), &said(&right)).with_context(differ)? {
            bail!("they differ in {}", differ());
        }
    }
}

/// What was said of a record, in the shape of the baseline: as it stands there, or found in an answer of `assessment`.
fn said(line: &Value) -> Value {
    if let Some(answer) = line.get("answer") {
        return answer.clone();
    }
    let mut said = Map::new();
    if let Some(verdicts) = line.get("verdicts") {
        let verdict = |id: &&str| verdicts.get(*id).cloned().unwrap_or_default();
        said.insert("verdicts".into(), COMPARED.iter().map(verdict).collect());
    } else if line.get("status").and_then(Value::as_str) == Some("ok") {
        for (name, path) in [("simple", "/simple/pct_of_max/exact"), ("complex", "/complex/summary/exact")] {
            said.insert(name.into(), line.pointer(path).map_or(Value::Null, fraction));
        }
    } else {
        return Value::Null;
    }
    Value::Object(said)
}

/// `"2200/53"` as a float.
fn fraction(exact: &Value) -> Value {
    let text = exact.as_str().unwrap_or_default();
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    match (numerator.parse::<f64>(), denominator.parse::<f64>()) {
        (Ok(numerator), Ok(denominator)) => (numerator / denominator).into(),
        _ => Value::Null,
    }
}

/// Whether two answers agree in what both have; a score that is withheld and one that isn't there are the same.
fn agree(one: &Value, other: &Value) -> Result<bool> {
    Ok(match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let mut both = one.iter().filter_map(|(key, value)| Some((value, other.get(key)?))).peekable();
            if both.peek().is_none() {
                bail!("nothing to compare");
            }
            let mut same = true;
            for (one, other) in both {
                same &= agree(one, other)?;
            }
            same
        }
        (Value::Number(one), Value::Number(other)) => match (one.as_f64(), other.as_f64()) {
            (Some(one), Some(other)) => (one - other).abs() <= NEAR,
            _ => one == other,
        },
        _ => one == other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> Option<usize> {
        compare(one.as_bytes(), other.as_bytes()).ok()
    }

    #[test]
    fn the_same_in_other_shapes_is_the_same() {
        let ours =
            r#"{"id":1,"status":"ok","simple":{"pct_of_max":{"exact":"100/3"}},"complex":{"summary":{"exact":"25"}}}"#;
        let theirs = r#"{"id": 1, "answer": {"simple": 33.333333333333336, "complex": 25, "more": 1}}"#;
        assert_eq!(same(ours, theirs), Some(1));
        let none = r#"{"id":2,"status":"not_scorable","missing":[]}"#;
        assert_eq!(same(none, r#"{"id": 2, "answer": null}"#), Some(1));
        let brief = r#"{"id":3,"verdicts":{"monthly-support":"a","balneotherapy":"b","personal-assistance":"c","parking":"d"}}"#;
        assert_eq!(same(brief, r#"{"id": 3, "answer": {"verdicts": ["a", "b", "c", "d"], "support": 5}}"#), Some(1));
        assert_eq!(same("", ""), Some(0));
    }

    #[test]
    fn what_differs_is_noticed() {
        let answer = |id: u8, answer: &str| format!(r#"{{"id":{id},"answer":{answer}}}"#);
        for (one, other) in [
            (answer(1, r#"{"a":1}"#), answer(1, r#"{"a":2}"#)),
            (answer(1, r#"{"a":1}"#), answer(1, r#"{"a":1.0000001}"#)),
            (answer(1, r#"{"a":1}"#), answer(2, r#"{"a":1}"#)),
            (answer(1, r#"{"a":1}"#), answer(1, r#"{"b":1}"#)),
            (answer(1, r#"{"a":1}"#), answer(1, "null")),
            (answer(1, r#"{"a":null}"#), answer(1, r#"{"a":0}"#)),
            (answer(1, r#"{"a":["x"]}"#), answer(1, r#"{"a":["y"]}"#)),
            (answer(1, "1"), String::new()),
        ] {
            assert_eq!(same(&one, &other), None, "{one} {other}");
        }
    }
}

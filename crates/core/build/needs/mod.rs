//! Reads `data/needs`, checks it, and writes the methods of needs assessment as Rust constants.
//!
//! Used by the build script, and by the data tests, which feed it nonsense.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::tables::{self, Citable, Day, Fault, Source, constant};

mod consistency;
mod hours;
mod instrument;
mod programmes;

pub use consistency::prompts;
pub use hours::method;
pub use instrument::instrument;
pub use programmes::programmes;

/// Writes `needs_sources.rs`, `hours.rs`, `instrument.rs`, `prompts.rs` and `programmes.rs`.
pub fn generate(data: &Path, out: &Path, laws: &BTreeMap<String, Citable>) -> Result<(), String> {
    println!("cargo::rerun-if-changed={}", data.display());
    let text = |name: &str| {
        let path = data.join(name);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let write = |name: &str, code: &str| fs::write(out.join(name), code).map_err(|error| format!("{name}: {error}"));
    let said = |fault: Fault| fault.to_string();

    let toml = text("sources.toml")?;
    let source = Source { file: "crates/core/data/needs/sources.toml", text: &toml };
    let (sources, code) = tables::laws(&source).map_err(said)?;
    write("needs_sources.rs", &code)?;
    let known = Known { laws, sources: &sources };
    for (name, result, make) in [
        ("hours-2019.toml", "hours.rs", method as fn(&Source<'_>, &Known<'_>) -> Result<String, Fault>),
        ("instrument.toml", "instrument.rs", instrument),
        ("consistency.toml", "prompts.rs", prompts),
        ("programmes.toml", "programmes.rs", programmes),
    ] {
        let toml = text(name)?;
        let file = format!("crates/core/data/needs/{name}");
        write(result, &make(&Source { file: &file, text: &toml }, &known).map_err(said)?)?;
    }
    Ok(())
}

/// The legal sources that data may name.
pub struct Known<'a> {
    /// Those that measures cite, with their first day.
    pub laws: &'a BTreeMap<String, Citable>,
    /// Those of the methods only.
    pub sources: &'a BTreeMap<String, Citable>,
}

impl Known<'_> {
    /// The constant of a legal source that is in force on a day.
    fn law(&self, source: &Source<'_>, id: &Spanned<String>, on: Option<Day>) -> Result<String, Fault> {
        let (path, Citable { from, .. }) = match (self.laws.get(id.get_ref()), self.sources.get(id.get_ref())) {
            (Some(from), _) => ("crate::law", from),
            (None, Some(from)) => ("crate::law::needs", from),
            (None, None) => return Err(source.fault(id, format!("unknown law: {}", id.get_ref()))),
        };
        if on.is_some_and(|on| on < *from) {
            return Err(source.fault(id, format!("law {} is cited from {from} only", id.get_ref())));
        }
        Ok(format!("{path}::{}", constant(id.get_ref())))
    }
}

/// The last day, or "open".
#[derive(Deserialize)]
#[serde(untagged)]
enum End {
    Day(Datetime),
    Word(String),
}

/// First and last day of a version, after the version before.
fn period(
    source: &Source<'_>,
    from: &Spanned<Datetime>,
    to: &Spanned<End>,
    last: Option<Option<Day>>,
) -> Result<(Day, Option<Day>), Fault> {
    let first = source.date(from)?;
    let end = match to.get_ref() {
        End::Word(word) if word == "open" => None,
        End::Word(word) => return Err(source.fault(to, format!("a date or \"open\", not {word:?}"))),
        End::Day(date) => Some(source.date(&Spanned::new(to.span(), *date))?),
    };
    if end.is_some_and(|end| end < first) {
        return Err(source.fault(to, "the end lies before the beginning"));
    }
    match last {
        Some(None) => Err(source.fault(from, "the version before is open: one of the two must end")),
        Some(Some(last)) if first != last.next() => {
            Err(source.fault(from, format!("follows on the version before, which ends on {last}")))
        }
        _ => Ok((first, end)),
    }
}

fn end_code(end: Option<Day>) -> String {
    end.map_or_else(|| "None".into(), |end| format!("Some({})", end.code()))
}

fn confidence(source: &Source<'_>, word: &Spanned<String>) -> Result<&'static str, Fault> {
    match word.get_ref().as_str() {
        "confirmed" => Ok("Confidence::Confirmed"),
        "secondary" => Ok("Confidence::Secondary"),
        "inferred" => Ok("Confidence::Inferred"),
        other => Err(source.fault(word, format!("unknown confidence: {other}"))),
    }
}

/// The variant of an enum that a kebab-case word names, out of those that there are.
fn variant(source: &Source<'_>, word: &Spanned<String>, of: &str, known: &[&str]) -> Result<String, Fault> {
    if known.contains(&word.get_ref().as_str()) {
        return Ok(format!("{of}::{}", pascal(word.get_ref())));
    }
    Err(source.fault(word, format!("one of {}, not {:?}", known.join(", "), word.get_ref())))
}

fn variants(source: &Source<'_>, words: &[Spanned<String>], of: &str, known: &[&str]) -> Result<String, Fault> {
    let mut seen: Vec<&str> = Vec::new();
    let mut code = Vec::new();
    for word in words {
        if seen.contains(&word.get_ref().as_str()) {
            return Err(source.fault(word, format!("{} stands twice", word.get_ref())));
        }
        seen.push(word.get_ref());
        code.push(variant(source, word, of, known)?);
    }
    Ok(format!("&[{}]", code.join(", ")))
}

fn pascal(word: &str) -> String {
    word.split('-')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
        })
        .collect()
}

const LEVELS: &[&str] = &["none", "moderate", "severe", "very-severe"];
const DEGREES: &[&str] = &["first", "second", "third", "fourth"];

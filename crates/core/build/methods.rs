//! Reads `data/methods/*.toml` (WHODAS, severity groups, status options, the pilot's table), checks them, and writes
//! them as Rust constants.
//!
//! Used by the build script, and by the data tests, which feed it nonsense.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::tables::{Fault, Source, internal, key};

#[path = "methods/pilot.rs"]
mod pilot;
#[path = "methods/severity.rs"]
mod severity;
#[path = "methods/status.rs"]
mod status;
#[path = "methods/whodas.rs"]
mod whodas;

pub use pilot::pilot;
pub use severity::{cut_offs, percent_bands};
pub use status::status;
pub use whodas::whodas;

/// The generated files, by name; `read` gives the text of a data file.
pub fn all(read: impl Fn(&str) -> Result<String, String>) -> Result<Vec<(&'static str, String)>, String> {
    let text = read("sources.toml")?;
    let (known, code) =
        sources(&Source { file: "crates/core/data/methods/sources.toml", text: &text }).map_err(|f| f.to_string())?;
    let mut files = vec![("methods.rs", code)];
    type Generate = fn(&Source<'_>, &Sources) -> Result<String, Fault>;
    let tables: [(&str, &'static str, Generate); 5] = [
        ("whodas.toml", "whodas.rs", whodas),
        ("severity.toml", "cut_offs.rs", cut_offs),
        ("severity.toml", "percent_bands.rs", percent_bands),
        ("status.toml", "status.rs", status),
        ("pilot.toml", "pilot.rs", pilot),
    ];
    for (data, file, generate) in tables {
        let (text, name) = (read(data)?, format!("crates/core/data/methods/{data}"));
        files.push((file, generate(&Source { file: &name, text: &text }, &known).map_err(|f| f.to_string())?));
    }
    Ok(files)
}

/// The keys of the sources that may be cited.
pub type Sources = BTreeSet<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceList {
    source: Vec<SourceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceEntry {
    id: Spanned<String>,
    title: String,
    year: u16,
    reference: String,
    read: String,
}

/// Checks the list of sources; gives their keys and the code.
pub fn sources(source: &Source<'_>) -> Result<(Sources, String), Fault> {
    let list: SourceList = source.parse()?;
    let mut known = Sources::new();
    let mut code = String::from("/// All sources of the methods.\npub static SOURCES: &[MethodSource] = &[\n");
    for entry in &list.source {
        key(source, &entry.id)?;
        let SourceEntry { id, title, year, reference, read } = entry;
        if !known.insert(id.get_ref().clone()) {
            return Err(source.fault(id, format!("source {} stands twice", id.get_ref())));
        }
        writeln!(
            code,
            "    MethodSource {{ id: {:?}, title: {title:?}, year: {year}, reference: {reference:?}, read: {read:?} }},",
            id.get_ref()
        )
        .map_err(internal)?;
    }
    code.push_str("];\n");
    Ok((known, code))
}

/// Where something stands and how sure it is.
struct Cited<'a> {
    source: &'a Spanned<String>,
    place: &'a str,
    confidence: &'a Spanned<String>,
    checked: &'a Spanned<Datetime>,
}

impl Cited<'_> {
    fn code(&self, file: &Source<'_>, known: &Sources) -> Result<String, Fault> {
        let id = self.source.get_ref();
        if !known.contains(id) {
            return Err(file.fault(self.source, format!("unknown source: {id}")));
        }
        let confidence = match self.confidence.get_ref().as_str() {
            "confirmed" => "Confirmed",
            "secondary" => "Secondary",
            "inferred" => "Inferred",
            other => return Err(file.fault(self.confidence, format!("unknown confidence: {other}"))),
        };
        Ok(format!(
            "crate::methods::Citation {{ source: {id:?}, place: {:?}, confidence: \
             crate::parameters::Confidence::{confidence}, checked: crate::law::{} }}",
            self.place,
            file.date(self.checked)?.code()
        ))
    }
}

/// An exact decimal from 0 to `most`, as numerator and denominator without common factor.
fn decimal(file: &Source<'_>, text: &Spanned<String>, most: u64) -> Result<(u64, u64), Fault> {
    let bad = || file.fault(text, format!("a number from 0 to {most}, not {:?}", text.get_ref()));
    let (whole, rest) = text.get_ref().split_once('.').unwrap_or((text.get_ref(), ""));
    let digits = |part: &str| part.len() < 7 && part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || text.get_ref().ends_with('.') {
        return Err(bad());
    }
    let denominator = 10_u64.pow(rest.len() as u32);
    let numerator = format!("{whole}{rest}").parse::<u64>().map_err(|_| bad())?;
    if numerator > most * denominator {
        return Err(bad());
    }
    let mut divisors = (numerator, denominator);
    while divisors.1 != 0 {
        divisors = (divisors.1, divisors.0 % divisors.1);
    }
    Ok((numerator / divisors.0, denominator / divisors.0))
}

/// The decimal as a constant of the core.
fn fraction(file: &Source<'_>, text: &Spanned<String>, most: u64) -> Result<String, Fault> {
    let (numerator, denominator) = decimal(file, text, most)?;
    Ok(format!("crate::fraction::Fraction::constant({numerator}, {denominator})"))
}

/// Three borders must lie in order.
fn ascending(file: &Source<'_>, borders: [&Spanned<String>; 3]) -> Result<(), Fault> {
    for (lower, upper) in borders.iter().zip(borders.iter().skip(1)) {
        let (low, high) = (decimal(file, lower, 100)?, decimal(file, upper, 100)?);
        if low.0 * high.1 >= high.0 * low.1 {
            return Err(file.fault(*upper, format!("{} must be above {}", upper.get_ref(), lower.get_ref())));
        }
    }
    Ok(())
}

/// A group by its name in the data.
fn group(file: &Source<'_>, name: &Spanned<String>) -> Result<&'static str, Fault> {
    match name.get_ref().as_str() {
        "none" => Ok("None"),
        "moderate" => Ok("Moderate"),
        "severe" => Ok("Severe"),
        "very_severe" => Ok("VerySevere"),
        other => Err(file.fault(name, format!("unknown group: {other}"))),
    }
}

/// A group of the degree of disability: there is no "none", a degree below is not certified.
fn percent_group(file: &Source<'_>, name: &Spanned<String>) -> Result<&'static str, Fault> {
    match group(file, name)? {
        "None" => Err(file.fault(name, "a degree of disability has no group none")),
        group => Ok(group),
    }
}

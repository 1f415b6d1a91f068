//! Generators of the methods: WHODAS, severity groups, status options and the pilot's table, with the sources that they
//! cite.

mod pilot;
mod severity;
mod status;
mod whodas;

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

pub use pilot::pilot;
pub use severity::{cut_offs, percent_bands};
pub use status::status;
pub use whodas::whodas;

use crate::code::{GeneratedFile, Imports, day, number};
use crate::fault::{Faults, Source};
use crate::words;

const FOLDER: &str = "crates/core/data/methods";

const IMPORTS: Imports = &[
    ("core::num", &["NonZeroU32"]),
    ("crate::form", &["Question", "QuestionId"]),
    ("crate::fraction", &["Fraction", "nonzero"]),
    ("crate::law", &["day"]),
    ("crate::methods", &["Citation", "MethodSource"]),
    ("crate::parameters", &["Confidence"]),
    ("crate::pilot", &["PilotRow", "RatedGroup"]),
    ("crate::score", &["item", "work_item"]),
    ("crate::status", &["PercentGroup", "Strategy", "Thresholds", "Weight", "Weighting"]),
    ("crate::whodas", &["CutOffs", "ItemBlock", "Preset", "Recode", "SeverityGroup"]),
];

type Make = fn(&Source<'_>, &Sources) -> TokenStream;

/// Generates the modules of the methods; `read` gives the text of a data file.
#[must_use]
pub fn modules(faults: &Faults, read: impl Fn(&str) -> Option<String>) -> Vec<GeneratedFile> {
    let mut modules = Vec::new();
    let mut add = |data: &str, name: &str, docs: &str, make: &mut dyn FnMut(&Source<'_>) -> TokenStream| {
        let file = format!("{FOLDER}/{data}");
        if let Some(text) = read(&file) {
            let code = make(&Source { file: &file, text: &text, faults });
            modules.push(GeneratedFile { imports: IMPORTS, ..GeneratedFile::of_the_core(name, &file, docs, code) });
        }
    };
    let mut known = Sources::default();
    add("sources.toml", "methods", "Sources of the methods.", &mut |source| {
        let code;
        (known, code) = sources(source);
        code
    });
    let tables: [(&str, &str, &str, Make); 5] = [
        ("whodas.toml", "whodas", "The items of WHODAS with their recodes.", whodas),
        ("severity.toml", "cut_offs", "Where the severity groups of a score begin.", cut_offs),
        ("severity.toml", "percent_bands", "Where the groups of the degree of disability begin.", percent_bands),
        ("status.toml", "status", "Weightings and strategies of the simulated reform.", status),
        ("pilot.toml", "pilot", "What the pilot counted.", pilot),
    ];
    for (data, name, docs, make) in tables {
        add(data, name, docs, &mut |source| make(source, &known));
    }
    modules
}

/// Index of the sources that may be cited, by key; `None` if their list can't be read.
#[derive(Debug, Default)]
pub struct Sources(Option<BTreeSet<String>>);

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

/// Validates the list of sources; returns their index and the code.
#[must_use]
pub fn sources(source: &Source<'_>) -> (Sources, TokenStream) {
    let Some(list) = source.parse::<SourceList>() else { return (Sources::default(), quote!()) };
    let mut known = BTreeSet::new();
    let mut rows = Vec::new();
    for SourceEntry { id, title, year, reference, read } in &list.source {
        source.key(id);
        let (key, year) = (id.get_ref(), number(*year));
        if !known.insert(key.clone()) {
            source.report(id, format!("source {key} stands twice"));
        }
        rows.push(quote!(MethodSource { id: #key, title: #title, year: #year, reference: #reference, read: #read }));
    }
    let code = quote! {
        /// Lookup table of all sources of the methods.
        pub static SOURCES: &[MethodSource] = &[#(#rows),*];
    };
    (Sources(Some(known)), code)
}

/// Citation in a data file: place and confidence.
struct Cited<'a> {
    source: &'a Spanned<String>,
    place: &'a str,
    confidence: &'a Spanned<String>,
    checked: &'a Spanned<Datetime>,
}

impl Cited<'_> {
    fn code(&self, file: &Source<'_>, known: &Sources) -> TokenStream {
        let (id, place) = (self.source.get_ref(), self.place);
        if known.0.as_ref().is_some_and(|known| !known.contains(id)) {
            file.report(self.source, format!("unknown source: {id}"));
        }
        let (confidence, checked) = (words::confidence_code(file, self.confidence), file.date(self.checked).map(day));
        quote!(Citation { source: #id, place: #place, confidence: #confidence, checked: #checked })
    }
}

/// Parses an exact decimal from 0 to `most`, as numerator and denominator without common factor.
fn decimal(file: &Source<'_>, text: &Spanned<String>, most: u64) -> Option<(u64, u64)> {
    let decimal = read_decimal(text.get_ref(), most);
    if decimal.is_none() {
        file.report(text, format!("a number from 0 to {most}, not {:?}", text.get_ref()));
    }
    decimal
}

fn read_decimal(text: &str, most: u64) -> Option<(u64, u64)> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.len() < 7 && part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || text.ends_with('.') {
        return None;
    }
    let denominator = rest.bytes().fold(1, |power, _| power * 10);
    let numerator = format!("{whole}{rest}").parse::<u64>().ok()?;
    if numerator > most * denominator {
        return None;
    }
    let mut divisors = (numerator, denominator);
    while divisors.1 != 0 {
        divisors = (divisors.1, divisors.0 % divisors.1);
    }
    Some((numerator / divisors.0, denominator / divisors.0))
}

/// Generates the constant expression of a decimal as a fraction.
fn fraction(file: &Source<'_>, text: &Spanned<String>, most: u64) -> TokenStream {
    let (numerator, denominator) = decimal(file, text, most).unwrap_or_default();
    let (numerator, denominator) = (number(numerator), number(denominator));
    quote!(Fraction::constant(#numerator, #denominator))
}

/// Validates that three cut-off points ascend.
fn ascending(file: &Source<'_>, borders: [&Spanned<String>; 3]) {
    for (lower, upper) in borders.iter().zip(borders.iter().skip(1)) {
        let (low, high) = (read_decimal(lower.get_ref(), 100), read_decimal(upper.get_ref(), 100));
        if let (Some(low), Some(high)) = (low, high)
            && low.0 * high.1 >= high.0 * low.1
        {
            file.report(*upper, format!("{} must be above {}", upper.get_ref(), lower.get_ref()));
        }
    }
}

/// Returns the identifier of a group by its name in the data.
fn group(file: &Source<'_>, name: &Spanned<String>) -> Ident {
    words::named(file, name, "group", &["none", "moderate", "severe", "very_severe"])
}

/// Returns the identifier of a group of the degree of disability: there is no "none", a degree below is not certified.
fn percent_group(file: &Source<'_>, name: &Spanned<String>) -> Ident {
    if name.get_ref() == "none" {
        file.report(name, "a degree of disability has no group none");
    }
    group(file, name)
}

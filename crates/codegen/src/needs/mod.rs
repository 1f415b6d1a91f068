//! Generators of the methods of needs assessment.

mod consistency;
mod hours;
mod instrument;
mod programmes;

use proc_macro2::TokenStream;
use quote::quote;
use time::Date;
use toml::Spanned;

pub use consistency::prompts;
pub use hours::method;
pub use instrument::instrument;
pub use programmes::programmes;

use crate::Checkout;
use crate::code::{GeneratedFile, Imports, constant};
use crate::fault::Source;
use crate::laws::{self, Laws};

const FOLDER: &str = "crates/core/data/needs";

const IMPORTS: Imports = &[
    ("crate::condition", &["Condition"]),
    ("crate::consistency", &["Clause", "Prompt"]),
    ("crate::dependence", &["DependenceDegree"]),
    ("crate::form", &["LifeArea", "OptionId", "questions"]),
    ("crate::functioning", &["Level"]),
    ("crate::hours", &["AgeBand", "HoursSection", "Method", "MethodVersion", "Rounding", "Thousandths"]),
    (
        "crate::instrument",
        &["HelpBlock", "Helper", "HowOften", "Instrument", "InstrumentItem", "ItemId", "SimplerLevel"],
    ),
    ("crate::law", &["LawId", "day"]),
    ("crate::measures", &["MeasureId"]),
    (
        "crate::municipal",
        &["Criterion", "Programme", "ProgrammeId", "ProgrammeService", "ProgrammeVersion", "ServiceId", "TieRule"],
    ),
    ("crate::parameters", &["Confidence"]),
    ("crate::percent", &["Percent"]),
];

const LEVELS: &[&str] = &["none", "moderate", "severe", "very-severe"];
const DEGREES: &[&str] = &["first", "second", "third", "fourth"];

type Make = fn(&Source<'_>, &Known<'_>) -> TokenStream;

pub(crate) fn modules(checkout: &Checkout<'_>, laws: &Laws) -> Vec<GeneratedFile> {
    let (sources, module) = laws::module(checkout, &format!("{FOLDER}/sources.toml"), "needs_sources");
    let mut modules: Vec<GeneratedFile> = module.into_iter().collect();
    let known = Known { laws, sources: &sources };
    let tables: [(&str, &str, &str, Make); 4] = [
        ("hours-2019.toml", "hours", "The method of assistance hours.", method),
        ("instrument.toml", "instrument", "The revised instrument.", instrument),
        ("consistency.toml", "prompts", "Pairs of answers that rarely go together.", prompts),
        ("programmes.toml", "programmes", "Municipal programmes.", programmes),
    ];
    for (data, name, docs, make) in tables {
        let file = format!("{FOLDER}/{data}");
        if let Some(text) = checkout.read(&file) {
            let code = make(&checkout.source(&file, &text), &known);
            modules.push(GeneratedFile { imports: IMPORTS, ..GeneratedFile::of_the_core(name, &file, docs, code) });
        }
    }
    modules
}

/// Index of the legal sources that data may name.
pub struct Known<'a> {
    /// Those that measures cite, with their first day.
    pub laws: &'a Laws,
    /// Those of the methods only.
    pub sources: &'a Laws,
}

impl Known<'_> {
    /// Returns the path of the constant of a legal source, and validates that it is in force on a day.
    fn law(&self, source: &Source<'_>, id: &Spanned<String>, on: Option<Date>) -> TokenStream {
        let name = id.get_ref();
        let (law, of_the_methods) = (self.laws.get(name), self.sources.get(name));
        match law.or(of_the_methods) {
            Some(cited) if on.is_some_and(|on| on < cited.from) => {
                source.report(id, format!("law {name} is cited from {} only", cited.from));
            }
            None if self.laws.is_known() && self.sources.is_known() => {
                source.report(id, format!("unknown law: {name}"));
            }
            _ => {}
        }
        let constant = constant(name);
        if law.is_some() { quote!(crate::law::#constant) } else { quote!(crate::law::needs::#constant) }
    }
}

/// Validates a list whose entries each hold from an age up to that of the entry before: from the oldest people to the
/// youngest, and down to age 0.
fn by_age<T>(source: &Source<'_>, list: &Spanned<Vec<T>>, from_age: fn(&T) -> &Spanned<u8>, name: &str) {
    let ages = || list.get_ref().iter().map(from_age);
    for (before, age) in ages().zip(ages().skip(1)) {
        if age.get_ref() >= before.get_ref() {
            source.report(age, format!("{name}s stand from the oldest people to the youngest"));
        }
    }
    if ages().next_back().is_none_or(|last| *last.get_ref() > 0) {
        source.report(list, format!("the last {name} starts at age 0"));
    }
}

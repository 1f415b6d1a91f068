//! Generator of the districts and municipalities as option lists.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::Checkout;
use crate::code::{GeneratedFile, Imports};
use crate::fault::Source;

const FOLDER: &str = "crates/core/data/places";

const IMPORTS: Imports = &[
    ("crate::condition", &["Condition"]),
    ("crate::form", &["Choice", "OptionId"]),
    ("crate::form::places", &["place"]),
    ("crate::form::questions", &["DISTRICT"]),
];

pub(crate) fn module(checkout: &Checkout<'_>) -> Option<GeneratedFile> {
    let [districts, municipalities] = ["districts", "municipalities"].map(|table| format!("{FOLDER}/{table}.csv"));
    let (of_districts, of_municipalities) = (checkout.read(&districts)?, checkout.read(&municipalities)?);
    let code =
        places(&checkout.source(&districts, &of_districts), &checkout.source(&municipalities, &of_municipalities));
    let module =
        GeneratedFile::of_the_core("places", &format!("{FOLDER}/*.csv"), "Districts and municipalities.", code);
    Some(GeneratedFile { imports: IMPORTS, ..module })
}

/// Generates the districts, and the municipalities each offered for its own district.
#[must_use]
pub fn places(districts: &Source<'_>, municipalities: &Source<'_>) -> TokenStream {
    let of_districts = rows(districts, ["district_code", "name_bg", "district_code"]);
    let of_municipalities = rows(municipalities, ["municipality_code", "name_bg", "district_code"]);
    for row in &of_municipalities {
        if !of_districts.is_empty() && of_districts.iter().all(|district| district.id != row.district) {
            municipalities.faults.report(municipalities.file, row.line, format!("unknown district: {}", row.district));
        }
    }
    let districts = of_districts.iter().map(|row| &row.id);
    let (ids, within): (Vec<_>, Vec<_>) = of_municipalities.iter().map(|row| (&row.id, &row.district)).unzip();
    quote! {
        /// Options of the districts, by name in Bulgarian.
        pub(crate) const DISTRICTS: &[Choice] = &[#(place(#districts, Condition::Always)),*];
        /// Options of the municipalities, by name in Bulgarian.
        pub(crate) const MUNICIPALITIES: &[Choice] =
            &[#(place(#ids, Condition::FirstAnsweredIs(&[DISTRICT], &[OptionId(#within)]))),*];
    }
}

struct Row {
    line: usize,
    id: String,
    name: String,
    district: String,
}

/// Parses the rows of a table, keys in lower case, in the alphabetical order of the Bulgarian names.
fn rows(source: &Source<'_>, columns: [&str; 3]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut seen = BTreeSet::new();
    for (line, [id, name, district]) in records(source, columns) {
        let [id, district] = [id, district].map(|code| code.to_lowercase());
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_alphanumeric()) {
            source.faults.report(source.file, line, format!("a code is letters and digits, not {id:?}"));
        } else if !seen.insert(id.clone()) {
            source.faults.report(source.file, line, format!("{id} stands twice"));
        }
        if name.is_empty() {
            source.faults.report(source.file, line, "a place has a name");
        }
        rows.push(Row { line, id, name: name.to_lowercase(), district });
    }
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    rows
}

/// Parses these columns of a table with a heading, each row with its line. What is no row is reported.
pub(crate) fn records<const N: usize>(source: &Source<'_>, columns: [&str; N]) -> Vec<(usize, [String; N])> {
    let report = |line: u64, what: String| {
        source.faults.report(source.file, usize::try_from(line).unwrap_or_default(), what);
    };
    let mut reader = csv::Reader::from_reader(source.text.as_bytes());
    let headers = match reader.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => {
            report(1, error.to_string());
            return Vec::new();
        }
    };
    let at = columns.map(|name| headers.iter().position(|header| header == name));
    for (name, _) in columns.iter().zip(&at).filter(|(_, at)| at.is_none()) {
        report(1, format!("no column {name}"));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                let cells = at.map(|at| at.and_then(|at| record.get(at)).unwrap_or_default().to_owned());
                rows.push((usize::try_from(line).unwrap_or_default(), cells));
            }
            Err(error) => report(error.position().map_or(0, csv::Position::line), error.to_string()),
        }
    }
    rows
}

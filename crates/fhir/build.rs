//! Turns the rows of the self-assessment in `data/icf-map.csv` into a table, and stops with the line on nonsense.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

const TABLE: &str = "data/icf-map.csv";
const COLUMNS: [&str; 5] = ["source", "item_id", "icf_primary", "icf_primary_title", "debatable"];

fn main() {
    println!("cargo::rerun-if-changed={TABLE}");
    if let Err(fault) = write_table() {
        println!("cargo::error={TABLE}: {fault}");
    }
}

fn write_table() -> Result<(), String> {
    let mut reader = csv::Reader::from_path(TABLE).map_err(|error| error.to_string())?;
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let mut at = [0; COLUMNS.len()];
    for (place, name) in at.iter_mut().zip(COLUMNS) {
        *place = headers.iter().position(|header| header == name).ok_or(format!("no column {name}"))?;
    }
    let mut code = String::from(
        "/// By the number printed in section 12 of the form, from 1.\npub(crate) const SELF: &[Icf] = &[\n",
    );
    let mut expected = 1;
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let line = record.position().map_or(0, csv::Position::line);
        let [source, item, primary, title, debatable] = at.map(|place| record.get(place).unwrap_or_default());
        if source != "SELF" {
            continue;
        }
        if item != format!("SA{expected}") {
            return Err(format!("line {line}: SA{expected} is missing"));
        }
        if !is_category(primary) || title.is_empty() || !["yes", "no"].contains(&debatable) {
            return Err(format!(
                "line {line}: {primary:?} is no category of the ICF, or title or debatable is missing"
            ));
        }
        // Writing to a string can't fail.
        let _ = writeln!(code, "    Icf {{ code: {primary:?}, title: {title:?}, debatable: {} }},", debatable == "yes");
        expected += 1;
    }
    code.push_str("];\n");
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    fs::write(Path::new(&out).join("icf.rs"), code).map_err(|error| error.to_string())
}

/// A component (b, s, d, e) and one to five digits.
fn is_category(code: &str) -> bool {
    let digits = code.strip_prefix(['b', 's', 'd', 'e']).unwrap_or_default();
    (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

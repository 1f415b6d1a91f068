//! Turns the tables of districts and municipalities into option lists.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Writes `places.rs`: the districts, and the municipalities each offered for its own district.
pub fn generate(data: &Path, out: &Path) {
    let mut code =
        String::from("/// The districts, by name in Bulgarian.\npub(super) const DISTRICTS: &[Choice] = &[\n");
    for row in rows(&data.join("districts.csv"), 3) {
        writeln!(code, "    place({:?}, Condition::Always),", row[0]).expect("writes to a string");
    }
    code.push_str(
        "];\n\n/// The municipalities, by name in Bulgarian.\npub(super) const MUNICIPALITIES: &[Choice] = &[\n",
    );
    for row in rows(&data.join("municipalities.csv"), 4) {
        let (id, district) = (&row[0], row[3].to_lowercase());
        writeln!(
            code,
            "    place({id:?}, Condition::FirstAnsweredIs(&[super::personal::ids::DISTRICT], &[OptionId({district:?})])),"
        )
        .expect("writes to a string");
    }
    code.push_str("];\n");
    fs::write(out.join("places.rs"), code).expect("writes the generated places");
}

/// The rows of a table without quotes, first column in lower case, in the alphabetical order of the Bulgarian names.
fn rows(path: &Path, least: usize) -> Vec<Vec<String>> {
    println!("cargo:rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = |row: &Vec<String>| row[if path.ends_with("districts.csv") { 2 } else { 1 }].to_lowercase();
    let mut rows: Vec<Vec<String>> = text
        .lines()
        .enumerate()
        .skip(1)
        .map(|(at, line)| {
            let mut row: Vec<String> = line.split(',').map(String::from).collect();
            assert!(row.len() > least && !line.contains('"'), "{}:{}: not a row: {line}", path.display(), at + 1);
            row[0] = row[0].to_lowercase();
            row
        })
        .collect();
    rows.sort_by_key(name);
    rows
}

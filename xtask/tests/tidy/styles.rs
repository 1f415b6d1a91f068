//! Styles follow the direction of the language: start and end, not left and right.

use super::sources::{Source, all};
use super::{none, some};

/// Comment on the line before a physical side that is meant.
const MEANT: &str = "/* Physical:";

fn physical_sides(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.is_in("style") && source.has_extension(&["css"])) {
        let mut before = "";
        for (at, line) in source.text.lines().enumerate() {
            if is_physical(line) && !before.trim_start().starts_with(MEANT) {
                offences.push(source.offence(at + 1, "a physical side: take the logical property, or say why not"));
            }
            before = line;
        }
    }
    offences
}

/// Whether a declaration names left or right, or has another value on the one than on the other.
fn is_physical(line: &str) -> bool {
    let Some((property, value)) = line.trim().trim_end_matches(';').split_once(':') else { return false };
    let words = || property.split('-').chain(value.split_whitespace());
    if words().any(|word| ["left", "right"].contains(&word)) {
        return true;
    }
    let sides: Vec<_> = value.split_whitespace().collect();
    let is_of_four = ["padding", "margin", "inset", "border-width", "border-color", "border-style"].contains(&property);
    is_of_four && sides.len() == 4 && sides[1] != sides[3]
}

#[test]
fn styles_name_no_physical_side() {
    none(physical_sides(&all()));
}

#[test]
fn a_physical_side_is_an_offence() {
    let style = |text: &str| physical_sides(&[Source::new("style/a.css", text)]);
    some(1, style("a {\n  margin-left: 1px;\n}"));
    some(1, style("a {\n  text-align: right;\n}"));
    some(1, style("a {\n  padding: 0 1em 0 3em;\n}"));
    some(0, style("a {\n  /* Physical: of the host's page. */\n  margin-left: 1px;\n}"));
    some(0, style("a {\n  padding: 0 1em 2em 1em;\n  margin-inline-start: 1px;\n}"));
}

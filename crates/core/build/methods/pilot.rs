//! The pilot's table of degrees of dependence by group.

use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources, group, percent_group};
use crate::tables::{Fault, Source, internal};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    persons: Spanned<u32>,
    columns: Spanned<[u32; 5]>,
    row: Vec<Row>,
    interval: Interval,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    by: Spanned<String>,
    group: Spanned<String>,
    persons: Spanned<u32>,
    counts: Spanned<[u32; 5]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Interval {
    level: String,
    z: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

/// Checks that rows and columns add up to what is printed, in both halves of the table, and writes the rows.
pub fn pilot(file: &Source<'_>, known: &Sources) -> Result<String, Fault> {
    let table: Table = file.parse()?;
    let (columns, persons) = (table.columns.get_ref(), *table.persons.get_ref());
    if columns.iter().sum::<u32>() != persons {
        return Err(file.fault(&table.columns, format!("the columns don't add up to {persons}")));
    }
    let mut rows = String::new();
    let mut sums = [[0_u32; 5]; 2];
    for row in &table.row {
        let counts = row.counts.get_ref();
        if counts.iter().sum::<u32>() != *row.persons.get_ref() {
            return Err(file.fault(&row.counts, format!("the row doesn't add up to {}", row.persons.get_ref())));
        }
        let (kind, sum) = match row.by.get_ref().as_str() {
            "whodas" => (format!("RatedGroup::Whodas(SeverityGroup::{})", group(file, &row.group)?), &mut sums[0]),
            "percent" => {
                (format!("RatedGroup::Percent(PercentGroup::{})", percent_group(file, &row.group)?), &mut sums[1])
            }
            other => return Err(file.fault(&row.by, format!("unknown kind of group: {other}"))),
        };
        sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        writeln!(rows, "    PilotRow {{ rated: {kind}, counts: {counts:?} }},").map_err(internal)?;
    }
    if sums.iter().any(|sum| sum != columns) {
        return Err(file.fault(&table.columns, format!("the rows add up to {sums:?}")));
    }
    let z: f64 = table.interval.z.get_ref().parse().map_err(|_| file.fault(&table.interval.z, "a number"))?;
    let Table { source, place, confidence, checked, interval, .. } = &table;
    let citation = Cited { source, place, confidence, checked }.code(file, known)?;
    let Interval { level, source, place, confidence, checked, .. } = interval;
    let method = Cited { source, place, confidence, checked }.code(file, known)?;
    Ok(format!(
        "/// Rows of the table, in its order.\npub static ROWS: &[PilotRow] = &[\n{rows}];\n\
         /// Everybody in the table.\npub const ALL: PilotRow = PilotRow {{ rated: RatedGroup::Everybody, counts: {columns:?} }};\n\
         /// Where the counts stand.\npub const CITATION: crate::methods::Citation = {citation};\n\
         /// The level of the intervals, per cent.\npub const LEVEL: &str = {level:?};\n\
         /// Where the formula of the intervals stands.\npub const INTERVAL_CITATION: crate::methods::Citation = {method};\n\
         const Z: f64 = {z:?};\n"
    ))
}

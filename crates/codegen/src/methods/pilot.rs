//! Generator of the pilot's contingency table, degrees of dependence by group.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources, group, percent_group};
use crate::code::number;
use crate::fault::Source;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    persons: Spanned<u32>,
    columns: Spanned<[u32; 5]>,
    row: Vec<RowEntry>,
    interval: IntervalEntry,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RowEntry {
    by: Spanned<String>,
    group: Spanned<String>,
    persons: Spanned<u32>,
    counts: Spanned<[u32; 5]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IntervalEntry {
    level: String,
    z: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

/// Validates that rows and columns add up to what is printed, in both halves of the table, and generates the rows.
#[must_use]
pub fn pilot(file: &Source<'_>, known: &Sources) -> TokenStream {
    let Some(table) = file.parse::<Table>() else { return quote!() };
    let (columns, persons) = (table.columns.get_ref(), *table.persons.get_ref());
    if columns.iter().sum::<u32>() != persons {
        file.report(&table.columns, format!("the columns don't add up to {persons}"));
    }
    let mut sums = [[0_u32; 5]; 2];
    let rows: Vec<_> = table.row.iter().map(|row| self::row(file, row, &mut sums)).collect();
    if sums.iter().any(|sum| sum != columns) {
        file.report(&table.columns, format!("the rows add up to {sums:?}"));
    }
    let z: Option<f64> = table.interval.z.get_ref().parse().ok().filter(|z: &f64| z.is_finite());
    if z.is_none() {
        file.report(&table.interval.z, "a number");
    }
    let z = Literal::f64_unsuffixed(z.unwrap_or_default());
    let Table { source, place, confidence, checked, interval, .. } = &table;
    let citation = Cited { source, place, confidence, checked }.code(file, known);
    let IntervalEntry { level, source, place, confidence, checked, .. } = interval;
    let method = Cited { source, place, confidence, checked }.code(file, known);
    let columns = columns.map(number);
    quote! {
        /// Rows of the table, in its order.
        pub static ROWS: &[PilotRow] = &[#(#rows),*];
        /// Row of totals: everybody in the table.
        pub const ALL: PilotRow = PilotRow { rated: RatedGroup::Everybody, counts: [#(#columns),*] };
        /// Citation of the counts.
        pub const CITATION: Citation = #citation;
        /// Confidence level of the intervals in per cent.
        pub const LEVEL: &str = #level;
        /// Citation of the intervals' formula.
        pub const INTERVAL_CITATION: Citation = #method;
        pub(crate) const Z: f64 = #z;
    }
}

/// Generates a row; its counts are added to those of its half of the table.
fn row(file: &Source<'_>, row: &RowEntry, sums: &mut [[u32; 5]; 2]) -> TokenStream {
    let counts = row.counts.get_ref();
    if counts.iter().sum::<u32>() != *row.persons.get_ref() {
        file.report(&row.counts, format!("the row doesn't add up to {}", row.persons.get_ref()));
    }
    let [by_whodas, by_percent] = sums;
    let (rated, sum) = match row.by.get_ref().as_str() {
        "whodas" => {
            let group = group(file, &row.group);
            (quote!(Whodas(SeverityGroup::#group)), by_whodas)
        }
        "percent" => {
            let group = percent_group(file, &row.group);
            (quote!(Percent(PercentGroup::#group)), by_percent)
        }
        other => {
            file.report(&row.by, format!("unknown kind of group: {other}"));
            return quote!();
        }
    };
    sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    let counts = counts.map(number);
    quote!(PilotRow { rated: RatedGroup::#rated, counts: [#(#counts),*] })
}

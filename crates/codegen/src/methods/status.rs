//! Generator of the options for combining WHODAS with the degree of disability.

use proc_macro2::TokenStream;
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources, fraction, group, percent_group};
use crate::code::number;
use crate::fault::Source;
use crate::words;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    weighting: Vec<WeightingEntry>,
    thresholds: ThresholdsEntry,
    sample: SampleEntry,
    strategy: Vec<StrategyEntry>,
    concordance: ConcordanceEntry,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WeightingEntry {
    id: String,
    json_name: String,
    medical: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThresholdsEntry {
    default: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleEntry {
    persons: u32,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrategyEntry {
    id: String,
    json_name: String,
    percent: Vec<Spanned<String>>,
    whodas: Vec<Spanned<String>>,
    flagged: Spanned<u32>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConcordanceEntry {
    id: String,
    json_name: String,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

/// Validates weightings, thresholds and strategies, and generates them as constants.
#[must_use]
pub fn status(file: &Source<'_>, known: &Sources) -> TokenStream {
    let Some(table) = file.parse::<Table>() else { return quote!() };
    let weightings = table.weighting.iter().map(|weighting| {
        let WeightingEntry { id, json_name, medical, source, place, confidence, checked } = weighting;
        let citation = Cited { source, place, confidence, checked }.code(file, known);
        let medical = fraction(file, medical, 1);
        quote!(Weighting { id: #id, json_name: #json_name, medical: Weight::constant(#medical), citation: #citation })
    });

    let ThresholdsEntry { default, source, place, confidence, checked } = &table.thresholds;
    let choice = words::named(file, default, "thresholds", &["percent", "whodas", "interpolated"]);
    let of_thresholds = Cited { source, place, confidence, checked }.code(file, known);

    let SampleEntry { persons, source, place, confidence, checked } = &table.sample;
    let of_sample = Cited { source, place, confidence, checked }.code(file, known);
    let sample = number(*persons);

    let strategies = table.strategy.iter().map(|strategy| {
        let StrategyEntry { id, json_name, percent, whodas, flagged, source, place, confidence, checked } = strategy;
        if flagged.get_ref() > persons {
            file.report(flagged, "more persons flagged than there are");
        }
        let citation = Cited { source, place, confidence, checked }.code(file, known);
        let degrees = percent.iter().map(|name| percent_group(file, name));
        let groups = whodas.iter().map(|name| group(file, name));
        let flagged = number(*flagged.get_ref());
        quote! {
            Strategy {
                id: #id,
                json_name: #json_name,
                percent: &[#(PercentGroup::#degrees),*],
                whodas: &[#(SeverityGroup::#groups),*],
                flagged: #flagged,
                citation: #citation,
            }
        }
    });
    let ConcordanceEntry { id, json_name, source, place, confidence, checked } = &table.concordance;
    let of_concordance = Cited { source, place, confidence, checked }.code(file, known);
    quote! {
        /// The weightings of Option B that the report names.
        pub static WEIGHTINGS: &[Weighting] = &[#(#weightings),*];
        /// The thresholds that group an averaged score unless others are asked for.
        pub const DEFAULT_THRESHOLDS: Thresholds = Thresholds::#choice;
        /// Citation of the thresholds.
        pub const THRESHOLDS_CITATION: Citation = #of_thresholds;
        /// Size of the sample of the published counts, in persons.
        pub const SAMPLE: u32 = #sample;
        /// Citation of the sample's counts.
        pub const SAMPLE_CITATION: Citation = #of_sample;
        /// The strategies of Option C that the report tests.
        pub static STRATEGIES: &[Strategy] = &[#(#strategies),*];
        /// The key of the rule that flags every difference of the groups.
        pub const CONCORDANCE: &str = #id;
        /// Name of that rule in JSON.
        pub const CONCORDANCE_JSON_NAME: &str = #json_name;
        /// Citation of that rule.
        pub const CONCORDANCE_CITATION: Citation = #of_concordance;
    }
}

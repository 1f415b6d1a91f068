//! Generator of the severity groups' cut-off points.

use proc_macro2::TokenStream;
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources, ascending, fraction};
use crate::code::{constant, docs};
use crate::fault::Source;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    percent: PercentEntry,
    preset: Vec<PresetEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PercentEntry {
    moderate_from: Spanned<String>,
    severe_from: Spanned<String>,
    very_severe_from: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PresetEntry {
    id: Spanned<String>,
    note: String,
    none_to: Border,
    severe_from: Border,
    very_severe_from: Border,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Border {
    at: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
}

/// Validates the groups of the degree of disability and generates them.
#[must_use]
pub fn percent_bands(file: &Source<'_>, known: &Sources) -> TokenStream {
    let Some(table) = file.parse::<Table>() else { return quote!() };
    let PercentEntry { moderate_from, severe_from, very_severe_from, source, place, confidence, checked } =
        &table.percent;
    let borders = [moderate_from, severe_from, very_severe_from];
    ascending(file, borders);
    let borders = borders.map(|border| fraction(file, border, 100));
    let citation = Cited { source, place, confidence, checked }.code(file, known);
    quote! {
        /// Cut-off points of the groups of the degree of disability.
        pub const BORDERS: [Fraction; 3] = [#(#borders),*];
        /// Citation of these cut-off points.
        pub const BORDERS_CITATION: Citation = #citation;
    }
}

/// Validates the presets for WHODAS and generates them. The first is the default.
#[must_use]
pub fn cut_offs(file: &Source<'_>, known: &Sources) -> TokenStream {
    let Some(table) = file.parse::<Table>() else { return quote!() };
    let presets = table.preset.iter().enumerate().map(|(at, preset)| self::preset(file, known, at, preset));
    let all = table.preset.iter().map(|preset| constant(preset.id.get_ref()));
    quote! {
        #(#presets)*
        /// All presets, the default first.
        pub static PRESETS: &[&Preset] = &[#(&#all),*];
    }
}

fn preset(file: &Source<'_>, known: &Sources, at: usize, preset: &PresetEntry) -> TokenStream {
    let PresetEntry { id, note, none_to, severe_from, very_severe_from, checked } = preset;
    let name = id.get_ref();
    if (at == 0) != (name == "default") {
        file.report(id, "the first preset, and no other, is called default");
    }
    let borders = [none_to, severe_from, very_severe_from];
    ascending(file, borders.map(|border| &border.at));
    let citations = borders.map(|border| {
        let Border { source, place, confidence, .. } = border;
        Cited { source, place, confidence, checked }.code(file, known)
    });
    let borders = borders.map(|border| fraction(file, &border.at, 100));
    let (constant, note) = (constant(name), docs(note));
    quote! {
        #note
        pub static #constant: Preset =
            Preset { id: #name, cut_offs: CutOffs::constant(#(#borders),*), citations: [#(#citations),*] };
    }
}

//! Generator of the 2019 method of assistance hours.

use proc_macro2::TokenStream;
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Known, by_age};
use crate::code::{constant, day, docs, number};
use crate::fault::Source;
use crate::period::{End, ValidityPeriod};
use crate::words::{confidence_code, variant, variants};

const SECTIONS: &[&str] =
    &["motor", "self-care", "orientation", "psycho-social", "social-functioning", "home-activities", "relationships"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MethodEntry {
    id: Spanned<String>,
    note: String,
    version: Vec<VersionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct VersionEntry {
    from: Spanned<Datetime>,
    to: Spanned<End>,
    rounding: Spanned<String>,
    cap: Spanned<String>,
    issues: Spanned<u16>,
    highest_score: Spanned<u16>,
    law: Spanned<String>,
    act: Spanned<String>,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    caveats: Vec<Spanned<String>>,
    bands: Spanned<Vec<BandEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BandEntry {
    id: Spanned<String>,
    from_age: Spanned<u8>,
    coefficient: Spanned<String>,
    not_applicable: Vec<Spanned<String>>,
}

/// Validates the method and generates it as a constant.
#[must_use]
pub fn method(source: &Source<'_>, known: &Known<'_>) -> TokenStream {
    let Some(entry) = source.parse::<MethodEntry>() else { return quote!() };
    source.key(&entry.id);
    if entry.version.is_empty() {
        source.report(&entry.id, "a method has at least one version");
    }
    let mut before = None;
    let versions = entry.version.iter().map(|version| self::version(source, known, version, &mut before));
    let (note, id) = (docs(&entry.note), entry.id.get_ref());
    quote! {
        #note
        pub static METHOD: Method = Method { id: #id, versions: &[#(#versions),*] };
    }
}

fn version(
    source: &Source<'_>,
    known: &Known<'_>,
    version: &VersionEntry,
    before: &mut Option<ValidityPeriod>,
) -> TokenStream {
    let period = ValidityPeriod::of_version(source, &version.from, &version.to, before);
    if *version.issues.get_ref() == 0 || *version.highest_score.get_ref() == 0 {
        source.report(&version.issues, "there are issues, and they have scores");
    }
    version.caveats.iter().for_each(|caveat| source.key(caveat));
    let caveats = version.caveats.iter().map(Spanned::get_ref);
    let first = period.map(|period| period.from);
    let [law, act] = [&version.law, &version.act].map(|id| known.law(source, id, first));
    let [issues, highest_score] = [&version.issues, &version.highest_score].map(|count| number(*count.get_ref()));
    let rounding = variant(source, &version.rounding, "Rounding", &["up", "half-up"]);
    let (cap, confidence) = (constant(version.cap.get_ref()), confidence_code(source, &version.confidence));
    let (checked, bands) = (source.date(&version.checked).map(day), bands(source, &version.bands));
    let [from, to] = ValidityPeriod::code(period);
    quote! {
        MethodVersion {
            from: #from,
            to: #to,
            rounding: #rounding,
            cap: &crate::parameters::#cap,
            issues: #issues,
            highest_score: #highest_score,
            law: #law,
            act: #act,
            confidence: #confidence,
            checked: #checked,
            caveats: &[#(#caveats),*],
            bands: #bands,
        }
    }
}

fn bands(source: &Source<'_>, bands: &Spanned<Vec<BandEntry>>) -> TokenStream {
    by_age(source, bands, |band| &band.from_age, "band");
    let mut listed = Vec::new();
    for band in bands.get_ref() {
        source.key(&band.id);
        let from = *band.from_age.get_ref();
        let text = band.coefficient.get_ref();
        let thousandths = thousandths(text).filter(|value| *value > 0);
        if thousandths.is_none() {
            let what = format!("a coefficient above 0 with exactly three decimals, not {text:?}");
            source.report(&band.coefficient, what);
        }
        let (id, from, thousandths) = (band.id.get_ref(), number(from), thousandths.map(number));
        let not_applicable = variants(source, &band.not_applicable, "HoursSection", SECTIONS);
        listed.push(quote! {
            AgeBand {
                id: #id,
                from_age: #from,
                coefficient: Thousandths::new(#thousandths),
                not_applicable: #not_applicable,
            }
        });
    }
    quote!(&[#(#listed),*])
}

fn thousandths(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(decimals) && whole.len() < 4 && decimals.len() == 3).then_some(())?;
    Some(whole.parse::<u32>().ok()? * 1000 + decimals.parse::<u32>().ok()?)
}

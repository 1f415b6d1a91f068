//! The 2019 method of assistance hours.

use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{End, Known, confidence, end_code, period, variant, variants};
use crate::tables::{Fault, Source, constant, internal, key};

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

/// Checks the method and writes it as a constant.
pub fn method(source: &Source<'_>, known: &Known<'_>) -> Result<String, Fault> {
    let entry: MethodEntry = source.parse()?;
    key(source, &entry.id)?;
    if entry.version.is_empty() {
        return Err(source.fault(&entry.id, "a method has at least one version"));
    }
    let mut versions = String::new();
    let mut last = None;
    for version in &entry.version {
        let (from, to) = period(source, &version.from, &version.to, last)?;
        last = Some(to);
        if *version.issues.get_ref() == 0 || *version.highest_score.get_ref() == 0 {
            return Err(source.fault(&version.issues, "there are issues, and they have scores"));
        }
        for caveat in &version.caveats {
            key(source, caveat)?;
        }
        let caveats: Vec<_> = version.caveats.iter().map(|caveat| format!("{:?}", caveat.get_ref())).collect();
        writeln!(
            versions,
            "    MethodVersion {{ from: {}, to: {}, rounding: {}, cap: &crate::parameters::{}, issues: {}, highest_score: {}, \
             law: {}, act: {}, confidence: {}, checked: {}, caveats: &[{}], bands: &[\n{}    ] }},",
            from.code(),
            end_code(to),
            variant(source, &version.rounding, "Rounding", &["up", "half-up"])?,
            constant(version.cap.get_ref()),
            version.issues.get_ref(),
            version.highest_score.get_ref(),
            known.law(source, &version.law, Some(from))?,
            known.law(source, &version.act, Some(from))?,
            confidence(source, &version.confidence)?,
            source.date(&version.checked)?.code(),
            caveats.join(", "),
            bands(source, &version.bands)?,
        )
        .map_err(internal)?;
    }
    Ok(format!(
        "/// {}\npub static METHOD: Method = Method {{ id: {:?}, versions: &[\n{versions}] }};\n",
        entry.note,
        entry.id.get_ref()
    ))
}

fn bands(source: &Source<'_>, bands: &Spanned<Vec<BandEntry>>) -> Result<String, Fault> {
    let mut code = String::new();
    let mut last: Option<u8> = None;
    for band in bands.get_ref() {
        key(source, &band.id)?;
        let from = *band.from_age.get_ref();
        if last.is_some_and(|last| from >= last) {
            return Err(source.fault(&band.from_age, "bands stand from the oldest to the youngest"));
        }
        last = Some(from);
        let text = band.coefficient.get_ref();
        let thousandths = thousandths(text).filter(|value| *value > 0).ok_or_else(|| {
            source.fault(&band.coefficient, format!("a coefficient above 0 with exactly three decimals, not {text:?}"))
        })?;
        writeln!(
            code,
            "        AgeBand {{ id: {:?}, from_age: {from}, coefficient: Thousandths::new({thousandths}), not_applicable: {} }},",
            band.id.get_ref(),
            variants(source, &band.not_applicable, "HoursSection", SECTIONS)?,
        )
        .map_err(internal)?;
    }
    if last == Some(0) { Ok(code) } else { Err(source.fault(bands, "the youngest band starts at age 0")) }
}

fn thousandths(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (digits(whole) && digits(decimals) && whole.len() < 4 && decimals.len() == 3).then_some(())?;
    Some(whole.parse::<u32>().ok()? * 1000 + decimals.parse::<u32>().ok()?)
}

//! The options for combining WHODAS with the degree of disability.

use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources, fraction, group, percent_group};
use crate::tables::{Fault, Source, internal};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    weighting: Vec<Weighting>,
    thresholds: Thresholds,
    sample: Sample,
    strategy: Vec<Strategy>,
    concordance: Concordance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Weighting {
    id: String,
    wire: String,
    medical: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Thresholds {
    default: Spanned<String>,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    persons: u32,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Strategy {
    id: String,
    wire: String,
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
struct Concordance {
    id: String,
    wire: String,
    source: Spanned<String>,
    place: String,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
}

/// Checks weightings, thresholds and strategies, and writes them as constants.
pub fn status(file: &Source<'_>, known: &Sources) -> Result<String, Fault> {
    let table: Table = file.parse()?;
    let mut code = String::from(
        "/// The weightings of Option B that the report names.\npub static WEIGHTINGS: &[Weighting] = &[\n",
    );
    for Weighting { id, wire, medical, source, place, confidence, checked } in &table.weighting {
        let citation = Cited { source, place, confidence, checked }.code(file, known)?;
        let medical = fraction(file, medical, 1)?;
        writeln!(
            code,
            "    Weighting {{ id: {id:?}, wire: {wire:?}, medical: Weight::constant({medical}), citation: {citation} }},"
        )
        .map_err(internal)?;
    }
    code.push_str("];\n");

    let Thresholds { default, source, place, confidence, checked } = &table.thresholds;
    let choice = match default.get_ref().as_str() {
        "percent" => "Percent",
        "whodas" => "Whodas",
        "interpolated" => "Interpolated",
        other => return Err(file.fault(default, format!("unknown thresholds: {other}"))),
    };
    writeln!(
        code,
        "/// The thresholds that group an averaged score unless others are asked for.\n\
         pub const DEFAULT_THRESHOLDS: Thresholds = Thresholds::{choice};\n\
         /// Where that is taken from.\npub const THRESHOLDS_CITATION: crate::methods::Citation = {};",
        Cited { source, place, confidence, checked }.code(file, known)?
    )
    .map_err(internal)?;

    let Sample { persons, source, place, confidence, checked } = &table.sample;
    writeln!(
        code,
        "/// Persons in the sample of the published counts.\npub const SAMPLE: u32 = {persons};\n\
         /// Where that stands.\npub const SAMPLE_CITATION: crate::methods::Citation = {};",
        Cited { source, place, confidence, checked }.code(file, known)?
    )
    .map_err(internal)?;

    code.push_str("/// The strategies of Option C that the report tests.\npub static STRATEGIES: &[Strategy] = &[\n");
    for Strategy { id, wire, percent, whodas, flagged, source, place, confidence, checked } in &table.strategy {
        if flagged.get_ref() > persons {
            return Err(file.fault(flagged, "more persons flagged than there are"));
        }
        let citation = Cited { source, place, confidence, checked }.code(file, known)?;
        let (mut degrees, mut groups) = (String::new(), String::new());
        for name in percent {
            degrees.push_str(&format!("PercentGroup::{}, ", percent_group(file, name)?));
        }
        for name in whodas {
            groups.push_str(&format!("SeverityGroup::{}, ", group(file, name)?));
        }
        writeln!(
            code,
            "    Strategy {{ id: {id:?}, wire: {wire:?}, percent: &[{degrees}], whodas: &[{groups}], flagged: {}, \
             citation: {citation} }},",
            flagged.get_ref()
        )
        .map_err(internal)?;
    }
    let Concordance { id, wire, source, place, confidence, checked } = &table.concordance;
    writeln!(
        code,
        "];\n/// The key of the rule that flags every difference of the groups.\npub const CONCORDANCE: &str = {id:?};\n\
         /// Its name in JSON.\npub const CONCORDANCE_WIRE: &str = {wire:?};\n\
         /// Where it stands.\npub const CONCORDANCE_CITATION: crate::methods::Citation = {};",
        Cited { source, place, confidence, checked }.code(file, known)?
    )
    .map_err(internal)?;
    Ok(code)
}

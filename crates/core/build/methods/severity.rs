//! Where the severity groups begin.

use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Cited, Sources, ascending, fraction};
use crate::tables::{Fault, Source, internal};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    percent: Percent,
    preset: Vec<Preset>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Percent {
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
struct Preset {
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

/// Checks the groups of the degree of disability and writes them.
pub fn percent_bands(file: &Source<'_>, known: &Sources) -> Result<String, Fault> {
    let table: Table = file.parse()?;
    let Percent { moderate_from, severe_from, very_severe_from, source, place, confidence, checked } = &table.percent;
    ascending(file, [moderate_from, severe_from, very_severe_from])?;
    Ok(format!(
        "/// Where the groups of the degree of disability begin.\npub const BORDERS: [Fraction; 3] = [{}, {}, {}];\n\
         /// Where that stands.\npub const BORDERS_CITATION: crate::methods::Citation = {};\n",
        fraction(file, moderate_from, 100)?,
        fraction(file, severe_from, 100)?,
        fraction(file, very_severe_from, 100)?,
        Cited { source, place, confidence, checked }.code(file, known)?,
    ))
}

/// Checks the presets for WHODAS and writes them. The first is the default.
pub fn cut_offs(file: &Source<'_>, known: &Sources) -> Result<String, Fault> {
    let table: Table = file.parse()?;
    let mut code = String::new();
    let mut list = String::new();
    for (at, preset) in table.preset.iter().enumerate() {
        let Preset { id, note, none_to, severe_from, very_severe_from, checked } = preset;
        let name = id.get_ref();
        if (at == 0) != (name == "default") {
            return Err(file.fault(id, "the first preset, and no other, is called default"));
        }
        ascending(file, [&none_to.at, &severe_from.at, &very_severe_from.at])?;
        let constant = name.to_uppercase();
        let mut borders = Vec::new();
        let mut citations = String::new();
        for border in [none_to, severe_from, very_severe_from] {
            let Border { at, source, place, confidence } = border;
            borders.push(fraction(file, at, 100)?);
            citations.push_str(&Cited { source, place, confidence, checked }.code(file, known)?);
            citations.push_str(", ");
        }
        let [none_to, severe_from, very_severe_from] = borders.as_slice() else {
            return Err(file.fault(id, "three borders"));
        };
        writeln!(
            code,
            "/// {note}\npub static {constant}: Preset = Preset {{ id: {name:?}, cut_offs: CutOffs::constant(\
             {none_to}, {severe_from}, {very_severe_from}), citations: [{citations}] }};"
        )
        .map_err(internal)?;
        list.push_str(&format!("&{constant}, "));
    }
    writeln!(code, "/// All presets, the default first.\npub static PRESETS: &[&Preset] = &[{list}];")
        .map_err(internal)?;
    Ok(code)
}

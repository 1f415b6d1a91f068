//! Municipal programmes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{End, Known, confidence, end_code, period, variants};
use crate::tables::{Fault, Source, internal, key};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Programmes {
    programme: Vec<ProgrammeEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProgrammeEntry {
    id: Spanned<String>,
    municipality: Spanned<String>,
    note: Spanned<String>,
    running: Spanned<String>,
    version: Vec<VersionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct VersionEntry {
    from: Spanned<Datetime>,
    to: Spanned<End>,
    last_seen: Spanned<Datetime>,
    hours: Spanned<u32>,
    assistants: Spanned<u32>,
    at_once: Spanned<u32>,
    over_age: Spanned<u8>,
    income_tested: bool,
    points: Vec<Spanned<String>>,
    ties: Vec<Spanned<String>>,
    law: Spanned<String>,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    service: Spanned<Vec<ServiceEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ServiceEntry {
    id: Spanned<String>,
    from_age: Spanned<u8>,
}

/// Checks the programmes and writes them as constants.
pub fn programmes(source: &Source<'_>, known: &Known<'_>) -> Result<String, Fault> {
    let entry: Programmes = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut code = String::from("/// All programmes.\npub static PROGRAMMES: &[Programme] = &[\n");
    for programme in &entry.programme {
        key(source, &programme.id)?;
        key(source, &programme.municipality)?;
        if !seen.insert(programme.id.get_ref()) {
            return Err(source.fault(&programme.id, format!("programme {} stands twice", programme.id.get_ref())));
        }
        if programme.note.get_ref().trim().is_empty() {
            return Err(source.fault(&programme.note, "a note says what the programme is"));
        }
        let mut versions = String::new();
        let mut last = None;
        for version in &programme.version {
            versions.push_str(&self::version(source, known, programme, version, &mut last)?);
        }
        writeln!(
            code,
            "    // {}\n    Programme {{ id: ProgrammeId({:?}), municipality: OptionId({:?}), running: {}, versions: &[\n{versions}    ] }},",
            programme.note.get_ref(),
            programme.id.get_ref(),
            programme.municipality.get_ref(),
            known.law(source, &programme.running, None)?,
        )
        .map_err(internal)?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn version(
    source: &Source<'_>,
    known: &Known<'_>,
    programme: &ProgrammeEntry,
    version: &VersionEntry,
    last: &mut Option<Option<crate::tables::Day>>,
) -> Result<String, Fault> {
    let (from, to) = period(source, &version.from, &version.to, *last)?;
    *last = Some(to);
    let last_seen = source.date(&version.last_seen)?;
    if last_seen < from || to.is_some_and(|to| to < last_seen) {
        return Err(source.fault(&version.last_seen, "the rules were last seen while they held"));
    }
    for figure in [&version.hours, &version.assistants, &version.at_once] {
        if *figure.get_ref() == 0 {
            return Err(source.fault(figure, "a limit is at least 1"));
        }
    }
    if version.at_once.get_ref() > version.assistants.get_ref() {
        return Err(source.fault(&version.at_once, "no more at once than there are"));
    }
    let age = *version.over_age.get_ref();
    let older = age.checked_add(1).ok_or_else(|| source.fault(&version.over_age, "an age of a person"))?;
    Ok(format!(
        "        ProgrammeVersion {{ from: {}, to: {}, last_seen: {}, hours: {}, assistants: {}, at_once: {}, over_age: {age}, \
         income_tested: {}, age: Condition::AnyOf(&[Condition::AgeAtLeast({older}), \
         Condition::All(&[Condition::AgeAtLeast({age}), Condition::AssessedBy(\"municipality\")])]), \
         residence: Condition::FirstAnsweredIs(&[questions::MUNICIPALITY], &[OptionId({:?})]), points: {}, ties: {}, law: {}, \
         confidence: {}, checked: {}, services: &[{}] }},\n",
        from.code(),
        end_code(to),
        last_seen.code(),
        version.hours.get_ref(),
        version.assistants.get_ref(),
        version.at_once.get_ref(),
        version.income_tested,
        programme.municipality.get_ref(),
        variants(source, &version.points, "Criterion", &["impairment", "assistance"])?,
        variants(source, &version.ties, "TieRule", &["earlier-application"])?,
        known.law(source, &version.law, Some(from))?,
        confidence(source, &version.confidence)?,
        source.date(&version.checked)?.code(),
        services(source, &version.service)?,
    ))
}

fn services(source: &Source<'_>, services: &Spanned<Vec<ServiceEntry>>) -> Result<String, Fault> {
    let mut code = String::new();
    let mut last: Option<u8> = None;
    for service in services.get_ref() {
        key(source, &service.id)?;
        let from = *service.from_age.get_ref();
        if last.is_some_and(|last| from >= last) {
            return Err(source.fault(&service.from_age, "services stand from the oldest people to the youngest"));
        }
        last = Some(from);
        write!(code, "ProgrammeService {{ id: ServiceId({:?}), from_age: {from} }}, ", service.id.get_ref())
            .map_err(internal)?;
    }
    if last == Some(0) { Ok(code) } else { Err(source.fault(services, "the last service starts at age 0")) }
}

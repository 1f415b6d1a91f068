//! Generator of the municipal programmes.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{Known, by_age};
use crate::code::{constant, day, docs, number};
use crate::fault::Source;
use crate::period::{End, ValidityPeriod};
use crate::words::{confidence_code, variants};

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

/// Validates the programmes and generates them as constants.
#[must_use]
pub fn programmes(source: &Source<'_>, known: &Known<'_>) -> TokenStream {
    let Some(entry) = source.parse::<Programmes>() else { return quote!() };
    let mut seen = BTreeSet::new();
    let mut programmes = Vec::new();
    for programme in &entry.programme {
        source.key(&programme.id);
        source.key(&programme.municipality);
        let id = programme.id.get_ref();
        if !seen.insert(id) {
            source.report(&programme.id, format!("programme {id} stands twice"));
        }
        source.says(&programme.note, "a note says what the programme is");
        let mut before = None;
        let versions = programme.version.iter();
        let versions = versions.map(|version| self::version(source, known, programme, version, &mut before));
        let (name, note) = (constant(id), docs(programme.note.get_ref()));
        let running = known.law(source, &programme.running, None);
        let municipality = programme.municipality.get_ref();
        let code = quote! {
            #note
            pub const #name: Programme = Programme {
                id: ProgrammeId(#id),
                municipality: OptionId(#municipality),
                running: #running,
                versions: &[#(#versions),*],
            };
        };
        programmes.push((name, code));
    }
    let (names, constants): (Vec<_>, Vec<_>) = programmes.into_iter().unzip();
    quote! {
        #(#constants)*
        /// All municipal programmes, with their versions.
        pub static PROGRAMMES: &[Programme] = &[#(#names),*];
    }
}

fn version(
    source: &Source<'_>,
    known: &Known<'_>,
    programme: &ProgrammeEntry,
    version: &VersionEntry,
    before: &mut Option<ValidityPeriod>,
) -> TokenStream {
    let period = ValidityPeriod::of_version(source, &version.from, &version.to, before);
    let last_seen = source.date(&version.last_seen);
    if let (Some(ValidityPeriod { from, to }), Some(last_seen)) = (period, last_seen)
        && (last_seen < from || to.is_some_and(|to| to < last_seen))
    {
        source.report(&version.last_seen, "the rules were last seen while they held");
    }
    let limits = [&version.hours, &version.assistants, &version.at_once];
    for limit in limits.into_iter().filter(|limit| *limit.get_ref() == 0) {
        source.report(limit, "a limit is at least 1");
    }
    if version.at_once.get_ref() > version.assistants.get_ref() {
        source.report(&version.at_once, "no more at once than there are");
    }
    let age = *version.over_age.get_ref();
    let older = age.checked_add(1);
    if older.is_none() {
        source.report(&version.over_age, "an age of a person");
    }
    let (age, older, income_tested) = (number(age), older.map(number), version.income_tested);
    let [hours, assistants, at_once] = limits.map(|limit| number(*limit.get_ref()));
    let municipality = programme.municipality.get_ref();
    let points = variants(source, &version.points, "Criterion", &["impairment", "assistance"]);
    let ties = variants(source, &version.ties, "TieRule", &["earlier-application"]);
    let law = known.law(source, &version.law, period.map(|period| period.from));
    let confidence = confidence_code(source, &version.confidence);
    let [last_seen, checked] = [last_seen, source.date(&version.checked)].map(|date| date.map(day));
    let services = services(source, &version.service);
    let [from, to] = ValidityPeriod::code(period);
    quote! {
        ProgrammeVersion {
            from: #from,
            to: #to,
            last_seen: #last_seen,
            hours: #hours,
            assistants: #assistants,
            at_once: #at_once,
            over_age: #age,
            income_tested: #income_tested,
            age: Condition::AnyOf(&[
                Condition::AgeAtLeast(#older),
                Condition::All(&[Condition::AgeAtLeast(#age), Condition::AssessedBy("municipality")]),
            ]),
            residence: Condition::FirstAnsweredIs(&[questions::MUNICIPALITY], &[OptionId(#municipality)]),
            points: #points,
            ties: #ties,
            law: #law,
            confidence: #confidence,
            checked: #checked,
            services: #services,
        }
    }
}

fn services(source: &Source<'_>, services: &Spanned<Vec<ServiceEntry>>) -> TokenStream {
    by_age(source, services, |service| &service.from_age, "service");
    let mut listed = Vec::new();
    for service in services.get_ref() {
        source.key(&service.id);
        let (id, from) = (service.id.get_ref(), number(*service.from_age.get_ref()));
        listed.push(quote!(ProgrammeService { id: ServiceId(#id), from_age: #from }));
    }
    quote!(&[#(#listed),*])
}

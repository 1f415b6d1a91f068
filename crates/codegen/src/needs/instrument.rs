//! Generator of the revised instrument.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{DEGREES, Known, LEVELS};
use crate::code::{constant, day, number, option};
use crate::fault::Source;
use crate::words::{confidence_code, variant, variants};

const AREAS: &[&str] = &["self-care", "communicating", "mobility", "daily-living", "social-participation"];
const HOW_OFTEN: &[&str] = &["every-day", "periodically", "constantly", "full-time", "not-needed", "needed-but-nobody"];
const HELPERS: &[&str] = &[
    "nobody",
    "family",
    "friend-neighbour",
    "paid-assistant",
    "health-or-day-care",
    "social-services",
    "school",
    "employment-office",
    "employer",
    "private-help",
    "state-support",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    law: Spanned<String>,
    confidence: Spanned<String>,
    checked: Spanned<Datetime>,
    item: Vec<ItemEntry>,
    checklist: Vec<Spanned<String>>,
    block: Vec<BlockEntry>,
    overview: Choices,
    area: Vec<AreaEntry>,
    simpler: Vec<SimplerEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ItemEntry {
    number: Spanned<u8>,
    id: Spanned<String>,
    area: Spanned<String>,
    block: Spanned<String>,
    #[serde(default)]
    question: Option<Spanned<String>>,
    #[serde(default)]
    differs: Vec<Spanned<String>>,
    #[serde(default)]
    may_not_apply: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct BlockEntry {
    id: Spanned<String>,
    how_often: Vec<Spanned<String>>,
    who: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Choices {
    how_often: Vec<Spanned<String>>,
    who: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaEntry {
    id: Spanned<String>,
    related: Vec<Related>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Related {
    measure: Spanned<String>,
    ground: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SimplerEntry {
    id: Spanned<String>,
    share: Spanned<String>,
    replaces: Vec<Spanned<String>>,
}

/// Validates the instrument and generates it as a constant.
#[must_use]
pub fn instrument(source: &Source<'_>, known: &Known<'_>) -> TokenStream {
    let Some(entry) = source.parse::<Entry>() else { return quote!() };
    let checked = source.date(&entry.checked);
    let (id, law) = (entry.id.get_ref(), known.law(source, &entry.law, checked));
    let (confidence, checked) = (confidence_code(source, &entry.confidence), checked.map(day));
    let mut seen = BTreeSet::new();
    let blocks = entry.block.iter().map(|block| {
        once(source, &block.id, &mut seen);
        let id = block.id.get_ref();
        let how_often = variants(source, &block.how_often, "HowOften", HOW_OFTEN);
        let who = variants(source, &block.who, "Helper", HELPERS);
        quote!(HelpBlock { id: #id, how_often: #how_often, who: #who })
    });
    let how_often = variants(source, &entry.overview.how_often, "HowOften", HOW_OFTEN);
    let who = variants(source, &entry.overview.who, "Helper", HELPERS);
    let (items, checklist) = (items(source, &entry), measures(source, &entry.checklist));
    let (related, simpler) = (related(source, &entry), simpler(source, &entry.simpler));
    quote! {
        /// Definition of the revised instrument.
        pub static INSTRUMENT: Instrument = Instrument {
            id: #id,
            law: #law,
            confidence: #confidence,
            checked: #checked,
            items: &[#(#items),*],
            blocks: &[#(#blocks),*],
            overview_how_often: #how_often,
            overview_who: #who,
            checklist: #checklist,
            related: &[#(#related),*],
            simpler: &[#(#simpler),*],
        };
    }
}

fn items(source: &Source<'_>, entry: &Entry) -> Vec<TokenStream> {
    let mut seen = BTreeSet::new();
    let mut items = Vec::new();
    for (expected, item) in (1..).zip(&entry.item) {
        once(source, &item.id, &mut seen);
        if usize::from(*item.number.get_ref()) != expected {
            source.report(&item.number, format!("items stand in the order of their numbers: {expected}"));
        }
        let block = entry.block.iter().position(|block| block.id.get_ref() == item.block.get_ref());
        if block.is_none() {
            source.report(&item.block, format!("unknown block: {}", item.block.get_ref()));
        }
        if let (None, Some(level)) = (&item.question, item.differs.first()) {
            source.report(level, "nothing differs from a question that is not asked");
        }
        let question = option(item.question.as_ref().map(|question| {
            source.key(question);
            let question = constant(question.get_ref());
            quote!(questions::#question)
        }));
        let (id, number) = (item.id.get_ref(), number(*item.number.get_ref()));
        let (block, may_not_apply) = (block.map(Literal::usize_unsuffixed), item.may_not_apply);
        let area = variant(source, &item.area, "LifeArea", AREAS);
        let differs = variants(source, &item.differs, "Level", LEVELS);
        items.push(quote! {
            InstrumentItem {
                id: ItemId(#id),
                number: #number,
                area: #area,
                block: #block,
                question: #question,
                differs: #differs,
                may_not_apply: #may_not_apply,
            }
        });
    }
    items
}

fn measures<'a>(source: &Source<'_>, words: impl IntoIterator<Item = &'a Spanned<String>>) -> TokenStream {
    let mut seen = BTreeSet::new();
    let measures = words.into_iter().map(|word| {
        once(source, word, &mut seen);
        word.get_ref()
    });
    quote!(&[#(MeasureId(#measures)),*])
}

fn related(source: &Source<'_>, entry: &Entry) -> Vec<TokenStream> {
    let mut areas = BTreeSet::new();
    let related = entry.area.iter().map(|area| {
        once(source, &area.id, &mut areas);
        let listed = |measure: &Spanned<String>| entry.checklist.iter().any(|m| m.get_ref() == measure.get_ref());
        for Related { measure, ground } in &area.related {
            if !listed(measure) {
                source.report(measure, format!("{} is not on the checklist", measure.get_ref()));
            }
            source.says(ground, "a relation has its ground");
        }
        let measures = measures(source, area.related.iter().map(|related| &related.measure));
        let area = variant(source, &area.id, "LifeArea", AREAS);
        quote!((#area, #measures))
    });
    related.collect()
}

fn simpler(source: &Source<'_>, entries: &[SimplerEntry]) -> Vec<TokenStream> {
    let mut seen = BTreeSet::new();
    let simpler = entries.iter().map(|entry| {
        once(source, &entry.id, &mut seen);
        let share = entry.share.get_ref();
        let percent = share.parse::<u16>().ok().filter(|percent| (1..=100).contains(percent));
        if percent.is_none() {
            source.report(&entry.share, format!("a share from 1 to 100, not {share:?}"));
        }
        let (id, percent) = (entry.id.get_ref(), percent.map(number));
        let replaces = variants(source, &entry.replaces, "DependenceDegree", DEGREES);
        quote!(SimplerLevel { id: #id, share: Percent::whole(#percent), replaces: #replaces })
    });
    simpler.collect()
}

fn once<'a>(source: &Source<'_>, id: &'a Spanned<String>, seen: &mut BTreeSet<&'a str>) {
    source.key(id);
    if !seen.insert(id.get_ref()) {
        source.report(id, format!("{} stands twice", id.get_ref()));
    }
}

//! The revised instrument.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::{DEGREES, Known, LEVELS, confidence, variant, variants};
use crate::tables::{Fault, Source, constant, internal, key};

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

/// Checks the instrument and writes it as a constant.
pub fn instrument(source: &Source<'_>, known: &Known<'_>) -> Result<String, Fault> {
    let entry: Entry = source.parse()?;
    let mut code = String::from("/// The revised instrument.\npub static INSTRUMENT: Instrument = Instrument {\n");
    let checked = source.date(&entry.checked)?;
    let push = |code: &mut String, line: std::fmt::Arguments<'_>| writeln!(code, "    {line}").map_err(internal);
    push(&mut code, format_args!("id: {:?},", entry.id.get_ref()))?;
    push(&mut code, format_args!("law: {},", known.law(source, &entry.law, Some(checked))?))?;
    push(&mut code, format_args!("confidence: {},", confidence(source, &entry.confidence)?))?;
    push(&mut code, format_args!("checked: {},", checked.code()))?;
    push(&mut code, format_args!("items: &[{}],", items(source, &entry)?))?;
    let (mut blocks, mut seen) = (String::new(), BTreeSet::new());
    for block in &entry.block {
        once(source, &block.id, &mut seen)?;
        write!(
            blocks,
            "HelpBlock {{ id: {:?}, how_often: {}, who: {} }}, ",
            block.id.get_ref(),
            variants(source, &block.how_often, "HowOften", HOW_OFTEN)?,
            variants(source, &block.who, "Helper", HELPERS)?
        )
        .map_err(internal)?;
    }
    push(&mut code, format_args!("blocks: &[{blocks}],"))?;
    push(
        &mut code,
        format_args!("overview_how_often: {},", variants(source, &entry.overview.how_often, "HowOften", HOW_OFTEN)?),
    )?;
    push(&mut code, format_args!("overview_who: {},", variants(source, &entry.overview.who, "Helper", HELPERS)?))?;
    push(&mut code, format_args!("checklist: &[{}],", measures(source, &entry.checklist)?))?;
    push(&mut code, format_args!("related: &[{}],", related(source, &entry)?))?;
    push(&mut code, format_args!("simpler: &[{}],", simpler(source, &entry.simpler)?))?;
    code.push_str("};\n");
    Ok(code)
}

fn items(source: &Source<'_>, entry: &Entry) -> Result<String, Fault> {
    let (mut code, mut seen) = (String::new(), BTreeSet::new());
    for (at, item) in entry.item.iter().enumerate() {
        once(source, &item.id, &mut seen)?;
        if usize::from(*item.number.get_ref()) != at + 1 {
            return Err(source.fault(&item.number, format!("items stand in the order of their numbers: {}", at + 1)));
        }
        let Some(block) = entry.block.iter().position(|block| block.id.get_ref() == item.block.get_ref()) else {
            return Err(source.fault(&item.block, format!("unknown block: {}", item.block.get_ref())));
        };
        if let (None, Some(level)) = (&item.question, item.differs.first()) {
            return Err(source.fault(level, "nothing differs from a question that is not asked"));
        }
        let question = match &item.question {
            Some(question) => {
                key(source, question)?;
                format!("Some(questions::{})", constant(question.get_ref()))
            }
            None => "None".into(),
        };
        write!(
            code,
            "InstrumentItem {{ id: ItemId({:?}), number: {}, area: {}, block: {block}, question: {question}, differs: {}, \
             may_not_apply: {} }}, ",
            item.id.get_ref(),
            item.number.get_ref(),
            variant(source, &item.area, "LifeArea", AREAS)?,
            variants(source, &item.differs, "Level", LEVELS)?,
            item.may_not_apply
        )
        .map_err(internal)?;
    }
    Ok(code)
}

fn measures(source: &Source<'_>, words: &[Spanned<String>]) -> Result<String, Fault> {
    let mut seen = BTreeSet::new();
    let mut code = String::new();
    for word in words {
        once(source, word, &mut seen)?;
        write!(code, "MeasureId({:?}), ", word.get_ref()).map_err(internal)?;
    }
    Ok(code)
}

fn related(source: &Source<'_>, entry: &Entry) -> Result<String, Fault> {
    let (mut code, mut areas) = (String::new(), BTreeSet::new());
    for area in &entry.area {
        once(source, &area.id, &mut areas)?;
        let listed = |measure: &Spanned<String>| entry.checklist.iter().any(|m| m.get_ref() == measure.get_ref());
        for Related { measure, ground } in &area.related {
            if !listed(measure) {
                return Err(source.fault(measure, format!("{} is not on the checklist", measure.get_ref())));
            }
            if ground.get_ref().trim().is_empty() {
                return Err(source.fault(ground, "a relation has its ground"));
            }
        }
        let list: Vec<_> = area.related.iter().map(|related| related.measure.clone()).collect();
        write!(code, "({}, &[{}]), ", variant(source, &area.id, "LifeArea", AREAS)?, measures(source, &list)?)
            .map_err(internal)?;
    }
    Ok(code)
}

fn simpler(source: &Source<'_>, entries: &[SimplerEntry]) -> Result<String, Fault> {
    let (mut code, mut seen) = (String::new(), BTreeSet::new());
    for entry in entries {
        once(source, &entry.id, &mut seen)?;
        let share = entry.share.get_ref();
        match share.parse::<u16>() {
            Ok(percent) if (1..=100).contains(&percent) => write!(
                code,
                "SimplerLevel {{ id: {:?}, share: Percent::whole({percent}), replaces: {} }}, ",
                entry.id.get_ref(),
                variants(source, &entry.replaces, "DependenceDegree", DEGREES)?
            )
            .map_err(internal)?,
            _ => return Err(source.fault(&entry.share, format!("a share from 1 to 100, not {share:?}"))),
        }
    }
    Ok(code)
}

fn once<'a>(source: &Source<'_>, id: &'a Spanned<String>, seen: &mut BTreeSet<&'a str>) -> Result<(), Fault> {
    key(source, id)?;
    if seen.insert(id.get_ref()) { Ok(()) } else { Err(source.fault(id, format!("{} stands twice", id.get_ref()))) }
}

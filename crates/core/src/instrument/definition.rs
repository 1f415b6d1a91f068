//! Export of the instrument's definition as DTOs, as [`crate::form::definition`] does for the form: for whoever draws
//! it or reads its records and doesn't link this crate.

use serde::Serialize;

use super::{HelpBlock, Helper, HowOften, INSTRUMENT, InstrumentItem, ItemId};
use crate::form::{LifeArea, QuestionId};
use crate::functioning::Level;
use crate::law::LawId;
use crate::measures::MeasureId;
use crate::parameters::Confidence;

/// Definition of the instrument as data: areas, items, levels and questions on help.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct InstrumentDefinition {
    /// Names the edition.
    pub instrument: &'static str,
    /// Where it was read.
    pub law: LawId,
    /// How sure the restatement is.
    pub confidence: Confidence,
    /// The 23 items in the order of their numbers.
    pub items: Vec<ItemDefinition>,
    /// The two questions on help after groups of items.
    pub help: Vec<HelpDefinition>,
    /// The five areas of the overviews.
    pub areas: Vec<AreaDefinition>,
    /// How often help is needed, for each area.
    pub how_often: Vec<KeyedText<HowOften>>,
    /// Who helps now, for each area.
    pub who: Vec<KeyedText<Helper>>,
    /// The measures to think of, the same for each area. Text: `m-<id>`.
    pub checklist: Vec<MeasureId>,
}

/// Definition of an item with its levels.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "InstrumentItem"))]
#[serde(rename_all = "kebab-case")]
pub struct ItemDefinition {
    /// Stable key.
    pub item: ItemId,
    /// The printed number.
    pub number: u8,
    /// Its area.
    pub area: LifeArea,
    /// The block of questions on help that follows its group.
    pub help: &'static str,
    /// The question of the self-assessment that asks the same.
    pub question: Option<QuestionId>,
    /// What it is called, where texts were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// From no problem to total.
    pub levels: Vec<LevelDefinition>,
    /// Whether `not-applicable` may be found.
    pub may_not_apply: bool,
}

/// Definition of one level of an item.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "InstrumentLevel"))]
#[serde(rename_all = "kebab-case")]
pub struct LevelDefinition {
    /// The level.
    pub id: Level,
    /// Its sentence, where texts were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The self-assessment words it differently.
    pub wording_differs: bool,
}

/// Definition of a block of questions on help: how often, and who helps.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "InstrumentHelp"))]
#[serde(rename_all = "kebab-case")]
pub struct HelpDefinition {
    /// Stable key.
    pub id: &'static str,
    /// What is asked, where texts were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The answers to how often.
    pub how_often: Vec<KeyedText<HowOften>>,
    /// The answers to who.
    pub who: Vec<KeyedText<Helper>>,
}

/// Definition of an area of life.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "InstrumentArea"))]
pub struct AreaDefinition {
    /// The area.
    pub area: LifeArea,
    /// The measures that bear on it by their own purpose: a reading of ours.
    pub related: Vec<MeasureId>,
}

/// Pair of a key and its text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct KeyedText<T> {
    /// Stable key.
    pub id: T,
    /// What it is called, where texts were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Builds the export. `text` gives the text of a key in the language that is wanted, or `None` where there is none.
///
/// ```
/// use assessment_core::instrument::definition;
///
/// let instrument = definition(&|key| (key == "ina-education").then(|| "Education".into()));
/// let item = &instrument.items[20];
/// assert_eq!((item.number, item.title.as_deref(), item.may_not_apply), (21, Some("Education"), true));
/// ```
#[must_use]
pub fn definition(text: &dyn Fn(&str) -> Option<String>) -> InstrumentDefinition {
    let area = |area| AreaDefinition { area, related: INSTRUMENT.related_to(area).to_vec() };
    InstrumentDefinition {
        instrument: INSTRUMENT.id,
        law: INSTRUMENT.law,
        confidence: INSTRUMENT.confidence,
        items: INSTRUMENT.items.iter().map(|one| item(one, text)).collect(),
        help: INSTRUMENT.blocks.iter().map(|one| block(one, text)).collect(),
        areas: LifeArea::ALL.into_iter().map(area).collect(),
        how_often: how_often(INSTRUMENT.overview_how_often, text),
        who: who(INSTRUMENT.overview_who, text),
        checklist: INSTRUMENT.checklist.to_vec(),
    }
}

fn item(item: &InstrumentItem, text: &dyn Fn(&str) -> Option<String>) -> ItemDefinition {
    let level = |level: Level| LevelDefinition {
        id: level,
        text: text(&item.level_key(level)),
        wording_differs: item.differs.contains(&level),
    };
    ItemDefinition {
        item: item.id,
        number: item.number,
        area: item.area,
        help: INSTRUMENT.blocks.get(item.block).map_or("", |block| block.id),
        question: item.question,
        title: text(&item.title_key()),
        levels: Level::ALL.into_iter().map(level).collect(),
        may_not_apply: item.may_not_apply,
    }
}

fn block(block: &HelpBlock, text: &dyn Fn(&str) -> Option<String>) -> HelpDefinition {
    HelpDefinition {
        id: block.id,
        text: text(&format!("help-{}", block.id)),
        how_often: how_often(block.how_often, text),
        who: who(block.who, text),
    }
}

fn how_often(all: &[HowOften], text: &dyn Fn(&str) -> Option<String>) -> Vec<KeyedText<HowOften>> {
    all.iter().map(|one| KeyedText { id: *one, text: text(&format!("how-often-{}", one.id())) }).collect()
}

fn who(all: &[Helper], text: &dyn Fn(&str) -> Option<String>) -> Vec<KeyedText<Helper>> {
    all.iter().map(|one| KeyedText { id: *one, text: text(&format!("helper-{}", one.id())) }).collect()
}

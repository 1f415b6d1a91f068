//! Aggregation of a record by area: what was found, who helps, what could help.

use serde::Serialize;

use super::{Helper, HowOften, INSTRUMENT, InstrumentFinding, InterviewRecord, ItemId};
use crate::form::LifeArea;
use crate::functioning::Level;
use crate::measures::{ConditionStatus, MeasureId};

/// Overview of a record by area, an aggregation. It lists and counts; there is no sum, no mean and no degree in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Overview {
    /// The edition of the instrument.
    pub instrument: &'static str,
    /// The five areas in the order of the instrument.
    pub areas: Vec<AreaOverview>,
    /// Items without a finding.
    pub open: Vec<ItemId>,
}

/// Overview of one area: its items, counts, help and measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct AreaOverview {
    /// The area.
    pub area: LifeArea,
    /// Its items.
    pub items: Vec<ItemFinding>,
    /// How many items are at each level.
    pub counts: LevelCounts,
    /// Whether need for help is asked: once an item is at least moderate; unknown while it still may become so.
    pub need_asked: ConditionStatus,
    /// How often help is needed, where recorded.
    pub how_often: Option<HowOften>,
    /// Who helps now, where recorded.
    pub who: Vec<Helper>,
    /// The measures of the checklist, those that bear on the area first.
    pub measures: Vec<AreaMeasure>,
}

/// Finding of one item in the overview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemFinding {
    /// The item.
    pub item: ItemId,
    /// Its number.
    pub number: u8,
    /// What was found.
    pub finding: InstrumentFinding,
}

/// Counts of the items at each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "LevelCounts"))]
#[serde(rename_all = "kebab-case")]
pub struct LevelCounts {
    /// No problem.
    pub none: usize,
    /// Moderate.
    pub moderate: usize,
    /// Severe.
    pub severe: usize,
    /// Very severe or total.
    pub very_severe: usize,
    /// Items that don't apply.
    pub not_applicable: usize,
    /// Items without a finding.
    pub open: usize,
}

/// Measure that may be considered for an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AreaMeasure {
    /// The measure. Text: `m-<id>`.
    pub measure: MeasureId,
    /// It bears on the area by its own purpose: a reading of ours. The others stand on the printed list all the same.
    pub related: bool,
    /// The social worker marked it as relevant.
    pub marked: bool,
}

/// Aggregates a record by area.
#[must_use]
pub fn overview(record: &InterviewRecord) -> Overview {
    let open = INSTRUMENT.items.iter().filter(|item| record.finding(item) == InstrumentFinding::Open);
    Overview {
        instrument: INSTRUMENT.id,
        areas: LifeArea::ALL.into_iter().map(|area| of_area(record, area)).collect(),
        open: open.map(|item| item.id).collect(),
    }
}

fn of_area(record: &InterviewRecord, area: LifeArea) -> AreaOverview {
    let items: Vec<ItemFinding> = INSTRUMENT
        .items
        .iter()
        .filter(|item| item.area == area)
        .map(|item| ItemFinding { item: item.id, number: item.number, finding: record.finding(item) })
        .collect();
    let count = |of: InstrumentFinding| items.iter().filter(|item| item.finding == of).count();
    let counts = LevelCounts {
        none: count(InstrumentFinding::Level(Level::None)),
        moderate: count(InstrumentFinding::Level(Level::Moderate)),
        severe: count(InstrumentFinding::Level(Level::Severe)),
        very_severe: count(InstrumentFinding::Level(Level::VerySevere)),
        not_applicable: count(InstrumentFinding::NotApplicable),
        open: count(InstrumentFinding::Open),
    };
    let need_asked = if counts.moderate + counts.severe + counts.very_severe > 0 {
        ConditionStatus::Met
    } else if counts.open > 0 {
        ConditionStatus::Unknown
    } else {
        ConditionStatus::NotMet
    };
    let need = record.need(area);
    let marked = need.map_or(&[][..], |(_, measures)| measures);
    let related = INSTRUMENT.related_to(area);
    let line = |measure: &MeasureId| AreaMeasure {
        measure: *measure,
        related: related.contains(measure),
        marked: marked.contains(measure),
    };
    let others = INSTRUMENT.checklist.iter().filter(|measure| !related.contains(measure));
    AreaOverview {
        area,
        counts,
        need_asked,
        how_often: need.and_then(|(help, _)| help.how_often),
        who: need.map_or_else(Vec::new, |(help, _)| help.who.clone()),
        measures: related.iter().chain(others).map(line).collect(),
        items,
    }
}

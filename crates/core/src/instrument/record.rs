//! Record of an interview: the raw DTO, and the parsed record.

use core::fmt;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::{HelpBlock, Helper, HowOften, INSTRUMENT, InstrumentFinding, InstrumentItem};
use crate::form::LifeArea;
use crate::functioning::Level;
use crate::measures::MeasureId;

/// DTO of an interview's record in JSON. All keys are those of the instrument; it may hold anything;
/// [`InterviewRecord::from_interview`] says what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InterviewInput {
    /// By item: a level, or `not-applicable`.
    #[serde(with = "crate::serde_util::unique_map")]
    pub items: LiteMap<String, String>,
    /// By block of items: the help that there is.
    #[serde(with = "crate::serde_util::unique_map")]
    pub help: LiteMap<String, HelpAnswer>,
    /// By area: the overview.
    #[serde(with = "crate::serde_util::unique_map")]
    pub areas: LiteMap<String, AreaNeed>,
}

/// Answers to the two questions on help after a group of items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RecordedHelp"))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct HelpAnswer {
    /// How often help is needed.
    pub how_often: Option<HowOften>,
    /// Who helps.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_list")]
    pub who: Vec<Helper>,
}

/// Needs in one area of the overview: help, and relevant measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RecordedNeed"))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct AreaNeed {
    /// How often help is needed.
    pub how_often: Option<HowOften>,
    /// Who helps now.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_list")]
    pub who: Vec<Helper>,
    /// The measures that would be relevant.
    #[serde(deserialize_with = "crate::serde_util::null_as_default::read_list")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<MeasureId>"))]
    pub measures: Vec<String>,
}

/// Parsed record of an interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterviewRecord {
    findings: LiteMap<u8, InstrumentFinding>,
    help: LiteMap<&'static str, HelpAnswer>,
    needs: LiteMap<LifeArea, (HelpAnswer, Vec<MeasureId>)>,
}

/// Validation error of a record: a place in it that can't be understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecordProblem {
    /// Where: the key of an item, block or area.
    pub at: String,
    /// What.
    pub kind: RecordProblemKind,
}

/// Kind of a validation error of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub enum RecordProblemKind {
    /// The instrument has no such item, block or area.
    UnknownKey,
    /// No such level, or `not-applicable` for an item that applies to everybody.
    UnknownLevel,
    /// An answer that this question doesn't offer.
    NotOffered,
    /// A measure that is not on the checklist.
    UnknownMeasure,
    /// Something stands twice.
    Twice,
    /// "Nobody" beside somebody.
    NobodyAndSomebody,
}

impl fmt::Display for RecordProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.at, self.kind)
    }
}

impl core::error::Error for RecordProblem {}

impl InterviewRecord {
    /// Parses a record leniently: everything that can be, and a list of what can't. Lists come back in the instrument's
    /// order.
    #[must_use]
    pub fn from_interview(interview: &InterviewInput) -> (Self, Vec<RecordProblem>) {
        let mut record = Self::default();
        let mut problems = Vec::new();
        let mut wrong = |at: &str, kind| problems.push(RecordProblem { at: at.into(), kind });
        for (key, said) in interview.items.iter() {
            match INSTRUMENT.item(key) {
                None => wrong(key, RecordProblemKind::UnknownKey),
                Some(item) => match finding(item, said) {
                    None => wrong(key, RecordProblemKind::UnknownLevel),
                    Some(finding) => record.find(item, finding),
                },
            }
        }
        for (key, help) in interview.help.iter() {
            match INSTRUMENT.block(key) {
                None => wrong(key, RecordProblemKind::UnknownKey),
                Some(block) => match parse_help(help.how_often, &help.who, block.how_often, block.who) {
                    Err(kind) => wrong(key, kind),
                    Ok(help) => {
                        record.help.insert(block.id, help);
                    }
                },
            }
        }
        for (key, need) in interview.areas.iter() {
            let Some(area) = LifeArea::ALL.into_iter().find(|area| area.id() == key) else {
                wrong(key, RecordProblemKind::UnknownKey);
                continue;
            };
            let help = parse_help(need.how_often, &need.who, INSTRUMENT.overview_how_often, INSTRUMENT.overview_who);
            match (help, measures(&need.measures)) {
                (Err(kind), _) | (_, Err(kind)) => wrong(key, kind),
                (Ok(help), Ok(measures)) => {
                    record.needs.insert(area, (help, measures));
                }
            }
        }
        (record, problems)
    }

    /// Returns the finding of an item.
    #[must_use]
    pub fn finding(&self, item: &InstrumentItem) -> InstrumentFinding {
        self.findings.get(&item.number).copied().unwrap_or(InstrumentFinding::Open)
    }

    /// Returns the help of a block, where it was recorded.
    #[must_use]
    pub fn help(&self, block: &HelpBlock) -> Option<&HelpAnswer> {
        self.help.get(block.id)
    }

    /// Returns need, helpers and relevant measures of an area, where they were recorded.
    #[must_use]
    pub fn need(&self, area: LifeArea) -> Option<(&HelpAnswer, &[MeasureId])> {
        self.needs.get(&area).map(|(help, measures)| (help, measures.as_slice()))
    }

    /// Sets the finding of an item.
    pub fn find(&mut self, item: &InstrumentItem, finding: InstrumentFinding) {
        self.findings.insert(item.number, finding);
    }

    /// Converts the record to its DTO; [`from_interview`](Self::from_interview) gives the same record again.
    #[must_use]
    pub fn to_interview(&self) -> InterviewInput {
        let mut interview = InterviewInput::default();
        for item in INSTRUMENT.items {
            let finding = self.finding(item);
            if finding != InstrumentFinding::Open {
                interview.items.insert(item.id.0.into(), finding.id().into());
            }
        }
        for (block, help) in self.help.iter() {
            interview.help.insert((*block).into(), help.clone());
        }
        for (area, (help, measures)) in self.needs.iter() {
            let measures = measures.iter().map(|measure| measure.0.into()).collect();
            let need = AreaNeed { how_often: help.how_often, who: help.who.clone(), measures };
            interview.areas.insert(area.id().into(), need);
        }
        interview
    }
}

fn finding(item: &InstrumentItem, said: &str) -> Option<InstrumentFinding> {
    if said == InstrumentFinding::NotApplicable.id() {
        return item.may_not_apply.then_some(InstrumentFinding::NotApplicable);
    }
    Level::from_id(said).map(InstrumentFinding::Level)
}

fn parse_help(
    how_often: Option<HowOften>,
    who: &[Helper],
    offered: &[HowOften],
    helpers: &[Helper],
) -> Result<HelpAnswer, RecordProblemKind> {
    if how_often.is_some_and(|said| !offered.contains(&said)) || who.iter().any(|one| !helpers.contains(one)) {
        return Err(RecordProblemKind::NotOffered);
    }
    let known: Vec<Helper> = helpers.iter().copied().filter(|helper| who.contains(helper)).collect();
    if known.len() < who.len() {
        return Err(RecordProblemKind::Twice);
    }
    if known.len() > 1 && known.contains(&Helper::Nobody) {
        return Err(RecordProblemKind::NobodyAndSomebody);
    }
    Ok(HelpAnswer { how_often, who: known })
}

fn measures(said: &[String]) -> Result<Vec<MeasureId>, RecordProblemKind> {
    if said.iter().any(|id| INSTRUMENT.checklist.iter().all(|measure| measure.0 != id)) {
        return Err(RecordProblemKind::UnknownMeasure);
    }
    let known: Vec<_> =
        INSTRUMENT.checklist.iter().copied().filter(|measure| said.iter().any(|id| id == measure.0)).collect();
    if known.len() == said.len() { Ok(known) } else { Err(RecordProblemKind::Twice) }
}

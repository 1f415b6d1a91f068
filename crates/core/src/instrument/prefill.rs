//! Mapping of the self-assessment onto the instrument (pre-fill).

use serde::Serialize;

use super::{INSTRUMENT, ItemId};
use crate::answers::{Answer, Answers, Stated};
use crate::form::QuestionId;
use crate::functioning::Level;
use crate::keyed_enum::keyed_enum;
use crate::measures::{MEASURES, MeasureId};

/// Pre-fill: what the self-assessment says to each item and each measure of the instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Prefill {
    /// The edition of the instrument.
    pub instrument: &'static str,
    /// All 23 items in the order of their numbers.
    pub items: Vec<Prefilled>,
    /// The measures of the checklist: requested and received (template VIII of the instrument).
    pub measures: Vec<MeasureRow>,
}

/// Pre-fill of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prefilled {
    /// The item.
    pub item: ItemId,
    /// Its number.
    pub number: u8,
    /// What is proposed.
    pub proposal: Proposal,
}

/// Proposal for an item before the interview. Never a finding: the report wants those from a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "from", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Proposal {
    /// What the person said.
    #[serde(rename = "self-assessment")]
    Said {
        /// The question.
        question: QuestionId,
        /// The level.
        level: Level,
        /// The wording of this level differs between the two forms: read the instrument's before confirming.
        wording_differs: bool,
    },
    /// Nothing: it stays for the interview.
    Interview {
        /// Why.
        why: WhyInterview,
    },
}

keyed_enum! {
    /// Reason why an item stays for the interview. Text: `ina-why-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum WhyInterview {
        /// The self-assessment doesn't ask it.
        NotAsked => "not-asked",
        /// The person can't judge.
        CannotSay => "cannot-say",
        /// The person left it blank.
        Unanswered => "unanswered",
    }
}

/// Row of the checklist of measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MeasureRow {
    /// The measure.
    pub measure: MeasureId,
    /// Whether the person asks for it.
    pub requested: Stated,
    /// Whether the person receives it.
    pub received: Stated,
}

impl Prefill {
    /// Iterates over the items that the self-assessment says something to.
    pub fn said(&self) -> impl Iterator<Item = &Prefilled> {
        self.items.iter().filter(|item| matches!(item.proposal, Proposal::Said { .. }))
    }

    /// Iterates over the items that stay for the interview.
    pub fn for_interview(&self) -> impl Iterator<Item = &Prefilled> {
        self.items.iter().filter(|item| matches!(item.proposal, Proposal::Interview { .. }))
    }
}

/// Maps the answers onto the instrument: items 1 to 18 and 20 have a question, the other four stay for the interview.
#[must_use]
pub fn prefill(answers: &Answers) -> Prefill {
    let items = INSTRUMENT.items.iter().map(|item| {
        let interview = |why| Proposal::Interview { why };
        let proposal = match item.question {
            None => interview(WhyInterview::NotAsked),
            Some(question) => match answers.get(question) {
                Some(Answer::One(option)) => match Level::from_id(option.0) {
                    Some(level) => Proposal::Said { question, level, wording_differs: item.differs.contains(&level) },
                    None => interview(WhyInterview::CannotSay),
                },
                _ => interview(WhyInterview::Unanswered),
            },
        };
        Prefilled { item: item.id, number: item.number, proposal }
    });
    let measures = INSTRUMENT.checklist.iter().map(|id| {
        let measure = MEASURES.iter().find(|measure| measure.id == *id);
        MeasureRow {
            measure: *id,
            requested: answers.stated(measure.and_then(|measure| measure.request)),
            received: answers.stated(measure.and_then(|measure| measure.receiving)),
        }
    });
    Prefill { instrument: INSTRUMENT.id, items: items.collect(), measures: measures.collect() }
}

//! Data model of the instrument's definition.

use serde::{Deserialize, Serialize, Serializer};
use time::Date;

use crate::dependence::DependenceDegree;
use crate::form::{LifeArea, QuestionId};
use crate::functioning::Level;
pub use crate::generated::instrument::*;
use crate::keyed_enum::keyed_enum;
use crate::law::LawId;
use crate::measures::MeasureId;
use crate::parameters::Confidence;
use crate::percent::Percent;

/// Definition of the instrument.
#[derive(Debug)]
pub struct Instrument {
    /// Names the edition; a record says which one it is of.
    pub id: &'static str,
    /// Where it was read.
    pub law: LawId,
    /// How sure the restatement is.
    pub confidence: Confidence,
    /// When somebody last compared it.
    pub checked: Date,
    /// The 23 items in the order of their numbers.
    pub items: &'static [InstrumentItem],
    /// The questions on help after groups of items.
    pub blocks: &'static [HelpBlock],
    /// Overview (1): how often help is needed, for each area.
    pub overview_how_often: &'static [HowOften],
    /// Overview (1): who helps now, for each area.
    pub overview_who: &'static [Helper],
    /// Overview (2) and C2: the measures to think of, the same for each area.
    pub checklist: &'static [MeasureId],
    /// Those of them that bear on an area by their own purpose.
    pub related: &'static [(LifeArea, &'static [MeasureId])],
    /// The simpler scale that the report recommends.
    pub simpler: &'static [SimplerLevel],
}

/// Stable id of an item, a newtype.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub &'static str);

impl Serialize for ItemId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// Definition of an item, one activity.
#[derive(Debug)]
pub struct InstrumentItem {
    /// Stable key.
    pub id: ItemId,
    /// The printed number.
    pub number: u8,
    /// The area of the overviews.
    pub area: LifeArea,
    /// Index of its block of questions on help.
    pub block: usize,
    /// The question of the self-assessment that asks the same.
    pub question: Option<QuestionId>,
    /// Levels whose printed wording differs from the self-assessment's.
    pub differs: &'static [Level],
    /// Whether it may not apply to a person.
    pub may_not_apply: bool,
}

/// Definition of a group of items with its questions on help: how often, and who helps. Text: `help-<id>`.
#[derive(Debug)]
pub struct HelpBlock {
    /// Stable key.
    pub id: &'static str,
    /// The answers to how often.
    pub how_often: &'static [HowOften],
    /// The answers to who.
    pub who: &'static [Helper],
}

keyed_enum! {
    /// Frequency of the help that is needed. Text: `how-often-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum HowOften {
        /// Every day.
        EveryDay => "every-day",
        /// Periodically.
        Periodically => "periodically",
        /// Constantly, continuous care.
        Constantly => "constantly",
        /// For the whole working day.
        FullTime => "full-time",
        /// No help is needed.
        NotNeeded => "not-needed",
        /// Help is needed and nobody helps.
        NeededButNobody => "needed-but-nobody",
    }
}

keyed_enum! {
    /// Kind of helper: who helps. Text: `helper-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum Helper {
        /// Nobody; stands alone.
        Nobody => "nobody",
        /// Family.
        Family => "family",
        /// Friends or neighbours.
        FriendNeighbour => "friend-neighbour",
        /// A personal assistant who is paid, relative or not.
        PaidAssistant => "paid-assistant",
        /// Staff of a health institution or of day care.
        HealthOrDayCare => "health-or-day-care",
        /// Social services.
        SocialServices => "social-services",
        /// The school.
        School => "school",
        /// The employment office.
        EmploymentOffice => "employment-office",
        /// The employer.
        Employer => "employer",
        /// Help that is paid privately.
        PrivateHelp => "private-help",
        /// The state, through benefits and services.
        StateSupport => "state-support",
    }
}

/// Finding of the social worker about an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstrumentFinding {
    /// One of the four levels.
    Level(Level),
    /// The item doesn't apply to the person.
    NotApplicable,
    /// Nothing yet.
    Open,
}

/// Level of the simpler scale. Text: `simpler-<id>`.
#[derive(Debug)]
pub struct SimplerLevel {
    /// Stable key.
    pub id: &'static str,
    /// Share of the hours of the highest degree.
    pub share: Percent,
    /// The degrees of the law that it would take the place of.
    pub replaces: &'static [DependenceDegree],
}

impl Instrument {
    /// Looks up the item with this key.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&'static InstrumentItem> {
        self.items.iter().find(|item| item.id.0 == id)
    }

    /// Looks up the block with this key.
    #[must_use]
    pub fn block(&self, id: &str) -> Option<&'static HelpBlock> {
        self.blocks.iter().find(|block| block.id == id)
    }

    /// Returns the measures that bear on an area by their own purpose.
    #[must_use]
    pub fn related_to(&self, area: LifeArea) -> &'static [MeasureId] {
        self.related.iter().find(|(of, _)| *of == area).map_or(&[], |(_, measures)| measures)
    }
}

impl InstrumentItem {
    /// Returns the text key of its title: that of the self-assessment's question where there is one.
    #[must_use]
    pub fn title_key(&self) -> String {
        self.question.map_or_else(|| format!("ina-{}", self.id.0), |question| format!("q-{}.short", question.0))
    }

    /// Returns the text key of a level's sentence.
    #[must_use]
    pub fn level_key(&self, level: Level) -> String {
        let (prefix, own) = self.question.map_or(("ina-", self.id.0), |question| ("o-", question.0));
        format!("{}{}-{}", prefix, own, level.id())
    }
}

impl InstrumentFinding {
    /// Returns the stable key: that of the level, `not-applicable` or `open`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Level(level) => level.id(),
            Self::NotApplicable => "not-applicable",
            Self::Open => "open",
        }
    }
}

impl Serialize for InstrumentFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

//! Data model of municipal programmes.

use core::fmt;

use serde::{Deserialize, Serialize, Serializer};
use time::Date;

use crate::condition::Condition;
use crate::condition::options::assert_offered;
use crate::form::{FORM, OptionId, questions};
pub use crate::generated::programmes::*;
use crate::keyed_enum::keyed_enum;
use crate::law::LawId;
use crate::measures::ConditionStatus;
use crate::parameters::{Confidence, NoFigure};

/// Stable id of a programme, a newtype. Texts: `programme-<id>`, `.summary`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgrammeId(pub &'static str);

/// Stable id of a service of a programme, a newtype. Text: `service-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceId(pub &'static str);

/// A municipal programme with its versions.
#[derive(Debug)]
pub struct Programme {
    /// Stable key.
    pub id: ProgrammeId,
    /// The municipality, as an option of the question on the current address.
    pub municipality: OptionId,
    /// The source that last shows the programme at work.
    pub running: LawId,
    /// Its rules by date, in order.
    pub versions: &'static [ProgrammeVersion],
}

/// The rules of a programme for a validity period.
#[derive(Debug)]
pub struct ProgrammeVersion {
    /// First day.
    pub from: Date,
    /// Last day; `None` where no end is known.
    pub to: Option<Date>,
    /// The last day on which the source shows these rules.
    pub last_seen: Date,
    /// Most hours a month for one person.
    pub hours: u32,
    /// Most assistants of one person.
    pub assistants: u32,
    /// Most assistants at work at the same time.
    pub at_once: u32,
    /// For people over this age in whole years.
    pub over_age: u8,
    /// Whether income is tested.
    pub income_tested: bool,
    /// The age as a condition; unknown in the year that the sources read in two ways.
    pub age: Condition,
    /// Lives in the municipality.
    pub residence: Condition,
    /// What the cumulative score adds up.
    pub points: &'static [Criterion],
    /// What decides between equal scores, in this order.
    pub ties: &'static [TieRule],
    /// Where the rules were read.
    pub law: LawId,
    /// How sure they are.
    pub confidence: Confidence,
    /// When somebody last compared them.
    pub checked: Date,
    /// Whose applicants are ranked apart, from the oldest to the youngest; the last starts at age 0.
    pub services: &'static [ProgrammeService],
}

/// A service of a programme with its age limits.
#[derive(Debug)]
pub struct ProgrammeService {
    /// Stable key.
    pub id: ServiceId,
    /// From this age in whole years.
    pub from_age: u8,
}

keyed_enum! {
    /// Criterion for which points are given. Text: `criterion-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[serde(rename_all = "kebab-case")]
    pub enum Criterion {
        /// Degree of impairment.
        Impairment => "impairment",
        /// Level of assistance that independent living needs.
        Assistance => "assistance",
    }
}

keyed_enum! {
    /// Tie-breaker, which decides between equal scores. Text: `tie-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum TieRule {
        /// Whoever applied on an earlier day stands first.
        EarlierApplication => "earlier-application",
    }
}

/// Provenance of a result: the rules on which it rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ProgrammeRules"))]
#[serde(rename_all = "kebab-case")]
pub struct RulesTaken {
    /// Where they were read.
    pub law: LawId,
    /// How sure they are.
    pub confidence: Confidence,
    /// The last day on which the source shows them.
    #[serde(serialize_with = "crate::serde_util::iso_date::serialize")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub last_seen: Date,
    /// Whether a day of the result lies after that one: the municipality knows whether they still hold.
    pub in_doubt: bool,
}

/// Error: why nothing can be said of a programme. In JSON `{"error": "unknown-programme", …}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum ProgrammeError {
    /// There is no programme with this key.
    UnknownProgramme {
        /// The key.
        programme: String,
    },
    /// No rules are known for the day.
    NoRules(NoFigure),
    /// A shift ends before it begins, or when it begins.
    EmptyShift {
        /// The assistant.
        assistant: String,
        /// When it begins.
        from: super::LocalDateTime,
    },
    /// An applicant, or the budget of a service, stands twice.
    Twice {
        /// The applicant or the service.
        #[serde(rename = "key")]
        id: String,
    },
    /// A budget for a service that the programme doesn't have.
    UnknownService {
        /// The service.
        service: String,
    },
}

/// Looks up the programme with this key.
///
/// # Errors
///
/// [`ProgrammeError::UnknownProgramme`].
pub fn programme(id: &str) -> Result<&'static Programme, ProgrammeError> {
    PROGRAMMES
        .iter()
        .find(|programme| programme.id.0 == id)
        .ok_or_else(|| ProgrammeError::UnknownProgramme { programme: id.into() })
}

impl Programme {
    /// Looks up the rules in force on a day.
    ///
    /// # Errors
    ///
    /// [`ProgrammeError::NoRules`]; never the last known ones once they have ended.
    pub fn on(&self, date: Date) -> Result<&ProgrammeVersion, ProgrammeError> {
        let missing = NoFigure { parameter: self.id.0, date };
        self.versions.iter().find(|version| version.holds_on(date)).ok_or(ProgrammeError::NoRules(missing))
    }
}

impl ProgrammeVersion {
    /// Whether the rules are in force on a day.
    #[must_use]
    pub fn holds_on(&self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }

    /// Evaluates the age condition for an age in whole years; unknown in the year that the sources read in two ways.
    #[must_use]
    pub const fn is_for(&self, age: u8) -> ConditionStatus {
        if age < self.over_age {
            ConditionStatus::NotMet
        } else if age == self.over_age {
            ConditionStatus::Unknown
        } else {
            ConditionStatus::Met
        }
    }

    /// Returns the provenance of the rules for a result on a day, in doubt after their source was last seen.
    #[must_use]
    pub fn taken(&self, on: Date) -> RulesTaken {
        RulesTaken {
            law: self.law,
            confidence: self.confidence,
            last_seen: self.last_seen,
            in_doubt: on > self.last_seen,
        }
    }

    /// Looks up the service for an age in whole years.
    #[must_use]
    pub fn service(&self, age: u8) -> Option<&ProgrammeService> {
        self.services.iter().find(|service| service.from_age <= age)
    }
}

impl fmt::Display for ProgrammeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProgramme { programme } => write!(f, "no programme {programme:?}"),
            Self::NoRules(missing) => write!(f, "no rules of {} for {}", missing.parameter, missing.date),
            Self::EmptyShift { assistant, from } => write!(f, "the shift of {assistant} from {from} has no length"),
            Self::Twice { id } => write!(f, "{id} stands twice"),
            Self::UnknownService { service } => write!(f, "the programme has no service {service:?}"),
        }
    }
}

impl core::error::Error for ProgrammeError {}

impl Serialize for ProgrammeId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl Serialize for ServiceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

// Each programme is of a municipality that the form offers.
const _: () = {
    let mut programme = 0;
    while programme < PROGRAMMES.len() {
        let of = &PROGRAMMES[programme];
        assert_offered(&FORM, questions::MUNICIPALITY, &[of.municipality]);
        let mut at = 0;
        while at < of.versions.len() {
            of.versions[at].residence.assert_options(&FORM);
            of.versions[at].age.assert_options(&FORM);
            at += 1;
        }
        programme += 1;
    }
};

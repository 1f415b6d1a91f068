//! Ranking of applicants of a programme within its budget.
//!
//! Applicants of each service are ranked apart, by their cumulative points from the highest. The tie rule: with equal
//! points the earlier day of application stands first, which was the programme's first way of choosing; with the same
//! day as well people share a place, and nothing else about them is looked at. The budget is handed out from the top
//! and the list ends with the first place that doesn't fit: nobody is passed over by somebody below. Where people who
//! share a place don't all fit, nobody of them is chosen here: the municipality decides. Whoever is too young for the
//! programme stands in no list; in the year of life that the sources read in two ways the place says so.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize, Serializer};
use time::Date;

use super::{Criterion, ProgrammeError, ProgrammeId, ProgrammeVersion, RulesTaken, ServiceId, TieRule, programme};
use crate::keyed_enum::keyed_enum;
use crate::measures::ConditionStatus;

/// Request DTO of all applicants of a programme for a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applicants {
    /// The programme's key.
    pub programme: String,
    /// The day whose rules count.
    #[serde(with = "crate::serde_util::iso_date")]
    pub date: Date,
    /// What each service can hand out; a service that is missing is ranked without a budget.
    #[serde(default)]
    pub budgets: Vec<Budget>,
    /// In any order.
    pub applicants: Vec<Applicant>,
}

/// Budget of a service: how much it can hand out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// The service's key.
    #[cfg_attr(feature = "schema", schemars(with = "ServiceId"))]
    pub service: String,
    /// Hours a month for all its users together.
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read")]
    pub hours: u32,
}

/// Applicant with age, points and day of application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Applicant {
    /// Whatever tells applicants apart; better no name. A number stands for its text.
    #[serde(deserialize_with = "crate::answers::lenient::read_text")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::id::Id"))]
    pub id: String,
    /// Age in whole years on the day.
    #[serde(default, deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    pub age: Option<u8>,
    /// Points as the municipality gave them; no source tells their weights.
    #[serde(default, deserialize_with = "crate::serde_util::null_as_default::read")]
    pub points: Points,
    /// The day of application.
    #[serde(with = "crate::serde_util::iso_date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub applied: Date,
    /// Hours a month that would be granted; counted up to the programme's most.
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read")]
    pub hours: u32,
}

/// Points of an applicant for each criterion. Points that are not given are not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(default, deny_unknown_fields)]
pub struct Points {
    /// Degree of impairment.
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    pub impairment: Option<u32>,
    /// Level of assistance that independent living needs.
    #[serde(deserialize_with = "crate::serde_util::lenient_integer::read_maybe")]
    pub assistance: Option<u32>,
}

/// Marker type (unit) that says in the type and in the JSON (`"simulation"`) that a result is a simulation. There is no
/// other value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Simulated;

impl Serialize for Simulated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("simulation")
    }
}

/// Ranked lists of a programme by service, with those who can't be ranked. A simulation on the rules as far as they are
/// known; the municipality decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct RankedList {
    /// That this is a simulation.
    pub kind: Simulated,
    /// The programme.
    pub programme: ProgrammeId,
    /// How equal scores are told apart.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<TieRule>"))]
    pub ties: &'static [TieRule],
    /// The rules that were taken, and whether they still hold.
    pub rules: RulesTaken,
    /// One list for each service.
    pub services: Vec<ServiceList>,
    /// Applicants who can't be ranked, by their id.
    pub unranked: Vec<Unranked>,
}

/// Ranked list of one service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct ServiceList {
    /// The service.
    pub service: ServiceId,
    /// From the first place; those who share one stand in the order of their ids.
    pub places: Vec<RankedPlace>,
    /// Hours a month that the funded places take.
    pub hours_used: u64,
}

/// Place in a ranked list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RankedPlace"))]
#[serde(rename_all = "kebab-case")]
pub struct RankedPlace {
    /// From 1; people who share a place have the same, and the next one is as far behind as they are many.
    pub rank: usize,
    /// The applicant.
    pub id: String,
    /// The cumulative score.
    pub points: u64,
    /// Hours a month, at most the programme's.
    pub hours: u32,
    /// The sources read the programme's age in two ways in this year of life: the municipality knows whether it is for
    /// this applicant.
    pub age_open: bool,
    /// Whether the budget reaches it; `None` without a budget.
    pub funding: Option<Funding>,
}

keyed_enum! {
    /// Funding status: whether the budget reaches a place. Text: `funding-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum Funding {
        /// It does.
        Funded => "funded",
        /// It reaches some of those who share the place, and the tie rule doesn't tell whom.
        Undecided => "undecided",
        /// It doesn't: waiting list.
        Waiting => "waiting",
    }
}

/// Input without which an applicant isn't ranked. In JSON `age`, or the key of the criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnrankedReason {
    /// The age.
    Age,
    /// The points for a criterion.
    Points(Criterion),
}

impl UnrankedReason {
    /// Returns the stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Points(criterion) => criterion.id(),
        }
    }
}

impl Serialize for UnrankedReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// Unranked applicant with what is lacking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct Unranked {
    /// The applicant.
    pub id: String,
    /// What is missing.
    pub missing: Vec<UnrankedReason>,
    /// The programme is for people who are older.
    pub too_young: bool,
}

impl Points {
    /// Returns the points for a criterion, where they are given.
    #[must_use]
    pub const fn get(&self, criterion: Criterion) -> Option<u32> {
        match criterion {
            Criterion::Impairment => self.impairment,
            Criterion::Assistance => self.assistance,
        }
    }
}

/// Ranks all applicants of a programme, adults and children apart. The order of the applicants never matters.
///
/// # Errors
///
/// [`ProgrammeError`]: an unknown programme, a day without rules, an applicant or a budget that stands
/// twice, a budget for an unknown service.
pub fn rank(input: &Applicants) -> Result<RankedList, ProgrammeError> {
    let programme = programme(&input.programme)?;
    let version = programme.on(input.date)?;
    let mut seen = BTreeSet::new();
    if let Some(twice) = input.applicants.iter().find(|applicant| !seen.insert(&applicant.id)) {
        return Err(ProgrammeError::Twice { id: twice.id.clone() });
    }
    let mut budgeted = BTreeSet::new();
    for budget in &input.budgets {
        if version.services.iter().all(|service| service.id.0 != budget.service) {
            return Err(ProgrammeError::UnknownService { service: budget.service.clone() });
        }
        if !budgeted.insert(&budget.service) {
            return Err(ProgrammeError::Twice { id: budget.service.clone() });
        }
    }
    let mut lists: BTreeMap<ServiceId, Vec<ScoredApplicant<'_>>> = BTreeMap::new();
    let mut unranked = Vec::new();
    for applicant in &input.applicants {
        match score(version, applicant) {
            Ok((service, scored)) => lists.entry(service).or_default().push(scored),
            Err(unable) => unranked.push(unable),
        }
    }
    unranked.sort_by(|one, other| one.id.cmp(&other.id));
    let services = version.services.iter().map(|service| {
        let budget = input.budgets.iter().find(|budget| budget.service == service.id.0).map(|budget| budget.hours);
        list(service.id, lists.remove(&service.id).unwrap_or_default(), version, budget)
    });
    Ok(RankedList {
        kind: Simulated,
        programme: programme.id,
        ties: version.ties,
        rules: version.taken(input.date),
        services: services.collect(),
        unranked,
    })
}

/// An applicant with the total score.
struct ScoredApplicant<'a> {
    points: u64,
    applicant: &'a Applicant,
    age_open: bool,
}

fn score<'a>(
    version: &ProgrammeVersion,
    applicant: &'a Applicant,
) -> Result<(ServiceId, ScoredApplicant<'a>), Unranked> {
    let service = applicant.age.and_then(|age| version.service(age));
    let mut missing: Vec<_> = service.is_none().then_some(UnrankedReason::Age).into_iter().collect();
    let mut points: u64 = 0;
    for criterion in version.points {
        match applicant.points.get(*criterion) {
            Some(more) => points += u64::from(more),
            None => missing.push(UnrankedReason::Points(*criterion)),
        }
    }
    let fits = applicant.age.map(|age| version.is_for(age));
    let too_young = fits == Some(ConditionStatus::NotMet);
    match service {
        Some(service) if missing.is_empty() && !too_young => {
            Ok((service.id, ScoredApplicant { points, applicant, age_open: fits == Some(ConditionStatus::Unknown) }))
        }
        _ => Err(Unranked { id: applicant.id.clone(), missing, too_young }),
    }
}

fn list(
    service: ServiceId,
    mut scored: Vec<ScoredApplicant<'_>>,
    version: &ProgrammeVersion,
    budget: Option<u32>,
) -> ServiceList {
    let standing = |one: &ScoredApplicant<'_>, other: &ScoredApplicant<'_>| {
        let by_points = other.points.cmp(&one.points);
        version.ties.iter().fold(by_points, |order, rule| {
            order.then_with(|| match rule {
                TieRule::EarlierApplication => one.applicant.applied.cmp(&other.applicant.applied),
            })
        })
    };
    scored.sort_by(|one, other| standing(one, other).then_with(|| one.applicant.id.cmp(&other.applicant.id)));
    let mut places: Vec<RankedPlace> = Vec::new();
    let mut used: u64 = 0;
    let mut over = false;
    for sharing in scored.chunk_by(|one, other| standing(one, other).is_eq()) {
        let hours = |one: &ScoredApplicant<'_>| one.applicant.hours.min(version.hours);
        let together: u64 = sharing.iter().map(|one| u64::from(hours(one))).sum();
        let smallest = sharing.iter().map(hours).min().map_or(0, u64::from);
        let funding = budget.map(u64::from).map(|budget| {
            if over {
                Funding::Waiting
            } else if used + together <= budget {
                Funding::Funded
            } else if used + smallest <= budget {
                // Only where several share the place: one alone either fits or doesn't.
                Funding::Undecided
            } else {
                Funding::Waiting
            }
        });
        match funding {
            Some(Funding::Funded) => used += together,
            Some(_) => over = true,
            None => {}
        }
        let rank = places.len() + 1;
        places.extend(sharing.iter().map(|one| RankedPlace {
            rank,
            id: one.applicant.id.clone(),
            points: one.points,
            hours: hours(one),
            age_open: one.age_open,
            funding,
        }));
    }
    ServiceList { service, places, hours_used: used }
}

//! Validation of a shift roster of one person's assistants: never more at a time than the programme allows, never more
//! hours, never more people.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{LocalDateTime, ProgrammeError, ProgrammeId, RulesTaken, programme};
use crate::deadlines::month_end;
use crate::parameters::NoFigure;
use crate::variant_keys::variant_keys;

/// DTO of a shift roster: the shifts of all assistants of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Roster {
    /// The programme's key.
    pub programme: String,
    /// Hours a month that were granted to the person, where fewer than the programme's most.
    #[serde(
        default,
        deserialize_with = "crate::serde_util::lenient_integer::read_maybe",
        skip_serializing_if = "Option::is_none"
    )]
    pub granted_hours: Option<u32>,
    /// In any order.
    pub shifts: Vec<Shift>,
}

/// Shift of an assistant, a half-open interval: from a minute up to another, which is no longer part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// Whoever works; the same name, or number, is the same person.
    #[serde(deserialize_with = "crate::answers::lenient::read_text")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::id::Id"))]
    pub assistant: String,
    /// When it begins.
    pub from: LocalDateTime,
    /// When it ends.
    pub to: LocalDateTime,
}

/// Report on a roster with the findings of its check. Empty findings mean that nothing speaks against the roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct RosterReport {
    /// The programme.
    pub programme: ProgrammeId,
    /// The rules that were taken, and whether they still hold on the last day; nothing without a shift.
    pub rules: Option<RulesTaken>,
    /// Hours by calendar month.
    pub months: Vec<MonthHours>,
    /// In the order of time.
    pub findings: Vec<RosterFinding>,
}

/// Total hours of a calendar month, against the limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub struct MonthHours {
    /// `YYYY-MM`.
    pub month: String,
    /// All minutes of all assistants.
    pub minutes: i64,
    /// The most that there may be.
    pub limit_minutes: i64,
}

/// Finding of the check: a limit of the programme exceeded, or an assistant in two shifts at once. Text:
/// `roster-<what>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RosterFinding"))]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum RosterFinding {
    /// More assistants at work than may be at the same time.
    TooManyAtOnce {
        /// From this minute.
        from: LocalDateTime,
        /// Up to this one.
        to: LocalDateTime,
        /// Those at work, by name.
        assistants: Vec<String>,
    },
    /// The same assistant stands in two shifts at the same time.
    SamePersonTwice {
        /// From this minute.
        from: LocalDateTime,
        /// Up to this one.
        to: LocalDateTime,
        /// The assistant.
        assistant: String,
    },
    /// More hours in a month than there may be.
    TooManyHours(MonthHours),
    /// More assistants than there may be.
    TooManyAssistants {
        /// How many there are.
        count: usize,
        /// The most.
        limit: u32,
    },
}

impl RosterFinding {
    variant_keys! {
        KINDS,
        /// Returns the stable key of the kind; text: `roster-<kind>`.
        kind {
            Self::TooManyAtOnce { .. } => "too-many-at-once",
            Self::SamePersonTwice { .. } => "same-person-twice",
            Self::TooManyHours(_) => "too-many-hours",
            Self::TooManyAssistants { .. } => "too-many-assistants",
        }
    }
}

/// Validates a roster against the rules of its programme. The order of the shifts never matters.
///
/// # Errors
///
/// [`ProgrammeError`]: an unknown programme, days without rules, a shift without length. All shifts must lie under the
/// same rules.
pub fn check_roster(roster: &Roster) -> Result<RosterReport, ProgrammeError> {
    let programme = programme(&roster.programme)?;
    if let Some(shift) = roster.shifts.iter().filter(|shift| shift.to <= shift.from).min() {
        return Err(ProgrammeError::EmptyShift { assistant: shift.assistant.clone(), from: shift.from });
    }
    let Some(first) = roster.shifts.iter().map(|shift| shift.from.date()).min() else {
        return Ok(RosterReport { programme: programme.id, rules: None, months: Vec::new(), findings: Vec::new() });
    };
    let version = programme.on(first)?;
    let end = roster.shifts.iter().map(|shift| shift.to.day_before()).max().unwrap_or(first);
    if !version.holds_on(end) {
        return Err(ProgrammeError::NoRules(NoFigure { parameter: programme.id.0, date: end }));
    }
    let mut findings = overlaps(&roster.shifts, version.at_once as usize);
    let limit = version.hours.min(roster.granted_hours.unwrap_or(version.hours));
    let months = months(&roster.shifts, i64::from(limit) * 60);
    let too_long = months.iter().filter(|month| month.minutes > month.limit_minutes);
    findings.extend(too_long.cloned().map(RosterFinding::TooManyHours));
    let count = roster.shifts.iter().map(|shift| &shift.assistant).collect::<BTreeSet<_>>().len();
    if count > version.assistants as usize {
        findings.push(RosterFinding::TooManyAssistants { count, limit: version.assistants });
    }
    Ok(RosterReport { programme: programme.id, rules: Some(version.taken(end)), months, findings })
}

/// Finds all overlaps: spans of time with too many assistants, or with one assistant twice. Shifts that only touch
/// don't overlap.
fn overlaps(shifts: &[Shift], at_once: usize) -> Vec<RosterFinding> {
    // Who comes (+1) and who goes (-1) at each moment; between two moments nothing changes.
    let mut changes: BTreeMap<LocalDateTime, Vec<(&str, bool)>> = BTreeMap::new();
    for shift in shifts {
        changes.entry(shift.from).or_default().push((&shift.assistant, true));
        changes.entry(shift.to).or_default().push((&shift.assistant, false));
    }
    let mut at_work: BTreeMap<&str, usize> = BTreeMap::new();
    let mut spans: Vec<Span<'_>> = Vec::new();
    let mut since: Option<LocalDateTime> = None;
    for (moment, who) in changes {
        if let Some(from) = since.filter(|_| !at_work.is_empty()) {
            let together: Vec<&str> = at_work.keys().copied().collect();
            let twice: Vec<&str> = at_work.iter().filter(|(_, times)| **times > 1).map(|(name, _)| *name).collect();
            match spans.last_mut() {
                Some(last) if last.to == from && last.together == together && last.twice == twice => last.to = moment,
                _ => spans.push(Span { from, to: moment, together, twice }),
            }
        }
        for (name, comes) in who {
            let times = at_work.entry(name).or_default();
            // Whoever goes has come at an earlier moment, so that this never falls below zero.
            *times = if comes { times.saturating_add(1) } else { times.saturating_sub(1) };
        }
        at_work.retain(|_, times| *times != 0);
        since = Some(moment);
    }
    let mut findings = Vec::new();
    for Span { from, to, together, twice } in spans {
        for name in twice {
            findings.push(RosterFinding::SamePersonTwice { from, to, assistant: name.into() });
        }
        if together.len() > at_once {
            let assistants = together.into_iter().map(String::from).collect();
            findings.push(RosterFinding::TooManyAtOnce { from, to, assistants });
        }
    }
    findings
}

struct Span<'a> {
    from: LocalDateTime,
    to: LocalDateTime,
    together: Vec<&'a str>,
    twice: Vec<&'a str>,
}

/// Sums the minutes of each calendar month; a shift over midnight of the last day counts for both.
fn months(shifts: &[Shift], limit_minutes: i64) -> Vec<MonthHours> {
    let mut minutes: BTreeMap<(i32, u8), i64> = BTreeMap::new();
    for shift in shifts {
        let mut from = shift.from;
        while from < shift.to {
            let date = from.date();
            // Later than `from` in any case; after the calendar's last month nothing follows.
            let next = month_end(date).next_day().map(LocalDateTime::start_of);
            let until = next.map_or(shift.to, |next| next.min(shift.to));
            *minutes.entry((date.year(), u8::from(date.month()))).or_default() += until.since(from);
            from = until;
        }
    }
    let month =
        |((year, month), minutes)| MonthHours { month: format!("{year:04}-{month:02}"), minutes, limit_minutes };
    minutes.into_iter().map(month).collect()
}

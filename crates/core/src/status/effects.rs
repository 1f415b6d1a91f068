//! What another percentage on the certificate would change under the rules in force: read off the measures' own
//! conditions, so that no threshold stands here a second time.
//!
//! Only the percentage is looked at; every other condition stays open, and the person is taken to be an adult. A measure
//! without a condition on the percentage doesn't change: beyond the border of a lasting disability, personal assistance asks
//! since 2021 for an adult's need of assistance by others, not for a number.

use serde::Serialize;
use time::Date;

use super::Degree;
use crate::condition::Condition;
use crate::form::questions::DECISION_PERCENT;
use crate::fraction::{Fraction, nonzero};
use crate::measures::{Amounts, MEASURES, MeasureId};
use crate::parameters::ADULT_AGE_FIXED;
use crate::percent::Percent;

/// What a change of the percentage opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Entitlement {
    /// The measure. Text: `m-<id>`.
    pub measure: MeasureId,
    /// The condition (text: its own key) or the amount (text: `amount-<id>`).
    pub part: &'static str,
    /// What happens to it.
    pub change: Change,
}

/// What happens. Text: `status-change-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The percentage stood against it and no longer does.
    Opens,
    /// The percentage stands against it and didn't before.
    Closes,
}

impl Change {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Opens, Self::Closes];

    /// Stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Closes => "closes",
        }
    }
}

/// What changes for an adult if the certificate says `after` instead of `before`, by the rules of a day.
#[must_use]
pub fn changes(before: Degree, after: Degree, on: Date) -> Vec<Entitlement> {
    let mut all = Vec::new();
    for measure in MEASURES {
        let in_force =
            measure.versions.iter().find(|version| version.from <= on && version.to.is_none_or(|to| on <= to));
        let Some(version) = in_force else { continue };
        let rules = version.rules.iter().map(|rule| (rule.id, &rule.when));
        let (Amounts::Tiers(amounts) | Amounts::Each(amounts) | Amounts::SetBy { degrees: amounts, .. }) =
            version.amounts;
        let amounts = amounts.iter().map(|amount| (amount.id, &amount.when));
        for (part, condition) in rules.chain(amounts) {
            let allows = |degree: Degree| holds(condition, degree.percent()) != Some(false);
            let change = match (allows(before), allows(after)) {
                (false, true) => Change::Opens,
                (true, false) => Change::Closes,
                _ => continue,
            };
            all.push(Entitlement { measure: measure.id, part, change });
        }
    }
    all
}

/// What a change means for one measure as a whole. Text: `status-change-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The percentage stood against the measure and no longer does.
    Opens,
    /// The percentage stands against the measure and didn't before.
    Closes,
    /// The measure stays as it is, its amount doesn't.
    OtherAmount,
}

impl Effect {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Opens, Self::Closes, Self::OtherAmount];

    /// Stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opens => Change::Opens.id(),
            Self::Closes => Change::Closes.id(),
            Self::OtherAmount => "other-amount",
        }
    }
}

/// The changes measure by measure. One condition that closes is enough: a measure asks for all of them.
#[must_use]
pub fn effects(changes: &[Entitlement]) -> Vec<(MeasureId, Effect)> {
    let mut all: Vec<(MeasureId, Effect)> = Vec::new();
    for change in changes {
        let effect = match change.change {
            _ if !is_condition(change) => Effect::OtherAmount,
            Change::Opens => Effect::Opens,
            Change::Closes => Effect::Closes,
        };
        match all.iter_mut().find(|(measure, _)| *measure == change.measure) {
            Some((_, known)) if *known == Effect::OtherAmount || effect == Effect::Closes => *known = effect,
            Some(_) => {}
            None => all.push((change.measure, effect)),
        }
    }
    all
}

fn is_condition(change: &Entitlement) -> bool {
    let versions = MEASURES.iter().filter(|measure| measure.id == change.measure).flat_map(|measure| measure.versions);
    versions.flat_map(|version| version.rules).any(|rule| rule.id == change.part)
}

/// What the percentage alone says of a condition; `None` where it says nothing.
fn holds(condition: &Condition, percent: Fraction) -> Option<bool> {
    match *condition {
        Condition::PercentAtLeast(DECISION_PERCENT, limit) => Some(percent >= exact(limit)),
        Condition::PercentOver(DECISION_PERCENT, limit) => Some(percent > exact(limit)),
        Condition::PercentBelow(DECISION_PERCENT, limit) => Some(percent < exact(limit)),
        // What is for children only is not for the person.
        Condition::AgeBelow(ADULT_AGE_FIXED) => Some(false),
        Condition::Always => Some(true),
        Condition::Not(condition) => holds(condition, percent).map(|holds| !holds),
        Condition::All(conditions) => all(conditions.iter().map(|condition| holds(condition, percent))),
        Condition::AnyOf(conditions) => {
            all(conditions.iter().map(|condition| holds(condition, percent).map(|holds| !holds))).map(|none| !none)
        }
        _ => None,
    }
}

fn all(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut all = Some(true);
    for part in parts {
        match part {
            Some(false) => return Some(false),
            Some(true) => {}
            None => all = None,
        }
    }
    all
}

fn exact(limit: Percent) -> Fraction {
    Fraction::new(limit.in_hundredths().into(), const { nonzero(100) })
}

#[cfg(test)]
mod tests;

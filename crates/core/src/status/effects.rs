//! Sensitivity of entitlements to the percentage on the certificate, under the rules in force: read off the measures'
//! own conditions, so that no threshold stands here a second time.
//!
//! Only the percentage is looked at; every other condition stays open, and the person is taken to be an adult. Where a
//! condition can be met in another way too (a veteran, a single parent), the percentage only *may* close or open it. A
//! measure without a condition on the percentage doesn't change: beyond the border of a lasting disability, personal
//! assistance asks since 2021 for an adult's need of assistance by others, not for a number.

use serde::Serialize;
use time::Date;

use super::DisabilityDegree;
use crate::condition::Condition;
use crate::form::questions::DECISION_PERCENT;
use crate::fraction::{Fraction, nonzero};
use crate::keyed_enum::keyed_enum;
use crate::law::LawId;
use crate::measures::{Amounts, MEASURES, MeasureId};
use crate::parameters::ADULT_AGE_FIXED;
use crate::percent::Percent;

/// Entitlement that a change of the percentage opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
pub struct Entitlement {
    /// The measure. Text: `m-<id>`.
    pub measure: MeasureId,
    /// The condition (text: its own key) or the amount (text: `amount-<id>`).
    pub part: &'static str,
    /// What happens to it.
    pub change: EntitlementChange,
    /// Where the condition or the amount stands.
    pub law: LawId,
}

keyed_enum! {
    /// Kind of change of an entitlement. Text: `status-change-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
    #[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
    pub enum EntitlementChange {
        /// The percentage stood against it and no longer does.
        Opens => "opens",
        /// The percentage stands against it and didn't before.
        Closes => "closes",
        /// The percentage now meets it, and didn't before; something else may have met it all the time.
        MayOpen => "may-open",
        /// The percentage met it, and no longer does; something else may meet it still.
        MayClose => "may-close",
    }
}

/// Computes the changes of entitlement for an adult if the certificate says `after` instead of `before`, by the rules
/// of a day.
#[must_use]
pub fn changes(before: DisabilityDegree, after: DisabilityDegree, on: Date) -> Vec<Entitlement> {
    let mut all = Vec::new();
    for measure in MEASURES {
        let Some(version) = measure.on(on) else { continue };
        let rules = version.rules.iter().map(|rule| (rule.id, &rule.when, rule.law));
        let (Amounts::Tiers(amounts) | Amounts::Each(amounts) | Amounts::SetBy { degrees: amounts, .. }) =
            version.amounts;
        let amounts = amounts.iter().map(|amount| (amount.id, amount.when.condition(), amount.law));
        let found = rules.chain(amounts).filter_map(|(part, condition, law)| {
            let change = change(condition, before.percent(), after.percent())?;
            Some(Entitlement { measure: measure.id, part, change, law })
        });
        all.extend(found);
    }
    all
}

/// Lists the measures without known rules on a day: what another percentage would change there nobody can say.
#[must_use]
pub fn without_rules(on: Date) -> Vec<MeasureId> {
    MEASURES.iter().filter(|measure| measure.on(on).is_none()).map(|measure| measure.id).collect()
}

/// Compares a condition at two percentages; `None` where they make no difference.
fn change(condition: &Condition, before: Fraction, after: Fraction) -> Option<EntitlementChange> {
    let allows = |percent| holds(condition, percent) != Some(false);
    match (allows(before), allows(after)) {
        (false, true) => Some(EntitlementChange::Opens),
        (true, false) => Some(EntitlementChange::Closes),
        (false, false) => None,
        (true, true) => {
            let may = turns(condition, before, after);
            if may.close {
                Some(EntitlementChange::MayClose)
            } else if may.open {
                Some(EntitlementChange::MayOpen)
            } else {
                None
            }
        }
    }
}

/// Effect of the changes on one measure as a whole, ordered from the lightest to the gravest. Text:
/// `status-change-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// The measure stays as it is; its amount may be another.
    MayOtherAmount,
    /// The measure stays as it is, its amount doesn't.
    OtherAmount,
    /// As [`EntitlementChange::MayOpen`].
    MayOpen,
    /// As [`EntitlementChange::MayClose`].
    MayClose,
    /// The percentage stood against the measure and no longer does.
    Opens,
    /// The percentage stands against the measure and didn't before.
    Closes,
}

impl Effect {
    /// All effects, in their order.
    pub const ALL: [Self; 6] =
        [Self::MayOtherAmount, Self::OtherAmount, Self::MayOpen, Self::MayClose, Self::Opens, Self::Closes];

    /// Returns the stable key.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opens => EntitlementChange::Opens.id(),
            Self::Closes => EntitlementChange::Closes.id(),
            Self::MayOpen => EntitlementChange::MayOpen.id(),
            Self::MayClose => EntitlementChange::MayClose.id(),
            Self::OtherAmount => "other-amount",
            Self::MayOtherAmount => "may-other-amount",
        }
    }
}

/// Aggregates the changes by measure. One condition that closes is enough: a measure asks for all of them.
#[must_use]
pub fn effects(changes: &[Entitlement]) -> Vec<(MeasureId, Effect)> {
    let mut all: Vec<(MeasureId, Effect)> = Vec::new();
    for change in changes {
        let effect = match (is_condition(change), change.change) {
            (false, EntitlementChange::Opens | EntitlementChange::Closes) => Effect::OtherAmount,
            (false, EntitlementChange::MayOpen | EntitlementChange::MayClose) => Effect::MayOtherAmount,
            (true, EntitlementChange::Opens) => Effect::Opens,
            (true, EntitlementChange::Closes) => Effect::Closes,
            (true, EntitlementChange::MayOpen) => Effect::MayOpen,
            (true, EntitlementChange::MayClose) => Effect::MayClose,
        };
        match all.iter_mut().find(|(measure, _)| *measure == change.measure) {
            // The gravest is the one to name.
            Some((_, known)) => *known = effect.max(*known),
            None => all.push((change.measure, effect)),
        }
    }
    all
}

fn is_condition(change: &Entitlement) -> bool {
    let versions = MEASURES.iter().filter(|measure| measure.id == change.measure).flat_map(|measure| measure.versions);
    versions.flat_map(|version| version.rules).any(|rule| rule.id == change.part)
}

/// Evaluates a condition on the percentage alone (partial evaluation); `None` where it says nothing.
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

/// Satisfiability result: whether there are values of everything open with which a condition holds at one percentage
/// and not at the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Turns {
    open: bool,
    close: bool,
}

fn turns(condition: &Condition, before: Fraction, after: Fraction) -> Turns {
    let holds_at = |condition: &Condition| [before, after].map(|percent| holds(condition, percent));
    let any = |parts: &[Condition]| {
        parts.iter().map(|part| turns(part, before, after)).fold(Turns { open: false, close: false }, |all, part| {
            Turns { open: all.open || part.open, close: all.close || part.close }
        })
    };
    match *condition {
        Condition::Not(condition) => {
            let Turns { open, close } = turns(condition, before, after);
            Turns { open: close, close: open }
        }
        // Where one part fails for sure, the others make no difference at that percentage.
        Condition::All(parts) => {
            let [before, after] = [0, 1].map(|at| parts.iter().all(|part| holds_at(part)[at] != Some(false)));
            let part = any(parts);
            Turns { open: part.open && after, close: part.close && before }
        }
        // Where one part holds for sure, likewise.
        Condition::AnyOf(parts) => {
            let [before, after] = [0, 1].map(|at| parts.iter().all(|part| holds_at(part)[at] != Some(true)));
            let part = any(parts);
            Turns { open: part.open && before, close: part.close && after }
        }
        _ => match holds_at(condition) {
            [Some(before), Some(after)] => Turns { open: !before && after, close: before && !after },
            _ => Turns { open: false, close: false },
        },
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

//! Guard of a part of a measure: a condition with the rule for an unknown value.

use crate::answers::Answers;
use crate::condition::{Condition, Ternary};

/// Guard of a part of a measure (an amount, a paper, a deadline, a note): each variant holds its condition and what an
/// unknown one means for it.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// Only if the condition is met: what would be wrong for everybody else.
    IfMet(Condition),
    /// Unless the condition is not met: what somebody may need who hasn't answered yet.
    UnlessNotMet(Condition),
}

impl When {
    /// Guard that always passes, for parts that everybody is shown.
    pub const ALWAYS: Self = Self::IfMet(Condition::Always);

    /// Returns the guard's condition.
    #[must_use]
    pub const fn condition(&self) -> &Condition {
        match self {
            Self::IfMet(condition) | Self::UnlessNotMet(condition) => condition,
        }
    }

    /// Whether the guard passes for this truth value of its condition.
    ///
    /// ```
    /// use assessment_core::condition::{Condition, Ternary};
    /// use assessment_core::form::questions::DECISION_EXPIRES;
    /// use assessment_core::measures::When;
    ///
    /// let unknown = Ternary::missing(&[DECISION_EXPIRES]);
    /// assert!(When::UnlessNotMet(Condition::Past(DECISION_EXPIRES)).applies(&unknown));
    /// assert!(!When::IfMet(Condition::Past(DECISION_EXPIRES)).applies(&unknown));
    /// ```
    #[must_use]
    pub fn applies(&self, truth: &Ternary) -> bool {
        match (self, truth) {
            (_, Ternary::Met) | (Self::UnlessNotMet(_), Ternary::Unknown(_)) => true,
            (_, Ternary::NotMet) | (Self::IfMet(_), Ternary::Unknown(_)) => false,
        }
    }

    /// Whether the guard passes for the answers.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        self.applies(&self.condition().evaluate(answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::from_iso;

    #[test]
    fn only_an_unknown_condition_tells_the_two_apart() {
        let answers = Answers::none(from_iso("2026-11-22").expect("a day"));
        let met = Condition::Always;
        let not_met = Condition::Not(&Condition::Always);
        let unknown = Condition::AssessedBy("doctor");
        let said = |when: fn(Condition) -> When| [met, unknown, not_met].map(|one| when(one).holds(&answers));
        assert_eq!(said(When::IfMet), [true, false, false]);
        assert_eq!(said(When::UnlessNotMet), [true, true, false]);
        assert!(When::ALWAYS.holds(&answers));
    }
}

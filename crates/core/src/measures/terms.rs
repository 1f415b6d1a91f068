//! Short ways to write the parts of a measure.

use time::Date;

use super::model::{Counts, Deadline, Named, Paper, PaperStage, Rule, Statement};
use crate::condition::Condition;
use crate::law::LawId;
use crate::parameters::Parameter;

/// A condition without figures in its text.
pub(super) const fn rule(id: &'static str, when: Condition, law: LawId) -> Rule {
    Rule { id, when, law, figures: &[], ways: &[] }
}

/// A condition whose text names figures.
pub(super) const fn rule_with(id: &'static str, when: Condition, law: LawId, figures: &'static [Named]) -> Rule {
    Rule { id, when, law, figures, ways: &[] }
}

impl Rule {
    /// Names the ways in which it can be met; as many as its condition has alternatives, or the build stops.
    pub(super) const fn ways(mut self, ways: &'static [&'static str]) -> Self {
        assert!(
            matches!(self.when, Condition::AnyOf(list) if list.len() == ways.len()),
            "one name for each alternative"
        );
        self.ways = ways;
        self
    }
}

/// Figures by the names of their placeholders.
macro_rules! figures {
    ($($name:literal => $parameter:path),+ $(,)?) => {
        const { &[$($crate::measures::Named { name: $name, parameter: &$parameter }),+] }
    };
}
pub(super) use figures;

/// Something always to be said.
pub(super) const fn say(id: &'static str, law: LawId) -> Statement {
    Statement { id, when: Condition::Always, figures: &[], law: Some(law), since: None }
}

/// Advice, which stands in no law.
pub(super) const fn advise(id: &'static str) -> Statement {
    Statement { id, when: Condition::Always, figures: &[], law: None, since: None }
}

impl Statement {
    /// Said unless the condition is not met.
    pub(super) const fn when(mut self, when: Condition) -> Self {
        self.when = when;
        self
    }

    /// So only from this day on.
    pub(super) const fn since(mut self, day: Date) -> Self {
        self.since = Some(day);
        self
    }

    /// Its text names these figures.
    pub(super) const fn with(mut self, figures: &'static [Named]) -> Self {
        self.figures = figures;
        self
    }
}

/// A document that is always needed.
pub(super) const fn paper(id: &'static str, issuer: &'static str, stage: PaperStage, law: LawId) -> Paper {
    Paper { id, issuer, stage, when: Condition::Always, law }
}

impl Paper {
    /// Needed unless the condition is not met.
    pub(super) const fn when(mut self, when: Condition) -> Self {
        self.when = when;
        self
    }
}

/// A deadline counted from something that lies ahead.
pub(super) const fn deadline(id: &'static str, length: &'static Parameter, law: LawId) -> Deadline {
    Deadline { id, length, counts: Counts::FromEvent, when: Condition::Always, law }
}

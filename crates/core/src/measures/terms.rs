//! Constructors (`const fn` builders) for the parts of a measure.

use time::Date;

use super::model::{Deadline, DeadlineStart, Frequency, Note, Paper, PaperStage, Placeholder, Rule, When};
use crate::condition::Condition;
use crate::law::LawId;
use crate::parameters::Parameter;

/// Builds a criterion without figures in its text.
pub(super) const fn rule(id: &'static str, when: Condition, law: LawId) -> Rule {
    Rule { id, when, law, figures: &[], ways: &[] }
}

/// Builds a criterion whose text names figures.
pub(super) const fn rule_with(id: &'static str, when: Condition, law: LawId, figures: &'static [Placeholder]) -> Rule {
    Rule { id, when, law, figures, ways: &[] }
}

impl Rule {
    /// Names the alternatives by which it can be met; as many as its condition has, or the build stops.
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
        const { &[$($crate::measures::Placeholder { name: $name, parameter: $parameter.any() }),+] }
    };
}
pub(super) use figures;

/// Builds a frequency with its legal source.
pub(super) const fn frequency(id: &'static str, law: LawId) -> Frequency {
    Frequency { id, figures: &[], law: Some(law) }
}

impl Frequency {
    /// Sets the figures that its text names.
    pub(super) const fn with(mut self, figures: &'static [Placeholder]) -> Self {
        self.figures = figures;
        self
    }
}

/// Builds a note with its legal source, shown unconditionally.
pub(super) const fn cited_note(id: &'static str, law: LawId) -> Note {
    Note { id, when: When::ALWAYS, figures: &[], law: Some(law), since: None }
}

/// Builds a note without a legal source.
pub(super) const fn advice(id: &'static str) -> Note {
    Note { id, when: When::ALWAYS, figures: &[], law: None, since: None }
}

impl Note {
    /// Sets the condition of the note: shown only if it is met.
    pub(super) const fn if_met(mut self, condition: Condition) -> Self {
        self.when = When::IfMet(condition);
        self
    }

    /// Sets the first day of the note.
    pub(super) const fn since(mut self, day: Date) -> Self {
        self.since = Some(day);
        self
    }

    /// Sets the figures that its text names.
    pub(super) const fn with(mut self, figures: &'static [Placeholder]) -> Self {
        self.figures = figures;
        self
    }
}

/// Builds a document that is always needed.
pub(super) const fn paper(id: &'static str, issuer: &'static str, stage: PaperStage, law: LawId) -> Paper {
    Paper { id, issuer, stage, when: When::ALWAYS, law }
}

impl Paper {
    /// Sets the condition of the document: needed unless it is not met.
    pub(super) const fn unless_not_met(mut self, condition: Condition) -> Self {
        self.when = When::UnlessNotMet(condition);
        self
    }
}

/// Builds a deadline counted from something that lies ahead.
pub(super) const fn deadline(id: &'static str, length: &'static Parameter<u16>, law: LawId) -> Deadline {
    Deadline { id, length, counts: DeadlineStart::FromEvent, when: When::ALWAYS, law }
}

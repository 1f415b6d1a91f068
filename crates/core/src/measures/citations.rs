//! Export of every sentence that the measures can show, with its citation.

use std::collections::BTreeSet;

use super::model::{MeasureVersion, Note};
use super::outcome_parts::amounts;
use super::{MEASURES, income};
use crate::law::LawId;
use crate::parameters;

/// A text key with the citation of its sentence; `None` for advice. One sentence may stand in several places: in those
/// of the measures that share it, or in the old law and in the new.
pub type CitedText = (String, Option<LawId>);

/// Collects all sentences and figures of the measures, of all times, each with each place behind it.
#[must_use]
pub fn citations() -> BTreeSet<CitedText> {
    let mut all = Citations::default();
    MEASURES.iter().flat_map(|measure| measure.versions).for_each(|version| all.version(version));
    all.add("income-", "counted", Some(income::COUNTED_LAW));
    all.add("income-", "not-counted", Some(income::NOT_COUNTED_LAW));
    for parameter in parameters::ALL {
        parameter.values().iter().for_each(|value| all.add("figure-", parameter.id(), Some(value.law)));
    }
    all.0
}

#[derive(Default)]
struct Citations(BTreeSet<CitedText>);

impl Citations {
    fn add(&mut self, prefix: &str, id: &str, law: Option<LawId>) {
        self.0.insert((format!("{prefix}{id}"), law));
    }

    fn say<'a>(&mut self, prefix: &str, statements: impl IntoIterator<Item = &'a Note>) {
        statements.into_iter().for_each(|statement| self.add(prefix, statement.id, statement.law));
    }

    fn version(&mut self, version: &MeasureVersion) {
        for rule in version.rules {
            self.add("", rule.id, Some(rule.law));
            rule.ways.iter().for_each(|way| self.add("", &format!("{}.{way}", rule.id), Some(rule.law)));
        }
        amounts(&version.amounts).iter().for_each(|amount| self.add("amount-", amount.id, Some(amount.law)));
        self.add("frequency-", version.frequency.id, version.frequency.law);
        self.say("duration-", version.durations);
        self.say("apply-", version.apply);
        self.say("note-", version.notes.iter().copied().flatten());
        version.again.iter().for_each(|again| self.add("again-", again.id, Some(again.law)));
        for paper in version.papers.iter().copied().flatten() {
            self.add("doc-", paper.id, Some(paper.law));
        }
        for deadline in version.deadlines.iter().copied().flatten() {
            self.add("deadline-", deadline.id, Some(deadline.law));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::{ZHU_74, ZHU_MOBILITY};

    #[test]
    fn each_part_of_a_measure_is_cited_with_its_place() {
        let all = citations();
        let has = |key: &str, law: Option<LawId>| all.contains(&(key.to_owned(), law));
        assert!(has("c-car-percent", Some(ZHU_74)) && has("c-working.study", Some(ZHU_74)));
        assert!(has("amount-car", Some(ZHU_74)) && has("frequency-once-in-years", Some(ZHU_74)));
        assert!(has("again-years", Some(ZHU_74)) && has("note-mobility", Some(ZHU_MOBILITY)));
        assert!(has("note-income-line-of-day", None));
        assert!(
            has("income-counted", Some(income::COUNTED_LAW))
                && has("income-not-counted", Some(income::NOT_COUNTED_LAW))
        );
        for prefix in
            ["c-", "amount-", "frequency-", "duration-", "apply-", "note-", "again-", "doc-", "deadline-", "figure-"]
        {
            assert!(all.iter().any(|(key, law)| key.starts_with(prefix) && law.is_some()), "{prefix}");
        }
        let figures = all.iter().filter(|(key, _)| key.starts_with("figure-")).map(|(key, _)| key);
        assert_eq!(figures.collect::<BTreeSet<_>>().len(), parameters::ALL.len());
    }
}

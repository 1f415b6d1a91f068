//! Text keys that the measures need, for the test that compares them with the locale files. Not used at run time.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{AmountSize, Amounts, MeasureVersion, Note, PaperStage, Placeholder};
use super::outcome::{Certainty, ConditionStatus, Verdict};
use super::outcome_parts::amounts;
use super::{MEASURES, WaitingPeriod};
use crate::condition::Condition;
use crate::law;
use crate::parameters::{self, Confidence, Subject};

/// A text key with the placeholders that its text may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextKey {
    /// The key; an attribute stands behind a point.
    pub key: String,
    /// The placeholders.
    pub placeholders: BTreeSet<&'static str>,
}

impl TextKey {
    /// Creates a text key with its placeholders.
    #[must_use]
    pub fn new(key: impl Into<String>, placeholders: &[&'static str]) -> Self {
        Self { key: key.into(), placeholders: placeholders.iter().copied().collect() }
    }
}

/// Lists the ids of all text keys that the measures need, without their placeholders.
#[must_use]
pub fn text_keys() -> Vec<String> {
    texts().into_iter().map(|text| text.key).collect()
}

/// Lists all text keys that the measures need, with their placeholders, in the order of their ids.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut wanted = Wanted::default();
    for measure in MEASURES {
        wanted.add(format!("m-{}", measure.id.0), []);
        wanted.add(format!("m-{}.summary", measure.id.0), []);
        measure.versions.iter().for_each(|version| wanted.version(version));
    }
    for law in law::ALL {
        wanted.add(format!("law-{}", law.act), []);
        if let Some(section) = law.section {
            wanted.add(format!("law-{}.{}", law.act, section.part.id()), ["place"]);
        } else if law.article.is_some() {
            wanted.add(format!("law-{}.place", law.act), ["place"]);
        }
        if law.number.is_some() {
            wanted.add(format!("law-{}.number", law.act), ["number"]);
        }
    }
    for part in ["article", "section", "paragraph", "point"] {
        wanted.add(format!("law-place-{part}"), [part]);
    }
    wanted.add("law-read-in".into(), ["law", "where"]);
    for act in law::SHORTENED {
        wanted.add(format!("law-{act}.short"), []);
    }
    wanted.add("law-again".into(), ["place", "act"]);
    wanted.add("law-first".into(), ["cited", "act"]);
    wanted.figures();
    let fixed = [
        ("verdict-", [Verdict::ProbablyYes, Verdict::ProbablyNo, Verdict::MoreInformation].map(Verdict::id).to_vec()),
        (
            "state-",
            [ConditionStatus::Met, ConditionStatus::NotMet, ConditionStatus::Unknown].map(ConditionStatus::id).to_vec(),
        ),
        ("standing-", Certainty::ALL.map(Certainty::id).to_vec()),
        ("when-", PaperStage::ALL.map(PaperStage::id).to_vec()),
        (
            "confidence-",
            [Confidence::Confirmed, Confidence::Secondary, Confidence::Inferred].map(Confidence::id).to_vec(),
        ),
    ];
    for (prefix, ids) in fixed {
        for id in ids {
            wanted.add(format!("{prefix}{id}"), []);
        }
    }
    wanted.add("deadline-passed".into(), ["date"]);
    super::income::texts().for_each(|key| wanted.add(key, []));
    wanted.0.into_iter().map(|(key, placeholders)| TextKey { key, placeholders }).collect()
}

#[derive(Default)]
struct Wanted(BTreeMap<String, BTreeSet<&'static str>>);

impl Wanted {
    fn add(&mut self, key: String, placeholders: impl IntoIterator<Item = &'static str>) {
        self.0.entry(key).or_default().extend(placeholders);
    }

    fn statements<'a>(&mut self, prefix: &str, statements: impl IntoIterator<Item = &'a Note>) {
        for statement in statements {
            self.add(format!("{prefix}{}", statement.id), names(statement.figures));
        }
    }

    fn version(&mut self, version: &MeasureVersion) {
        for rule in version.rules {
            self.add(rule.id.into(), names(rule.figures));
            for way in rule.ways {
                self.add(format!("{}.{way}", rule.id), names(rule.figures));
            }
            self.figures_and_offices(&rule.when);
        }
        for amount in amounts(&version.amounts) {
            let (sum, factor): (&[_], &[_]) = match amount.size {
                AmountSize::Share { .. } | AmountSize::UpToShare { .. } => (&["money", "share"], &["share"]),
                AmountSize::UpToTimes { .. } => (&["money", "times"], &["times"]),
                AmountSize::UpToHours(_) => (&["hours"], &[]),
                AmountSize::InWords => (&[], &[]),
            };
            self.add(format!("amount-{}", amount.id), sum.iter().copied().chain(names(amount.figures)));
            if sum.contains(&"money") {
                let named = factor.iter().copied().chain(names(amount.figures));
                self.add(format!("amount-{}.no-figure", amount.id), named);
            }
            if let AmountSize::Share { base, .. }
            | AmountSize::UpToShare { base, .. }
            | AmountSize::UpToTimes { base, .. } = amount.size
            {
                self.figure(base.id);
            }
        }
        if let Amounts::SetBy { office, .. } = version.amounts {
            self.add(format!("assessed-{office}"), []);
            self.add("amount-hours-range".into(), ["least", "most"]);
        }
        self.add(format!("frequency-{}", version.frequency.id), names(version.frequency.figures));
        self.statements("duration-", version.durations);
        self.statements("apply-", version.apply);
        self.statements("note-", version.notes.iter().copied().flatten());
        if let Some(again) = &version.again {
            let years = matches!(again.after, WaitingPeriod::Years(_)).then_some("years");
            self.add(format!("again-{}", again.id), years);
            self.add(format!("again-{}.from", again.id), ["date"]);
        }
        for paper in version.papers.iter().copied().flatten() {
            self.add(format!("doc-{}", paper.id), []);
            self.add(format!("doc-{}.reason", paper.id), []);
            self.add(format!("issuer-{}", paper.issuer), []);
        }
        for deadline in version.deadlines.iter().copied().flatten() {
            self.add(format!("deadline-{}", deadline.id), ["count"]);
            if deadline.counts != super::DeadlineStart::FromEvent {
                self.add(format!("deadline-{}.date", deadline.id), ["date"]);
            }
        }
    }

    /// Adds the key of a figure of the year that is said beside what it decides.
    fn figure(&mut self, parameter: &str) {
        self.add(format!("used-{parameter}"), ["amount", "from", "to"]);
        self.add(format!("used-{parameter}.year"), ["amount", "year"]);
        self.add(format!("used-{parameter}.missing"), ["date"]);
    }

    /// Adds the keys of the list of all figures.
    fn figures(&mut self) {
        for parameter in parameters::ALL {
            self.add(format!("figure-{}", parameter.id()), []);
            self.add(format!("unit-{}", parameter.unit().id()), ["figure"]);
        }
        for subject in Subject::ALL {
            self.add(format!("figures-{}", subject.id()), []);
        }
        for confidence in [Confidence::Confirmed, Confidence::Secondary, Confidence::Inferred] {
            self.add(format!("confidence-{}.what", confidence.id()), []);
        }
        self.add("figures-sure".into(), []);
        self.add("figures-earlier".into(), []);
        self.add("figures-computed".into(), ["year"]);
        self.add("figures-computed.ceilings".into(), ["year"]);
        self.add("figure-line".into(), ["name", "value"]);
        self.add("figure-period".into(), ["from", "to"]);
        self.add("figure-period.year".into(), ["year"]);
        self.add("figure-until".into(), ["to"]);
        self.add("figure-facts".into(), ["law", "sure", "date"]);
        self.add("figure-title".into(), ["subject", "name"]);
        self.add("figure-amount-published".into(), ["value"]);
        self.add("figure-amount-computed".into(), ["value"]);
    }

    fn figures_and_offices(&mut self, condition: &Condition) {
        match condition {
            Condition::AssessedBy(office) => self.add(format!("assessed-{office}"), []),
            Condition::NotAbove(_, parameter) => self.figure(parameter.id),
            Condition::All(conditions) | Condition::AnyOf(conditions) => {
                conditions.iter().for_each(|condition| self.figures_and_offices(condition));
            }
            Condition::Not(condition) => self.figures_and_offices(condition),
            _ => {}
        }
    }
}

fn names(figures: &[Placeholder]) -> impl Iterator<Item = &'static str> + '_ {
    figures.iter().map(|figure| figure.name)
}

#[cfg(test)]
mod tests;

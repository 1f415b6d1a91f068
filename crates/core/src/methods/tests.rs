use super::*;
use crate::{consistency, hours, instrument, law, municipal, pilot, status, whodas};

/// That each text exists is proved where the locale files are; here, that none is forgotten.
#[test]
fn every_method_names_the_texts_of_its_data() {
    let prompts = || consistency::PROMPTS.iter().map(consistency::Prompt::text_key);
    let helpers = || instrument::Helper::ALL.iter().map(|helper| format!("helper-{}", helper.id()));
    let levels = || {
        let own = instrument::INSTRUMENT.items.iter().filter(|item| item.question.is_none());
        own.flat_map(|item| [format!("ina-{}", item.id.0), format!("ina-{}-severe", item.id.0)])
    };
    let sections = || hours::HoursSection::ALL.iter().map(|section| format!("hours-section-{}", section.id()));
    let acts = || law::needs::ALL.iter().map(|law| format!("law-{}", law.act));
    let numbers = || {
        let numbered = law::needs::ALL.iter().filter(|law| law.number.is_some());
        numbered.map(|law| format!("law-{}.number", law.act))
    };
    let degrees = || pilot::Dependence::ALL.iter().map(|degree| format!("pilot-degree-{}", degree.id()));
    let key = |key: &str| vec![key.to_owned()];
    for (texts, wanted) in [
        (consistency::texts(), [key("consistency-title"), prompts().collect()].concat()),
        (instrument::texts(), helpers().chain(levels()).collect()),
        (hours::texts(), [key("hours-estimate"), sections().collect()].concat()),
        (law::needs::texts(), acts().chain(numbers()).collect()),
        (municipal::texts(), municipal::PROGRAMMES.iter().map(|of| format!("programme-{}", of.id.0)).collect()),
        (pilot::texts(), [key("pilot-share"), degrees().collect()].concat()),
        (status::texts(), Vec::new()),
        (whodas::texts(), Vec::new()),
    ] {
        assert!(!texts.is_empty());
        let keys: Vec<_> = texts.iter().map(|text| text.key.as_str()).collect();
        for key in &wanted {
            assert!(keys.contains(&key.as_str()), "{key} among {keys:?}");
        }
    }
    let laws = law::needs::texts();
    let acts: std::collections::BTreeSet<_> = laws.iter().map(|text| &text.key).collect();
    assert_eq!(acts.len(), laws.len(), "an act that is cited often is named once");
    for (texts, key, placeholders) in [
        (status::texts(), "status-score-rasch", &["table", "version"][..]),
        (status::texts(), "status-score-given", &[]),
        (whodas::texts(), "whodas-notice-days-overlap", &[]),
        (whodas::texts(), "whodas-notice-not-asked", &["item"]),
        (whodas::texts(), "q-whodas-d5-3", &[]),
    ] {
        assert!(texts.contains(&TextKey::new(key, placeholders)), "{key}");
    }
    let ours = texts();
    for text in [whodas::texts(), status::texts(), pilot::texts()].concat() {
        assert!(ours.contains(&text), "{}", text.key);
    }
}

#[test]
fn a_citation_leads_to_its_own_source() {
    for source in SOURCES {
        let citation = Citation { source: source.id, ..pilot::CITATION };
        assert_eq!(citation.source().map(|found| found.id), Some(source.id));
    }
    assert!(Citation { source: "nowhere", ..pilot::CITATION }.source().is_none());
}

#[test]
fn a_key_leads_to_its_own_law() {
    for law in law::ALL {
        assert_eq!(law.id.law().map(|found| found.id), Some(law.id));
        assert_eq!(law::needs::source(law.id).map(|found| found.id), Some(law.id), "what measures cite is found too");
    }
    for law in law::needs::ALL {
        assert_eq!(law::needs::source(law.id).map(|found| found.id), Some(law.id));
    }
    assert!(law::needs::source(law::LawId("nowhere")).is_none() && law::LawId("nowhere").law().is_none());
}

/// A key looks the same in a text key, in JSON and in the answer of `id()`.
#[test]
fn keys_are_those_that_travel() {
    fn check<T: Serialize + Copy>(all: &[T], id: impl Fn(T) -> &'static str) {
        let mut keys = std::collections::BTreeSet::new();
        for one in all {
            assert_eq!(serde_json::to_value(one).expect("JSON"), id(*one));
            assert!(keys.insert(id(*one)), "{} stands for two things", id(*one));
        }
    }
    use crate::{dependence::DependenceDegree, functioning::Level, municipal::Funding};
    check(&DependenceDegree::ALL, DependenceDegree::id);
    check(&Funding::ALL, Funding::id);
    check(&[municipal::Criterion::Impairment, municipal::Criterion::Assistance], municipal::Criterion::id);
    check(&[municipal::TieRule::EarlierApplication], municipal::TieRule::id);
    check(&hours::HoursSection::ALL, hours::HoursSection::id);
    check(&hours::Rounding::ALL, hours::Rounding::id);
    check(&instrument::HowOften::ALL, instrument::HowOften::id);
    check(&instrument::Helper::ALL, instrument::Helper::id);
    check(&instrument::WhyInterview::ALL, instrument::WhyInterview::id);
    check(&Level::ALL.map(instrument::InstrumentFinding::Level), |finding| finding.id());
    check(&pilot::Dependence::ALL, pilot::Dependence::id);
    check(&status::EntitlementChange::ALL, status::EntitlementChange::id);
    check(&status::GroupChange::ALL, status::GroupChange::id);
    check(&status::FlagDirection::ALL, status::FlagDirection::id);
    check(&status::FlagConsequence::ALL, status::FlagConsequence::id);
    check(&status::PercentGroup::ALL, status::PercentGroup::id);
    check(&status::Thresholds::ALL, status::Thresholds::id);
    check(&status::InterpolatedGroup::ALL, status::InterpolatedGroup::id);
    check(&whodas::SeverityGroup::ALL, whodas::SeverityGroup::id);
    check(&whodas::ItemBlock::ALL, whodas::ItemBlock::id);
    use crate::measures::{Certainty, ConditionStatus, PaperStage, Period, Verdict};
    check(&PaperStage::ALL, PaperStage::id);
    check(&[Period::Month, Period::Year, Period::Once], Period::id);
    // Kinds with something beside them, as they are told apart in JSON.
    use {status::ScoreOrigin, whodas::Notice};
    let notices = [Notice::TooManyDays("H1"), Notice::DaysOverlap, Notice::NotAsked("H2")];
    let score = ScoreOrigin::Rasch { table: "t".into(), version: "1".into() };
    let origins = [ScoreOrigin::Given, score, ScoreOrigin::Surrogate];
    assert_eq!(notices.map(|of| of.kind()), Notice::KINDS);
    assert_eq!(origins.each_ref().map(ScoreOrigin::kind), ScoreOrigin::KINDS);
    for (json, kind) in notices.iter().map(|of| (serde_json::to_value(of), of.kind())) {
        assert_eq!(json.expect("JSON")["kind"], kind);
    }
    for (json, kind) in origins.iter().map(|of| (serde_json::to_value(of), of.kind())) {
        assert_eq!(json.expect("JSON")["kind"], kind);
    }
    // What is written by its key itself, and what has no JSON of its own.
    let verdicts = [Verdict::ProbablyYes, Verdict::ProbablyNo, Verdict::MoreInformation].map(Verdict::id);
    assert_eq!(verdicts, ["probably-yes", "probably-no", "more-information"]);
    assert_eq!(
        [ConditionStatus::Met, ConditionStatus::NotMet, ConditionStatus::Unknown].map(ConditionStatus::id),
        ["met", "not-met", "unknown"]
    );
    let standings = [Certainty::Certain, Certainty::Minimum, Certainty::Possible].map(Certainty::id);
    assert_eq!(standings, ["certain", "minimum", "possible"]);
    assert_eq!(
        hours::HoursSection::ALL.map(hours::HoursSection::number),
        ["4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3"]
    );
    assert_eq!(
        DependenceDegree::ALL.map(DependenceDegree::text_key),
        [1, 2, 3, 4].map(|at| format!("amount-personal-assistance-{at}"))
    );
    use crate::{form::QuestionOrigin as Asked, parameters::Unit};
    let origins = [Asked::Form, Asked::Added, Asked::Fact].map(Asked::id);
    assert_eq!(origins, ["official-form", "added", "fact-outside-the-form"]);
    let units = crate::parameters::ALL.iter().map(|parameter| parameter.unit());
    for (unit, id) in [(Unit::MoneyPerMonth, "money-per-month"), (Unit::HoursPerMonth, "hours-per-month")] {
        assert!(unit.id() == id && units.clone().any(|used| used.id() == id), "{id}");
    }
    let answers = (0..5).filter_map(whodas::Response::from_category).map(whodas::Response::id);
    assert!(answers.eq(["none", "mild", "moderate", "severe", "extreme"]));
    let states = crate::journey::SectionState::ALL.map(crate::journey::SectionState::id);
    assert_eq!(states, ["not-started", "started", "done", "has-problem", "nothing-asked"]);
}

use super::*;
use crate::{consistency, hours, instrument, law, municipal, pilot, status, whodas};

/// That each text exists is proved where the locale files are; here, that none is forgotten.
#[test]
fn every_method_names_the_texts_of_its_data() {
    let prompts = || consistency::PROMPTS.iter().map(|prompt| format!("prompt-{}", prompt.id));
    let helpers = || instrument::Helper::ALL.iter().map(|helper| format!("helper-{}", helper.id()));
    let levels = || {
        let own = instrument::INSTRUMENT.items.iter().filter(|item| item.question.is_none());
        own.flat_map(|item| [format!("ina-{}", item.id.0), format!("ina-{}-severe", item.id.0)])
    };
    let sections = || hours::Section::ALL.iter().map(|section| format!("hours-section-{}", section.id()));
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

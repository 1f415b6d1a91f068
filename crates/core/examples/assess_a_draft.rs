//! What a person typed, interpreted and assessed.
//!
//! `cargo run -p assessment-core --example assess_a_draft`

use std::error::Error;

use assessment_core::answers::{Draft, RawAnswer, interpret};
use assessment_core::dates::from_iso;
use assessment_core::form::FORM;
use assessment_core::measures::{MEASURES, Verdict, assess};

/// The example. The tests call it too.
pub fn main() -> Result<(), Box<dyn Error>> {
    // The core knows no clock: the day comes in.
    let today = from_iso("2026-11-22").ok_or("a day")?;
    let typed = [
        ("identifier-kind", ["other"].as_slice()),
        ("birth-date", &["31", "3", "1980"]),
        ("has-decision", &["yes"]),
        ("decision-percent", &["95,5"]),
    ];
    let raw = |parts: &[&str]| match parts {
        [text] => RawAnswer::Text((*text).to_owned()),
        parts => RawAnswer::List(parts.iter().map(|part| (*part).to_owned()).collect()),
    };
    let answers = typed.iter().map(|(question, parts)| ((*question).to_owned(), raw(parts))).collect();
    let draft = Draft { form: FORM.version.to_owned(), answers, ..Draft::default() };

    // What is understood, and what is wrong: codes and limits, the words for them stand in `locales`.
    let interpreted = interpret(&FORM, &draft, today);
    assert!(interpreted.problems.is_empty(), "{:?}", interpreted.problems);
    assert_eq!(interpreted.answers.age(), Some(46));

    // A verdict on each measure; what is not known yet stays unknown and names what would tell.
    let assessment = assess(&interpreted.answers);
    for outcome in &assessment.outcomes {
        let amounts: Vec<_> = outcome.amounts().iter().filter_map(|amount| Some(amount.money()?.to_string())).collect();
        println!("{:<24} {:?} {}", outcome.measure.0, outcome.verdict(), amounts.join(" or "));
    }
    assert_eq!(assessment.outcomes.len(), MEASURES.len());
    assert!(assessment.outcomes.iter().any(|outcome| outcome.verdict() == Verdict::MoreInformation));
    Ok(())
}

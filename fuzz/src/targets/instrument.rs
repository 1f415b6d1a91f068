//! The record of a social worker's interview.

use assessment_core::instrument::{INSTRUMENT, InstrumentFinding, InterviewInput, InterviewRecord};

use crate::targets::command::json;
use crate::{Shape, Target};

pub const TARGET: Target = Target {
    name: "instrument",
    parsers: &["crates/core/src/instrument/record.rs", "crates/core/src/instrument/model.rs"],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

fn words() -> Vec<String> {
    let own = [
        "items",
        "help",
        "areas",
        "how-often",
        "who",
        "measures",
        "not-applicable",
        "none",
        "mild",
        "moderate",
        "severe",
        "every-day",
        "periodically",
        "constantly",
        "not-needed",
        "nobody",
        "family",
        "social-services",
    ];
    let items = INSTRUMENT.items.iter().map(|item| item.id.0);
    let measures = INSTRUMENT.checklist.iter().map(|measure| measure.0);
    own.into_iter().chain(items).chain(measures).map(str::to_owned).collect()
}

/// Lists in an order of their own; the instrument has its.
fn in_order(mut interview: InterviewInput) -> InterviewInput {
    interview.help.iter_mut().for_each(|(_, help)| help.who.sort_unstable());
    for (_, need) in interview.areas.iter_mut() {
        need.who.sort_unstable();
        need.measures.sort_unstable();
    }
    interview
}

fn run(bytes: &[u8]) {
    let Ok(interview) = serde_json::from_slice::<InterviewInput>(bytes) else { return };
    let (record, problems) = InterviewRecord::from_interview(&interview);
    for problem in &problems {
        let InterviewInput { items, help, areas } = &interview;
        let there =
            items.contains_key(&problem.at) || help.contains_key(&problem.at) || areas.contains_key(&problem.at);
        assert!(there, "no such place: {problem}");
    }
    // What wasn't recorded stays open.
    for item in INSTRUMENT.items {
        assert!(
            interview.items.contains_key(item.id.0) || record.finding(item) == InstrumentFinding::Open,
            "{:?}",
            item.id
        );
    }
    let printed = record.to_interview();
    if problems.is_empty() {
        assert_eq!(in_order(printed.clone()), in_order(interview), "something was lost, and nobody was told");
    }
    let arrived: InterviewInput = serde_json::from_str(&json(&printed)).expect("reads what was written");
    assert_eq!(arrived, printed);
    assert_eq!(
        InterviewRecord::from_interview(&arrived),
        (record, Vec::new()),
        "the same record on the second reading"
    );
}

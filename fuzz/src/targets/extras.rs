//! What is asked for beside the scores of WHODAS: by which rules, an agency's tables, cut-offs.

use assessment_core::whodas::{
    Extras, ItemSet, RawResponses, Response, Responses, SeverityGroup, WhodasInput, WhodasItem, WhodasOutcome,
    score_input, score_input_with,
};

use super::command::json;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "extras",
    parsers: &["crates/core/src/whodas/extras.rs", "crates/core/src/whodas/groups.rs"],
    shape: Shape::Json,
    words,
    mutants: 200,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "about",
        "tables",
        "preset",
        "cut_offs",
        "none_to",
        "severe_from",
        "very_severe_from",
        "default",
        "alt_severe_45",
        "id",
        "version",
        "item_set",
        "raw_min",
        "raw_max",
        "score",
        "25",
        "40",
        "60",
        "100/3",
    ])
}

fn run(bytes: &[u8]) {
    let extras = match serde_json::from_slice::<Extras>(bytes) {
        Ok(extras) => extras,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    for set in [ItemSet::Items36, ItemSet::Items32] {
        let mut before: Option<[Option<SeverityGroup>; 2]> = None;
        for given in Response::ALL {
            let mut answers = Responses::new(set);
            for item in WhodasItem::ALL {
                // Those of work are refused where they aren't asked.
                let _ = answers.set(item, given);
            }
            let works_or_studies = set == ItemSet::Items36;
            let input: WhodasInput = serde_json::from_str(&format!(
                r#"{{"id": 1, "works_or_studies": {works_or_studies}, "answers_0_4": {{}}}}"#
            ))
            .expect("an input");
            let input = WhodasInput { answers_0_4: RawResponses::of(&answers), ..input };
            let mut line = score_input_with(&input, &extras);
            assert!(matches!(line.outcome, WhodasOutcome::Ok(_)), "nothing is missing");
            if let Some(groups) = &line.groups {
                assert_eq!(groups.rasch.is_some(), line.rasch.is_some(), "a score of a table without its group");
            }
            let groups = line.groups.take().map(|groups| [Some(groups.surrogate), groups.rasch]);
            if let (Some(before), Some(now)) = (before, groups) {
                assert!(before.iter().zip(&now).all(|(before, now)| before <= now), "more difficulty, a milder group");
            }
            before = groups;
            (line.rasch, line.about) = (None, None);
            assert_eq!(json(&line), json(&score_input(&input)), "what is asked for beside the scores changes them");
        }
    }
}

//! An agency's calibration table: a raw sum to a score.

use assessment_core::fraction::Fraction;
use assessment_core::whodas::{RaschTable, RawScale, Response, Responses, WhodasItem};

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "calibration",
    parsers: &["crates/core/src/whodas/rasch.rs", "crates/core/src/fraction.rs"],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

fn words() -> Vec<String> {
    input::words(&["id", "version", "item_set", "raw_min", "raw_max", "score", "0", "100", "1/3", "99.999999999999999"])
}

fn run(bytes: &[u8]) {
    let table = match serde_json::from_slice::<RaschTable>(bytes) {
        Ok(table) => table,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    assert!(!table.id().trim().is_empty() && !table.version().trim().is_empty(), "a result must name its table");
    let items = table.item_set().count().get();
    let first = if table.scale() == RawScale::OneToFive { items } else { 0 };
    let scores: Vec<Fraction> = (first..=first + 4 * items).map(|raw| table.score(raw).expect("a score")).collect();
    assert!(scores.is_sorted(), "more difficulty, a lower score");
    assert_eq!((scores.first(), scores.last()), (Some(&Fraction::ZERO), Some(&Fraction::HUNDRED)));
    assert_eq!(table.score(first + 4 * items + 1), None);
    assert_eq!(first.checked_sub(1).and_then(|below| table.score(below)), None);
    for (answer, expected) in [(Response::None, Fraction::ZERO), (Response::Extreme, Fraction::HUNDRED)] {
        let mut answers = Responses::new(table.item_set());
        for item in WhodasItem::ALL {
            // Those of work are refused where they aren't asked.
            let _ = answers.set(item, answer);
        }
        let converted = table.convert(&answers).expect("nothing is missing").expect("a table for these items");
        assert_eq!(converted.score.exact, expected);
    }
}

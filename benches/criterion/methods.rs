//! The scores and estimates beside the form: WHODAS, status options, hours.

use std::hint::black_box;

use assessment_benches::whodas::person;
use assessment_core::hours::{HoursRequest, estimate};
use assessment_core::status;
use assessment_core::whodas::{self, ItemSet, RaschTable, Responses, WhodasInput, score};
use criterion::{Criterion, criterion_group, criterion_main};

/// Totals in the middle of the scale.
const REQUEST: &str = r#"{"date": "2020-05-01", "age": 34, "totals": {"motor": 20, "self-care": 16, "orientation": 9,
    "psycho-social": 12, "social-functioning": 8, "home-activities": 14, "relationships": 5}}"#;

/// The first made-up person of the set who lacks so many answers.
fn lacking(set: ItemSet, count: usize) -> Option<(WhodasInput, Responses)> {
    (0..10_000).map(person).find_map(|input| {
        let answers = input.answers().ok()?;
        (answers.set_of_items() == set && answers.missing().len() == count).then_some((input, answers))
    })
}

fn scores(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one WHODAS score");
    let cases = [
        ("36 items", ItemSet::Items36, 0),
        ("32 items", ItemSet::Items32, 0),
        ("36, two missing", ItemSet::Items36, 2),
    ];
    for (name, set, missing) in cases {
        let Some((input, answers)) = lacking(set, missing) else { continue };
        let json = serde_json::to_string(&input).unwrap_or_default();
        group.bench_function(format!("simple and complex, {name}"), |bench| bench.iter(|| score(black_box(&answers))));
        group.bench_function(format!("JSON to JSON, {name}"), |bench| {
            bench.iter(|| {
                let input: WhodasInput = serde_json::from_str(black_box(&json))?;
                serde_json::to_string(&whodas::score_input(&input))
            });
        });
        let table = a_table(set);
        group.bench_function(format!("Rasch by a table, {name}"), |bench| {
            bench.iter(|| table.as_ref().map(|table| table.convert(black_box(&answers))));
        });
    }
    group.finish();
}

/// A table of our own making: as long as a true one, a straight line.
fn a_table(set: ItemSet) -> Option<RaschTable> {
    let most = set.count().get() * 4;
    let scores: Vec<String> = (0..=most).map(|raw| format!("\"{}/{most}\"", raw * 100)).collect();
    let json = format!(
        r#"{{"id":"straight","version":"1","item_set":{},"raw_min":0,"raw_max":{most},"score":[{}]}}"#,
        set.count(),
        scores.join(",")
    );
    serde_json::from_str(&json).ok()
}

fn options(criterion: &mut Criterion) {
    let input: Option<status::StatusInput> =
        serde_json::from_str(r#"{"id": 1, "whodas": "2200/53", "percent": 74}"#).ok();
    criterion.bench_function("status options B and C", |bench| {
        bench.iter(|| input.as_ref().map(|input| status::simulate_input(black_box(input))));
    });
}

fn hours(criterion: &mut Criterion) {
    let request: Option<HoursRequest> = serde_json::from_str(REQUEST).ok();
    criterion.bench_function("hours by the method of 2019", |bench| {
        bench.iter(|| request.as_ref().map(|request| estimate(black_box(request)).is_ok()));
    });
}

criterion_group!(benches, scores, options, hours);
criterion_main!(benches);

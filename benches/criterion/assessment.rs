//! One application: read, parsed, assessed. The whole way of `assessment assess` for one line, and its parts.

use std::hint::black_box;

use assessment_benches::applications::{Size, day, of_size};
use assessment_core::answers::{Draft, interpret, parse};
use assessment_core::consistency::raised;
use assessment_core::form::{FORM, questions};
use assessment_core::measures::{assess, is_worth_asking};
use assessment_core::report::draft_report;
use criterion::{Criterion, criterion_group, criterion_main};

/// One person of each size, always the same.
const PEOPLE: [(&str, Size); 3] = [("short", Size::Short), ("usual", Size::Usual), ("full", Size::Full)];

fn draft(size: Size) -> Draft {
    Draft { answers: of_size(size, 7).answers, ..Draft::default() }
}

fn parts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one assessment");
    for (name, size) in PEOPLE {
        let draft = draft(size);
        let answers = interpret(&FORM, &draft, day()).answers;
        let json = serde_json::to_string(&draft).unwrap_or_default();
        let said = draft_report(&draft, day()).ok();
        let answered = draft.answers.len();
        let name = |part: &str| format!("{part}, {name} ({answered} answers)");

        group.bench_function(name("JSON to draft"), |bench| {
            bench.iter(|| serde_json::from_str::<Draft>(black_box(&json)).map(|draft| draft.answers.len()));
        });
        group.bench_function(name("draft to application"), |bench| {
            bench.iter(|| parse(&FORM, black_box(&draft), day()));
        });
        group.bench_function(name("answers to assessment"), |bench| bench.iter(|| assess(black_box(&answers))));
        group.bench_function(name("assessment to JSON"), |bench| {
            bench.iter(|| serde_json::to_string(black_box(&said)).map(|json| json.len()));
        });
        group.bench_function(name("draft to all that is said"), |bench| {
            bench.iter(|| draft_report(black_box(&draft), day()))
        });
    }
    group.finish();
}

/// What the widget asks on every page, on an old phone.
fn at_every_step(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("at every step");
    let draft = draft(Size::Usual);
    let answers = interpret(&FORM, &draft, day()).answers;
    group.bench_function("is a fact asked", |bench| {
        bench.iter(|| is_worth_asking(black_box(questions::FACT_PENSION), &answers));
    });
    group.bench_function("answers to look at again", |bench| bench.iter(|| raised(black_box(&answers)).count()));
    group.finish();
}

criterion_group!(benches, parts, at_every_step);
criterion_main!(benches);

//! A submission to a FHIR response and back, and the form as a questionnaire.

use std::hint::black_box;

use assessment_benches::applications::{Size, day, of_size};
use assessment_fhir::{Canonical, questionnaire, response, submission};
use criterion::{Criterion, criterion_group, criterion_main};

fn there_and_back(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("FHIR");
    let address = Canonical::default();
    for (name, size) in [("short", Size::Short), ("usual", Size::Usual), ("full", Size::Full)] {
        let sent = of_size(size, 7);
        let answers = sent.answers.len();
        let fhir =
            response(&sent, &address).map(|said| serde_json::to_string(&said).unwrap_or_default()).unwrap_or_default();
        assert_eq!(submission(&fhir, &address).ok().as_ref(), Some(&sent), "what is measured is right");
        group.bench_function(format!("submission to response, {name} ({answers} answers)"), |bench| {
            bench.iter(|| response(black_box(&sent), &address).map(|said| serde_json::to_string(&said)));
        });
        group.bench_function(format!("response to submission, {name} ({answers} answers)"), |bench| {
            bench.iter(|| submission(black_box(&fhir), &address));
        });
    }
    group.bench_function("the form as a questionnaire", |bench| {
        bench.iter(|| questionnaire(&address, black_box(day())))
    });
    group.finish();
}

criterion_group!(benches, there_and_back);
criterion_main!(benches);

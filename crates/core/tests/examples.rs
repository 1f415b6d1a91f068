//! The examples run, and what they assert holds.

#[path = "../examples/assess_a_draft.rs"]
mod assess_a_draft;
#[path = "../examples/figure_on_a_day.rs"]
mod figure_on_a_day;
#[path = "../examples/own_measure.rs"]
mod own_measure;
#[path = "../examples/score_whodas.rs"]
mod score_whodas;

#[test]
fn every_example_runs() {
    let all = [
        ("assess_a_draft.rs", assess_a_draft::main()),
        ("figure_on_a_day.rs", figure_on_a_day::main()),
        ("own_measure.rs", own_measure::main()),
        ("score_whodas.rs", score_whodas::main()),
    ];
    for (name, result) in &all {
        assert!(result.is_ok(), "{name}: {result:?}");
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = std::fs::read_dir(folder).expect("examples").map(|file| file.expect("a file").file_name());
    let mut files: Vec<_> = files.map(|name| name.to_string_lossy().into_owned()).collect();
    files.sort_unstable();
    assert_eq!(files, all.map(|(name, _)| name), "an example that isn't run");
}

//! The house rules as tests: quick, without a browser and without building the widget.
//!
//! Each rule is a function from files (or names) to offences. One test holds it against the checkout, another against
//! something bad, so that no rule can be one that never fails.

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/browser_tests.rs"]
mod browser_tests;
#[path = "tidy/codes.rs"]
mod codes;
#[path = "tidy/first_sentences.rs"]
mod first_sentences;
#[path = "tidy/glossary.rs"]
mod glossary;
#[path = "tidy/hygiene.rs"]
mod hygiene;
#[path = "tidy/map.rs"]
mod map;
#[path = "tidy/pairs.rs"]
mod pairs;
#[path = "tidy/papers.rs"]
mod papers;
#[path = "tidy/paths.rs"]
mod paths;
#[path = "tidy/sources.rs"]
mod sources;
#[path = "tidy/styles.rs"]
mod styles;
#[path = "tidy/words.rs"]
mod words;

/// Fails with all offences at once, one a line.
fn none(offences: Vec<String>) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

/// Fails unless there is exactly this number of offences.
fn some(count: usize, offences: Vec<String>) {
    assert_eq!(offences.len(), count, "{offences:#?}");
}

//! The addresses below which FHIR's resources stand: `--base`, and the form that a response names.

use assessment_fhir::Canonical;

use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "fhir-address",
    parsers: &["crates/fhir/src/canonical.rs"],
    shape: Shape::Text,
    words,
    mutants: 2000,
    run,
};

fn words() -> Vec<String> {
    input::words(&[
        "https://",
        "http://",
        "agency.example",
        "/fhir",
        "/Questionnaire/",
        "annex-2",
        "|1",
        "|",
        "#",
        "?",
        "/",
    ])
}

/// First line: a base; second line: a form below it.
fn run(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let (base, canonical) = text.split_once('\n').unwrap_or((text, ""));
    let Ok(address) = Canonical::new(base) else { return };
    let printed = address.questionnaire("annex-2");
    assert!(printed.is_ascii() && !printed.contains([' ', '|', '#', '?']), "{printed}");
    assert_eq!(address.form_of(&format!("{printed}|1")).as_deref(), Some("annex-2/1"));
    if let Some(form) = address.form_of(canonical) {
        let (name, version) = form.split_once('/').expect("a name and an edition");
        assert_eq!(format!("{}|{version}", address.questionnaire(name)), canonical, "read as another form");
    }
}

//! `assessment fhir submission`: a `QuestionnaireResponse`, ours or another program's.

use std::sync::LazyLock;

use assessment_cli::Lines;
use assessment_fhir::{Canonical, response, submission};

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "fhir submission",
    parsers: &["crates/fhir/src/response.rs", "crates/fhir/src/values.rs", "crates/fhir/src/model.rs"],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<Lines> = LazyLock::new(|| Lines::new(&["fhir", "submission"]).expect("a command over lines"));

fn words() -> Vec<String> {
    let own = [
        "resourceType",
        "QuestionnaireResponse",
        "questionnaire",
        "status",
        "completed",
        "amended",
        "authored",
        "2026-11-22T10:00:00+02:00",
        "item",
        "linkId",
        "answer",
        "valueBoolean",
        "valueDecimal",
        "valueInteger",
        "valueDate",
        "valueString",
        "valueCoding",
        "system",
        "code",
        "display",
        "extension",
        "url",
        "text",
        "modifierExtension",
        "implicitRules",
        "subject",
        "s-personal",
        "p-name",
        "https://agency.example/fhir/StructureDefinition/as-typed",
        "https://agency.example/fhir/StructureDefinition/other-answer",
        "https://agency.example/fhir/CodeSystem/annex-2-shared",
        "https://agency.example/fhir/Questionnaire/annex-2|1",
    ];
    own.into_iter().map(str::to_owned).chain(input::words_of_the_form()).collect()
}

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let address = Canonical::default();
    let read = match submission(line, &address) {
        Ok(read) => read,
        Err(why) => return assert!(said.is_none() && !why.to_string().is_empty()),
    };
    assert_eq!(said, Some(command::json(&read)));
    // What was taken can be said again, and says the same.
    let again = command::json(&response(&read, &address).expect("what was read can be said"));
    assert_eq!(submission(&again, &address), Ok(read));
}

//! `assessment fhir submission`: a `QuestionnaireResponse`, ours or another program's.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::report::{AcceptedInput, ReportInput};
use assessment_fhir::{Canonical, Defaults, ReadSubmission, read, response, submission};
use serde_json::value::RawValue;

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "fhir submission",
    parsers: &[
        "crates/fhir/src/read.rs",
        "crates/fhir/src/values.rs",
        "crates/fhir/src/number.rs",
        "crates/fhir/src/model.rs",
    ],
    shape: Shape::Json,
    words,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<LineCommand> = LazyLock::new(|| {
    LineCommand::new(&["fhir", "submission", "--authored", "2026-11-22", "--in-progress"])
        .expect("a command over lines")
});

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
        "identifier",
        "value",
        "in-progress",
        "_valueString",
        "https://agency.example/fhir/StructureDefinition/sender-id",
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
    let defaults = Defaults { authored: Some("2026-11-22".into()), unfinished: true, ..Defaults::default() };
    let ReadSubmission { id, submission: sent } = match read(line, &address, &defaults) {
        Ok(read) => read,
        Err(why) => return assert!(said.is_none() && !why.to_string().is_empty()),
    };
    let said = said.expect("what the library reads the command reads");
    let given: ReportInput<&RawValue> = serde_json::from_str(&said).expect("a line for the other commands");
    assert_eq!(given.id.map(RawValue::get), id.as_deref().map(RawValue::get).filter(|id| *id != "null"));
    assert_eq!(given.holds(), Ok(AcceptedInput::Submission(sent.clone())));
    // What was taken can be said again, and says the same.
    let again = command::json(&response(&sent, &address).expect("what was read can be said"));
    assert_eq!(submission(&again, &address), Ok(sent));
}

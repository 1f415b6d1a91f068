//! `assessment fhir response`: a submission as JSON, said in FHIR and read back.

use std::sync::LazyLock;

use assessment_cli::LineCommand;
use assessment_core::report::{AcceptedInput, ReportInput};
use assessment_fhir::{Canonical, submission};
use serde::de::IgnoredAny;

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "fhir response",
    parsers: &[
        "crates/fhir/src/response.rs",
        "crates/fhir/src/typed.rs",
        "crates/core/src/report/input.rs",
        "crates/core/src/answers/lenient.rs",
        "crates/core/src/serde_util/null_as_default.rs",
        "crates/core/src/submission.rs",
    ],
    shape: Shape::Json,
    words: input::words_of_the_form,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<LineCommand> =
    LazyLock::new(|| LineCommand::new(&["fhir", "response"]).expect("a command over lines"));

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let given = command::read::<ReportInput<IgnoredAny>>(line).and_then(|given| given.holds().ok());
    let Some(AcceptedInput::Submission(sent)) = given else { return assert_eq!(said, None) };
    if let Some(said) = said {
        assert_eq!(submission(&said, &Canonical::default()), Ok(sent), "what was said is read back");
    }
}

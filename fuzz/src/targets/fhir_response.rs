//! `assessment fhir response`: a submission as JSON, said in FHIR and read back.

use std::sync::LazyLock;

use assessment_cli::Lines;
use assessment_core::answered::{Given, Held};
use assessment_fhir::{Canonical, submission};
use serde::de::IgnoredAny;

use super::command;
use crate::{Shape, Target, input};

pub const TARGET: Target = Target {
    name: "fhir response",
    parsers: &[
        "crates/fhir/src/response.rs",
        "crates/fhir/src/typed.rs",
        "crates/core/src/answered/given.rs",
        "crates/core/src/answers/loose.rs",
        "crates/core/src/or_default.rs",
        "crates/core/src/submission.rs",
    ],
    shape: Shape::Json,
    words: input::words_of_the_form,
    mutants: 400,
    run,
};

static COMMAND: LazyLock<Lines> = LazyLock::new(|| Lines::new(&["fhir", "response"]).expect("a command over lines"));

fn run(bytes: &[u8]) {
    let Some(line) = input::line(bytes) else { return };
    let said = command::answer(&COMMAND, line);
    let given = command::read::<Given<IgnoredAny>>(line).and_then(|given| given.holds().ok());
    let Some(Held::Submission(sent)) = given else { return assert_eq!(said, None) };
    if let Some(said) = said {
        assert_eq!(submission(&said, &Canonical::default()), Ok(sent), "what was said is read back");
    }
}

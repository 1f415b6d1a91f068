//! One file a target, and its line here. A parser without a target fails `tests/complete.rs` where that can be seen.

mod answers;
mod applicants;
mod assess;
mod calibration;
mod catalogue;
mod command;
mod cut_offs;
mod dates;
mod fhir_address;
mod fhir_response;
mod fhir_submission;
mod fluent;
mod hours;
mod identity;
mod instrument;
mod intake;
mod language;
mod lines;
mod numbers;
mod roster;
mod status;
mod whodas;

use crate::Target;

/// All targets.
pub const TARGETS: &[Target] = &[
    answers::TARGET,
    applicants::TARGET,
    assess::TARGET,
    calibration::TARGET,
    catalogue::TARGET,
    cut_offs::TARGET,
    dates::TARGET,
    fhir_address::TARGET,
    fhir_response::TARGET,
    fhir_submission::TARGET,
    fluent::TARGET,
    hours::TARGET,
    identity::TARGET,
    instrument::TARGET,
    intake::TARGET,
    language::TARGET,
    lines::TARGET,
    numbers::TARGET,
    roster::TARGET,
    status::TARGET,
    whodas::TARGET,
];

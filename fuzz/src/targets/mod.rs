//! One file a target, and its line here. A parser without a target fails `tests/complete.rs` where that can be seen.

mod answers;
mod applicants;
mod assess;
mod calibration;
mod catalogue;
mod command;
mod cut_offs;
mod dates;
mod extras;
mod fhir_address;
mod fhir_response;
mod fhir_submission;
mod fluent;
mod hours;
mod identity;
mod instrument;
mod instrument_overview;
mod instrument_prefill;
mod intake;
mod language;
mod licensed;
mod lines;
mod numbers;
mod programme_eligibility;
mod programme_ranking;
mod programme_roster;
mod roster;
mod score;
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
    extras::TARGET,
    fhir_address::TARGET,
    fhir_response::TARGET,
    fhir_submission::TARGET,
    fluent::TARGET,
    hours::TARGET,
    identity::TARGET,
    instrument::TARGET,
    instrument_overview::TARGET,
    instrument_prefill::TARGET,
    intake::TARGET,
    language::TARGET,
    licensed::TARGET,
    lines::TARGET,
    numbers::TARGET,
    programme_eligibility::TARGET,
    programme_ranking::TARGET,
    programme_roster::TARGET,
    roster::TARGET,
    score::TARGET,
    status::TARGET,
    whodas::TARGET,
];

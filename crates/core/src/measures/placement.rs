//! Measure: placement in residential care. The form asks only whether the person has it; the directorate assesses.

use super::model::*;
use super::office_assessed::*;
use super::terms::*;
use crate::form::questions::*;
use crate::law::*;

/// Definition of placement in residential care.
pub(super) static MEASURE: Measure = measure(
    "placement",
    None,
    Some(RECEIVES_PLACEMENT),
    &[with_the_needs_assessment(
        SINCE_THE_SERVICES_ACT,
        &[rule("c-placement-need", BY_THE_DIRECTORATE, ZSU_REQUESTS)],
        BY_THE_SERVICES_ACT,
        &[super::common::DIRECTORATE_DEADLINES],
        &[cited_note("directorate-or-municipality", ZSU_REQUESTS)],
        &[&[cited_note("placement-and-support", ZHU_79)]],
    )],
);

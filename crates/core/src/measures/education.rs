//! Measure: support for education, requested with the needs assessment; no rules stand in the sources, the directorate
//! assesses.

use super::common::*;
use super::model::*;
use super::office_assessed::*;
use super::terms::*;
use crate::form::questions::*;
use crate::law::*;

/// Definition of support for education.
pub(super) static MEASURE: Measure = measure(
    "education",
    Some(REQUEST_EDUCATION),
    Some(RECEIVES_EDUCATION),
    &[with_the_needs_assessment(
        SINCE_THE_ASSESSMENT,
        &[RESIDENCE, rule("c-education-need", BY_THE_DIRECTORATE, ZHU_21)],
        BY_THE_DISABILITIES_ACT,
        &[DIRECTORATE_DEADLINES],
        AT_THE_DIRECTORATE,
        &[&[advice("education")]],
    )],
);

//! Measure: social services, Social Services Act: the directorate or the municipality assesses the need.

use super::common::*;
use super::model::*;
use super::office_assessed::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of social services with its versions.
pub(super) static MEASURE: Measure = measure(
    "social-services",
    Some(REQUEST_SOCIAL_SERVICES),
    Some(RECEIVES_SOCIAL_SERVICES),
    &[with_the_needs_assessment(
        SINCE_THE_SERVICES_ACT,
        &[rule("c-services-need", Condition::AssessedBy("directorate-or-municipality"), ZSU_REQUESTS)],
        BY_THE_SERVICES_ACT,
        &[
            &[
                deadline("services-contact", &SERVICES_CONTACT_DAYS, LOM_GUIDE),
                deadline("services-assessment", &SERVICES_ASSESSMENT_DAYS, LOM_GUIDE),
            ],
            DIRECTORATE_DEADLINES,
        ],
        &[cited_note("directorate-or-municipality", ZSU_REQUESTS)],
        &[&[cited_note("services-any-way", ZSU_REQUESTS), cited_note("services-referral", ZSU_REQUESTS)]],
    )],
);

//! Assistant support (асистентска подкрепа), art. 93 of the Social Services Act: a municipal service beside personal
//! assistance.

use super::assessed::*;
use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::NO;
use crate::form::questions::*;
use crate::law::*;

/// The measure.
pub(super) static MEASURE: Measure = measure(
    "assistant-support",
    None,
    None,
    &[with_the_needs_assessment(
        SINCE_THE_SERVICES_ACT,
        &[
            // With attendance determined; or over working age, unable to care for oneself and without a set degree,
            // which the municipality finds out.
            rule(
                "c-assistant-support-need",
                Condition::AnyOf(&[ATTENDANCE, Condition::AssessedBy("municipality")]),
                ZSU_93_2,
            ),
            rule("c-no-personal-assistance", Condition::Is(&[RECEIVES_PERSONAL_ASSISTANCE], &[NO]), ZSU_93_2_2),
        ],
        &[],
        &[say("municipality", ZSU_93)],
        &[&[say("assistant-support-two-groups", ZSU_93_2)]],
    )],
);

//! Measure: assistant support (асистентска подкрепа), art. 93 of the Social Services Act: a municipal service beside
//! personal assistance.

use super::common::*;
use super::model::*;
use super::office_assessed::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::NO;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of assistant support with its versions.
pub(super) static MEASURE: Measure = measure(
    "assistant-support",
    None,
    None,
    &[with_the_needs_assessment(
        SINCE_THE_SERVICES_ACT,
        &[
            // Over working age (nobody below the figure is), unable to care for oneself and without a set degree, which the
            // municipality finds out; or
            // with a lasting disability and attendance determined.
            rule_with(
                "c-assistant-support-need",
                Condition::AnyOf(&[
                    Condition::All(&[
                        Condition::AgeAtLeast(OVER_WORKING_AGE_LEAST_FIXED),
                        Condition::Not(&CERTIFIED),
                        Condition::AssessedBy("municipality"),
                    ]),
                    Condition::All(&[LASTING_DISABILITY, ATTENDANCE]),
                ]),
                ZSU_93_2,
                figures!["percent" => LASTING_DISABILITY_PERCENT],
            )
            .ways(&["age", "disability"]),
            rule(
                "c-no-personal-assistance",
                Condition::FirstAnsweredIs(&[RECEIVES_PERSONAL_ASSISTANCE], &[NO]),
                ZSU_93_2_2,
            ),
            rule("c-assistance-no-residential-care", LIVES_AT_HOME, ZSU_93_5),
        ],
        // The municipality says which papers it wants: those of the directorate are for what the directorate gives.
        AssessedByOffice { frequency: ZSU_93, papers: &[] },
        &[],
        &[cited_note("municipality", ZSU_93)],
        &[&[cited_note("assistant-support-two-groups", ZSU_93_2)]],
    )],
);

//! Measure: the free annual vignette. Known from the road agency's statement for 2026; for earlier years nothing was
//! read.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::YES;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of the free vignette with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("vignette"),
    request: None,
    receiving: Some(RECEIVES_VIGNETTE),
    versions: &[MeasureVersion {
        from: day(2026, Month::January, 1),
        to: None,
        rules: &[
            rule_with(
                "c-vignette-person",
                Condition::AnyOf(&[OWN, FAMILY]),
                ROAD_AGENCY_PRESS,
                figures!["percent" => VIGNETTE_PERCENT, "age" => VIGNETTE_CHILD_AGE, "pupil" => VIGNETTE_PUPIL_AGE],
            )
            .ways(&["own", "family"]),
            rule_with(
                "c-vignette-car",
                Condition::FirstAnsweredIs(&[FACT_VIGNETTE_CAR], &[YES]),
                ROAD_AGENCY_PRESS,
                figures!["engine" => VIGNETTE_ENGINE, "power" => VIGNETTE_POWER, "electric" => VIGNETTE_ELECTRIC],
            ),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "vignette",
            when: When::ALWAYS,
            size: AmountSize::InWords,
            period: Period::Year,
            law: ROAD_AGENCY_PRESS,
            figures: &[],
        }]),
        frequency: frequency("annual", ROAD_AGENCY_PRESS),
        again: None,
        durations: &[],
        papers: &[&[
            paper("vignette-application", "applicant", PaperStage::WithApplication, ROAD_AGENCY_PRESS),
            paper("decision", "commission", PaperStage::WithApplication, ROAD_AGENCY_PRESS).unless_not_met(OWN),
            paper("child-decision", "commission", PaperStage::WithApplication, ROAD_AGENCY_PRESS)
                .unless_not_met(Condition::Not(&OWN)),
            paper("car-registration", "traffic-police", PaperStage::WithApplication, ROAD_AGENCY_PRESS),
        ]],
        deadlines: &[],
        apply: &[cited_note("directorate-vignette", ROAD_AGENCY_PRESS)],
        notes: &[&[
            advice("decision-or-exception").if_met(UNDECIDED),
            // Where the own decision is not enough, the condition itself says it.
            cited_note("vignette-family", ROAD_AGENCY_PRESS)
                .if_met(OWN)
                .with(figures!["age" => VIGNETTE_CHILD_AGE, "pupil" => VIGNETTE_PUPIL_AGE]),
        ]],
    }],
};

/// Condition of the vignette by the person's own decision.
const OWN: Condition =
    Condition::All(&[CERTIFIED, Condition::PercentAtLeast(DECISION_PERCENT, VIGNETTE_PERCENT_FIXED)]);

/// Condition of the vignette for the family of a child with a lasting disability: the form doesn't ask for children, so
/// that the directorate finds out, and no degree of one's own rules the vignette out.
const FAMILY: Condition = Condition::AssessedBy("directorate-on-application");

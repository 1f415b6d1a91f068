//! The free annual vignette. Known from the road agency's statement for 2026; for earlier years nothing was read.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::YES;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// The measure.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("vignette"),
    request: None,
    receiving: Some(RECEIVES_VIGNETTE),
    versions: &[Version {
        from: day(2026, Month::January, 1),
        to: None,
        rules: &[
            decision(ROAD_AGENCY_PRESS),
            rule_with(
                "c-vignette-percent",
                Condition::All(&[CERTIFIED, Condition::PercentAtLeast(DECISION_PERCENT, VIGNETTE_PERCENT_FIXED)]),
                ROAD_AGENCY_PRESS,
                figures!["percent" => VIGNETTE_PERCENT],
            ),
            rule_with(
                "c-vignette-car",
                Condition::Is(&[FACT_VIGNETTE_CAR], &[YES]),
                ROAD_AGENCY_PRESS,
                figures!["engine" => VIGNETTE_ENGINE, "power" => VIGNETTE_POWER, "electric" => VIGNETTE_ELECTRIC],
            ),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "vignette",
            when: Condition::Always,
            size: Size::InWords,
            period: Period::Year,
            law: ROAD_AGENCY_PRESS,
            figures: &[],
        }]),
        frequency: say("annual", ROAD_AGENCY_PRESS),
        again: None,
        durations: &[],
        papers: &[&[
            paper("vignette-application", "applicant", PaperStage::WithApplication, ROAD_AGENCY_PRESS),
            paper("decision", "commission", PaperStage::WithApplication, ROAD_AGENCY_PRESS),
            paper("car-registration", "traffic-police", PaperStage::WithApplication, ROAD_AGENCY_PRESS),
        ]],
        deadlines: &[],
        apply: &[say("directorate-vignette", ROAD_AGENCY_PRESS)],
        notes: &[&[say("vignette-family", ROAD_AGENCY_PRESS)
            .with(figures!["age" => VIGNETTE_CHILD_AGE, "pupil" => VIGNETTE_PUPIL_AGE])]],
    }],
};

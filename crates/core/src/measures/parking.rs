//! The parking card, art. 99а of the Road Traffic Act. The municipality issues it.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// The measure.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("parking"),
    request: None,
    receiving: Some(RECEIVES_PARKING),
    versions: &[Version {
        from: day(2019, Month::January, 1),
        to: None,
        rules: &[
            DECISION,
            rule_with(
                "c-parking-percent",
                Condition::All(&[CERTIFIED, Condition::PercentAtLeast(DECISION_PERCENT, PARKING_PERCENT_FIXED)]),
                ZDVP_99A,
                figures!["percent" => PARKING_PERCENT],
            ),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "parking",
            when: Condition::Always,
            size: Size::InWords,
            period: Period::Once,
            law: ZDVP_99A,
            figures: &[],
        }]),
        frequency: say("parking-card", ZDVP_99A),
        again: None,
        durations: &[],
        papers: &[&[
            paper("parking-application", "applicant", PaperStage::AtMunicipality, ZDVP_99A),
            paper("decision-copy", "commission", PaperStage::AtMunicipality, ZDVP_99A),
            paper("photo", "applicant", PaperStage::AtMunicipality, ZDVP_99A),
        ]],
        deadlines: &[],
        apply: &[say("municipality", ZDVP_99A)],
        notes: &[&[say("parking-thresholds", ZDVP_99A)]],
    }],
};

//! Measure: parking card, art. 99а of the Road Traffic Act. The municipality issues it.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of the parking card with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("parking"),
    request: None,
    receiving: Some(RECEIVES_PARKING),
    versions: &[MeasureVersion {
        from: day(2019, Month::January, 1),
        to: None,
        rules: &[
            decision(MUNICIPAL_PARKING_PAGES),
            rule_with(
                "c-parking-percent",
                Condition::All(&[CERTIFIED, Condition::PercentAtLeast(DECISION_PERCENT, PARKING_PERCENT_FIXED)]),
                MUNICIPAL_PARKING_PAGES,
                figures!["percent" => PARKING_PERCENT],
            ),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "parking",
            when: When::ALWAYS,
            size: AmountSize::InWords,
            period: Period::Once,
            law: MUNICIPAL_PARKING_PAGES,
            figures: &[],
        }]),
        frequency: frequency("parking-card", MUNICIPAL_PARKING_PAGES),
        again: None,
        durations: &[],
        papers: &[&[
            paper("parking-application", "applicant", PaperStage::AtMunicipality, MUNICIPAL_PARKING_PAGES),
            paper("decision-copy", "commission", PaperStage::AtMunicipality, MUNICIPAL_PARKING_PAGES),
            paper("photo", "applicant", PaperStage::AtMunicipality, MUNICIPAL_PARKING_PAGES),
            paper("power-of-attorney", "notary", PaperStage::AtMunicipality, MUNICIPAL_PARKING_PAGES)
                .unless_not_met(PERHAPS),
        ]],
        deadlines: &[],
        apply: &[cited_note("municipality", MUNICIPAL_PARKING_PAGES)],
        notes: &[&[
            cited_note("parking-everywhere", ZDVP_99A),
            cited_note("parking-thresholds", MUNICIPAL_PARKING_PAGES),
        ]],
    }],
};

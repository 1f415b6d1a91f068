//! Measure: technical aids and medical devices. Until 30 June 2022 a targeted aid of the directorate; since 1 July 2022
//! the health fund pays.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::YES;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of technical aids with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("technical-aids"),
    request: Some(REQUEST_TECHNICAL_AIDS),
    receiving: Some(RECEIVES_TECHNICAL_AIDS),
    versions: &[
        MeasureVersion {
            from: day(2019, Month::January, 1),
            to: Some(day(2022, Month::June, 30)),
            rules: &[DECISION, LASTING, RESIDENCE, rule("c-device-prescribed", PRESCRIBED, ZHU_72_1)],
            amounts: Amounts::Each(&[AMOUNT_AT_THE_DIRECTORATE]),
            frequency: frequency("per-device", ZHU_72_1),
            again: None,
            durations: &[],
            papers: &[DIRECTORATE_PAPERS, &[prescription(ZHU_72_1)]],
            deadlines: &[DIRECTORATE_DEADLINES],
            apply: AT_THE_DIRECTORATE,
            notes: &[DECISION_NOTES, DIRECTORATE_NOTES],
        },
        MeasureVersion {
            from: day(2022, Month::July, 1),
            to: None,
            rules: &[rule("c-device-prescribed", PRESCRIBED, NHIF_ANSWERS)],
            amounts: Amounts::Each(&[AMOUNT_AT_THE_HEALTH_FUND]),
            frequency: frequency("per-device", NHIF_ANSWERS),
            again: None,
            durations: &[],
            papers: &[&[prescription(NHIF_ANSWERS)]],
            deadlines: &[&[deadline("health-fund", &NHIF_DECISION_DAYS, NHIF_ANSWERS)]],
            apply: &[cited_note("health-fund", NHIF_ANSWERS)],
            notes: &[&[cited_note("aids-at-health-fund", NHIF_TAKEOVER)]],
        },
    ],
};

const PRESCRIBED: Condition = Condition::FirstAnsweredIs(&[TECHNICAL_AID_CERTIFIED, FACT_DEVICE_PRESCRIBED], &[YES]);

const AMOUNT_AT_THE_DIRECTORATE: Amount = amount("technical-aids-directorate", ZHU_72_1);
const AMOUNT_AT_THE_HEALTH_FUND: Amount = amount("technical-aids-health-fund", NHIF_ANSWERS);

const fn amount(id: &'static str, law: LawId) -> Amount {
    Amount { id, when: When::ALWAYS, size: AmountSize::InWords, period: Period::Once, law, figures: &[] }
}

const fn prescription(law: LawId) -> Paper {
    paper("device-prescription", "commission", PaperStage::WithApplication, law)
}

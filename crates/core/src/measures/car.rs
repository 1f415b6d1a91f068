//! Measure: targeted aid for buying a personal motor vehicle, art. 74 of the Persons with Disabilities Act.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::{NEVER, YES};
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of the car aid with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("car"),
    request: Some(REQUEST_CAR),
    receiving: Some(RECEIVES_CAR),
    versions: &[MeasureVersion {
        from: day(2019, Month::January, 1),
        to: None,
        rules: &[
            DECISION,
            rule_with(
                "c-car-percent",
                Condition::All(&[CERTIFIED, Condition::PercentOver(DECISION_PERCENT, CAR_PERCENT_FIXED)]),
                ZHU_74,
                figures!["percent" => CAR_PERCENT],
            ),
            RESIDENCE,
            rule("c-mobility", Condition::FirstAnsweredIs(&[FACT_MOBILITY], &[YES]), ZHU_74),
            rule("c-working", WORKS_OR_STUDIES, ZHU_74).ways(&["work", "study", "said"]),
            income(ZHU_74_1),
            rule_with(
                "c-car-years",
                Condition::YearsPassed { ever: FACT_CAR_AID, never: NEVER, last: FACT_CAR_AID_DATE, years: &CAR_YEARS },
                ZHU_74,
                figures!["years" => CAR_YEARS],
            ),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "car",
            when: When::ALWAYS,
            size: AmountSize::UpToTimes { base: &POVERTY_LINE, times: &CAR_TIMES },
            period: Period::Once,
            law: ZHU_74,
            figures: &[],
        }]),
        frequency: frequency("once-in-years", ZHU_74).with(figures!["years" => CAR_YEARS]),
        again: Some(Renewal {
            id: "years",
            after: WaitingPeriod::Years(&CAR_YEARS),
            ever: FACT_CAR_AID,
            never: NEVER,
            last: FACT_CAR_AID_DATE,
            law: ZHU_74,
        }),
        durations: &[],
        papers: &[DIRECTORATE_PAPERS, PAPERS, INCOME_PAPERS],
        deadlines: &[DIRECTORATE_DEADLINES],
        apply: AT_THE_DIRECTORATE,
        notes: &[
            DECISION_NOTES,
            DIRECTORATE_NOTES,
            &[
                cited_note("mobility", ZHU_MOBILITY),
                cited_note("car-after-purchase", WORLD_BANK_2022),
                cited_note("paid-after-approval", WORLD_BANK_2022),
                cited_note("car-owner", WORLD_BANK_2022),
                advice("income-line-of-day"),
                PAPERS_AT_ONCE,
            ],
            INCOME_NOTES,
            MONEY_NOTES,
        ],
    }],
};

const PAPERS: &[Paper] = &[
    paper("car-registration", "traffic-police", PaperStage::AfterApproval, WORLD_BANK_2022),
    paper("car-purchase", "seller", PaperStage::AfterApproval, WORLD_BANK_2022),
    paper("work-or-study-proof", "employer-or-school", PaperStage::AfterApproval, ZHU_74),
];

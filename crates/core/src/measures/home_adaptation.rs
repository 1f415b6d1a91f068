//! Measure: targeted aid for adapting the home, art. 75 of the Persons with Disabilities Act.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::{NEVER, YES};
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of the home aid with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("home-adaptation"),
    request: Some(REQUEST_HOME_ADAPTATION),
    receiving: Some(RECEIVES_HOME_ADAPTATION),
    versions: &[MeasureVersion {
        from: day(2019, Month::January, 1),
        to: None,
        rules: &[
            DECISION,
            // For children the law names "a determined type and degree" without a number.
            rule_with(
                "c-home-percent",
                Condition::AnyOf(&[
                    Condition::All(&[CERTIFIED, ADULT, Condition::PercentOver(DECISION_PERCENT, HOME_PERCENT_FIXED)]),
                    Condition::All(&[CERTIFIED, CHILD, KIND_AND_DEGREE]),
                ]),
                ZHU_75,
                figures!["percent" => HOME_PERCENT],
            )
            .ways(&["adult", "child"]),
            RESIDENCE,
            rule("c-wheelchair", Condition::FirstAnsweredIs(&[FACT_WHEELCHAIR], &[YES]), ZHU_75),
            income(ZHU_75_1),
            rule_with(
                "c-home-years",
                Condition::YearsPassed {
                    ever: FACT_HOME_AID,
                    never: NEVER,
                    last: FACT_HOME_AID_DATE,
                    years: &HOME_YEARS,
                },
                ZHU_75,
                figures!["years" => HOME_YEARS],
            ),
        ],
        amounts: Amounts::Each(&[Amount {
            id: "home-adaptation",
            when: When::ALWAYS,
            size: AmountSize::UpToTimes { base: &POVERTY_LINE, times: &HOME_TIMES },
            period: Period::Once,
            law: ZHU_75,
            figures: &[],
        }]),
        frequency: frequency("once-in-years", ZHU_75).with(figures!["years" => HOME_YEARS]),
        again: Some(Renewal {
            id: "years",
            after: WaitingPeriod::Years(&HOME_YEARS),
            ever: FACT_HOME_AID,
            never: NEVER,
            last: FACT_HOME_AID_DATE,
            law: ZHU_75,
        }),
        durations: &[],
        papers: &[DIRECTORATE_PAPERS, PAPERS, INCOME_PAPERS],
        deadlines: &[DIRECTORATE_DEADLINES],
        apply: AT_THE_DIRECTORATE,
        notes: &[
            DECISION_NOTES,
            DIRECTORATE_NOTES,
            &[
                cited_note("home-visit", WORLD_BANK_2022),
                cited_note("paid-after-approval", WORLD_BANK_2022),
                cited_note("home-line-of-year", WORLD_BANK_2022),
                advice("income-line-of-day"),
                PAPERS_AT_ONCE,
            ],
            INCOME_NOTES,
            MONEY_NOTES,
        ],
    }],
};

/// Condition on the type and degree of the disability; where the person doesn't know what the decision says, the
/// directorate reads it.
const KIND_AND_DEGREE: Condition = Condition::AnyOf(&[
    Condition::FirstAnsweredIs(&[DECISION_KIND], &[decision_kind::DEGREE]),
    Condition::AssessedBy("directorate"),
]);

const PAPERS: &[Paper] = &[
    paper("adaptation-invoice", "contractor", PaperStage::AfterApproval, WORLD_BANK_2022),
    paper("adaptation-payment", "contractor", PaperStage::AfterApproval, WORLD_BANK_2022),
    paper("wheelchair-proof", "commission", PaperStage::AfterApproval, WORLD_BANK_2022),
];

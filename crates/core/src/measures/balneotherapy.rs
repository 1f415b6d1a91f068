//! Measure: targeted aid for balneotherapy and rehabilitation services, art. 76 of the Persons with Disabilities Act.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::options::{NEVER, YES};
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of balneotherapy aid with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("balneotherapy"),
    request: Some(REQUEST_BALNEOTHERAPY),
    receiving: Some(RECEIVES_BALNEOTHERAPY),
    versions: &[MeasureVersion {
        from: day(2019, Month::January, 1),
        to: None,
        rules: &[
            rule_with(
                "c-balneo-person",
                PERSON,
                ZHU_76,
                figures!["percent" => BALNEO_PERCENT, "least" => LASTING_DISABILITY_PERCENT],
            )
            .ways(&["adult", "child", "veteran"]),
            RESIDENCE,
            rule("c-prescription", Condition::FirstAnsweredIs(&[FACT_PRESCRIPTION], &[YES]), ZHU_76),
            rule(
                "c-balneo-once-a-year",
                Condition::NotThisYear { ever: FACT_BALNEO_AID, never: NEVER, last: FACT_BALNEO_AID_DATE },
                ZHU_76_1,
            ),
        ],
        amounts: Amounts::Each(&[
            Amount {
                id: "balneotherapy",
                when: When::ALWAYS,
                size: AmountSize::UpToShare { base: &POVERTY_LINE, share: &BALNEO_SHARE },
                period: Period::Year,
                law: ZHU_76,
                figures: &[],
            },
            Amount {
                id: "balneotherapy-companion",
                when: When::UnlessNotMet(ATTENDANCE),
                size: AmountSize::UpToShare { base: &POVERTY_LINE, share: &BALNEO_SHARE },
                period: Period::Year,
                law: ZHU_76_3,
                figures: &[],
            },
        ]),
        frequency: frequency("once-a-year", ZHU_76_1),
        again: Some(Renewal {
            id: "calendar-year",
            after: WaitingPeriod::CalendarYear,
            ever: FACT_BALNEO_AID,
            never: NEVER,
            last: FACT_BALNEO_AID_DATE,
            // The Act says "once a year"; that calendar years are meant is the report's reading.
            law: WORLD_BANK_2022,
        }),
        durations: &[],
        papers: &[DIRECTORATE_PAPERS, PAPERS],
        deadlines: &[
            DIRECTORATE_DEADLINES,
            &[
                deadline("balneo-order", &BALNEO_ORDER_DAYS, WORLD_BANK_2022),
                deadline("balneo-payment", &BALNEO_PAYMENT_DAYS, WORLD_BANK_2022),
            ],
        ],
        apply: AT_THE_DIRECTORATE,
        notes: &[
            &[
                // A war invalid needs no decision: who is none is told, and who didn't say is told both.
                advice("decision-first").if_met(Condition::All(&[UNDECIDED, Condition::Not(&PERSON)])),
                advice("decision-or-exception").if_met(Condition::All(&[UNDECIDED, NOT_SAID])),
                advice("decision-of-lkk").if_met(Condition::All(&[BY_LKK, Condition::Not(&PERSON)])),
            ],
            DIRECTORATE_NOTES,
            &[
                cited_note("balneo-other-ground", ZHU_76_4),
                cited_note("balneo-state-facility", ZHU_76_6),
                cited_note("balneo-kind-of-certificate", ZHU_76).if_met(Condition::All(&[
                    ADULT,
                    Condition::FirstAnsweredIs(&[DECISION_KIND], &[decision_kind::DEGREE]),
                ])),
                PAPERS_AT_ONCE,
            ],
            MONEY_NOTES,
        ],
    }],
};

/// Condition on the person, by either kind of certificate: the law names the permanently reduced working capacity;
/// either is accepted here and the directorate decides, because pensioners hold the other kind.
const PERSON: Condition = Condition::AnyOf(&[
    Condition::All(&[CERTIFIED, ADULT, Condition::PercentOver(DECISION_PERCENT, BALNEO_PERCENT_FIXED)]),
    Condition::All(&[CHILD, LASTING_DISABILITY]),
    Condition::FirstAnsweredIs(&[FACT_VETERAN], &[YES]),
]);

/// Condition that it is open whether the person is a war invalid.
const NOT_SAID: Condition = Condition::Not(&Condition::Answered(FACT_VETERAN));

const PAPERS: &[Paper] = &[
    paper("prescription", "specialist", PaperStage::WithApplication, ZHU_76),
    paper("balneo-invoice", "facility", PaperStage::AfterApproval, ZHU_76_5),
    paper("balneo-payment", "facility", PaperStage::AfterApproval, ZHU_76_5),
];

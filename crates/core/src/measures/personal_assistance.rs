//! Measure: personal assistance, Personal Assistance Act. The decision of the medical expertise gives the right, the
//! needs assessment sets the hours. No hours are computed from the self-assessment.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;

/// Definition of personal assistance with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("personal-assistance"),
    request: Some(REQUEST_PERSONAL_ASSISTANCE),
    receiving: Some(RECEIVES_PERSONAL_ASSISTANCE),
    versions: &[
        version(
            // Provided and financed from here on, later than the Act itself (§ 4 (2) of its final provisions).
            day(2019, Month::September, 1),
            Some(day(2020, Month::December, 31)),
            FIRST_RULES,
            &[
                &[deadline("assistance-review", &ASSISTANCE_REVIEW_DAYS, WORLD_BANK_2022)],
                DIRECTORATE_DEADLINES,
                MUNICIPALITY_DEADLINES,
            ],
            &[DECISION_NOTES, DIRECTORATE_NOTES, NOTES],
        ),
        version(
            day(2021, Month::January, 1),
            None,
            RULES,
            &[DIRECTORATE_DEADLINES, MUNICIPALITY_DEADLINES],
            &[DECISION_NOTES, DIRECTORATE_NOTES, &[cited_note("assistance-who", ZLP_9_1)], NOTES],
        ),
    ],
};

const fn version(
    from: time::Date,
    to: Option<time::Date>,
    rules: &'static [Rule],
    deadlines: &'static [&'static [Deadline]],
    notes: &'static [&'static [Note]],
) -> MeasureVersion {
    MeasureVersion {
        from,
        to,
        rules,
        amounts: Amounts::SetBy { office: "directorate", degrees: DEGREES },
        frequency: frequency("hours-a-month", ZLP_12_2),
        again: None,
        durations: AS_THE_DECISION,
        papers: &[DIRECTORATE_PAPERS, PAPERS],
        deadlines,
        apply: APPLY,
        notes,
    }
}

/// Rules of the transitional version of 2019 and 2020: adults from 90 per cent with attendance, children from 50 with
/// it or from 90 without.
const FIRST_RULES: &[Rule] = &[
    DECISION,
    rule_with(
        "c-assistance-first",
        Condition::AnyOf(&[
            Condition::All(&[
                CERTIFIED,
                ADULT,
                Condition::PercentAtLeast(DECISION_PERCENT, ASSISTANCE_FIRST_ADULT_PERCENT_FIXED),
                ATTENDANCE,
            ]),
            Condition::All(&[
                CERTIFIED,
                CHILD,
                Condition::PercentAtLeast(DECISION_PERCENT, ASSISTANCE_FIRST_CHILD_PERCENT_FIXED),
                ATTENDANCE,
            ]),
            SEVERELY_AFFECTED_CHILD,
        ]),
        ZLP_TRANSITIONAL,
        figures!["adult" => ASSISTANCE_FIRST_ADULT_PERCENT, "child" => ASSISTANCE_FIRST_CHILD_PERCENT, "alone" => ASSISTANCE_CHILD_PERCENT],
    )
    .ways(&["adult", "child", "child-alone"]),
    NOT_RESIDENT,
    residence(ZLP_10),
];

/// Rules of the version since 2021: no degree is tested for adults beyond the lasting disability: the finding of
/// attendance decides.
const RULES: &[Rule] = &[
    DECISION,
    LASTING,
    rule_with(
        "c-attendance",
        Condition::AnyOf(&[ATTENDANCE, SEVERELY_AFFECTED_CHILD]),
        ZLP_8,
        figures!["percent" => ASSISTANCE_CHILD_PERCENT],
    )
    .ways(&["attendance", "child"]),
    NOT_RESIDENT,
    residence(ZLP_10),
];

/// Condition of a severely affected child, from 90 per cent, attendance or not.
const SEVERELY_AFFECTED_CHILD: Condition =
    Condition::All(&[CERTIFIED, CHILD, Condition::PercentAtLeast(DECISION_PERCENT, ASSISTANCE_CHILD_PERCENT_FIXED)]);

const NOT_RESIDENT: Rule = rule("c-assistance-no-residential-care", LIVES_AT_HOME, ZLP_9_2);

const APPLY: &[Note] = &[
    cited_note("directorate", ZHU_21),
    cited_note("directorate-electronically", SAA_CHANNELS),
    cited_note("for-another", ZHU_21_2),
    cited_note("municipality-after-referral", ZLP_13_1),
];

const DEGREES: &[Amount] = &[
    degree("personal-assistance-1", &ASSISTANCE_HOURS_1),
    degree("personal-assistance-2", &ASSISTANCE_HOURS_2),
    degree("personal-assistance-3", &ASSISTANCE_HOURS_3),
    degree("personal-assistance-4", &ASSISTANCE_HOURS_4),
];

const fn degree(id: &'static str, hours: &'static Parameter<u16>) -> Amount {
    Amount {
        id,
        when: When::ALWAYS,
        size: AmountSize::UpToHours(hours),
        period: Period::Month,
        law: ZLP_12_2,
        figures: &[],
    }
}

const PAPERS: &[Paper] = &[
    paper("referral", "directorate", PaperStage::AtMunicipality, ZLP_13_1),
    paper("assistance-application", "applicant", PaperStage::AtMunicipality, ZLP_13_1),
    paper("deduction-consent", "applicant", PaperStage::AtMunicipality, ZLP_13_CONSENT),
    paper("attendance-supplement-declaration", "applicant", PaperStage::AtMunicipality, MUNICIPAL_ASSISTANCE_PAGES),
    paper("decision-copy", "commission", PaperStage::AtMunicipality, MUNICIPAL_ASSISTANCE_PAGES),
    paper("identity-card-municipality", "applicant", PaperStage::AtMunicipality, ZZLD_25G),
    paper("assistant-papers", "assistant", PaperStage::AtMunicipality, ZLP_26_1),
];

const MUNICIPALITY_DEADLINES: &[Deadline] = &[
    deadline("municipality-gap", &MUNICIPALITY_GAP_DAYS, ZLP_14),
    deadline("municipality-agreement", &MUNICIPALITY_AGREEMENT_DAYS, ZLP_14),
    deadline("municipality-contract", &MUNICIPALITY_CONTRACT_DAYS, ZLP_14),
    deadline("assistance-report", &REPORT_DAYS, ZLP_15),
];

const NOTES: &[Note] = &[
    cited_note("assistance-hours", ZLP_12_2),
    cited_note("assistance-deduction-adult", ZLP_13_CONSENT).if_met(ADULT),
    cited_note("assistance-deduction-child", ZLP_13_CONSENT)
        .if_met(CHILD)
        .with(figures!["amount" => CHILD_BENEFIT_DEDUCTION]),
    cited_note("assistance-no-double-support", ZLP_13_1),
    cited_note("assistance-own-choice", MLSP_ASSISTANTS),
    cited_note("assistance-assistant", ZLP_25),
    cited_note("assistance-starts", ZLP_14),
    cited_note("assistance-ends", ZLP),
    cited_note("assistance-false-data", ZLP).with(
        figures!["least" => ASSISTANCE_FINE_LEAST, "most" => ASSISTANCE_FINE_MOST, "months" => ASSISTANCE_LOSS_MONTHS],
    ),
    cited_note("assistance-report-refusal", WORLD_BANK_2022),
    advice("attendance-supplement").if_met(ATTENDANCE),
    advice("assistance-attendance-by-commission").if_met(Condition::Not(&ATTENDANCE)),
    cited_note("assistance-renew-early", WORLD_BANK_2022),
];

//! Measure: monthly financial support (месечна финансова подкрепа), art. 70, 71 and 79 of the Persons with Disabilities
//! Act.
//!
//! The tiers follow the certified degree, never a severity group. Exactly 90 per cent is point 2; "over 90" begins
//! above it.

use time::Month;

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::OptionId;
use crate::form::options::NO;
use crate::form::questions::*;
use crate::law::*;
use crate::parameters::*;
use crate::percent::Percent;

/// Definition of the monthly support with its versions.
pub(super) static MEASURE: Measure = Measure {
    id: MeasureId("monthly-support"),
    request: Some(REQUEST_MONTHLY_SUPPORT),
    receiving: Some(RECEIVES_MONTHLY_SUPPORT),
    versions: &[
        version(day(2019, Month::January, 1), Some(day(2023, Month::January, 28)), &FIRST_TIERS),
        version(day(2023, Month::January, 29), None, &TIERS),
    ],
};

const fn version(from: time::Date, to: Option<time::Date>, tiers: &'static [Amount]) -> MeasureVersion {
    MeasureVersion {
        from,
        to,
        rules: RULES,
        amounts: Amounts::Tiers(tiers),
        frequency: frequency("monthly", ZHU_70),
        again: None,
        durations: AS_THE_DECISION,
        papers: &[DIRECTORATE_PAPERS, PAPERS],
        deadlines: &[DIRECTORATE_DEADLINES, MONTHLY_DEADLINES],
        apply: AT_THE_DIRECTORATE,
        notes: &[DECISION_NOTES, DIRECTORATE_NOTES, NOTES, MONEY_NOTES],
    }
}

const RULES: &[Rule] = &[
    DECISION,
    LASTING,
    RESIDENCE,
    rule_with("c-support-age", Condition::AgeAtLeast(SUPPORT_AGE_FIXED), ZHU_70, figures!["age" => SUPPORT_AGE]),
    // Aged 18 to 20 (18 <= age < 20): only without the monthly benefit for a child with a lasting disability.
    rule_with(
        "c-no-child-benefit",
        Condition::AnyOf(&[
            Condition::AgeAtLeast(CHILD_BENEFIT_AGE_FIXED),
            Condition::FirstAnsweredIs(&[FACT_CHILD_BENEFIT], &[NO]),
        ]),
        ZHU_71,
        figures!["age" => CHILD_BENEFIT_AGE],
    )
    .ways(&["age", "no-benefit"]),
    rule_with("c-not-in-residential-care", NOT_IN_RESIDENTIAL_CARE, ZHU_79, figures!["months" => RESIDENTIAL_MONTHS]),
];

const OVER_90: Condition =
    Condition::All(&[CERTIFIED, Condition::PercentOver(DECISION_PERCENT, SUPPORT_BAND_3_PERCENT_FIXED)]);

const GENERAL_ILLNESS: Condition = with_pension(&[fact_pension::GENERAL_ILLNESS, fact_pension::WORK_ACCIDENT]);
const SOCIAL: Condition = with_pension(&[fact_pension::SOCIAL_DISABILITY]);
const SOCIAL_OR_OTHER: Condition = with_pension(&[
    fact_pension::SOCIAL_DISABILITY,
    fact_pension::MILITARY,
    fact_pension::CIVIL,
    fact_pension::SURVIVOR,
]);

const fn with_pension(pensions: &'static [OptionId]) -> Condition {
    Condition::SelectedAny(FACT_PENSION, pensions)
}

const POINT_4: Condition = Condition::All(&[OVER_90, ATTENDANCE, GENERAL_ILLNESS]);
const FIRST_POINT_5: Condition = Condition::All(&[OVER_90, ATTENDANCE, SOCIAL]);
const POINT_5: Condition = Condition::All(&[OVER_90, ATTENDANCE, SOCIAL_OR_OTHER]);

/// Tiers of the first version: until the extension of 2023 the military, civil and survivor's pensions led to point 3.
static FIRST_TIERS: [Amount; 5] = [
    TIER_1,
    TIER_2,
    tier_3(Condition::All(&[OVER_90, Condition::Not(&POINT_4), Condition::Not(&FIRST_POINT_5)])),
    TIER_4,
    tier("monthly-support-5", FIRST_POINT_5, &SUPPORT_SHARE_5, ZHU_70_5_FIRST, BEYOND),
];

static TIERS: [Amount; 5] = [
    TIER_1,
    TIER_2,
    tier_3(Condition::All(&[OVER_90, Condition::Not(&POINT_4), Condition::Not(&POINT_5)])),
    TIER_4,
    tier("monthly-support-5", POINT_5, &SUPPORT_SHARE_5, ZHU_70_5, BEYOND),
];

/// Condition of tier 1: 50 to 70.99 per cent. Percentages have two decimals at most: nothing lies between 70.99 and 71.
const TIER_1: Amount = tier(
    "monthly-support-1",
    Condition::All(&[LASTING_DISABILITY, Condition::PercentBelow(DECISION_PERCENT, SUPPORT_BAND_2_PERCENT_FIXED)]),
    &SUPPORT_SHARE_1,
    ZHU_70_1,
    figures!["from" => LASTING_DISABILITY_PERCENT, "under" => SUPPORT_BAND_2_PERCENT],
);

/// Condition of tier 2: 71 to 90 per cent, both included.
const TIER_2: Amount = tier(
    "monthly-support-2",
    Condition::All(&[
        CERTIFIED,
        Condition::PercentAtLeast(DECISION_PERCENT, SUPPORT_BAND_2_PERCENT_FIXED),
        Condition::Not(&Condition::PercentOver(DECISION_PERCENT, SUPPORT_BAND_3_PERCENT_FIXED)),
    ]),
    &SUPPORT_SHARE_2,
    ZHU_70_2,
    figures!["from" => SUPPORT_BAND_2_PERCENT, "to" => SUPPORT_BAND_3_PERCENT],
);

const TIER_4: Amount = tier("monthly-support-4", POINT_4, &SUPPORT_SHARE_4, ZHU_70_4, BEYOND);

/// Condition "over 90 per cent".
const BEYOND: &[Placeholder] = figures!["over" => SUPPORT_BAND_3_PERCENT];

/// Builds the condition of the tier over 90 per cent and neither point 4 nor point 5.
const fn tier_3(when: Condition) -> Amount {
    tier("monthly-support-3", when, &SUPPORT_SHARE_3, ZHU_70_3, BEYOND)
}

const fn tier(
    id: &'static str,
    when: Condition,
    share: &'static Parameter<Percent>,
    law: LawId,
    figures: &'static [Placeholder],
) -> Amount {
    let when = When::UnlessNotMet(when);
    Amount { id, when, size: AmountSize::Share { base: &POVERTY_LINE, share }, period: Period::Month, law, figures }
}

const PAPERS: &[Paper] = &[
    paper("bank-account", "applicant", PaperStage::WithApplication, WORLD_BANK_2022),
    paper("pension-data", "noi", PaperStage::ObtainedByAgency, ZHU_22_2)
        .unless_not_met(Condition::All(&[OVER_90, ATTENDANCE])),
];

const NOTES: &[Note] = &[
    cited_note("support-paid-next-month", SAA_PAYMENT_PRESS),
    cited_note("support-is-personal", ZHU_80),
    cited_note("support-bad-faith", ZHU_80_5).with(figures!["years" => SUPPORT_LOSS_YEARS]),
    advice("support-two-pensions").if_met(Condition::All(&[POINT_4, POINT_5])),
    advice("attendance-supplement").if_met(ATTENDANCE),
    cited_note("support-for-a-child", ZHU_71).if_met(CHILD),
];

use std::panic::catch_unwind;

use super::*;
use crate::condition::Condition;
use crate::form::FORM;
use crate::form::options::{NEVER, NO};
use crate::form::questions::{FACT_CAR_AID, FACT_CAR_AID_DATE, HAS_DECISION, decision_body};
use crate::law::{ZHU_70_1, day};
use crate::measures::terms::{advice, deadline, frequency, paper, rule};
use crate::measures::{Amount, AmountSize, Amounts, MeasureId, PaperStage, Period, Renewal, Rule, WaitingPeriod, When};
use crate::parameters::{CAR_YEARS, FILE_GAP_DAYS};

const WRONG: Condition = Condition::FirstAnsweredIs(&[HAS_DECISION], &[decision_body::LKK]);
const EMPTY: MeasureVersion = MeasureVersion {
    from: day(2020, time::Month::January, 1),
    to: None,
    rules: &[],
    amounts: Amounts::Each(&[]),
    frequency: frequency("n", ZHU_70_1),
    again: None,
    durations: &[],
    papers: &[],
    deadlines: &[],
    apply: &[],
    notes: &[],
};
const NOTE: Note = advice("n").if_met(WRONG);
const AMOUNT: Amount = Amount {
    id: "a",
    when: When::UnlessNotMet(WRONG),
    size: AmountSize::InWords,
    period: Period::Once,
    law: ZHU_70_1,
    figures: &[],
};
const RULE: Rule = rule("c", WRONG, ZHU_70_1);
const PAPER: Paper = paper("p", "office", PaperStage::WithApplication, ZHU_70_1).unless_not_met(WRONG);
const DEADLINE: Deadline = Deadline { when: When::UnlessNotMet(WRONG), ..deadline("d", &FILE_GAP_DAYS, ZHU_70_1) };
const AGAIN: Renewal = Renewal {
    id: "years",
    after: WaitingPeriod::Years(&CAR_YEARS),
    ever: FACT_CAR_AID,
    never: NEVER,
    last: FACT_CAR_AID_DATE,
    law: ZHU_70_1,
};

/// Whether the build would stop at a measure whose second version is this.
fn stops(version: MeasureVersion) -> bool {
    let versions: &'static [MeasureVersion] = Box::leak(Box::new([EMPTY, version]));
    let measure = Measure { id: MeasureId("m"), request: None, receiving: None, versions };
    catch_unwind(|| measure.assert_options(&FORM)).is_err()
}

#[test]
fn an_option_of_another_question_is_refused_in_each_part_of_a_measure() {
    assert!(!stops(EMPTY));
    assert!(!stops(MeasureVersion { again: Some(AGAIN), ..EMPTY }));
    for (part, wrong) in [
        ("rules", MeasureVersion { rules: &[RULE], ..EMPTY }),
        ("amounts", MeasureVersion { amounts: Amounts::Each(&[AMOUNT]), ..EMPTY }),
        ("tiers", MeasureVersion { amounts: Amounts::Tiers(&[AMOUNT]), ..EMPTY }),
        ("degrees", MeasureVersion { amounts: Amounts::SetBy { office: "o", degrees: &[AMOUNT] }, ..EMPTY }),
        ("again", MeasureVersion { again: Some(Renewal { never: NO, ..AGAIN }), ..EMPTY }),
        ("durations", MeasureVersion { durations: &[NOTE], ..EMPTY }),
        ("papers", MeasureVersion { papers: &[&[], &[PAPER]], ..EMPTY }),
        ("deadlines", MeasureVersion { deadlines: &[&[], &[DEADLINE]], ..EMPTY }),
        ("apply", MeasureVersion { apply: &[NOTE], ..EMPTY }),
        ("notes", MeasureVersion { notes: &[&[], &[NOTE]], ..EMPTY }),
    ] {
        assert!(stops(wrong), "{part}");
    }
}

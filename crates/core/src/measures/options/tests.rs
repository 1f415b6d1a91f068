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
    let Err(panic) = catch_unwind(|| measure.assert_options(&FORM)) else { return false };
    // Any other panic is a fault of the assertion.
    let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    assert!(message.is_some_and(|message| [decision_body::LKK.0, NO.0].contains(&message)), "{message:?}");
    true
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

#[test]
fn whatever_names_only_options_of_its_question_is_let_through() {
    const RIGHT: Condition = Condition::FirstAnsweredIs(&[HAS_DECISION], &[NO]);
    const RULES: &[Rule] = &[rule("c", RIGHT, ZHU_70_1), rule("d", RIGHT, ZHU_70_1)];
    const WRONG_RULES: &[Rule] = &[rule("c", RIGHT, ZHU_70_1), RULE];
    const FINE_NOTE: Note = advice("n").if_met(RIGHT);
    const FINE_AMOUNT: Amount = Amount { when: When::UnlessNotMet(RIGHT), ..AMOUNT };
    const FINE_PAPER: Paper = paper("p", "office", PaperStage::WithApplication, ZHU_70_1).unless_not_met(RIGHT);
    const FINE_DEADLINE: Deadline = Deadline { when: When::UnlessNotMet(RIGHT), ..DEADLINE };
    const NOTES: &[Note] = &[FINE_NOTE, FINE_NOTE];
    const WRONG_NOTES: &[Note] = &[FINE_NOTE, FINE_NOTE, NOTE];
    const FINE: MeasureVersion = MeasureVersion {
        rules: RULES,
        amounts: Amounts::Each(&[FINE_AMOUNT, FINE_AMOUNT]),
        again: Some(AGAIN),
        durations: NOTES,
        papers: &[&[FINE_PAPER, FINE_PAPER], &[FINE_PAPER]],
        deadlines: &[&[FINE_DEADLINE, FINE_DEADLINE], &[FINE_DEADLINE]],
        apply: NOTES,
        notes: &[NOTES, NOTES],
        ..EMPTY
    };
    assert!(!stops(FINE));
    // The last of each is looked at.
    for (part, wrong) in [
        ("rules", MeasureVersion { rules: WRONG_RULES, ..FINE }),
        ("amounts", MeasureVersion { amounts: Amounts::Each(&[FINE_AMOUNT, AMOUNT]), ..FINE }),
        ("durations", MeasureVersion { durations: WRONG_NOTES, ..FINE }),
        ("papers", MeasureVersion { papers: &[&[FINE_PAPER], &[FINE_PAPER, PAPER]], ..FINE }),
        ("deadlines", MeasureVersion { deadlines: &[&[FINE_DEADLINE], &[FINE_DEADLINE, DEADLINE]], ..FINE }),
        ("apply", MeasureVersion { apply: WRONG_NOTES, ..FINE }),
        ("notes", MeasureVersion { notes: &[NOTES, NOTES, WRONG_NOTES], ..FINE }),
    ] {
        assert!(stops(wrong), "{part}");
    }
}

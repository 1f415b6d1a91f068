//! A compound condition and a measure of one's own, beside those of the law.
//!
//! `cargo run -p assessment-core --example own_measure`

use std::error::Error;

use assessment_core::answers::{Answers, Draft, RawAnswer, interpret};
use assessment_core::condition::{Condition, Ternary};
use assessment_core::dates::from_iso;
use assessment_core::form::FORM;
use assessment_core::form::options::YES;
use assessment_core::form::questions::{DECISION_PERCENT, HAS_DECISION};
use assessment_core::law::ZHU_70_1;
use assessment_core::measures::{
    Amount, AmountSize, Amounts, Frequency, MEASURES, Measure, MeasureId, MeasureVersion, Period, Rule, Verdict, When,
    assess_by,
};
use assessment_core::parameters::{POVERTY_LINE, SUPPORT_SHARE_1};
use assessment_core::percent::Percent;
use time::{Date, Month};

/// A decision with 60 % or more, of somebody who is of age. A value, not a function: so it can be explained and exported.
const GROWN_UP_FROM_60: Condition = Condition::All(&[
    Condition::FirstAnsweredIs(&[HAS_DECISION], &[YES]),
    Condition::PercentAtLeast(DECISION_PERCENT, Percent::hundredths(60_00)),
    Condition::Not(&Condition::AgeBelow(18)),
]);

const SINCE: Date = match Date::from_calendar_date(2024, Month::January, 1) {
    Ok(date) => date,
    Err(_) => panic!("a date"),
};

/// 7 % of the poverty line a month. Every rule and amount names the law; this one borrows an article that exists.
static HEATING: Measure = Measure {
    id: MeasureId("heating"),
    request: None,
    receiving: None,
    versions: &[MeasureVersion {
        from: SINCE,
        to: None,
        rules: &[Rule { id: "c-heating", when: GROWN_UP_FROM_60, law: ZHU_70_1, figures: &[], ways: &[] }],
        amounts: Amounts::Each(&[Amount {
            id: "heating",
            when: When::ALWAYS,
            size: AmountSize::Share { base: &POVERTY_LINE, share: &SUPPORT_SHARE_1 },
            period: Period::Month,
            law: ZHU_70_1,
            figures: &[],
        }]),
        frequency: Frequency { id: "each-month", figures: &[], law: Some(ZHU_70_1) },
        again: None,
        durations: &[],
        papers: &[],
        deadlines: &[],
        apply: &[],
        notes: &[],
    }],
};

// Only options that their questions have; else the build stops.
const _: () = HEATING.assert_options(&FORM);

fn answers(typed: &[(&str, &str)], today: Date) -> Answers {
    let answers = typed.iter().map(|(id, text)| ((*id).to_owned(), RawAnswer::Text((*text).to_owned()))).collect();
    interpret(&FORM, &Draft { answers, ..Draft::default() }, today).answers
}

/// The example. The tests call it too.
pub fn main() -> Result<(), Box<dyn Error>> {
    let today = from_iso("2026-11-22").ok_or("a day")?;
    let decision = [("has-decision", "yes"), ("decision-percent", "72,5")];
    let decided = answers(&decision, today);

    // Three values: without a birth date it is unknown, and says what would settle it.
    let Ternary::Unknown(missing) = GROWN_UP_FROM_60.evaluate(&decided) else { return Err("it is known".into()) };
    println!("unknown until these are answered: {:?}", missing.questions);
    // One part that fails is enough: the others needn't be known.
    let below = answers(&[("has-decision", "yes"), ("decision-percent", "59,99")], today);
    assert_eq!(GROWN_UP_FROM_60.evaluate(&below), Ternary::NotMet);

    let measures: Vec<&Measure> = MEASURES.iter().copied().chain([&HEATING]).collect();
    let verdict = |answers: &Answers| assess_by(&measures, answers).of(HEATING.id).map(|outcome| outcome.verdict());
    assert_eq!(verdict(&decided), Some(Verdict::MoreInformation));
    assert_eq!(verdict(&below), Some(Verdict::ProbablyNo));

    // An EGN holds the day of birth (this one is made up).
    let grown_up = answers(&[&decision[..], &[("identifier-kind", "egn"), ("egn", "0001010019")]].concat(), today);
    let assessment = assess_by(&measures, &grown_up);
    let outcome = assessment.of(HEATING.id).ok_or("an outcome")?;
    println!("{:?}: {} a month", outcome.verdict(), outcome.amounts()[0].money().ok_or("an amount")?);
    assert_eq!(outcome.verdict(), Verdict::ProbablyYes);
    Ok(())
}

use super::*;
use crate::dates::{from_iso, iso};
use crate::form::options::{NEVER, NO, NOT_SURE, YES};
use crate::form::questions::{self as q, fact_pension};
use crate::functioning::level;
use crate::law::ZHU_70_1;
use crate::money::{Currency, Money};
use crate::parameters::{Confidence, DatedValue, POVERTY_LINE, Subject, Unit};
use crate::test_support::first_day_without;

/// Three years, since 2020.
static THREE_YEARS: Parameter<u16> = Parameter {
    id: "three-years",
    unit: Unit::Years,
    subject: Subject::Aids,
    values: &[DatedValue {
        from: crate::law::day(2020, time::Month::January, 1),
        to: None,
        figure: 3,
        law: ZHU_70_1,
        confidence: Confidence::Confirmed,
        checked: crate::law::day(2026, time::Month::November, 22),
        published: &[],
    }],
};
const AGAIN: Condition =
    Condition::YearsPassed { ever: q::FACT_CAR_AID, never: NEVER, last: q::FACT_CAR_AID_DATE, years: &THREE_YEARS };

fn day(text: &str) -> Date {
    from_iso(text).expect("a day")
}

fn on(today: &str, known: &[(QuestionId, Answer)]) -> Answers {
    crate::test_support::answers(day(today), known.iter().cloned())
}

fn date(text: &str) -> Answer {
    Answer::Date(PartialDate::from_iso(text).expect("a date, perhaps in part"))
}

fn no_figure(parameter: &'static str, date: &str) -> Ternary {
    Ternary::Unknown(MissingInputs {
        figures: vec![NoFigure { parameter, date: day(date) }],
        ..MissingInputs::default()
    })
}

#[test]
fn what_an_office_finds_out_stays_unknown_and_names_the_office() {
    let missing = MissingInputs { offices: vec!["social-worker"], ..MissingInputs::default() };
    assert_eq!(Condition::AssessedBy("social-worker").evaluate(&on("2026-11-22", &[])), Ternary::Unknown(missing));
}

#[test]
fn a_condition_names_every_question_that_it_looks_at() {
    const CASES: &[(Condition, &[QuestionId])] = &[
        (Condition::Always, &[]),
        (Condition::AnyFactAnswered, &[]),
        (Condition::AssessedBy("social-worker"), &[]),
        (Condition::MeasureDependsOn(q::FACT_ATTENDANCE), &[]),
        (Condition::FirstAnsweredIs(&[q::TOILET, q::EATING], &[YES]), &[q::TOILET, q::EATING]),
        (Condition::SelectedAny(q::FACT_PENSION, &[YES]), &[q::FACT_PENSION]),
        (Condition::Answered(q::TOILET), &[q::TOILET]),
        (Condition::Past(q::DECISION_EXPIRES), &[q::DECISION_EXPIRES]),
        (Condition::PercentAtLeast(q::DECISION_PERCENT, Percent::whole(50)), &[q::DECISION_PERCENT]),
        (Condition::PercentOver(q::DECISION_PERCENT, Percent::whole(50)), &[q::DECISION_PERCENT]),
        (Condition::PercentBelow(q::DECISION_PERCENT, Percent::whole(50)), &[q::DECISION_PERCENT]),
        (Condition::NotAbove(q::PERSONAL_INCOME, &POVERTY_LINE), &[q::PERSONAL_INCOME]),
        (Condition::AgeAtLeast(18), &[q::EGN, q::BIRTH_DATE]),
        (Condition::AgeBelow(18), &[q::EGN, q::BIRTH_DATE]),
        (AGAIN, &[q::FACT_CAR_AID, q::FACT_CAR_AID_DATE]),
        (
            Condition::NotThisYear { ever: q::FACT_CAR_AID, never: NEVER, last: q::FACT_CAR_AID_DATE },
            &[q::FACT_CAR_AID, q::FACT_CAR_AID_DATE],
        ),
        (
            Condition::All(&[
                Condition::Answered(q::TOILET),
                Condition::AnyOf(&[Condition::Not(&Condition::Answered(q::EATING)), Condition::Answered(q::DRESSING)]),
            ]),
            &[q::TOILET, q::EATING, q::DRESSING],
        ),
    ];
    for (condition, expected) in CASES {
        let mut found = Vec::new();
        condition.questions(&mut found);
        assert_eq!(found, *expected, "{condition:?}");
    }
}

#[test]
fn an_amount_is_compared_with_the_figure_of_its_own_currency_and_day_only() {
    const CONDITION: Condition = Condition::NotAbove(q::PERSONAL_INCOME, &POVERTY_LINE);
    let of = |today, minor, currency| {
        CONDITION.evaluate(&on(today, &[(q::PERSONAL_INCOME, Answer::Money(Money::minor(minor, currency)))]))
    };
    assert_eq!(of("2026-11-22", 39_063, Currency::Eur), Ternary::Met);
    assert_eq!(of("2026-11-22", 39_064, Currency::Eur), Ternary::NotMet);
    assert_eq!(of("2026-11-22", 100, Currency::Bgn), no_figure("poverty-line", "2026-11-22"));
    let without = first_day_without(&POVERTY_LINE).map(iso).expect("the line is set year by year");
    assert_eq!(of(&without, 100, Currency::Eur), no_figure("poverty-line", &without));
    assert_eq!(CONDITION.evaluate(&on("2026-11-22", &[])), Ternary::missing(&[q::PERSONAL_INCOME]));
}

#[test]
fn years_since_a_date_that_may_be_vague() {
    let vague = || Ternary::missing(&[q::FACT_CAR_AID_DATE]);
    for (today, last, expected) in [
        ("2026-11-22", "2023-11-22", Ternary::Met),
        ("2026-11-22", "2023-11-23", Ternary::NotMet),
        ("2026-11-22", "2023-10", Ternary::Met),
        ("2026-11-22", "2023-12", Ternary::NotMet),
        // The whole month has to have passed; on its first day it may be so or not.
        ("2026-11-30", "2023-11", Ternary::Met),
        ("2026-11-29", "2023-11", vague()),
        ("2026-11-01", "2023-11", vague()),
        ("2026-10-31", "2023-11", Ternary::NotMet),
        ("2026-06-01", "2023", vague()),
        // Without the figure of the day, the date is not what is missing.
        ("2019-12-31", "2010", no_figure("three-years", "2019-12-31")),
    ] {
        let known = [(q::FACT_CAR_AID, Answer::One(YES)), (q::FACT_CAR_AID_DATE, date(last))];
        assert_eq!(AGAIN.evaluate(&on(today, &known)), expected, "{today} {last}");
    }
    let never = [(q::FACT_CAR_AID, Answer::One(NEVER))];
    assert_eq!(AGAIN.evaluate(&on("2026-11-22", &never)), Ternary::Met);
    assert_eq!(AGAIN.evaluate(&on("2026-11-22", &[(q::FACT_CAR_AID, Answer::One(YES))])), vague());
    assert_eq!(AGAIN.evaluate(&on("2026-11-22", &[])), Ternary::missing(&[q::FACT_CAR_AID]));
}

#[test]
fn percentages_on_both_sides_of_each_limit() {
    let at = |percent, condition: Condition| {
        condition.evaluate(&on("2026-11-22", &[(q::DECISION_PERCENT, Answer::Percent(Percent::hundredths(percent)))]))
    };
    let (id, half) = (q::DECISION_PERCENT, Percent::whole(50));
    for (percent, at_least, over, below) in
        [(4999, false, false, true), (5000, true, false, false), (5001, true, true, false)]
    {
        assert_eq!(at(percent, Condition::PercentAtLeast(id, half)), Ternary::from(at_least), "{percent}");
        assert_eq!(at(percent, Condition::PercentOver(id, half)), Ternary::from(over), "{percent}");
        assert_eq!(at(percent, Condition::PercentBelow(id, half)), Ternary::from(below), "{percent}");
    }
    let unknown = Condition::PercentBelow(id, half).evaluate(&on("2026-11-22", &[]));
    assert_eq!(unknown, Ternary::missing(&[q::DECISION_PERCENT]));
}

#[test]
fn ages_on_both_sides_of_the_birthday() {
    for (birth, grown) in [("2008-11-22", true), ("2008-11-23", false), ("1900-01-01", true)] {
        let answers = on("2026-11-22", &[(q::BIRTH_DATE, date(birth))]);
        assert_eq!(Condition::AgeAtLeast(18).evaluate(&answers), Ternary::from(grown), "{birth}");
        assert_eq!(Condition::AgeBelow(18).evaluate(&answers), Ternary::from(!grown), "{birth}");
    }
    let unknown = Condition::AgeAtLeast(18).evaluate(&on("2026-11-22", &[]));
    assert_eq!(unknown, Ternary::missing(&[q::EGN, q::BIRTH_DATE]));
}

#[test]
fn once_a_calendar_year() {
    const CONDITION: Condition =
        Condition::NotThisYear { ever: q::FACT_CAR_AID, never: NEVER, last: q::FACT_CAR_AID_DATE };
    for (last, expected) in [("2025-12-31", true), ("2026-01-01", false), ("2026", false), ("2025", true)] {
        let known = [(q::FACT_CAR_AID, Answer::One(YES)), (q::FACT_CAR_AID_DATE, date(last))];
        assert_eq!(CONDITION.evaluate(&on("2026-11-22", &known)), Ternary::from(expected), "{last}");
    }
}

#[test]
fn what_settles_nothing_leaves_a_condition_open() {
    const PENSION: Condition = Condition::SelectedAny(q::FACT_PENSION, &[fact_pension::CIVIL]);
    const WHEELCHAIR: Condition = Condition::FirstAnsweredIs(&[q::FACT_WHEELCHAIR, q::FACT_MOBILITY], &[YES]);
    let of = |condition: Condition, known: &[(QuestionId, Answer)]| condition.evaluate(&on("2026-11-22", known));
    for (chosen, expected) in [
        (Answer::Any(vec![fact_pension::CIVIL, fact_pension::MILITARY]), Ternary::Met),
        (Answer::Any(vec![fact_pension::MILITARY]), Ternary::NotMet),
        (Answer::Any(vec![fact_pension::NOT_SURE]), Ternary::missing(&[q::FACT_PENSION])),
    ] {
        assert_eq!(of(PENSION, &[(q::FACT_PENSION, chosen)]), expected);
    }
    let both = Ternary::missing(&[q::FACT_WHEELCHAIR, q::FACT_MOBILITY]);
    for (wheelchair, mobility, expected) in [
        (YES, NO, Ternary::Met),
        (NO, YES, Ternary::NotMet),
        // The first settling answer counts.
        (NOT_SURE, YES, Ternary::Met),
        (NOT_SURE, NOT_SURE, both.clone()),
    ] {
        let known = [(q::FACT_WHEELCHAIR, Answer::One(wheelchair)), (q::FACT_MOBILITY, Answer::One(mobility))];
        assert_eq!(of(WHEELCHAIR, &known), expected, "{wheelchair:?} {mobility:?}");
        let answered = Ternary::from(wheelchair != NOT_SURE);
        assert_eq!(of(Condition::Answered(q::FACT_WHEELCHAIR), &known), answered);
        assert_eq!(of(Condition::AnyFactAnswered, &known), Ternary::Met);
    }
    assert_eq!(of(WHEELCHAIR, &[]), both);
    assert_eq!(of(Condition::AnyFactAnswered, &[(q::TOILET, Answer::One(level::NONE))]), Ternary::NotMet);
}

/// Any no is no; else any open one leaves it open, with everything that is missing, each once; else yes. And the other way
/// round for "any of".
#[test]
fn three_values_together() {
    const YES_: Condition = Condition::Always;
    const NO_: Condition = Condition::Not(&Condition::Always);
    const OPEN: Condition = Condition::AssessedBy("doctor");
    const ALSO: Condition = Condition::NotAbove(q::PERSONAL_INCOME, &POVERTY_LINE);
    let missing = Ternary::Unknown(MissingInputs {
        questions: vec![q::PERSONAL_INCOME],
        offices: vec!["doctor"],
        figures: Vec::new(),
    });
    let nothing = on("2026-11-22", &[]);
    for (parts, all, any) in [
        (&[][..], Ternary::Met, Ternary::NotMet),
        (&[YES_, YES_], Ternary::Met, Ternary::Met),
        (&[YES_, NO_], Ternary::NotMet, Ternary::Met),
        (&[OPEN, NO_], Ternary::NotMet, OPEN.evaluate(&nothing)),
        (&[OPEN, YES_], OPEN.evaluate(&nothing), Ternary::Met),
        (&[OPEN, ALSO, OPEN], missing.clone(), missing.clone()),
    ] {
        assert_eq!(Condition::All(parts).evaluate(&nothing), all, "{parts:?}");
        assert_eq!(Condition::AnyOf(parts).evaluate(&nothing), any, "{parts:?}");
    }
}

#[test]
fn what_is_past_is_over_before_the_day() {
    for (expires, expected) in [
        ("2026-11-21", Ternary::Met),
        ("2026-11-22", Ternary::NotMet),
        ("2026-10", Ternary::Met),
        ("2026-11", Ternary::missing(&[q::DECISION_EXPIRES])),
        ("2026", Ternary::missing(&[q::DECISION_EXPIRES])),
        ("2026-12", Ternary::NotMet),
    ] {
        let answers = on("2026-11-22", &[(q::DECISION_EXPIRES, date(expires))]);
        assert_eq!(Condition::Past(q::DECISION_EXPIRES).evaluate(&answers), expected, "{expires}");
    }
}

#[test]
fn a_condition_is_written_by_its_name_and_what_it_compares() {
    const ALL: Condition = Condition::All(&[Condition::Always, Condition::Not(&Condition::AnyFactAnswered)]);
    let json = |condition: &Condition| serde_json::to_value(condition).expect("JSON");
    assert_eq!(json(&ALL), serde_json::json!({"all": ["always", {"not": "any-fact-answered"}]}));
    assert_eq!(
        json(&Condition::FirstAnsweredIs(&[q::TOILET, q::EATING], &[YES, NEVER])),
        serde_json::json!({"is": {"questions": ["toilet", "eating"], "options": ["yes", "never"]}})
    );
    assert_eq!(
        json(&Condition::SelectedAny(q::FACT_PENSION, &[fact_pension::CIVIL])),
        serde_json::json!({"has": {"question": "fact-pension", "options": ["civil"]}})
    );
    assert_eq!(
        json(&AGAIN),
        serde_json::json!({"years-passed":
            {"ever": "fact-car-aid", "never": "never", "last": "fact-car-aid-date", "years": "three-years"}})
    );
}

/// What the compiler is told is what the list says: of each kind of condition.
#[test]
fn the_compiler_sees_the_questions_that_a_condition_looks_at() {
    const A: QuestionId = QuestionId("a");
    const B: QuestionId = QuestionId("b");
    const LONGER: QuestionId = QuestionId("ab");
    const NONE: QuestionId = QuestionId("");
    for one in [A, B, LONGER, NONE] {
        for other in [A, B, LONGER, NONE] {
            assert_eq!(same(one.0, other.0), one == other, "{one:?} {other:?}");
        }
    }
    let limit = Percent::whole(50);
    let years = |ever, last| Condition::NotThisYear { ever, never: NEVER, last };
    let cases: &[(Condition, &[QuestionId])] = &[
        (Condition::FirstAnsweredIs(&[A, LONGER], &[YES]), &[A, LONGER]),
        (Condition::FirstAnsweredIs(&[], &[]), &[]),
        (Condition::SelectedAny(A, &[NO]), &[A]),
        (Condition::Answered(LONGER), &[LONGER]),
        (Condition::PercentAtLeast(B, limit), &[B]),
        (Condition::PercentOver(B, limit), &[B]),
        (Condition::PercentBelow(B, limit), &[B]),
        (years(A, B), &[A, B]),
        (Condition::All(&[Condition::Answered(A), Condition::Answered(B)]), &[A, B]),
        (Condition::AnyOf(&[Condition::Always, Condition::Answered(LONGER)]), &[LONGER]),
        (Condition::Not(&Condition::Answered(B)), &[B]),
        (Condition::All(&[]), &[]),
        (Condition::Always, &[]),
        (Condition::AgeAtLeast(18), &[]),
        (Condition::AssessedBy("a"), &[]),
        (Condition::AnyFactAnswered, &[]),
    ];
    for (condition, expected) in cases {
        let found: Vec<_> = [A, LONGER, B].into_iter().filter(|id| condition.depends_on(*id)).collect();
        assert_eq!(found, *expected, "{condition:?}");
    }
}

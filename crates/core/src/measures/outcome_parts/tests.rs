use super::*;
use crate::answers::Answer;
use crate::dates::{PartialDate, from_iso, iso};
use crate::form::options::{NEVER, YES};
use crate::form::questions::{self as q, decision_term};
use crate::law::ZHU_70_1;
use crate::measures::{PaperStage, Period, When};
use crate::parameters::{CAR_YEARS, ORDER_DAYS, POVERTY_LINE, SUPPORT_SHARE_1};

const MET: Condition = Condition::Always;
const NOT_MET: Condition = Condition::Not(&Condition::Always);
const OPEN: Condition = Condition::AssessedBy("doctor");
const NAMED: &[Placeholder] = &[Placeholder { name: "years", parameter: CAR_YEARS.any() }];

fn day(text: &str) -> Date {
    from_iso(text).expect("a day")
}

fn answers(given: &[(QuestionId, Answer)]) -> Answers {
    crate::test_support::answers(day("2026-11-22"), given.iter().cloned())
}

fn date(text: &str) -> Answer {
    Answer::Date(PartialDate::from_iso(text).expect("a date"))
}

const fn note(id: &'static str, when: When) -> Note {
    Note { id, when, figures: NAMED, law: Some(ZHU_70_1), since: None }
}

#[test]
fn what_is_said_names_its_figures_and_depends_on_its_condition() {
    let all = |when: fn(Condition) -> When| {
        [note("met", when(MET)), note("not-met", when(NOT_MET)), note("open", when(OPEN))]
    };
    let nothing = answers(&[]);
    let ids = |when| shown_notes(&all(when), &nothing).into_iter().map(|note| note.id).collect::<Vec<_>>();
    assert_eq!(ids(When::UnlessNotMet), ["met", "open"]);
    assert_eq!(ids(When::IfMet), ["met"]);
    let often = Frequency { id: "often", figures: NAMED, law: Some(ZHU_70_1) };
    let notes = shown_notes(&[note("met", When::ALWAYS)], &nothing);
    for outcome in [&notes[0], &frequency(&often, nothing.today())] {
        let named: Vec<_> = outcome.figures.iter().map(|used| (used.name, used.parameter, used.figure)).collect();
        assert_eq!(
            named,
            [("years", CAR_YEARS.id, Figure::Count(CAR_YEARS.figure_on(nothing.today()).expect("a figure")))]
        );
    }
}

#[test]
fn papers_are_needed_for_sure_perhaps_or_not() {
    let needed = |when| {
        let paper = Paper { id: "bill", issuer: "office", stage: PaperStage::WithApplication, when, law: ZHU_70_1 };
        paper_outcome(&paper, &answers(&[])).map(|outcome| outcome.certain)
    };
    assert_eq!([MET, OPEN, NOT_MET].map(|one| needed(When::UnlessNotMet(one))), [Some(true), Some(false), None]);
    assert_eq!([MET, OPEN, NOT_MET].map(|one| needed(When::IfMet(one))), [Some(true), None, None]);
}

#[test]
fn only_a_share_and_what_is_said_in_words_is_the_amount_itself() {
    let up_to = |size| {
        let amount = Amount { id: "x", when: When::ALWAYS, size, period: Period::Month, law: ZHU_70_1, figures: &[] };
        amount_outcomes(&Amounts::Each(&[]), Verdict::ProbablyYes, &answers(&[])).len()
            + usize::from(
                amount_outcome(&amount, Certainty::Certain, &MissingInputs::default(), &answers(&[])).is_ceiling(),
            )
    };
    let (base, share) = (&POVERTY_LINE, &SUPPORT_SHARE_1);
    let sizes = [
        AmountSize::Share { base, share },
        AmountSize::InWords,
        AmountSize::UpToShare { base, share },
        AmountSize::UpToTimes { base, times: &CAR_YEARS },
        AmountSize::UpToHours(&CAR_YEARS),
    ];
    assert_eq!(sizes.map(up_to), [0, 0, 1, 1, 1]);
}

#[test]
fn again_is_counted_from_the_last_time_if_there_was_one() {
    let first = |after, ever, last: &str| {
        let again =
            Renewal { id: "x", after, ever: q::FACT_CAR_AID, never: NEVER, last: q::FACT_CAR_AID_DATE, law: ZHU_70_1 };
        let given = [(q::FACT_CAR_AID, Answer::One(ever)), (q::FACT_CAR_AID_DATE, date(last))];
        renewal_outcome(&again, &answers(&given)).first.map(iso)
    };
    let years = || WaitingPeriod::Years(&CAR_YEARS);
    let length = CAR_YEARS.figure_on(day("2026-11-22")).expect("a figure");
    assert_eq!(first(years(), YES, "2023-05-06"), Some(format!("{}-05-06", 2023 + i32::from(length))));
    assert_eq!(first(years(), YES, "2023-05"), None, "the day isn't known");
    assert_eq!(first(WaitingPeriod::CalendarYear, YES, "2026-05-06"), Some("2027-01-01".into()));
    assert_eq!(first(WaitingPeriod::CalendarYear, YES, "2026"), Some("2027-01-01".into()));
    for after in [years(), WaitingPeriod::CalendarYear] {
        assert_eq!(first(after, NEVER, "2023-05-06"), None, "a date that no longer counts");
    }
}

#[test]
fn a_deadline_before_the_end_of_a_decision() {
    let counted = |counts, given: &[(QuestionId, Answer)]| {
        let deadline = Deadline { id: "x", length: &ORDER_DAYS, counts, when: When::ALWAYS, law: ZHU_70_1 };
        deadline_outcome(&deadline, &answers(given)).map(|outcome| (outcome.date.map(iso), outcome.has_passed))
    };
    let expires = |text: &str| {
        [
            (q::HAS_DECISION, Answer::One(YES)),
            (q::DECISION_TERM, Answer::One(decision_term::UNTIL)),
            (q::DECISION_EXPIRES, date(text)),
        ]
    };
    let before = || DeadlineStart::MonthsBefore(q::DECISION_EXPIRES);
    let months = i32::from(ORDER_DAYS.figure_on(day("2026-11-22")).expect("a figure"));
    let of = |text: &str| Some(iso(months_later(day(text), -months)));
    // Far ahead, so near that the day has passed, on the day itself, and run out.
    assert_eq!(counted(before(), &expires("2036-11-22")), Some((of("2036-11-22"), false)));
    assert_eq!(counted(before(), &expires("2026-11-23")), Some((of("2026-11-23"), true)));
    assert_eq!(counted(before(), &expires("2026-11-22")), Some((of("2026-11-22"), true)));
    assert_eq!(counted(before(), &expires("2026-11-21")), None);
    let on_the_day = iso(months_later(day("2026-11-22"), months));
    assert_eq!(counted(before(), &expires(&on_the_day)), Some((Some("2026-11-22".into()), false)));
    assert_eq!(counted(before(), &expires("2036-11")), Some((None, false)), "the day isn't known");
    // For life: no such date. Not said yet: a deadline without a day.
    let term = |option| [(q::HAS_DECISION, Answer::One(YES)), (q::DECISION_TERM, Answer::One(option))];
    assert_eq!(counted(before(), &term(decision_term::LIFE)), None);
    assert_eq!(counted(before(), &term(decision_term::UNTIL)), Some((None, false)));
    assert_eq!(counted(before(), &[]), Some((None, false)));
    assert_eq!(counted(DeadlineStart::FromEvent, &[]), Some((None, false)));
    let ready = iso(assessment_ready(day("2026-11-22"), months));
    assert_eq!(counted(DeadlineStart::MonthEndsAfterFiling, &[]), Some((Some(ready), false)));
}

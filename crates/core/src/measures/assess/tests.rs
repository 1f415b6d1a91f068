use super::*;
use crate::answers::tests::{draft, today};
use crate::answers::{Answer, interpret};
use crate::condition::Condition;
use crate::dates::from_iso;
use crate::form::options::{NO, NOT_SURE, YES};
use crate::form::{FORM, questions as q};
use crate::law::ZHU_70_1;
use crate::measures::{AmountOutcome, Amounts, Frequency, MeasureId, Paper, Verdict, When};
use crate::parameters::POVERTY_LINE;

fn answers(given: &[(&str, &str)]) -> Answers {
    interpret(&FORM, &draft(given), today()).answers
}

const FREQUENCY: Frequency = Frequency { id: "once", figures: &[], law: Some(ZHU_70_1) };
/// A paper that is needed unless the person has a decision, and one that is needed in any case.
const MAYBE: When = When::UnlessNotMet(Condition::FirstAnsweredIs(&[q::HAS_DECISION], &[NO]));

const fn paper(id: &'static str, stage: PaperStage, when: When) -> Paper {
    Paper { id, issuer: "office", stage, when, law: ZHU_70_1 }
}

const fn version(rules: &'static [Rule], papers: &'static [&'static [Paper]]) -> MeasureVersion {
    MeasureVersion {
        from: crate::law::day(2020, time::Month::January, 1),
        to: None,
        rules,
        amounts: Amounts::Each(&[]),
        frequency: FREQUENCY,
        again: None,
        durations: &[],
        papers,
        deadlines: &[],
        apply: &[],
        notes: &[],
    }
}

const fn measure(id: &'static str, request: QuestionId, versions: &'static [MeasureVersion]) -> Measure {
    Measure { id: MeasureId(id), request: Some(request), receiving: None, versions }
}

const INCOME: Condition = Condition::NotAbove(q::PERSONAL_INCOME, &POVERTY_LINE);
const RULES: &[Rule] =
    &[Rule { id: "c-adult", when: Condition::AgeAtLeast(18), law: ZHU_70_1, figures: &[], ways: &[] }];
static FIRST: Measure = measure(
    "first",
    q::REQUEST_CAR,
    &[version(
        RULES,
        &[&[paper("letter", PaperStage::ALL[1], MAYBE), paper("photo", PaperStage::ALL[0], When::ALWAYS)]],
    )],
);
static SECOND: Measure = measure(
    "second",
    q::REQUEST_EDUCATION,
    &[version(
        &[Rule {
            id: "c-income",
            when: Condition::All(&[Condition::Not(&Condition::Not(&INCOME)), Condition::AnyOf(&[INCOME])]),
            law: ZHU_70_1,
            figures: &[],
            ways: &[],
        }],
        &[&[paper("letter", PaperStage::ALL[0], When::ALWAYS)]],
    )],
);
const BOTH: &[&Measure] = &[&FIRST, &SECOND];

fn papers(given: &[(&str, &str)]) -> Vec<(&'static str, bool, PaperStage, usize)> {
    let known = [("identifier-kind", "egn"), ("egn", "0001010019")];
    let assessment = assess_by(BOTH, &answers(&[&known, given].concat()));
    assessment.papers.iter().map(|of| (of.paper.id, of.paper.certain, of.paper.stage, of.measures.len())).collect()
}

#[test]
fn a_paper_of_several_measures_is_listed_once_as_soon_and_as_surely_as_one_needs_it() {
    let [early, late, ..] = PaperStage::ALL;
    // The letter may be needed, the photo is; it is listed by stage.
    assert_eq!(papers(&[("request-car", "yes")]), [("photo", true, early, 1), ("letter", false, late, 1)]);
    assert_eq!(papers(&[("request-education", "yes")]), [("letter", true, early, 1)]);
    let both = [("request-car", "yes"), ("request-education", "yes")];
    assert_eq!(papers(&both), [("letter", true, early, 2), ("photo", true, early, 1)]);
}

#[test]
fn papers_of_what_is_not_asked_for_or_ruled_out_are_not_listed() {
    assert_eq!(papers(&[]), []);
    assert_eq!(papers(&[("request-car", "no"), ("request-education", "not-sure")]), []);
    // An income above the poverty line rules the second one out.
    let rich = [("request-education", "yes"), ("personal-income", "1000000")];
    assert_eq!(papers(&rich), []);
}

#[test]
fn a_condition_shows_each_figure_that_it_compares() {
    let assessment = assess_by(BOTH, &answers(&[]));
    let figures = |id| {
        let outcome = assessment.of(MeasureId(id)).expect("an outcome");
        outcome.conditions()[0].figures.iter().map(|used| used.parameter).collect::<Vec<_>>()
    };
    assert_eq!(figures("second"), ["poverty-line", "poverty-line"]);
    assert_eq!(figures("first"), Vec::<&str>::new());
}

#[test]
fn a_request_is_yes_no_or_open() {
    let all = [(YES, Stated::Yes, Some(true)), (NO, Stated::No, Some(false)), (NOT_SURE, Stated::Unanswered, None)];
    for (said, expected, written) in all {
        let mut answers = Answers::none(today());
        answers.insert(q::REQUEST_CAR, Answer::One(said));
        let stated = answers.stated(Some(q::REQUEST_CAR));
        assert_eq!((stated, stated.yes_or_no()), (expected, written), "{said:?}");
    }
    let nothing = Answers::none(today());
    assert_eq!(nothing.stated(Some(q::REQUEST_CAR)), Stated::Unanswered);
    assert_eq!(nothing.stated(None), Stated::NotAsked);
    assert_eq!([Stated::Unanswered, Stated::NotAsked].map(Stated::yes_or_no), [None, None]);
}

#[test]
fn the_day_of_the_answers_decides_and_another_is_given_to_them() {
    let read_today = answers(&[("identifier-kind", "other"), ("birth-date", "2008-11-22"), ("request-car", "yes")]);
    let verdict = |day: &str| {
        let day = from_iso(day).expect("a day");
        let assessment = assess_by(BOTH, &read_today.with_date(day));
        assert_eq!(assessment.on, day);
        assessment.of(MeasureId("first")).map(|outcome| (outcome.verdict(), outcome.rules.is_none()))
    };
    assert_eq!(verdict("2026-11-22"), Some((Verdict::ProbablyYes, false)));
    assert_eq!(verdict("2026-11-21"), Some((Verdict::ProbablyNo, false)));
    assert_eq!(verdict("2019-12-31"), Some((Verdict::MoreInformation, true)));
}

#[test]
fn what_is_asked_first_is_what_can_be_answered_now() {
    let nothing = answers(&[]);
    assert_eq!(answerable(&[q::TOILET], &nothing), [q::TOILET]);
    // A hidden question stands for the one that brings it ...
    assert_eq!(answerable(&[q::DECISION_PERCENT], &nothing), [q::HAS_DECISION]);
    // ... unless another one can be answered for the same.
    assert_eq!(answerable(&[q::DECISION_PERCENT, q::TOILET], &nothing), [q::TOILET]);
    assert_eq!(answerable(&[q::TOILET, q::DECISION_PERCENT], &nothing), [q::TOILET]);
    // One that is settled brings nothing.
    assert_eq!(answerable(&[q::DECISION_PERCENT], &answers(&[("has-decision", "no")])), []);
    assert_eq!(answerable(&[q::EATING, q::TOILET, q::EATING], &nothing), [q::TOILET, q::EATING]);
}

#[test]
fn what_decides_comes_first() {
    let order = |given: &[(&str, &str)]| {
        let assessment = assess(&answers(given));
        let rules = assessment.of(MeasureId("monthly-support")).and_then(|of| of.rules.as_ref()).expect("rules");
        assert_eq!(rules.by_weight().count(), rules.conditions.len());
        rules.by_weight().map(|condition| condition.state).collect::<Vec<_>>()
    };
    let rank = |state: &ConditionStatus| match state {
        ConditionStatus::NotMet => 0,
        ConditionStatus::Unknown => 1,
        ConditionStatus::Met => 2,
    };
    let child = [("identifier-kind", "other"), ("birth-date", "2016-05-20"), ("has-decision", "yes")];
    let states = order(&child);
    assert!(states.is_sorted_by_key(rank), "{states:?}");
    assert_eq!(states.iter().map(rank).collect::<std::collections::BTreeSet<_>>().len(), 3, "{states:?}");
}

#[test]
fn hours_that_an_office_sets_are_a_range_and_nothing_else_is() {
    let assessment = assess(&answers(&[]));
    let hours = |id| assessment.of(MeasureId(id)).and_then(|of| of.rules.as_ref()).expect("rules").hours();
    let amounts = assessment.of(MeasureId("personal-assistance")).expect("an outcome").amounts();
    let of_amounts: Vec<_> = amounts.iter().filter_map(AmountOutcome::hours).collect();
    assert_eq!(hours("personal-assistance"), Some(of_amounts[0]..=of_amounts[3]));
    assert!(of_amounts.is_sorted() && of_amounts.len() == 4);
    for other in ["monthly-support", "car", "parking", "education"] {
        assert_eq!(hours(other), None, "{other}");
    }
}

#[test]
fn a_way_that_waits_for_an_answer_is_still_open() {
    let ways = |given: &[(&str, &str)]| {
        let assessment = assess(&answers(given));
        let outcome = assessment.of(MeasureId("car")).expect("an outcome");
        let residence =
            outcome.conditions().iter().find(|condition| condition.id == "c-residence").expect("a condition");
        (residence.state, residence.ways.clone())
    };
    // Nothing is known: both ways are open, so the whole sentence is said and not "you have an ЕГН".
    assert_eq!(ways(&[]), (ConditionStatus::Unknown, vec![]));
    assert_eq!(ways(&[("identifier-kind", "egn")]), (ConditionStatus::Met, vec!["egn"]));
    assert_eq!(ways(&[("identifier-kind", "other")]), (ConditionStatus::Unknown, vec!["status"]));
}

#[test]
fn one_ceiling_is_no_range_of_hours() {
    let rules_of = |given: &[(&str, &str)]| {
        let assessment = assess(&answers(given));
        assessment.of(MeasureId("personal-assistance")).and_then(|of| of.rules.clone()).expect("rules")
    };
    let open = rules_of(&[]);
    let one = RulesOutcome { amounts: open.amounts[..1].to_vec(), ..open.clone() };
    assert!(one.amounts[0].hours().is_some());
    assert_eq!(one.hours(), None);
    // Beside money there is no range either.
    let money = assess(&answers(&[]));
    let money = money.of(MeasureId("car")).and_then(|of| of.rules.as_ref()).expect("rules").amounts[0].clone();
    assert_eq!(RulesOutcome { amounts: vec![open.amounts[0].clone(), money], ..open }.hours(), None);
}

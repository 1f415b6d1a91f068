//! What holds for any answers whatsoever.

use std::collections::{BTreeMap, BTreeSet};

use assessment_core::answers::{Answer, Draft, RawAnswer, Stated, interpret};
use assessment_core::dates::{PartialDate, from_iso};
use assessment_core::form::{AnswerKind, ChoiceRole, FORM, Question, QuestionId, QuestionOrigin};
use assessment_core::identity::Egn;
use assessment_core::measures::{
    AmountOutcome, Amounts, Assessment, Certainty, ConditionStatus, MEASURES, Verdict, assess, is_worth_asking,
};
use assessment_core::money::{Currency, Money};
use assessment_core::parameters::POVERTY_LINE;
use assessment_core::percent::Percent;
use assessment_core::report::draft_report as answer_draft;
use assessment_core::test_support::{answers, draft, first_day_without};
use proptest::prelude::*;
use proptest::sample::select;
use time::{Date, Duration};

/// Days on both sides of every change of law, and days without figures.
const DAYS: &[&str] = &[
    "2018-12-31",
    "2019-01-01",
    "2019-03-31",
    "2019-04-01",
    "2019-08-31",
    "2019-09-01",
    "2020-12-31",
    "2021-01-01",
    "2022-06-30",
    "2022-07-01",
    "2023-01-28",
    "2023-01-29",
    "2025-12-31",
    "2026-01-01",
    "2026-11-22",
];

/// The first day on which no poverty line is known, and the one before.
fn first_without_line() -> Date {
    first_day_without(&POVERTY_LINE).expect("the line is set year by year")
}

fn last_with_line() -> Date {
    first_without_line().previous_day().expect("a day")
}

fn a_day() -> impl Strategy<Value = Date> {
    let days = DAYS.iter().map(|day| from_iso(day).expect("a date"));
    select(days.chain([last_with_line(), first_without_line()]).collect::<Vec<_>>())
}

/// The questions at which some condition, amount or paper looks.
fn questions() -> Vec<&'static Question> {
    let mut ids = BTreeSet::new();
    for version in MEASURES.iter().flat_map(|measure| measure.versions) {
        version.rules.iter().for_each(|rule| rule.when.questions(&mut ids));
        let (Amounts::Tiers(list) | Amounts::Each(list) | Amounts::SetBy { degrees: list, .. }) = version.amounts;
        list.iter().for_each(|amount| amount.when.condition().questions(&mut ids));
        version.papers.iter().copied().flatten().for_each(|paper| paper.when.condition().questions(&mut ids));
    }
    ids.extend(MEASURES.iter().filter_map(|measure| measure.request));
    FORM.questions().filter(|question| ids.contains(&question.id)).collect()
}

/// Any answer to a question, "I don't know" included.
fn answer(question: &'static Question, today: Date) -> BoxedStrategy<Answer> {
    match question.kind {
        AnswerKind::One { options, .. } => select(options).prop_map(|choice| Answer::One(choice.id)).boxed(),
        AnswerKind::Any { options } => {
            let plain: Vec<_> = options.iter().filter(|o| o.role == ChoiceRole::Regular).map(|o| o.id).collect();
            let lone: Vec<_> = options.iter().filter(|o| o.role != ChoiceRole::Regular).map(|o| vec![o.id]).collect();
            let several = proptest::sample::subsequence(plain.clone(), 1..=plain.len().min(3)).prop_map(|ids| {
                let mut ids = ids;
                ids.sort_unstable();
                Answer::Any(ids)
            });
            if lone.is_empty() {
                several.boxed()
            } else {
                prop_oneof![3 => several, 1 => select(lone).prop_map(Answer::Any)].boxed()
            }
        }
        AnswerKind::Percent { .. } => {
            let edges = select(vec![4900u16, 4999, 5000, 7099, 7100, 8999, 9000, 9001, 10_000]);
            prop_oneof![3 => edges, 1 => 0..=10_000u16]
                .prop_map(|value| Answer::Percent(Percent::hundredths(value)))
                .boxed()
        }
        AnswerKind::Money => {
            let edges = select(vec![0i64, 34_800, 39_063, 39_064, 63_800, 63_801]);
            prop_oneof![edges, 0..=200_000i64]
                .prop_map(move |minor| Answer::Money(Money::minor(minor, Currency::on(today))))
                .boxed()
        }
        AnswerKind::Date { .. } => {
            (0..40_000i64).prop_map(move |days| Answer::Date(PartialDate::whole(today - Duration::days(days)))).boxed()
        }
        AnswerKind::Egn => Just(Answer::Egn(Egn::parse("0001010019").expect("a valid number"))).boxed(),
        _ => unreachable!("no rule looks at {:?}", question.id),
    }
}

/// A day and answers to some of the questions.
fn situation() -> impl Strategy<Value = (Date, BTreeMap<QuestionId, Answer>)> {
    a_day().prop_flat_map(|today| {
        let each: Vec<_> = questions()
            .into_iter()
            .map(|question| {
                let id = question.id;
                proptest::option::of(answer(question, today)).prop_map(move |answer| (id, answer))
            })
            .collect();
        each.prop_map(move |all| (today, all.into_iter().filter_map(|(id, answer)| Some((id, answer?))).collect()))
    })
}

fn states(assessment: &Assessment) -> Vec<(&'static str, &'static str, ConditionStatus)> {
    assessment
        .outcomes
        .iter()
        .flat_map(|outcome| outcome.conditions().iter().map(|c| (outcome.measure.0, c.id, c.state)))
        .collect()
}

/// The questions at which a condition of a measure looks on a day.
fn looked_at(today: Date, measure: &str, condition: &str) -> BTreeSet<QuestionId> {
    let mut ids = BTreeSet::new();
    MEASURES
        .iter()
        .filter(|m| m.id.0 == measure)
        .filter_map(|m| m.on(today))
        .flat_map(|version| version.rules)
        .filter(|rule| rule.id == condition)
        .for_each(|rule| rule.when.questions(&mut ids));
    ids
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_verdict_says_what_its_conditions_say((today, given) in situation()) {
        for outcome in assess(&answers(today, given)).outcomes {
            let any = |state| outcome.conditions().iter().any(|condition| condition.state == state);
            let expected = if any(ConditionStatus::NotMet) {
                Verdict::ProbablyNo
            } else if any(ConditionStatus::Unknown) || outcome.rules.is_none() {
                Verdict::MoreInformation
            } else {
                Verdict::ProbablyYes
            };
            prop_assert_eq!(outcome.verdict(), expected, "{}", outcome.measure.0);
            prop_assert_eq!(outcome.rules.is_none(), outcome.conditions().is_empty());
        }
    }

    /// Whoever adds up amounts by how sure they are gets what is due, and nothing of what isn't.
    #[test]
    fn an_amount_is_as_sure_as_its_measure((today, given) in situation()) {
        for outcome in assess(&answers(today, given)).outcomes {
            for line in outcome.amounts() {
                let sure = matches!(line.standing, Certainty::Certain | Certainty::Minimum);
                prop_assert!(!sure || outcome.verdict() == Verdict::ProbablyYes, "{} {:?}", line.id, line.standing);
                prop_assert!(line.standing != Certainty::Conditional || outcome.verdict() == Verdict::MoreInformation);
            }
            prop_assert!(outcome.verdict() != Verdict::ProbablyNo || outcome.amounts().is_empty(), "{}", outcome.measure.0);
        }
    }

    /// "These rights do not arise" never stands beside a right that arises in another way.
    #[test]
    fn no_note_denies_what_the_verdict_grants((today, given) in situation()) {
        for outcome in assess(&answers(today, given)).outcomes {
            let says = |id: &str| outcome.rules.iter().flat_map(|rules| &rules.notes).any(|note| note.id == id);
            prop_assert!(!says("decision-first") || outcome.verdict() == Verdict::ProbablyNo, "{}", outcome.measure.0);
            prop_assert!(!says("decision-of-lkk") || outcome.verdict() != Verdict::ProbablyYes, "{}", outcome.measure.0);
        }
    }

    /// What somebody said of a fact counts where the fact isn't asked any more: it is never "not known yet".
    #[test]
    fn a_fact_that_was_answered_is_known_whether_it_is_asked_or_not((today, given) in situation()) {
        let fact = |id: &QuestionId| FORM.question(id.0).is_some_and(|question| question.origin == QuestionOrigin::Fact);
        let typed = draft().answers(given.iter().map(|(id, answer)| (*id, answer.to_raw())));
        let interpretation = interpret(&FORM, &typed.build(), today);
        let counted = assess(&interpretation.answers);
        // All of them, asked or not.
        let mut all = interpretation.answers.clone();
        for (id, answer) in given.iter().filter(|(id, _)| fact(id)) {
            all.insert(*id, answer.clone());
        }
        let of = |assessment: &Assessment| {
            let outcomes = assessment.outcomes.iter();
            outcomes.flat_map(|outcome| outcome.conditions().iter().cloned()).collect::<Vec<_>>()
        };
        let settled = |id: &QuestionId| {
            FORM.question(id.0).is_some_and(|question| given.get(id).is_some_and(|answer| answer.is_determinate(question)))
        };
        for (counted, inserted) in of(&counted).iter().zip(of(&assess(&all))) {
            // Where an answer that doesn't travel would settle it, a question is named whose answer does.
            let is_open = counted.state == ConditionStatus::Unknown && inserted.state != ConditionStatus::Unknown;
            let names_another = !counted.questions.is_empty() && !counted.questions.iter().any(settled);
            prop_assert!(!is_open || names_another, "{counted:?} {inserted:?}");
        }
    }

    /// Whoever may not have the rights of an act is never told yes to one of its measures, and who didn't say isn't either.
    #[test]
    fn no_measure_of_the_acts_is_granted_without_a_residence_that_they_name((today, given) in situation(), said in 0..3usize) {
        use assessment_core::form::options::{NO, NOT_SURE};
        use assessment_core::form::questions::{EGN, FACT_RESIDENCE, IDENTIFIER_KIND, identifier_kind};
        let said = [None, Some(NO), Some(NOT_SURE)][said];
        let mut given = given;
        given.remove(&EGN);
        given.insert(IDENTIFIER_KIND, Answer::One(identifier_kind::LNCH));
        given.remove(&FACT_RESIDENCE);
        given.extend(said.map(|said| (FACT_RESIDENCE, Answer::One(said))));
        for outcome in assess(&answers(today, given)).outcomes {
            let Some(residence) = outcome.conditions().iter().find(|condition| condition.id == "c-residence") else { continue };
            let (state, verdict) = if said == Some(NO) {
                (ConditionStatus::NotMet, outcome.verdict() == Verdict::ProbablyNo)
            } else {
                (ConditionStatus::Unknown, outcome.verdict() != Verdict::ProbablyYes)
            };
            prop_assert!(residence.state == state && verdict, "{} {:?}", outcome.measure.0, outcome.verdict());
        }
    }

    #[test]
    fn a_blank_and_i_dont_know_say_the_same((today, given) in situation()) {
        let unsettled = |id: &QuestionId, answer: &Answer| {
            FORM.question(id.0).is_some_and(|question| !answer.is_determinate(question))
        };
        let settled: BTreeMap<_, _> = given.clone().into_iter().filter(|(id, answer)| !unsettled(id, answer)).collect();
        prop_assert_eq!(
            states(&assess(&answers(today, given))),
            states(&assess(&answers(today, settled)))
        );
    }

    #[test]
    fn an_answer_moves_only_conditions_that_look_at_it((today, given) in situation(), at in any::<proptest::sample::Index>()) {
        prop_assume!(!given.is_empty());
        let (left_out, _) = given.iter().nth(at.index(given.len())).expect("within");
        let more = answers(today, given.clone());
        let less = more.without(*left_out);
        for (before, after) in states(&assess(&less)).into_iter().zip(states(&assess(&more))) {
            if before != after {
                prop_assert!(looked_at(today, after.0, after.1).contains(left_out), "{before:?} {after:?} {left_out:?}");
            }
        }
    }

    #[test]
    fn a_fact_never_overturns_what_was_settled_without_it((today, given) in situation()) {
        // Facts that stand in for a question of the form come second to it, so leaving facts out only loses.
        let fact = |id: &QuestionId| FORM.question(id.0).is_some_and(|question| question.origin == QuestionOrigin::Fact);
        let official = given.clone().into_iter().filter(|(id, _)| !fact(id));
        let before = states(&assess(&answers(today, official)));
        for (before, after) in before.into_iter().zip(states(&assess(&answers(today, given)))) {
            prop_assert!(before.2 == ConditionStatus::Unknown || before == after, "{before:?} {after:?}");
        }
    }

    /// Of questions in a draft, and of options in an answer: as they travel, through the parser.
    #[test]
    fn order_never_matters((today, given) in situation(), seed in any::<u64>()) {
        let said = |given: &[(QuestionId, Answer)], turned: bool| {
            let members: Vec<_> = given.iter().map(|(id, answer)| {
                let mut typed = answer.to_raw();
                if let (Answer::Any(_), RawAnswer::List(options), true) = (answer, &mut typed, turned) {
                    options.reverse();
                }
                format!("{:?}: {}", id.0, serde_json::to_string(&typed).expect("JSON"))
            }).collect();
            let draft: Draft = serde_json::from_str(&format!(r#"{{"answers": {{{}}}}}"#, members.join(","))).expect("a draft");
            serde_json::to_value(answer_draft(&draft, today).expect("this form")).expect("JSON")
        };
        let given: Vec<_> = given.into_iter().collect();
        let mut shuffled = given.clone();
        shuffled.sort_by_key(|(id, _)| id.0.bytes().fold(seed, |hash, b| hash.rotate_left(7).wrapping_mul(31) ^ u64::from(b)));
        prop_assert_eq!(said(&given, false), said(&shuffled, true));
    }

    #[test]
    fn a_later_fact_never_hides_an_earlier_one((today, given) in situation()) {
        let facts: Vec<_> = FORM.questions().filter(|question| question.origin == QuestionOrigin::Fact).map(|q| q.id).collect();
        let all = answers(today, given.clone());
        for (at, fact) in facts.iter().enumerate() {
            let earlier = given.clone().into_iter().filter(|(id, _)| !facts[at..].contains(id));
            prop_assert_eq!(is_worth_asking(*fact, &all), is_worth_asking(*fact, &answers(today, earlier)), "{:?}", fact);
        }
    }

    #[test]
    fn a_missing_figure_never_means_no((_, given) in situation()) {
        // On the last day with a line and on the first without: nothing that was met or unknown is refused.
        let given: BTreeMap<_, _> = given
            .into_iter()
            .filter(|(_, answer)| !matches!(answer, Answer::Date(_) | Answer::Egn(_) | Answer::Money(_)))
            .chain([(
                assessment_core::form::questions::FACT_INCOME_PER_MEMBER,
                Answer::Money(Money::minor(10_000, Currency::Eur)),
            )])
            .collect();
        let (last, first) = (last_with_line(), first_without_line());
        let with = assess(&answers(last, given.clone()));
        let without = assess(&answers(first, given));
        for (with, without) in with.outcomes.iter().zip(&without.outcomes) {
            prop_assert_eq!(with.verdict() == Verdict::ProbablyNo, without.verdict() == Verdict::ProbablyNo, "{}", with.measure.0);
            for line in without.amounts() {
                prop_assert!(line.money().is_none());
                prop_assert_eq!(line.no_figure().is_some(), line.share().is_some() || line.times().is_some());
            }
        }
    }

    #[test]
    fn one_tier_is_certain_or_the_least_of_several((today, given) in situation()) {
        let assessment = assess(&answers(today, given));
        for (measure, outcome) in MEASURES.iter().zip(&assessment.outcomes) {
            let Some(version) = measure.on(today) else { continue };
            if !matches!(version.amounts, Amounts::Tiers(_)) {
                continue;
            }
            let standings: Vec<_> = outcome.amounts().iter().map(|line| line.standing).collect();
            if outcome.verdict() == Verdict::ProbablyYes {
                prop_assert!(!standings.is_empty(), "a right without an amount");
            }
            match standings.as_slice() {
                [] => {}
                [one] => prop_assert_ne!(*one, Certainty::Minimum),
                [first, rest @ ..] => {
                    let is_sure = outcome.verdict() == Verdict::ProbablyYes;
                    prop_assert_eq!(*first, if is_sure { Certainty::Minimum } else { Certainty::Possible });
                    prop_assert!(rest.iter().all(|standing| *standing == Certainty::Possible));
                }
            }
            let shares: Vec<_> = outcome.amounts().iter().filter_map(AmountOutcome::share).collect();
            prop_assert!(shares.windows(2).all(|pair| pair[0] < pair[1]), "from the lowest to the highest");
        }
    }

    #[test]
    fn a_measure_asks_only_while_it_is_open((today, given) in situation()) {
        // Where everything is refused, no fact is worth asking.
        let refused = MEASURES.iter().filter_map(|measure| measure.request);
        let refused = refused.map(|id| (id, Answer::One(assessment_core::form::options::NO)));
        let known: BTreeMap<_, _> = given.into_iter().chain(refused).collect();
        let all = answers(today, known);
        // What nobody applies for on this form can't be refused.
        let can_be_refused = |id| MEASURES.iter().any(|measure| measure.id == id && measure.request.is_some());
        let assessment = assess(&all);
        let mut open = assessment.outcomes.iter().filter(|outcome| outcome.requested != Stated::No);
        prop_assert!(open.all(|outcome| !can_be_refused(outcome.measure)));
        prop_assert!(!is_worth_asking(assessment_core::form::questions::FACT_WHEELCHAIR, &all));
        prop_assert!(!is_worth_asking(assessment_core::form::questions::FACT_INCOME_PER_MEMBER, &all));
    }
}

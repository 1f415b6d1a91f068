//! Prompts, and what is laid beside the instrument.

use assessment_core::answers::{Answer, Answers};
use assessment_core::consistency::{self, Clause, PROMPTS};
use assessment_core::form::{AnswerKind, FORM, LifeArea, QuestionId};
use assessment_core::functioning::Level;
use assessment_core::instrument::{
    self, AreaNeed, HelpAnswer, INSTRUMENT, InstrumentFinding, InterviewInput, InterviewRecord, Proposal, overview,
    prefill,
};
use assessment_core::measures::ConditionStatus;
use assessment_core::test_support;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::day;

/// The questions at which prompts look, and those of the instrument.
fn questions() -> Vec<&'static assessment_core::form::Question> {
    let looked_at = |id: QuestionId| PROMPTS.iter().any(|prompt| prompt.look_again.contains(&id));
    // Those with options; dates, amounts and ages are compared in `tests/contradictions.rs`.
    FORM.questions()
        .filter(|q| looked_at(q.id) && !q.options().is_empty() || matches!(q.kind, AnswerKind::Level { .. }))
        .collect()
}

fn some_answers() -> impl Strategy<Value = Vec<(QuestionId, Answer)>> {
    let each: Vec<_> = questions()
        .into_iter()
        .map(|question| {
            let several = matches!(question.kind, AnswerKind::Any { .. });
            let answer = select(question.options()).prop_map(move |choice| match several {
                true => Answer::Any(vec![choice.id]),
                false => Answer::One(choice.id),
            });
            proptest::option::of(answer).prop_map(move |answer| (question.id, answer))
        })
        .collect();
    each.prop_map(|all| all.into_iter().filter_map(|(id, answer)| Some((id, answer?))).collect())
}

fn answers(given: impl IntoIterator<Item = (QuestionId, Answer)>) -> Answers {
    test_support::answers(day("2026-11-22"), given)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fewer_answers_never_raise_a_prompt(given in some_answers(), at in any::<proptest::sample::Index>()) {
        prop_assume!(!given.is_empty());
        let all = answers(given.clone());
        let (left_out, _) = given[at.index(given.len())].clone();
        // But for two kinds: a rule takes the fact for an official answer that is missing, and some prompts ask just because
        // an answer is missing.
        let is_other = |prompt: &consistency::Prompt| {
            prompt.when.iter().any(|clause| matches!(clause, Clause::NotDue(_) | Clause::Blank(_)))
        };
        let ids = |answers: &Answers| {
            consistency::raised(answers).filter(|raised| !is_other(raised)).map(|raised| raised.id).collect::<Vec<_>>()
        };
        let (fewer, more) = (ids(&all.without(left_out)), ids(&all));
        prop_assert!(fewer.iter().all(|id| more.contains(id)));
        // And what looked at the answer is open again, not settled.
        for prompt in PROMPTS.iter().filter(|prompt| prompt.look_again.contains(&left_out)) {
            prop_assert!(!fewer.contains(&prompt.id));
        }
    }

    #[test]
    fn the_order_of_answers_never_matters(given in some_answers(), seed in any::<u64>()) {
        let mut shuffled = given.clone();
        shuffled.sort_by_key(|(id, _)| id.0.bytes().fold(seed, |hash, b| hash.rotate_left(9).wrapping_mul(31) ^ u64::from(b)));
        let ids = |given: Vec<_>| consistency::raised(&answers(given)).map(|prompt| prompt.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(given.clone()), ids(shuffled.clone()));
        prop_assert_eq!(prefill(&answers(given)), prefill(&answers(shuffled)));
    }

    #[test]
    fn nothing_is_prefilled_that_was_not_said(given in some_answers()) {
        let all = answers(given);
        for prefilled in prefill(&all).items {
            let question = INSTRUMENT.item(prefilled.item.0).expect("an item").question;
            let said = question.and_then(|question| match all.get(question) {
                Some(Answer::One(option)) => Level::from_id(option.0),
                _ => None,
            });
            match prefilled.proposal {
                Proposal::Said { level, .. } => prop_assert_eq!(said, Some(level)),
                Proposal::Interview { .. } => prop_assert_eq!(said, None),
            }
        }
    }

    #[test]
    fn an_interview_is_read_as_it_is_written(interview in interview()) {
        let json = serde_json::to_string(&interview).expect("JSON");
        prop_assert_eq!(&serde_json::from_str::<InterviewInput>(&json).expect("the same JSON"), &interview);
        let (record, problems) = InterviewRecord::from_interview(&interview);
        prop_assert!(problems.is_empty(), "{:?}", problems);
        let (again, problems) = InterviewRecord::from_interview(&record.to_interview());
        prop_assert!(problems.is_empty() && again == record);
    }

    #[test]
    fn an_open_item_never_settles_whether_need_is_asked(interview in interview()) {
        let (record, _) = InterviewRecord::from_interview(&interview);
        for area in overview(&record).areas {
            let counts = area.counts;
            let found = counts.none + counts.moderate + counts.severe + counts.very_severe + counts.not_applicable;
            prop_assert_eq!(found + counts.open, area.items.len());
            match area.need_asked {
                ConditionStatus::NotMet => prop_assert_eq!(counts.open, 0),
                ConditionStatus::Met => prop_assert!(counts.moderate + counts.severe + counts.very_severe > 0),
                ConditionStatus::Unknown => prop_assert!(counts.open > 0),
            }
            prop_assert_eq!(area.measures.len(), INSTRUMENT.checklist.len());
        }
    }
}

/// A record without mistakes.
fn interview() -> impl Strategy<Value = InterviewInput> {
    let items: Vec<_> = INSTRUMENT
        .items
        .iter()
        .map(|item| {
            let mut findings = Level::ALL.map(InstrumentFinding::Level).to_vec();
            findings.extend(item.may_not_apply.then_some(InstrumentFinding::NotApplicable));
            proptest::option::of(select(findings)).prop_map(|finding| (item.id.0, finding))
        })
        .collect();
    let help = |how_often: &'static [instrument::HowOften], who: &'static [instrument::Helper]| {
        // "Nobody" stands first and alone; without it the others may stand in any number.
        let somebody = subsequence(who[1..].to_vec(), 0..who.len());
        (proptest::option::of(select(how_often)), somebody).prop_map(|(how_often, who)| HelpAnswer { how_often, who })
    };
    let blocks: Vec<_> = INSTRUMENT
        .blocks
        .iter()
        .map(|block| proptest::option::of(help(block.how_often, block.who)).prop_map(|help| (block.id, help)))
        .collect();
    let areas: Vec<_> = LifeArea::ALL
        .into_iter()
        .map(|area| {
            let measures = subsequence(INSTRUMENT.checklist.to_vec(), 0..=INSTRUMENT.checklist.len());
            let need = (help(INSTRUMENT.overview_how_often, INSTRUMENT.overview_who), measures);
            proptest::option::of(need).prop_map(move |need| (area, need))
        })
        .collect();
    (items, blocks, areas).prop_map(|(items, blocks, areas)| {
        let mut interview = InterviewInput::default();
        for (id, finding) in items {
            if let Some(finding) = finding {
                interview.items.insert(id.into(), finding.id().into());
            }
        }
        for (id, help) in blocks {
            if let Some(help) = help {
                interview.help.insert(id.into(), help);
            }
        }
        for (area, need) in areas {
            if let Some((HelpAnswer { how_often, who }, measures)) = need {
                let measures = measures.into_iter().map(|measure| measure.0.to_owned()).collect();
                interview.areas.insert(area.id().into(), AreaNeed { how_often, who, measures });
            }
        }
        interview
    })
}

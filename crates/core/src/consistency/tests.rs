use std::collections::BTreeSet;

use super::*;
use crate::answers::Answer;
use crate::dates::from_iso;
use crate::form::FORM;
use crate::form::questions::*;

fn answers(given: &[(QuestionId, &'static str)]) -> Answers {
    let mut answers = Answers::none(from_iso("2026-11-22").expect("a date"));
    for (question, option) in given {
        let several = matches!(FORM.question(question.0).expect("a question").kind, crate::form::Kind::Any { .. });
        let option = OptionId(option);
        answers.insert(*question, if several { Answer::Any(vec![option]) } else { Answer::One(option) });
    }
    answers
}

fn ids(given: &[(QuestionId, &'static str)]) -> Vec<&'static str> {
    raised(&answers(given)).map(|prompt| prompt.id).collect()
}

/// The sides of a prompt: questions with the options that raise it.
fn sides(prompt: &Prompt) -> Vec<(QuestionId, &'static [OptionId])> {
    let Condition::All(conditions) = prompt.when else { panic!("{}: not a list", prompt.id) };
    conditions
        .iter()
        .map(|condition| match condition {
            &Condition::Is(&[question], options) => (question, options),
            other => panic!("{}: {other:?}", prompt.id),
        })
        .collect()
}

#[test]
fn each_prompt_names_questions_and_options_of_the_form() {
    assert!((10..=15).contains(&PROMPTS.len()), "{}", PROMPTS.len());
    for prompt in PROMPTS {
        for (id, options) in sides(prompt) {
            let question = FORM.question(id.0).unwrap_or_else(|| panic!("{}: {id:?}", prompt.id));
            for option in options {
                let choice = question.option(option.0).unwrap_or_else(|| panic!("{}: {id:?} {option:?}", prompt.id));
                assert_eq!(choice.sense, crate::form::Sense::Plain, "{}: {option:?} says nothing", prompt.id);
            }
            assert!(options.len() < question.options().len(), "{}: {id:?} is met by any answer", prompt.id);
        }
        let looked_at: BTreeSet<_> = sides(prompt).into_iter().map(|(question, _)| question).collect();
        assert_eq!(looked_at, prompt.look_again.iter().copied().collect(), "{}", prompt.id);
        assert!(looked_at.len() > 1, "{}", prompt.id);
    }
}

#[test]
fn each_prompt_is_raised_by_its_answers_and_by_nothing_less() {
    for prompt in PROMPTS {
        let all: Vec<_> = sides(prompt).into_iter().map(|(question, options)| (question, options[0].0)).collect();
        assert!(ids(&all).contains(&prompt.id), "{}", prompt.id);
        for at in 0..all.len() {
            let mut fewer = all.clone();
            let (left_out, _) = fewer.remove(at);
            let answers = answers(&fewer);
            assert!(matches!(prompt.state(&answers), Truth::Unknown(missing) if missing.questions == [left_out]));
            // Any option that isn't named ends it.
            let question = FORM.question(left_out.0).expect("a question");
            let named = sides(prompt)[at].1;
            let other = question.options().iter().find(|o| !named.contains(&o.id)).expect("another option");
            fewer.push((left_out, other.id.0));
            assert!(!ids(&fewer).contains(&prompt.id), "{}: {:?}", prompt.id, other.id);
        }
    }
}

#[test]
fn the_two_pairs_that_everybody_names() {
    assert_eq!(ids(&[(MOVING_OUTDOORS, "very-severe"), (PUBLIC_TRANSPORT, "none")]), ["outdoors-transport"]);
    assert_eq!(ids(&[(MOVING_OUTDOORS, "very-severe"), (PUBLIC_TRANSPORT, "severe")]), [""; 0]);
    assert_eq!(ids(&[(MOVING_OUTDOORS, "severe"), (PUBLIC_TRANSPORT, "none")]), [""; 0]);
    assert_eq!(ids(&[(ECONOMIC_STATUS, "employed-full-time"), (SPEAKING, "very-severe")]), ["work-speaking"]);
    assert_eq!(ids(&[(ECONOMIC_STATUS, "employed-part-time"), (SPEAKING, "very-severe")]), [""; 0]);
}

#[test]
fn i_cannot_judge_raises_nothing() {
    assert_eq!(ids(&[(MOVING_OUTDOORS, "very-severe"), (PUBLIC_TRANSPORT, "cannot-say")]), [""; 0]);
    assert_eq!(ids(&[(FACT_MOBILITY, "not-sure"), (MOVING_OUTDOORS, "none")]), [""; 0]);
    assert_eq!(ids(&[]), [""; 0]);
}

#[test]
fn people_whose_levels_are_all_alike_are_asked_nothing() {
    // A person who can do nothing alone, and one without difficulty, contradict themselves nowhere.
    for level in ["none", "moderate", "severe", "very-severe"] {
        let all: Vec<_> = FORM
            .questions()
            .filter(|question| matches!(question.kind, crate::form::Kind::Level { .. }))
            .map(|question| (question.id, level))
            .collect();
        assert_eq!(ids(&all), [""; 0], "{level}");
    }
}

#[test]
fn formal_prompts_are_not_for_the_interview() {
    let given = answers(&[
        (ECONOMIC_STATUS, "unemployed-registered"),
        (LOOKING_FOR_WORK, "no"),
        (EATING, "very-severe"),
        (PREPARING_FOOD, "none"),
    ]);
    let ids = |list: Vec<&'static Prompt>| list.into_iter().map(|prompt| prompt.id).collect::<Vec<_>>();
    assert_eq!(ids(raised(&given).collect()), ["feeding-cooking", "looking-for-work"]);
    assert_eq!(ids(for_interview(&given).collect()), ["feeding-cooking"]);
}

use std::collections::BTreeSet;

use super::*;
use crate::answers::Answer;
use crate::condition::Condition;
use crate::dates::{PartialDate, from_iso};
use crate::form::questions::*;
use crate::form::{FORM, OptionId};
use crate::test_support::option;
use time::Date;

fn today() -> Date {
    from_iso("2026-11-22").expect("a day")
}

fn answers(given: &[(QuestionId, &'static str)]) -> Answers {
    let chosen = |(question, id): &(QuestionId, &'static str)| {
        let several =
            matches!(FORM.question(question.0).expect("a question").kind, crate::form::AnswerKind::Any { .. });
        let option = option(*question, id);
        (*question, if several { Answer::Any(vec![option]) } else { Answer::One(option) })
    };
    crate::test_support::answers(today(), given.iter().map(chosen))
}

fn ids(given: &[(QuestionId, &'static str)]) -> Vec<&'static str> {
    raised(&answers(given)).map(|prompt| prompt.id).collect()
}

/// The options that raise a prompt by question, in the order of the data; `None` where it compares anything else than
/// chosen options. Two clauses on one question are two of its options together.
fn chosen(prompt: &Prompt) -> Option<Vec<(QuestionId, &'static [OptionId])>> {
    let given = |clause: &Clause| match *clause {
        Clause::Given(Condition::FirstAnsweredIs(&[question], options)) => Some((question, options)),
        _ => None,
    };
    prompt.when.iter().map(given).collect()
}

fn conditions(prompt: &Prompt) -> impl Iterator<Item = (QuestionId, &'static [OptionId])> {
    prompt.when.iter().filter_map(|clause| match *clause {
        Clause::Given(Condition::FirstAnsweredIs(&[question], options))
        | Clause::Given(Condition::Not(&Condition::FirstAnsweredIs(&[question], options))) => Some((question, options)),
        _ => None,
    })
}

#[test]
fn each_prompt_names_questions_and_options_of_the_form() {
    let mut ids = BTreeSet::new();
    for prompt in PROMPTS {
        assert!(ids.insert(prompt.id), "{}", prompt.id);
        for question in prompt.look_again {
            assert!(FORM.question(question.0).is_some(), "{}: {question:?}", prompt.id);
        }
        for (id, options) in conditions(prompt) {
            assert!(prompt.look_again.contains(&id), "{}: {id:?}", prompt.id);
            let question = FORM.question(id.0).unwrap_or_else(|| panic!("{}: {id:?}", prompt.id));
            for option in options {
                let choice = question.option(option.0).unwrap_or_else(|| panic!("{}: {id:?} {option:?}", prompt.id));
                let is_blank_like = choice.role == crate::form::ChoiceRole::NonCommittal;
                assert!(!is_blank_like, "{}: {option:?} says nothing", prompt.id);
            }
            assert!(options.len() < question.options().len(), "{}: {id:?} is met by any answer", prompt.id);
        }
    }
}

#[test]
fn each_prompt_is_raised_by_its_answers_and_by_nothing_less() {
    for prompt in PROMPTS {
        let Some(sides) = chosen(prompt) else { continue };
        let mut questions: Vec<_> = sides.iter().map(|(question, _)| *question).collect();
        questions.dedup();
        if questions.len() < sides.len() {
            // Two options of one answer: `two_options_of_one_answer` below.
            continue;
        }
        let all: Vec<_> = sides.iter().map(|(question, options)| (*question, options[0].0)).collect();
        assert!(ids(&all).contains(&prompt.id), "{}", prompt.id);
        for (at, (_, named)) in sides.iter().enumerate() {
            let mut fewer = all.clone();
            let (left_out, _) = fewer.remove(at);
            let answers = answers(&fewer);
            assert!(matches!(prompt.state(&answers), Ternary::Unknown(missing) if missing.questions == [left_out]));
            // Any option that isn't named ends it.
            let question = FORM.question(left_out.0).expect("a question");
            let other = question.options().iter().find(|o| !named.contains(&o.id)).expect("another option");
            fewer.push((left_out, other.id.0));
            assert!(!ids(&fewer).contains(&prompt.id), "{}: {:?}", prompt.id, other.id);
        }
    }
}

#[test]
fn two_options_of_one_answer() {
    let statuses = |chosen: &[&'static str]| {
        let mut given = answers(&[]);
        given.insert(ECONOMIC_STATUS, Answer::Any(chosen.iter().map(|id| option(ECONOMIC_STATUS, id)).collect()));
        raised(&given).map(|prompt| prompt.id).collect::<Vec<_>>()
    };
    assert_eq!(statuses(&["employed-full-time", "unemployed-registered"]), ["status-work-unemployed"]);
    assert_eq!(statuses(&["childhood-never-employed", "employed-part-time"]), ["status-never-worked"]);
    assert_eq!(statuses(&["unemployed-registered", "unemployed-not-registered"]), ["status-registered"]);
    assert_eq!(statuses(&["left-employment", "continued-working"]), ["status-left-continued"]);
    for fine in
        [&["employed-full-time"][..], &["retired-old-age", "student"], &["left-employment", "employed-part-time"]]
    {
        assert_eq!(statuses(fine), [""; 0], "{fine:?}");
    }
}

#[test]
fn what_is_said_is_what_the_last_answers_raised() {
    let before = answers(&[(MARITAL_STATUS, "married"), (MOVING_OUTDOORS, "very-severe"), (PUBLIC_TRANSPORT, "none")]);
    let now = answers(&[
        (MARITAL_STATUS, "married"),
        (FACT_HOUSEHOLD, "single"),
        (MOVING_OUTDOORS, "very-severe"),
        (PUBLIC_TRANSPORT, "none"),
    ]);
    let ids = |prompts: Vec<Raised>| prompts.iter().map(|prompt| prompt.id).collect::<Vec<_>>();
    assert_eq!(ids(newly_raised(&before, &now, &[FACT_HOUSEHOLD])), ["couple-single"]);
    // Known before, or not about what was answered.
    assert_eq!(ids(newly_raised(&now, &now, &[FACT_HOUSEHOLD])), [""; 0]);
    assert_eq!(ids(newly_raised(&before, &now, &[TOILET])), [""; 0]);
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
            .filter(|question| matches!(question.kind, crate::form::AnswerKind::Level { .. }))
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
    let ids = |list: Vec<Raised>| list.into_iter().map(|prompt| prompt.id).collect::<Vec<_>>();
    assert_eq!(ids(raised(&given).collect()), ["feeding-cooking", "looking-for-work"]);
    assert_eq!(ids(for_interview(&given).collect()), ["feeding-cooking"]);
}

#[test]
fn a_prompt_has_its_text_under_its_name() {
    for prompt in PROMPTS {
        assert_eq!(prompt.text_key(), format!("prompt-{}", prompt.text));
    }
}

#[test]
fn dates_of_which_either_may_be_first_leave_a_clause_open() {
    let clause = Clause::DateBefore { date: FACT_CAR_AID_DATE, other: BIRTH_DATE };
    for (date, other, expected) in [
        ("1999-12-31", "2000-01-01", Ternary::Met),
        ("1999-11", "1999-12", Ternary::Met),
        ("2000-01-01", "2000-01-01", Ternary::NotMet),
        ("2000-01", "1999-12", Ternary::NotMet),
        ("2000", "2000-05-01", Ternary::missing(&[FACT_CAR_AID_DATE, BIRTH_DATE])),
        ("2000-05", "2000-05", Ternary::missing(&[FACT_CAR_AID_DATE, BIRTH_DATE])),
    ] {
        let of = |text: &str| Answer::Date(PartialDate::from_iso(text).expect("a date"));
        let given = crate::test_support::answers(today(), [(FACT_CAR_AID_DATE, of(date)), (BIRTH_DATE, of(other))]);
        assert_eq!(clause.evaluate(&given), expected, "{date} {other}");
    }
}

#[test]
fn years_between_dates_of_which_either_may_do_leave_a_clause_open() {
    let later = Clause::DateYearsAfter { date: FACT_CAR_AID_DATE, other: BIRTH_DATE, years: 18 };
    let open = || Ternary::missing(&[FACT_CAR_AID_DATE, BIRTH_DATE]);
    for (date, other, expected) in [
        ("2018-01-01", "2000-01-01", Ternary::Met),
        ("2017-12-31", "2000-01-01", Ternary::NotMet),
        ("2017-12", "2000", Ternary::NotMet),
        ("2018", "2000", open()),
        ("2018-05", "2000-05-10", open()),
        // Only the month's last day would do.
        ("2018-01", "2000-01-31", open()),
    ] {
        let of = |text: &str| Answer::Date(PartialDate::from_iso(text).expect("a date"));
        let given = crate::test_support::answers(today(), [(FACT_CAR_AID_DATE, of(date)), (BIRTH_DATE, of(other))]);
        assert_eq!(later.evaluate(&given), expected, "{date} {other}");
    }
}

#[test]
fn amounts_of_different_currencies_are_not_compared() {
    use crate::money::{Currency, Money};
    let clause = Clause::AmountBelow { amount: PERSONAL_INCOME, other: FAMILY_INCOME, share: 50 };
    let evaluate = |one: Money, all: Money| {
        let given = [(PERSONAL_INCOME, Answer::Money(one)), (FAMILY_INCOME, Answer::Money(all))];
        clause.evaluate(&crate::test_support::answers(today(), given))
    };
    let (euro, leva) = (|cents| Money::minor(cents, Currency::Eur), |cents| Money::minor(cents, Currency::Bgn));
    assert_eq!(evaluate(euro(4999), euro(10000)), Ternary::Met);
    assert_eq!(evaluate(euro(5000), euro(10000)), Ternary::NotMet);
    assert_eq!(evaluate(euro(4999), leva(10000)), Ternary::missing(&[PERSONAL_INCOME, FAMILY_INCOME]));
}

#[test]
fn a_date_in_part_may_lie_on_either_side_of_an_age() {
    let evaluate = |date: &str| {
        let of = |text: &str| Answer::Date(PartialDate::from_iso(text).expect("a date"));
        let given = [(FACT_CAR_AID_DATE, of(date)), (BIRTH_DATE, of("2000-05-10"))];
        Clause::DateBeforeAge(FACT_CAR_AID_DATE, 18).evaluate(&crate::test_support::answers(today(), given))
    };
    assert_eq!(evaluate("2018-05-09"), Ternary::Met);
    assert_eq!(evaluate("2018-05-10"), Ternary::NotMet);
    assert_eq!(evaluate("2018-04"), Ternary::Met);
    assert_eq!(evaluate("2018-05"), Ternary::missing(&[FACT_CAR_AID_DATE]));
}

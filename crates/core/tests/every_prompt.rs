//! Every prompt of the list is raised by some draft as a person fills it in, and leads to all the answers that it compares; what is
//! said of a draft does not hang on whether it is complete.

use std::collections::BTreeMap;

use assessment_core::answers::{Draft, RawAnswer, interpret};
use assessment_core::condition::Condition;
use assessment_core::consistency::{Clause, PROMPTS, Prompt, Raised, raised};
use assessment_core::dates::{from_iso, iso, years_later};
use assessment_core::form::options::YES;
use assessment_core::form::questions::*;
use assessment_core::form::{AnswerKind, ChoiceRole, FORM, OptionId, QuestionId};
use assessment_core::report::draft_report;
use assessment_core::test_support;
use time::Date;

type Typing = BTreeMap<&'static str, RawAnswer>;

fn today() -> Date {
    from_iso("2026-11-22").expect("a day")
}

fn text(text: &str) -> RawAnswer {
    RawAnswer::Text(text.into())
}

fn draft(typing: &Typing) -> Draft {
    test_support::draft().answers(typing.clone()).build()
}

/// Chooses an option, beside those that were chosen already where several can be.
fn choose(typing: &mut Typing, id: QuestionId, option: OptionId) {
    let question = FORM.question(id.0).expect("a question");
    if matches!(question.kind, AnswerKind::Any { .. }) {
        match typing.entry(id.0).or_insert_with(|| RawAnswer::List(Vec::new())) {
            RawAnswer::List(chosen) => chosen.push(option.0.into()),
            RawAnswer::Text(_) => panic!("{id:?} has several answers"),
        }
    } else {
        typing.insert(id.0, text(option.0));
    }
}

fn is_chosen(typing: &Typing, id: QuestionId, options: &[OptionId]) -> bool {
    match typing.get(id.0) {
        Some(RawAnswer::Text(chosen)) => options.iter().any(|option| option.0 == chosen),
        Some(RawAnswer::List(chosen)) => options.iter().any(|option| chosen.iter().any(|id| option.0 == id)),
        None => false,
    }
}

/// Somebody so old today.
fn born(typing: &mut Typing, age: i32) {
    typing.insert("identifier-kind", text("other"));
    typing.insert("other-document", text("X 1"));
    typing.insert("birth-date", text(&iso(years_later(today(), -age))));
}

fn birth(typing: &mut Typing) -> Date {
    if !typing.contains_key("birth-date") {
        born(typing, 40);
    }
    match &typing["birth-date"] {
        RawAnswer::Text(day) => from_iso(day).expect("a day"),
        RawAnswer::List(_) => panic!("a day is one text"),
    }
}

/// The answers that meet a clause; `at` chooses among its options.
fn meet(typing: &mut Typing, clause: &Clause, at: usize) {
    let day = |typing: &mut Typing, id: QuestionId, date: &str| typing.insert(id.0, text(date));
    match *clause {
        Clause::Given(Condition::FirstAnsweredIs(&[id], options)) => {
            if !is_chosen(typing, id, options) {
                choose(typing, id, options[at % options.len()]);
            }
        }
        Clause::Given(Condition::Not(&Condition::FirstAnsweredIs(&[id], options))) => {
            if !typing.contains_key(id.0) {
                let all = FORM.question(id.0).expect("a question").options();
                let plain =
                    all.iter().filter(|choice| choice.role == ChoiceRole::Regular && !options.contains(&choice.id));
                choose(typing, id, plain.map(|choice| choice.id).next().expect("another option"));
            }
        }
        Clause::Given(Condition::AgeBelow(years)) => born(typing, i32::from(years) - 1),
        Clause::Given(Condition::AgeAtLeast(years)) => born(typing, i32::from(years)),
        Clause::Given(Condition::PercentBelow(id, _)) => {
            typing.insert(id.0, text("0.5"));
        }
        Clause::Given(Condition::Answered(id)) => {
            typing.insert(id.0, text("Ана"));
        }
        Clause::Given(other) => panic!("no answer is known to {other:?}"),
        Clause::Blank(_) | Clause::NotDue(_) => {}
        Clause::DateBefore { date, other } => {
            day(typing, date, "2020-01-01");
            day(typing, other, "2021-01-01");
        }
        Clause::DateYearsAfter { date, other, .. } => {
            day(typing, date, "2080-01-01");
            day(typing, other, "2020-01-01");
        }
        Clause::DateYearsAhead(id, _) => {
            day(typing, id, "2080-01-01");
        }
        Clause::DateBeforeAge(id, years) => {
            let date = years_later(birth(typing), i32::from(years) - 1);
            day(typing, id, &iso(date));
        }
        Clause::DateFromAge(..) => {
            birth(typing);
        }
        Clause::AmountBelow { amount, other, .. } => {
            typing.insert(amount.0, text("10"));
            typing.insert(other.0, text("1000"));
        }
        Clause::NoAmount(id) => {
            typing.insert(id.0, text("0"));
        }
        Clause::BirthDatesDiffer => {
            typing.insert("identifier-kind", text("egn"));
            typing.insert("egn", text("0001010019"));
            typing.insert("birth-date", text("1980-01-01"));
        }
    }
}

/// Answers what must be answered for a question to be shown.
fn show(typing: &mut Typing, id: QuestionId) {
    let answers = interpret(&FORM, &draft(typing), today()).answers;
    let question = FORM.question(id.0).expect("a question");
    if !answers.shows(question) {
        bring(typing, &question.show_when);
    }
}

fn bring(typing: &mut Typing, condition: &Condition) {
    match *condition {
        Condition::FirstAnsweredIs(&[id], options) | Condition::SelectedAny(id, options) => {
            if !is_chosen(typing, id, options) {
                choose(typing, id, options[0]);
            }
            show(typing, id);
        }
        Condition::Answered(id) => {
            let question = FORM.question(id.0).expect("a question");
            let first = || question.options().first().map_or_else(|| text("Ана"), |option| text(option.id.0));
            typing.entry(id.0).or_insert_with(first);
            show(typing, id);
        }
        Condition::All(all) => all.iter().for_each(|condition| bring(typing, condition)),
        Condition::AnyOf(ways) => ways.iter().take(1).for_each(|condition| bring(typing, condition)),
        _ => {}
    }
}

/// Drafts that answer what a prompt compares, each with what brings its questions.
fn drafts(prompt: &'static Prompt) -> impl Iterator<Item = Draft> {
    // What a received support may lack: a decision, or something that is asked of those who have one.
    const NOTHING: &[&[(&str, &str)]] = &[&[]];
    const LACKS: &[&[(&str, &str)]] = &[
        &[("has-decision", "no"), ("fact-veteran", "no"), ("fact-household", "single")],
        &[("fact-vignette-car", "no")],
    ];
    let beside = if prompt.when.iter().any(|clause| matches!(clause, Clause::NotDue(_))) { LACKS } else { NOTHING };
    beside.iter().flat_map(move |beside| {
        (0..8).map(move |at| {
            let mut typing = Typing::new();
            prompt.when.iter().for_each(|clause| meet(&mut typing, clause, at));
            for clause in prompt.when {
                if let Clause::NotDue(support) = *clause {
                    choose(&mut typing, support, YES);
                }
            }
            typing.extend(beside.iter().map(|(id, answer)| (*id, text(answer))));
            prompt.look_again.iter().filter(|id| ![EGN, BIRTH_DATE].contains(id)).for_each(|id| show(&mut typing, *id));
            draft(&typing)
        })
    })
}

/// A draft that raises the prompt, as it is read.
fn raising(prompt: &'static Prompt) -> Option<(Draft, Raised)> {
    drafts(prompt).find_map(|draft| {
        let answers = interpret(&FORM, &draft, today()).answers;
        let found = raised(&answers).find(|raised| core::ptr::eq(raised.prompt, prompt))?;
        Some((draft, found))
    })
}

#[test]
fn every_prompt_is_raised_by_a_draft() {
    let silent: Vec<_> = PROMPTS.iter().filter(|prompt| raising(prompt).is_none()).map(|prompt| prompt.id).collect();
    assert!(silent.is_empty(), "{} are never raised: {silent:?}", silent.len());
}

#[test]
fn a_prompt_leads_to_every_answer_that_it_compares() {
    let mut aside = 0;
    for prompt in PROMPTS {
        let (draft, raised) = raising(prompt).expect("raised");
        let answers = interpret(&FORM, &draft, today()).answers;
        let reachable: Vec<_> = raised.reachable(&answers).collect();
        for id in raised.look_again.iter().filter(|id| draft.answers.contains_key(id.0)) {
            assert!(reachable.contains(id), "{}: {id:?} of {:?}", prompt.id, draft.answers);
        }
        // Its own words say of the birth date that only the number counts, and lead to the number and to its kind.
        let is_told = prompt.id == "birth-dates";
        assert!(is_told || reachable.len() > 1 || draft.answers.len() < 4, "{}: {reachable:?}", prompt.id);
        aside += usize::from(reachable.iter().any(|id| answers.keeps_aside(*id)));
    }
    assert!(aside > 0, "some facts are no longer asked");
}

/// Attendance and a prescribed device are asked in one place or in the other: no draft holds two answers that count.
#[test]
fn what_section_8_asks_is_not_compared_with_the_fact() {
    for (official, fact, request) in [
        ("attendance-certified", "fact-attendance", "request-personal-assistance"),
        ("technical-aid-certified", "fact-device-prescribed", "request-technical-aids"),
    ] {
        for (one, other) in [("yes", "no"), ("no", "yes")] {
            let given =
                [("has-decision", "yes"), ("decision-percent", "95"), (request, "yes"), (official, one), (fact, other)];
            let typing = given.map(|(id, answer)| (id, text(answer))).into_iter().collect();
            let answers = interpret(&FORM, &draft(&typing), today()).answers;
            let id = FORM.question(fact).expect("a question").id;
            assert!(answers.get(id).is_none() && !answers.keeps_aside(id), "{fact}");
            assert_eq!(raised(&answers).map(|raised| raised.id).collect::<Vec<_>>(), [""; 0]);
        }
    }
}

#[test]
fn what_is_said_of_a_draft_does_not_hang_on_the_declaration() {
    let (mut complete, mut kept_aside) = (0, 0);
    for prompt in PROMPTS {
        for share in ["yes", "no", ""] {
            let (mut draft, _) = raising(prompt).expect("raised");
            for (id, answer) in test_support::least_draft().answer("share-facts", share).build().answers {
                if !draft.answers.contains_key(&id) {
                    draft.answers.insert(id, answer);
                }
            }
            let ids = |draft: &Draft| {
                let answered = draft_report(draft, today()).expect("this form");
                let ids: Vec<_> =
                    answered.look_again.iter().map(|raised| (raised.id, raised.look_again.clone())).collect();
                (answered.complete, ids)
            };
            let (is_complete, with) = ids(&draft);
            draft.answers.remove("declaration");
            let (_, without) = ids(&draft);
            assert_eq!(with, without, "{}, share-facts {share:?}", prompt.id);
            complete += usize::from(is_complete);
            let answers = interpret(&FORM, &draft, today()).answers;
            let is_aside = |id: &QuestionId| answers.keeps_aside(*id);
            kept_aside += usize::from(is_complete && with.iter().any(|(_, ids)| ids.iter().any(is_aside)));
        }
    }
    assert!(complete > 300 && kept_aside > 5, "{complete} complete, {kept_aside} with a fact that is no longer asked");
}

#[test]
fn work_that_is_denied_in_a_fact_is_said_on_the_day_of_sending_too() {
    let more = [
        ("has-decision", text("yes")),
        ("decision-body", text("telk")),
        ("decision-percent", text("95")),
        ("economic-status", RawAnswer::List(vec!["employed-full-time".into()])),
        ("fact-working", text("no")),
        ("share-facts", text("yes")),
    ];
    let answered = draft_report(&test_support::least_draft().answers(more).build(), today()).expect("this form");
    assert!(answered.complete);
    assert_eq!(answered.look_again.iter().map(|raised| raised.id).collect::<Vec<_>>(), ["working-no-status"]);
}

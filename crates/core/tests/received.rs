//! What a person is told, what travels, and what the agency finds by it with this same core.

use assessment_core::answers::{Draft, RawAnswer, Stated, interpret, parse};
use assessment_core::consistency::for_interview;
use assessment_core::dates::from_iso;
use assessment_core::form::{AnswerKind, ChoiceRole, FORM, Question, QuestionOrigin};
use assessment_core::measures::{ConditionStatus, MeasureOutcome, Verdict, assess};
use assessment_core::report::{AcceptedInput, draft_report, report_on_input};
use assessment_core::submission::{Received, Submission, receive};
use assessment_core::test_support::{DraftBuilder, least_draft};
use proptest::prelude::*;
use proptest::sample::select;
use time::Date;

fn today() -> Date {
    from_iso("2026-11-22").expect("a day")
}

fn text(text: &str) -> RawAnswer {
    RawAnswer::Text(text.into())
}

/// The least, with a place: drawn by chance, a municipality would hardly ever lie in its district.
fn least() -> DraftBuilder {
    least_draft().answer("district", "lov").answer("municipality", "lov18")
}

fn draft(more: &[(&str, &str)]) -> Draft {
    least().answers(more.iter().copied()).build()
}

/// Any answer to a question that is answered by choosing, or with a number or a day.
fn typed(question: &'static Question) -> Option<BoxedStrategy<RawAnswer>> {
    Some(match question.kind {
        AnswerKind::One { options, .. } => select(options).prop_map(|choice| text(choice.id.0)).boxed(),
        AnswerKind::Any { options } => {
            let plain = options.iter().filter(|option| option.role == ChoiceRole::Regular);
            select(plain.map(|option| option.id.0).collect::<Vec<_>>())
                .prop_map(|id| RawAnswer::List(vec![id.into()]))
                .boxed()
        }
        AnswerKind::Level { .. } => select(vec!["none", "moderate", "severe"]).prop_map(text).boxed(),
        AnswerKind::Percent { .. } => select(vec!["49,99", "50", "71", "90", "90,01", "100"]).prop_map(text).boxed(),
        AnswerKind::Money => select(vec!["0", "390,63", "638", "2000"]).prop_map(text).boxed(),
        AnswerKind::Date { .. } => select(vec!["2001-05-17", "2019-01-31", "2026-11-01"]).prop_map(text).boxed(),
        _ => return None,
    })
}

/// The least, with answers to some of what rules look at beside it, asked or not; some with a birth date beside the ЕГН.
fn situation() -> impl Strategy<Value = Draft> {
    let given = least().build().answers;
    let free = FORM.questions().filter(|question| !given.contains_key(question.id.0));
    let each: Vec<_> = free
        .filter_map(|question| {
            let id = question.id.0.to_owned();
            // What must be there once it is asked is oftener there, or few drafts are complete.
            let often = if question.origin == QuestionOrigin::Fact { 0.5 } else { 0.9 };
            Some(proptest::option::weighted(often, typed(question)?).prop_map(move |typed| (id.clone(), typed)))
        })
        .collect();
    (each, any::<bool>()).prop_map(move |(all, shares)| {
        least()
            .answers(all.into_iter().filter_map(|(id, typed)| Some((id, typed?))))
            .answer("share-facts", if shares { "yes" } else { "no" })
            // Whoever has one has more to say than chance says well.
            .answer("has-representative", "no")
            .build()
    })
}

/// All that is found and kept of it.
fn found(received: &Received) -> serde_json::Value {
    let interview: Vec<_> = for_interview(received.application.answers()).collect();
    serde_json::json!([received.application.answers(), received.assessment, received.profile, interview])
}

fn received(submission: &Submission) -> Received {
    receive(submission, today()).unwrap_or_else(|refused| panic!("{refused:?}"))
}

/// What the agency finds otherwise than the person was told, of a measure that the person did not turn down. It may find that a
/// condition is open of one that is ruled out by another.
fn differs(told: &MeasureOutcome, found: &MeasureOutcome) -> Option<String> {
    assert_eq!((told.measure, told.requested), (found.measure, found.requested));
    if told.requested == Stated::No {
        return None;
    }
    let of = |outcome: &MeasureOutcome| serde_json::json!([outcome.verdict(), outcome.amounts()]);
    let may_open = found.verdict() == Verdict::ProbablyNo;
    let opened = told
        .conditions()
        .iter()
        .zip(found.conditions())
        .find(|(told, found)| told.state != found.state && !(may_open && found.state == ConditionStatus::Unknown));
    (of(told) != of(found) || opened.is_some()).then(|| format!("{}: {told:?}\n{found:?}", told.measure.0))
}

/// The state of one condition and the questions that would settle it.
fn condition<'a>(outcomes: &'a [MeasureOutcome], measure: &str, id: &str) -> (ConditionStatus, Vec<&'a str>) {
    let outcome = outcomes.iter().find(|outcome| outcome.measure.0 == measure).expect("assessed");
    let condition = outcome.conditions().iter().find(|condition| condition.id == id).expect("a condition");
    (condition.state, condition.questions.iter().map(|question| question.0).collect())
}

/// A draft in which another measure was asked for after the fact had been answered: section 8 now asks the same itself.
const ATTENDANCE_AT_HOME: &[(&str, &str)] = &[
    ("has-decision", "yes"),
    ("decision-percent", "95"),
    ("fact-attendance", "yes"),
    ("request-personal-assistance", "yes"),
    ("share-facts", "yes"),
];

#[test]
fn where_the_form_itself_asks_an_answer_to_the_fact_promises_nothing() {
    let told = |more: &[(&str, &str)]| {
        let draft = draft(&[ATTENDANCE_AT_HOME, more].concat());
        let told = assess(&interpret(&FORM, &draft, today()).answers);
        condition(&told.outcomes, "personal-assistance", "c-attendance").0
    };
    assert_eq!(told(&[]), ConditionStatus::Unknown);
    // Where nothing else asks, it counts.
    assert_eq!(told(&[("request-personal-assistance", "")]), ConditionStatus::Met);
    let draft = draft(ATTENDANCE_AT_HOME);
    let told = assess(&interpret(&FORM, &draft, today()).answers);
    let (_, open) = condition(&told.outcomes, "personal-assistance", "c-attendance");
    assert!(open.contains(&"attendance-certified"), "{open:?}");
}

#[test]
fn a_birth_date_beside_the_number_that_tells_it_is_a_second_look_for_whoever_typed_it() {
    let raised = |answered: assessment_core::report::DraftReport| {
        answered.look_again.iter().any(|prompt| prompt.id == "birth-dates")
    };
    let draft = draft(&[("birth-date", "1985-03-02")]);
    assert!(raised(draft_report(&draft, today()).expect("this form")));
    let sent = Submission {
        form: FORM.version.into(),
        language: "bg".into(),
        filled_on: "2026-11-22".into(),
        answers: draft.answers.clone(),
        replaces: Vec::new(),
    };
    assert!(!raised(report_on_input(AcceptedInput::Submission(sent.clone()), today()).expect("this form")), "complete");
    let mut incomplete = sent;
    incomplete.answers.remove("declaration");
    let answered = report_on_input(AcceptedInput::Submission(incomplete), today()).expect("this form");
    assert!(!answered.complete && !raised(answered), "it is read alike, complete or not");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_at_receipt_is_found_again_by_what_was_kept(draft in situation()) {
        let application = parse(&FORM, &draft, today());
        prop_assume!(application.is_ok());
        let sent = Submission::new(&application.expect("parsed"), "bg");
        let at_receipt = received(&sent);
        prop_assert_eq!(&Submission::new(&at_receipt.application, "bg"), &sent);
        // A program that sends all it has, asked or not, is told the same, and so is whoever reads what was kept.
        let all = Submission { answers: draft.answers.clone(), ..sent.clone() };
        let of_all = received(&all);
        prop_assert_eq!(found(&of_all), found(&at_receipt));
        prop_assert_eq!(&Submission::new(&of_all.application, "bg"), &sent);
    }

    #[test]
    fn a_script_is_told_of_a_complete_draft_what_the_agency_finds(draft in situation()) {
        let application = parse(&FORM, &draft, today());
        prop_assume!(application.is_ok());
        let sent = Submission::new(&application.expect("parsed"), "bg");
        let of_draft = draft_report(&draft, today()).expect("this form");
        let of_sent = report_on_input(AcceptedInput::Submission(sent.clone()), today()).expect("this form");
        let json = |answered: &assessment_core::report::DraftReport| {
            serde_json::json!([answered.complete, answered.assessment, answered.profile])
        };
        prop_assert!(of_draft.complete);
        prop_assert_eq!(json(&of_draft), json(&of_sent));
        prop_assert_eq!(serde_json::json!(of_sent.assessment), serde_json::json!(received(&sent).assessment));
    }

    #[test]
    fn the_agency_finds_what_the_person_was_told(mut draft in situation()) {
        draft.answers.insert("share-facts".into(), text("yes"));
        let application = parse(&FORM, &draft, today());
        prop_assume!(application.is_ok());
        let told = assess(&interpret(&FORM, &draft, today()).answers);
        let found = received(&Submission::new(&application.expect("parsed"), "bg")).assessment;
        prop_assert_eq!(serde_json::json!(told.papers), serde_json::json!(found.papers));
        for (told, found) in told.outcomes.iter().zip(&found.outcomes) {
            prop_assert_eq!(differs(told, found), None);
        }
    }
}

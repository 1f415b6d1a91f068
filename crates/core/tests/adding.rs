//! Proves what `docs/adding.md` says: a question, a section or a measure is added by its definition alone, and
//! everything that is derived from it follows.

use assessment_core::answers::{Answer, Answers, Draft, Stated, interpret, parse};
use assessment_core::condition::{Condition, Ternary};
use assessment_core::dates::from_iso;
use assessment_core::form::questions::{DECISION_PERCENT, REQUEST_OTHER};
use assessment_core::form::{
    AnswerKind, Choice, FORM, Form, ListLength, Page, Question, QuestionId, Section, Stage, TextLines,
};
use assessment_core::journey::{self, SectionState};
use assessment_core::law::ZHU_70_1;
use assessment_core::measures::{
    Amount, AmountSize, Amounts, Deadline, DeadlineStart, Frequency, MEASURES, Measure, MeasureId, MeasureVersion,
    Paper, PaperStage, Period, Rule, Verdict, When, assess_by,
};
use assessment_core::parameters::{ORDER_DAYS, POVERTY_LINE, SUPPORT_SHARE_1};
use assessment_core::percent::Percent;
use assessment_core::test_support;

const DOG: Choice = Choice::new("dog");
const PET: Question = Question::new(
    "pet",
    AnswerKind::One { options: &[DOG, Choice::new("none").exclusive()], length: ListLength::Short },
)
.required_to_submit();
const PET_NAME: Question = Question::new("pet-name", AnswerKind::Text { max: 10, lines: TextLines::One })
    .required_to_submit()
    .when(Condition::FirstAnsweredIs(&[QuestionId("pet")], &[DOG.id]));

/// The new section: this is all that is written.
static PETS: Section = Section {
    id: "pets",
    number: None,
    stage: Stage::Overview,
    pages: &[Page { id: "pet", questions: &[&PET] }, Page { id: "pet-name", questions: &[&PET_NAME] }],
};

fn form() -> &'static Form {
    let mut sections = FORM.sections.to_vec();
    sections.insert(2, &PETS);
    Box::leak(Box::new(Form { version: "test/1", sections: Vec::leak(sections) }))
}

fn draft(answers: &[(&str, &str)]) -> Draft {
    test_support::draft().answers(answers.iter().copied()).build()
}

#[test]
fn a_new_section_is_shown_checked_and_counted_without_another_line() {
    let form = form();
    let today = from_iso("2026-11-22").expect("a date");
    let codes = |answers: &[(&str, &str)]| -> Vec<String> {
        let problems = parse(form, &draft(answers), today).expect_err("the rest of the form is not answered");
        problems.iter().filter(|p| p.question.starts_with("pet")).map(|p| p.kind.code().to_owned()).collect()
    };
    assert_eq!(codes(&[]), ["choose-one"]);
    assert_eq!(codes(&[("pet", "cat")]), ["unknown-option"]);
    assert_eq!(codes(&[("pet", "dog")]), ["missing-text"]);
    assert_eq!(codes(&[("pet", "dog"), ("pet-name", "a name too long")]), ["too-long"]);
    assert_eq!(codes(&[("pet", "none"), ("pet-name", "hidden, so it counts for nothing")]), Vec::<String>::new());

    assert!(journey::overview_sections(form).any(|section| section.id == "pets"));
    let mut draft = draft(&[("pet", "dog"), ("pet-name", "Шаро")]);
    let interpretation = interpret(form, &draft, today);
    assert_eq!(journey::state(&PETS, &draft, &interpretation), SectionState::Started);
    assert_eq!(journey::next(&PETS, &PETS.pages[0], &interpretation.answers).map(|page| page.id), Some("pet-name"));
    let before = journey::progress(&draft, &interpretation);
    assert_eq!(before.all, journey::overview_sections(&FORM).count() + 1);
    draft.done = ["pet".to_owned(), "pet-name".to_owned()].into();
    assert_eq!(journey::state(&PETS, &draft, &interpretation), SectionState::Done);
    assert_eq!(journey::progress(&draft, &interpretation), journey::Progress { left: before.left - 1, ..before });
}

/// The form that the answers carry says what an answer determines and which questions are facts, whichever form it is.
#[test]
fn answers_are_those_of_their_own_form() {
    const YES: Choice = Choice::new("yes");
    const PERHAPS: Choice = Choice::new("perhaps").non_committal();
    const HEARD: Question =
        Question::new("heard", AnswerKind::One { options: &[YES, PERHAPS], length: ListLength::Short }).fact();
    static OTHER: Form = Form {
        version: "other/1",
        sections: &[&Section {
            id: "other",
            number: None,
            stage: Stage::Overview,
            pages: &[Page { id: "heard", questions: &[&HEARD] }],
        }],
    };
    let today = from_iso("2026-11-22").expect("a date");
    let said = |mut answers: Answers, choice: Choice| {
        answers.insert(HEARD.id, Answer::One(choice.id));
        [Condition::Answered(HEARD.id), Condition::AnyFactAnswered].map(|condition| condition.evaluate(&answers))
    };
    assert_eq!(said(Answers::none_to(&OTHER, today), YES), [Ternary::Met, Ternary::Met]);
    assert_eq!(said(Answers::none_to(&OTHER, today), PERHAPS), [Ternary::NotMet, Ternary::Met]);
    // The self-assessment knows no such question: nothing is known of its options, and it is no fact.
    assert_eq!(said(Answers::none(today), PERHAPS), [Ternary::Met, Ternary::NotMet]);
    assert_eq!(interpret(&OTHER, &draft(&[("heard", "perhaps")]), today).answers.form().version, "other/1");
}

const FREQUENCY: Frequency = Frequency { id: "each-month", figures: &[], law: Some(ZHU_70_1) };

const SINCE: time::Date = match time::Date::from_calendar_date(2024, time::Month::January, 1) {
    Ok(date) => date,
    Err(_) => panic!("a date"),
};

/// The new measure: 7 % of the poverty line a month, from 60 %, since 2024. This is all that is written.
static HEATING: Measure = Measure {
    id: MeasureId("heating"),
    request: Some(REQUEST_OTHER),
    receiving: None,
    versions: &[MeasureVersion {
        from: SINCE,
        to: None,
        rules: &[Rule {
            id: "c-heating-percent",
            when: Condition::PercentAtLeast(DECISION_PERCENT, Percent::hundredths(6000)),
            law: ZHU_70_1,
            figures: &[],
            ways: &[],
        }],
        amounts: Amounts::Each(&[Amount {
            id: "heating",
            when: When::ALWAYS,
            size: AmountSize::Share { base: &POVERTY_LINE, share: &SUPPORT_SHARE_1 },
            period: Period::Month,
            law: ZHU_70_1,
            figures: &[],
        }]),
        frequency: FREQUENCY,
        again: None,
        durations: &[],
        papers: &[&[Paper {
            id: "bill",
            issuer: "supplier",
            stage: PaperStage::WithApplication,
            when: When::ALWAYS,
            law: ZHU_70_1,
        }]],
        deadlines: &[&[Deadline {
            id: "order",
            length: &ORDER_DAYS,
            counts: DeadlineStart::FromEvent,
            when: When::ALWAYS,
            law: ZHU_70_1,
        }]],
        apply: &[],
        notes: &[],
    }],
};

#[test]
fn a_new_measure_is_assessed_with_amount_papers_and_deadlines_without_another_line() {
    let measures: Vec<&Measure> = MEASURES.iter().copied().chain([&HEATING]).collect();
    let assess = |answers: &[(&str, &str)], day: &str| {
        let day = from_iso(day).expect("a date");
        assess_by(&measures, &interpret(&FORM, &draft(answers), day).answers)
    };
    let verdict = |answers: &[(&str, &str)], day: &str| {
        assess(answers, day).of(HEATING.id).map(|outcome| (outcome.verdict(), outcome.rules.is_none()))
    };
    let decided = |percent| [("has-decision", "yes"), ("decision-percent", percent), ("request-other", "yes")];
    assert_eq!(verdict(&decided("59.99"), "2026-11-22"), Some((Verdict::ProbablyNo, false)));
    assert_eq!(verdict(&decided("60"), "2026-11-22"), Some((Verdict::ProbablyYes, false)));
    assert_eq!(verdict(&[], "2026-11-22"), Some((Verdict::MoreInformation, false)));
    assert_eq!(verdict(&decided("60"), "2023-12-31"), Some((Verdict::MoreInformation, true)));

    let assessment = assess(&decided("60"), "2026-11-22");
    assert_eq!(assessment.outcomes.len(), MEASURES.len() + 1);
    let outcome = assessment.of(HEATING.id).expect("an outcome");
    assert_eq!(outcome.requested, Stated::Yes);
    // 7 % of the poverty line of 2026, which is 390.63 euro.
    assert_eq!(outcome.amounts()[0].money().map(|money| money.to_string()), Some("27.34".into()));
    assert!(assessment.papers.iter().any(|of| of.paper.id == "bill" && of.measures == [HEATING.id]));
    assert_eq!(outcome.rules.as_ref().expect("rules").deadlines[0].id, "order");
}

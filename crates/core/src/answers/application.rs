//! The strict pass over a draft, for sending: nothing that is required is blank, nothing is wrong, and only what may
//! travel stays.

use time::Date;

use super::{Answers, Draft, Interpretation, Problem, ProblemKind, Problems, RawAnswer, interpret};
use crate::condition::Ternary;
use crate::form::{AnswerKind, Form, Question, QuestionOrigin, Requirement, Stage};

/// Validates a blank answer on "Continue": the error, if the question requires one.
#[must_use]
pub fn blank(question: &Question) -> Option<ProblemKind> {
    if question.requirement == Requirement::Optional {
        return None;
    }
    Some(match question.kind {
        AnswerKind::One { .. } | AnswerKind::Level { .. } => ProblemKind::ChooseOne,
        AnswerKind::Any { .. } => ProblemKind::ChooseAny,
        AnswerKind::Date { .. } => ProblemKind::MissingDate,
        AnswerKind::Confirm => ProblemKind::NotConfirmed,
        _ => ProblemKind::MissingText,
    })
}

/// Lists the blank questions that are visible and required for sending, as validation errors.
#[must_use]
pub fn blanks(draft: &Draft, answers: &Answers, stage: Option<Stage>) -> Vec<Problem> {
    let sections = answers.form().sections;
    sections
        .iter()
        .filter(|section| stage.is_none_or(|stage| section.stage == stage))
        .flat_map(|section| section.pages)
        .flat_map(|page| page.questions)
        .filter(|question| question.requirement == Requirement::ToSubmit && answers.shows(question))
        .filter(|question| draft.answers.get(question.id.0).is_none_or(RawAnswer::is_blank))
        .filter_map(|question| Some(Problem { question: question.id.0.into(), kind: blank(question)? }))
        .collect()
}

/// A complete, valid application. Holds the answers to shown questions only, and facts only where the person
/// consented that they travel.
#[derive(Clone, Debug)]
pub struct Application {
    version: &'static str,
    answers: Answers,
}

impl Application {
    /// Returns the edition of the form that is answered.
    #[must_use]
    pub const fn version(&self) -> &'static str {
        self.version
    }

    /// Borrows the answers.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Restricts the application to what travels of it, see [`Answers::into_kept`].
    #[must_use]
    pub(crate) fn into_kept(self) -> Self {
        Self { answers: self.answers.into_kept(), ..self }
    }
}

/// Parses a draft strictly into an application.
///
/// # Errors
///
/// Every validation problem at once, in the order of the form.
///
/// ```
/// use assessment_core::answers::{Draft, parse};
/// use assessment_core::dates::from_iso;
/// use assessment_core::form::FORM;
///
/// let problems = parse(&FORM, &Draft::default(), from_iso("2026-11-22").expect("a day")).expect_err("nothing is answered");
/// // In the order of the form: the first thing to be answered.
/// assert_eq!((problems[0].question.as_str(), problems[0].kind.code()), ("identifier-kind", "choose-one"));
/// ```
pub fn parse(form: &'static Form, draft: &Draft, today: Date) -> Result<Application, Problems> {
    parse_and_interpret(form, draft, today).application
}

/// Result of parsing a draft strictly and interpreting it leniently at once.
pub(crate) struct Parsed {
    /// The lenient interpretation, whether or not the draft is complete: what is said to whoever has the draft.
    pub interpreted: Answers,
    /// The strict one.
    pub application: Result<Application, Problems>,
}

/// Parses a draft into an application, and interprets it beside that.
pub(crate) fn parse_and_interpret(form: &'static Form, draft: &Draft, today: Date) -> Parsed {
    let Interpretation { answers: interpreted, problems: found } = interpret(form, draft, today);
    let mut answers = interpreted.clone();
    let blank = blanks(draft, &answers, None);
    let known = |problem: &&Problem| form.question(&problem.question).is_some();
    let mut problems = Vec::new();
    for question in form.questions() {
        problems.extend(found.iter().chain(&blank).find(|problem| problem.question == question.id.0).cloned());
    }
    problems.extend(found.iter().filter(|problem| !known(problem)).cloned());
    if let Some(problems) = Problems::new(problems) {
        return Parsed { interpreted, application: Err(problems) };
    }
    if !matches!(crate::form::declaration::SHARES_FACTS.evaluate(&answers), Ternary::Met) {
        let facts = form.questions().filter(|question| question.origin == QuestionOrigin::Fact);
        for question in facts {
            answers.remove(question.id);
        }
        answers.aside = Answers::none(today).aside;
        // Without facts nobody is asked whether they may travel: whoever receives this would find it hidden.
        for question in form.questions() {
            if !answers.shows(question) {
                answers.remove(question.id);
            }
        }
    }
    Parsed { interpreted, application: Ok(Application { version: form.version, answers }) }
}

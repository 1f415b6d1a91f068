//! The answer pipeline: raw input (a [`Draft`]) is interpreted leniently ([`interpret`] to [`Answers`] and problems) for every
//! screen, and parsed strictly ([`parse`] to an [`Application`]) for sending.
//!
//! Parse, don't validate: what leaves [`parse`] is typed and needs no second look. Problems carry the question, their
//! kind and its limits, never text. Nothing that was typed is ever thrown away.

mod contact;
pub(crate) mod lenient;
mod parse_answer;
mod problem;
mod raw;
mod stated;
#[cfg(test)]
pub(crate) mod tests;

use std::sync::Arc;

use litemap::LiteMap;
use serde::{Serialize, Serializer};
use time::Date;

use crate::condition::{Condition, Ternary};
use crate::dates::{PartialDate, age};
use crate::form::{ChoiceRole, FORM, Form, OptionId, Question, QuestionId, QuestionOrigin, Stage};
use crate::identity::{Egn, Lnch};
use crate::measures::asked_by_the_form_itself;
use crate::money::Money;
use crate::percent::Percent;
use crate::text::NonEmptyText;

pub use parse_answer::parse_answer;
pub(crate) use parse_answer::parse_money;
pub use problem::{Arg, Problem, ProblemKind, Problems};
pub use raw::{Draft, RawAnswer};
pub use stated::Stated;

/// A typed, validated answer: the result of parsing one [`RawAnswer`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Free text.
    Text(NonEmptyText),
    /// The chosen option.
    One(OptionId),
    /// The chosen options, each once, by their keys.
    Any(Vec<OptionId>),
    /// A date, perhaps only in part.
    Date(PartialDate),
    /// ЕГН.
    Egn(Egn),
    /// ЛНЧ.
    Lnch(Lnch),
    /// Percentage.
    Percent(Percent),
    /// Amount of money.
    Money(Money),
    /// The statement is confirmed.
    Confirmed,
}

/// The typed answers of a draft on a day: the environment over which conditions and measures are evaluated.
#[derive(Clone, Debug)]
pub struct Answers {
    /// Copy-on-write: the relevance of a fact is evaluated on copies that leave some answers out, many times.
    known: Arc<LiteMap<QuestionId, Evaluated>>,
    /// Facts that were answered and are not asked now, because no measure depends on them any more. They stay here: they
    /// are no part of what is shown or sent, and count only where it is said that they do.
    aside: Arc<LiteMap<QuestionId, Evaluated>>,
    counts_aside: bool,
    form: &'static Form,
    today: Date,
    left_out: Vec<QuestionId>,
    /// A birth date that was typed although the ЕГН tells it: counts for nothing, but may show a mistyped digit.
    typed_birth_date: Option<Date>,
}

/// An answer with its memoized determinacy: conditions read that much more often than answers are written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Evaluated {
    answer: Answer,
    is_determinate: bool,
}

impl Answers {
    /// Creates an empty environment of the self-assessment ([`FORM`]) on a reference day.
    #[must_use]
    pub fn none(today: Date) -> Self {
        Self::none_to(&FORM, today)
    }

    /// Creates an empty environment of a form on a reference day.
    #[must_use]
    pub fn none_to(form: &'static Form, today: Date) -> Self {
        let none = Arc::new(LiteMap::new_vec());
        Self {
            known: none.clone(),
            aside: none,
            counts_aside: false,
            form,
            today,
            left_out: Vec::new(),
            typed_birth_date: None,
        }
    }

    /// Returns the form that the answers belong to: it says which options determine nothing, and which questions are
    /// facts.
    #[must_use]
    pub const fn form(&self) -> &'static Form {
        self.form
    }

    /// Returns the reference day: ages, periods and dated figures are those of it.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    /// Looks up the answer to a question.
    #[must_use]
    pub fn get(&self, id: QuestionId) -> Option<&Answer> {
        self.look_up(id).map(|known| &known.answer)
    }

    /// Looks up the answer to a question, if it is determinate.
    pub(crate) fn determinate(&self, id: QuestionId) -> Option<&Answer> {
        self.look_up(id).filter(|known| known.is_determinate).map(|known| &known.answer)
    }

    fn look_up(&self, id: QuestionId) -> Option<&Evaluated> {
        let aside = || self.aside.get(&id).filter(|_| self.counts_aside);
        self.known.get(&id).or_else(aside).filter(|_| !self.left_out.contains(&id))
    }

    /// Iterates over all answers by question.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, &Answer)> {
        self.known.iter().filter(|(id, _)| !self.left_out.contains(id)).map(|(id, known)| (*id, &known.answer))
    }

    /// Returns a copy without the answer to this question.
    #[must_use]
    pub fn without(&self, id: QuestionId) -> Self {
        self.without_all([id])
    }

    /// Returns a copy without the answers to these questions.
    pub(crate) fn without_all(&self, ids: impl IntoIterator<Item = QuestionId>) -> Self {
        let mut fewer = self.clone();
        fewer.left_out.extend(ids);
        fewer
    }

    /// Returns a copy with another reference day: a submission that comes from where it is tomorrow already is assessed
    /// by the rules of the day on which it arrives. Nothing is parsed anew: an amount stays in the currency in which it
    /// was understood.
    #[must_use]
    pub fn with_date(&self, today: Date) -> Self {
        Self { today, ..self.clone() }
    }

    /// Returns a copy that includes what was answered to facts that are not asked now. What is shown stays as it is.
    pub(crate) fn with_aside(&self) -> Self {
        Self { counts_aside: true, ..self.clone() }
    }

    /// Restricts the answers to what travels and is kept: what was put aside, or typed where it isn't asked, is no part
    /// of it. Whoever receives counts nothing else, so that from what was kept the same is found again.
    pub(crate) fn into_kept(self) -> Self {
        Self { aside: Self::none(self.today).aside, counts_aside: false, typed_birth_date: None, ..self }
    }

    /// Whether the fact has an answer put aside: it was answered and is not asked now. The answer doesn't travel, but a
    /// second look may lead to it.
    #[must_use]
    pub fn keeps_aside(&self, id: QuestionId) -> bool {
        self.aside.contains_key(&id)
    }

    /// Whether any fact has an answer put aside: it was answered and is not asked now.
    pub(crate) fn has_aside(&self) -> bool {
        !self.aside.is_empty()
    }

    /// Returns the birth date: from the ЕГН where there is one, else as answered.
    #[must_use]
    pub fn birth_date(&self) -> Option<Date> {
        use crate::form::questions::{BIRTH_DATE, EGN};
        match (self.get(EGN), self.get(BIRTH_DATE)) {
            (Some(Answer::Egn(egn)), _) => Some(egn.birth_date()),
            (_, Some(Answer::Date(date))) => date.exact(),
            _ => None,
        }
    }

    /// Returns the birth date that was typed although it is not asked, because the ЕГН tells it.
    #[must_use]
    pub const fn typed_birth_date(&self) -> Option<Date> {
        self.typed_birth_date
    }

    /// Returns a copy with such a birth date; for tests and for callers that have typed answers already.
    #[must_use]
    pub fn with_typed_birth_date(self, typed: Date) -> Self {
        Self { typed_birth_date: Some(typed), ..self }
    }

    /// Computes the age in whole years on the reference day.
    #[must_use]
    pub fn age(&self) -> Option<i32> {
        self.birth_date().map(|birth| age(birth, self.today))
    }

    /// Whether a question is visible: its condition is met.
    #[must_use]
    pub fn shows(&self, question: &Question) -> bool {
        let met = |answers: &Self| matches!(question.show_when.evaluate(answers), Ternary::Met);
        if self.counts_aside { met(&Self { counts_aside: false, ..self.clone() }) } else { met(self) }
    }

    /// Computes the suggested value of a question from other answers: the first offer whose condition is met, if all
    /// its parts are there. Nothing as long as a question is open that decides on it.
    #[must_use]
    pub fn offer(&self, question: &Question) -> Option<String> {
        let is_open = |id: &QuestionId| self.form.question(id.0).is_some_and(|question| self.shows(question));
        for offer in question.offers {
            match offer.when.evaluate(self) {
                Ternary::Met => return self.joined(offer.parts),
                Ternary::Unknown(missing) if missing.questions.iter().any(is_open) => return None,
                Ternary::Unknown(_) | Ternary::NotMet => {}
            }
        }
        None
    }

    fn joined(&self, parts: &[QuestionId]) -> Option<String> {
        let part = |id: &QuestionId| match self.get(*id) {
            Some(Answer::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let parts: Option<Vec<_>> = parts.iter().map(part).collect();
        parts.map(|parts| parts.join(" "))
    }

    /// Whether a fact that is hidden now would be asked if some measure depended on it. What a question of the form
    /// itself asks in its place is to be answered there: that answer travels.
    fn was_asked(&self, fact: &Question) -> bool {
        let is_asked_for = matches!(fact.show_when, Condition::MeasureDependsOn(_))
            || matches!(fact.show_when.evaluate(&self.with_aside()), Ternary::Met);
        is_asked_for && !asked_by_the_form_itself(fact.id, self)
    }

    /// Inserts an answer; for tests and for callers that have typed answers already.
    pub fn insert(&mut self, id: QuestionId, answer: Answer) {
        let is_determinate = self.form.question(id.0).is_none_or(|question| answer.is_determinate(question));
        self.set(id, Evaluated { answer, is_determinate });
    }

    fn set(&mut self, id: QuestionId, known: Evaluated) {
        Arc::make_mut(&mut self.known).insert(id, known);
    }

    fn set_aside(&mut self, id: QuestionId, known: Evaluated) {
        Arc::make_mut(&mut self.aside).insert(id, known);
    }

    /// Removes an answer; what was put aside stays.
    pub fn remove(&mut self, id: QuestionId) {
        // A copy is made only where there is something to remove.
        if self.known.contains_key(&id) {
            Arc::make_mut(&mut self.known).remove(&id);
        }
    }
}

/// The interpretation of a draft on a day: typed answers and validation problems, the single source for every screen.
#[derive(Clone, Debug)]
pub struct Interpretation {
    /// Answers to the questions that are shown and understood.
    pub answers: Answers,
    /// What is wrong with what was typed, in the order of the form. Blanks are no problem here, see [`blanks`].
    pub problems: Vec<Problem>,
}

/// Interprets a draft as a fixpoint: all questions are parsed in the order of the form, again and again until nothing changes,
/// because the visibility of a question depends on the answers to others, also to later ones. Hidden answers stay in the draft and count for nothing, but
/// for facts: those are kept aside, so that what was said once is known.
///
/// ```
/// use assessment_core::answers::{Answer, Draft, RawAnswer, interpret};
/// use assessment_core::dates::from_iso;
/// use assessment_core::form::{FORM, questions::DECISION_PERCENT};
/// use assessment_core::percent::Percent;
///
/// let typed = |text: &str| RawAnswer::Text(text.into());
/// let answers = [("has-decision", typed("yes")), ("decision-percent", typed("95,5 %")), ("toilet", typed("sometimes"))];
/// let draft = Draft { answers: answers.map(|(id, answer)| (id.into(), answer)).into_iter().collect(), ..Draft::default() };
/// let interpretation = interpret(&FORM, &draft, from_iso("2026-11-22").expect("a day"));
/// assert_eq!(interpretation.answers.get(DECISION_PERCENT), Some(&Answer::Percent(Percent::hundredths(9550))));
/// // What can't be understood is a problem, and no answer.
/// assert_eq!(interpretation.problems.len(), 1);
/// assert_eq!(interpretation.problems[0].question, "toilet");
/// ```
#[must_use]
pub fn interpret(form: &'static Form, draft: &Draft, today: Date) -> Interpretation {
    let mut interpretation = interpret_once(draft, &Answers::none_to(form, today));
    // Each round settles at least one more question, or nothing changes any more.
    for _ in 0..form.questions().count() {
        let next = interpret_once(draft, &interpretation.answers);
        let settled = next.answers.known == interpretation.answers.known;
        interpretation = next;
        if settled {
            break;
        }
    }
    interpretation.answers.typed_birth_date = hidden_birth_date(draft, &interpretation.answers);
    // Few drafts hold anything that the form doesn't ask; each key is searched for only in those.
    let asked = form.questions().filter(|question| draft.answers.contains_key(question.id.0)).count();
    if asked < draft.answers.len() {
        for id in draft.answers.keys().filter(|id| form.question(id).is_none()) {
            interpretation.problems.push(Problem { question: id.clone(), kind: ProblemKind::UnknownQuestion });
        }
    }
    interpretation
}

/// Parses a birth date in the draft that is not asked as the answers stand.
fn hidden_birth_date(draft: &Draft, answers: &Answers) -> Option<Date> {
    let question = answers.form.question(crate::form::questions::BIRTH_DATE.0)?;
    let typed = draft.answers.get(question.id.0).filter(|typed| !typed.is_blank() && !answers.shows(question))?;
    match parse_answer(question, typed, answers) {
        Ok(Answer::Date(date)) => date.exact(),
        _ => None,
    }
}

/// One iteration of the fixpoint: visibility follows from the answers of this pass so far and those of the last.
fn interpret_once(draft: &Draft, last: &Answers) -> Interpretation {
    let mut interpretation = Interpretation { answers: Answers::none_to(last.form, last.today), problems: Vec::new() };
    let mut seen_from = last.clone();
    for question in last.form.questions() {
        seen_from.remove(question.id);
        let Some(typed) = draft.answers.get(question.id.0).filter(|typed| !typed.is_blank()) else { continue };
        if !seen_from.shows(question) {
            // Only facts: whether one is asked depends on what else is known, and never on whether the answer is true.
            let is_aside = question.origin == QuestionOrigin::Fact && seen_from.was_asked(question);
            if let Some(answer) = is_aside.then(|| parse_answer(question, typed, &seen_from).ok()).flatten() {
                let known = Evaluated { is_determinate: answer.is_determinate(question), answer };
                seen_from.set_aside(question.id, known.clone());
                interpretation.answers.set_aside(question.id, known);
            }
            continue;
        }
        match parse_answer(question, typed, &seen_from) {
            Ok(answer) => {
                let known = Evaluated { is_determinate: answer.is_determinate(question), answer };
                seen_from.set(question.id, known.clone());
                interpretation.answers.set(question.id, known);
            }
            Err(kind) => interpretation.problems.push(Problem { question: question.id.0.into(), kind }),
        }
    }
    interpretation
}

/// Validates a blank answer on "Continue": the error, if the question requires one.
#[must_use]
pub fn blank(question: &Question) -> Option<ProblemKind> {
    use crate::form::{AnswerKind, Requirement};
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
    let sections = answers.form.sections;
    sections
        .iter()
        .filter(|section| stage.is_none_or(|stage| section.stage == stage))
        .flat_map(|section| section.pages)
        .flat_map(|page| page.questions)
        .filter(|question| question.requirement == crate::form::Requirement::ToSubmit && answers.shows(question))
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

impl Answer {
    /// Converts the answer to raw input in the form in which it travels: what [`parse_answer`] reads back as the same
    /// answer.
    #[must_use]
    pub fn to_raw(&self) -> RawAnswer {
        match self {
            Self::Text(text) => RawAnswer::Text(text.as_str().into()),
            Self::One(option) => RawAnswer::Text(option.0.into()),
            Self::Any(options) => RawAnswer::List(options.iter().map(|option| option.0.into()).collect()),
            Self::Date(date) => RawAnswer::Text(date.to_string()),
            Self::Egn(egn) => RawAnswer::Text(egn.as_str().into()),
            Self::Lnch(lnch) => RawAnswer::Text(lnch.as_str().into()),
            Self::Percent(percent) => RawAnswer::Text(percent.to_string()),
            Self::Money(money) => RawAnswer::Text(money.to_string()),
            Self::Confirmed => RawAnswer::Text("yes".into()),
        }
    }

    /// Whether the answer is determinate: "I don't know" answers the page and determines nothing.
    #[must_use]
    pub fn is_determinate(&self, question: &Question) -> bool {
        let unknown =
            |id: &OptionId| question.option(id.0).is_some_and(|choice| choice.role == ChoiceRole::NonCommittal);
        match self {
            Self::One(option) => !unknown(option),
            Self::Any(options) => !options.iter().any(unknown),
            _ => true,
        }
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(id, answer)| (id.0, answer.to_raw())))
    }
}

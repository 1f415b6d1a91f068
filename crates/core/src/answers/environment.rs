//! The typed answers as the environment over which conditions and measures are evaluated: what is known, what is put aside,
//! and what follows from them.

use std::sync::Arc;

use litemap::LiteMap;
use serde::{Serialize, Serializer};
use time::Date;

use super::Answer;
use crate::condition::{Condition, Ternary};
use crate::dates::age;
use crate::form::{FORM, Form, Question, QuestionId};
use crate::measures::asked_by_the_form_itself;

/// The typed answers of a draft on a day: the environment over which conditions and measures are evaluated.
#[derive(Clone, Debug)]
pub struct Answers {
    /// Copy-on-write: the relevance of a fact is evaluated on copies that leave some answers out, many times.
    pub(super) known: Arc<LiteMap<QuestionId, Evaluated>>,
    /// Facts that were answered and are not asked now, because no measure depends on them any more. They stay here: they
    /// are no part of what is shown or sent, and count only where it is said that they do.
    pub(super) aside: Arc<LiteMap<QuestionId, Evaluated>>,
    counts_aside: bool,
    form: &'static Form,
    today: Date,
    left_out: Vec<QuestionId>,
    /// A birth date that was typed although the ЕГН tells it: counts for nothing, but may show a mistyped digit.
    pub(super) typed_birth_date: Option<Date>,
}

/// An answer with its memoized determinacy: conditions read that much more often than answers are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Evaluated {
    pub(super) answer: Answer,
    pub(super) is_determinate: bool,
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
        Self { aside: Self::none(self.today).aside, typed_birth_date: None, ..self }
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
    pub(super) fn was_asked(&self, fact: &Question) -> bool {
        let is_asked_for = matches!(fact.show_when, Condition::MeasureDependsOn(_))
            || matches!(fact.show_when.evaluate(&self.with_aside()), Ternary::Met);
        is_asked_for && !asked_by_the_form_itself(fact.id, self)
    }

    /// Inserts an answer; for tests and for callers that have typed answers already.
    pub fn insert(&mut self, id: QuestionId, answer: Answer) {
        let is_determinate = self.form.question(id.0).is_none_or(|question| answer.is_determinate(question));
        self.set(id, Evaluated { answer, is_determinate });
    }

    pub(super) fn set(&mut self, id: QuestionId, known: Evaluated) {
        Arc::make_mut(&mut self.known).insert(id, known);
    }

    pub(super) fn set_aside(&mut self, id: QuestionId, known: Evaluated) {
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

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(id, answer)| (id.0, answer.to_raw())))
    }
}

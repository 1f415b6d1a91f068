//! What a prompt compares: answers by themselves, and answers with each other.

use time::Date;

use crate::answers::{Answer, Answers};
use crate::condition::{Condition, Truth};
use crate::dates::years_later;
use crate::form::QuestionId;
use crate::form::questions::{BIRTH_DATE, EGN};

/// One of the things that must hold for a prompt. Like a condition it has three values; unlike one it may compare two
/// answers with each other, which no rule of law needs.
#[derive(Clone, Copy, Debug)]
pub enum Clause {
    /// A condition over answers and age.
    Given(Condition),
    /// Nothing was answered, not even "I don't know".
    Blank(QuestionId),
    /// The first date lies before the second, whatever their unknown parts are.
    DateBefore(QuestionId, QuestionId),
    /// The date lies before the day on which the person became so old.
    DateBeforeAge(QuestionId, u8),
    /// The date lies on the day on which the person became so old, or later.
    DateFromAge(QuestionId, u8),
    /// The first amount is less than the second. Unknown where they are in different currencies.
    AmountBelow(QuestionId, QuestionId),
    /// The amount is zero.
    NoAmount(QuestionId),
    /// A birth date was typed although the ЕГН tells it, and it is another.
    BirthDatesDiffer,
}

impl Clause {
    /// Evaluates the clause over what is known.
    #[must_use]
    pub fn evaluate(&self, answers: &Answers) -> Truth {
        match *self {
            Self::Given(condition) => condition.evaluate(answers),
            Self::Blank(question) => Truth::from(answers.get(question).is_none()),
            Self::DateBefore(one, other) => match (days(one, answers), days(other, answers)) {
                (Some((_, latest)), Some((earliest, _))) if latest < earliest => Truth::Met,
                (Some((earliest, _)), Some((_, latest))) if earliest >= latest => Truth::NotMet,
                _ => Truth::missing(&[one, other]),
            },
            Self::DateBeforeAge(question, years) => before_age(question, years, answers),
            Self::DateFromAge(question, years) => before_age(question, years, answers).opposite(),
            Self::AmountBelow(one, other) => match (answers.get(one), answers.get(other)) {
                (Some(Answer::Money(one)), Some(Answer::Money(other))) if one.currency() == other.currency() => {
                    Truth::from(one.in_minor() < other.in_minor())
                }
                _ => Truth::missing(&[one, other]),
            },
            Self::NoAmount(question) => match answers.get(question) {
                Some(Answer::Money(amount)) => Truth::from(amount.in_minor() == 0),
                _ => Truth::missing(&[question]),
            },
            Self::BirthDatesDiffer => match (answers.get(EGN), answers.typed_birth_date()) {
                (Some(Answer::Egn(egn)), Some(typed)) => Truth::from(egn.birth_date() != typed),
                _ => Truth::missing(&[EGN, BIRTH_DATE]),
            },
        }
    }
}

/// The first and the last day that an answered date can mean.
fn days(question: QuestionId, answers: &Answers) -> Option<(Date, Date)> {
    match answers.get(question) {
        Some(Answer::Date(date)) => Some((date.earliest(), date.latest())),
        _ => None,
    }
}

fn before_age(question: QuestionId, years: u8, answers: &Answers) -> Truth {
    let Some(birth) = answers.birth_date() else { return Truth::missing(&[EGN, BIRTH_DATE]) };
    let day = years_later(birth, years.into());
    match days(question, answers) {
        Some((_, latest)) if latest < day => Truth::Met,
        Some((earliest, _)) if earliest >= day => Truth::NotMet,
        _ => Truth::missing(&[question]),
    }
}

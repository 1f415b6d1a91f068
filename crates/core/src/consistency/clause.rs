//! Clauses of consistency checks, which compare answers by themselves and with each other.

use time::Date;

use crate::answers::{Answer, Answers};
use crate::condition::{Condition, Ternary};
use crate::dates::years_later;
use crate::form::QuestionId;
use crate::form::options::YES;
use crate::form::questions::{BIRTH_DATE, EGN};
use crate::measures::MEASURES;

/// Conjunct of a consistency check. Like a condition it has three values; unlike one it may compare two answers with
/// each other, which no rule of law needs.
#[derive(Clone, Copy, Debug)]
pub enum Clause {
    /// A condition over answers and age.
    Given(Condition),
    /// Nothing was answered, not even "I don't know".
    Blank(QuestionId),
    /// The date lies before the other, whatever their unknown parts are.
    DateBefore {
        /// Question of the date that is compared.
        date: QuestionId,
        /// Question of the date before which it lies.
        other: QuestionId,
    },
    /// The date lies so many years, or more, after the other, whatever their unknown parts are.
    DateYearsAfter {
        /// Question of the date that is compared.
        date: QuestionId,
        /// Question of the date from which the years are counted.
        other: QuestionId,
        /// Whole years.
        years: u8,
    },
    /// The date lies so many years, or more, after the day on which one looks.
    DateYearsAhead(QuestionId, u8),
    /// The date lies before the day on which the person became so old.
    DateBeforeAge(QuestionId, u8),
    /// The date lies on the day on which the person became so old, or later.
    DateFromAge(QuestionId, u8),
    /// The amount is less than so many per cent of the other. Unknown where they are in different currencies.
    AmountBelow {
        /// Question of the amount that is compared.
        amount: QuestionId,
        /// Question of the amount of which the share is taken.
        other: QuestionId,
        /// Per cent.
        share: u8,
    },
    /// The amount is zero.
    NoAmount(QuestionId),
    /// The support is received, and a condition of its measure is not met by what was answered (`against`).
    NotDue(QuestionId),
    /// A birth date was typed although the ЕГН tells it, and it is another.
    BirthDatesDiffer,
}

impl Clause {
    /// Evaluates the clause over what is known.
    #[must_use]
    pub fn evaluate(&self, answers: &Answers) -> Ternary {
        match *self {
            Self::Given(condition) => condition.evaluate(answers),
            Self::Blank(question) => Ternary::from(answers.get(question).is_none()),
            Self::DateBefore { date, other } => match (days(date, answers), days(other, answers)) {
                (Some((_, latest)), Some((earliest, _))) if latest < earliest => Ternary::Met,
                (Some((earliest, _)), Some((_, latest))) if earliest >= latest => Ternary::NotMet,
                _ => Ternary::missing(&[date, other]),
            },
            Self::DateYearsAfter { date, other, years } => match (days(date, answers), days(other, answers)) {
                (Some((earliest, _)), Some((_, latest))) if earliest >= years_later(latest, years.into()) => {
                    Ternary::Met
                }
                (Some((_, latest)), Some((earliest, _))) if latest < years_later(earliest, years.into()) => {
                    Ternary::NotMet
                }
                _ => Ternary::missing(&[date, other]),
            },
            Self::DateYearsAhead(question, years) => {
                let far = years_later(answers.today(), years.into());
                days(question, answers)
                    .map_or_else(|| Ternary::missing(&[question]), |(earliest, _)| Ternary::from(earliest >= far))
            }
            Self::DateBeforeAge(question, years) => before_age(question, years, answers),
            Self::DateFromAge(question, years) => before_age(question, years, answers).negate(),
            Self::AmountBelow { amount, other, share } => match (answers.get(amount), answers.get(other)) {
                (Some(Answer::Money(one)), Some(Answer::Money(all))) if one.currency() == all.currency() => {
                    // Wide enough for any two amounts.
                    Ternary::from(i128::from(one.in_minor()) * 100 < i128::from(all.in_minor()) * i128::from(share))
                }
                _ => Ternary::missing(&[amount, other]),
            },
            Self::NoAmount(question) => match answers.get(question) {
                Some(Answer::Money(amount)) => Ternary::from(amount.in_minor() == 0),
                _ => Ternary::missing(&[question]),
            },
            Self::NotDue(support) => Ternary::from(!against(support, answers).is_empty()),
            Self::BirthDatesDiffer => match (answers.get(EGN), answers.typed_birth_date()) {
                (Some(Answer::Egn(egn)), Some(typed)) => Ternary::from(egn.birth_date() != typed),
                _ => Ternary::missing(&[EGN, BIRTH_DATE]),
            },
        }
    }
}

/// Lists the answers that contradict the receipt of a support: those by which an eligibility condition of its measure
/// is not met, so that each such rule is a prompt too. What a rule finds out on the day of applying (income, years
/// since the last time) says nothing of somebody who receives it already. Empty where nothing speaks against it.
pub(super) fn against(support: QuestionId, answers: &Answers) -> Vec<QuestionId> {
    let receives = matches!(answers.get(support), Some(Answer::One(option)) if *option == YES);
    let measure = MEASURES.iter().find(|measure| receives && measure.receiving == Some(support));
    let rules = measure.and_then(|measure| measure.on(answers.today())).map_or(&[][..], |version| version.rules);
    let mut found = Vec::new();
    for rule in rules {
        let is_of_the_day = matches!(
            rule.when,
            Condition::NotAbove(..) | Condition::YearsPassed { .. } | Condition::NotThisYear { .. }
        );
        if is_of_the_day || rule.when.evaluate(answers) != Ternary::NotMet {
            continue;
        }
        for question in decisive(&rule.when, answers) {
            if !found.contains(&question) {
                found.push(question);
            }
        }
    }
    found
}

/// Lists the decisive answers of a condition that is not met, those without any one of which it might be met; all that
/// it reads where several speak against it at once. The age only where nothing else does: it is seldom what is wrong.
fn decisive(condition: &Condition, answers: &Answers) -> Vec<QuestionId> {
    let mut given = Vec::new();
    condition.questions(&mut given);
    given.retain(|id| answers.determinate(*id).is_some());
    let decides = |id: &QuestionId| condition.evaluate(&answers.without(*id)) != Ternary::NotMet;
    let mut found: Vec<_> = given.iter().copied().filter(decides).collect();
    if found.is_empty() {
        found = given;
    }
    let is_age = |id: &QuestionId| [EGN, BIRTH_DATE].contains(id);
    if !found.iter().all(is_age) {
        found.retain(|id| !is_age(id));
    }
    found
}

/// Returns the first and the last day that an answered date can mean.
fn days(question: QuestionId, answers: &Answers) -> Option<(Date, Date)> {
    match answers.get(question) {
        Some(Answer::Date(date)) => Some((date.earliest(), date.latest())),
        _ => None,
    }
}

fn before_age(question: QuestionId, years: u8, answers: &Answers) -> Ternary {
    let Some(birth) = answers.birth_date() else { return Ternary::missing(&[EGN, BIRTH_DATE]) };
    let day = years_later(birth, years.into());
    match days(question, answers) {
        Some((_, latest)) if latest < day => Ternary::Met,
        Some((earliest, _)) if earliest >= day => Ternary::NotMet,
        _ => Ternary::missing(&[question]),
    }
}

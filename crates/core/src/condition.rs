//! Conditions as values: when a question is shown, when a measure is due.
//!
//! A condition is data, never a closure, so that it can be explained, printed and exported. It has three values.
//! Nothing turns unknown into yes or no.

mod written;

use time::Date;

use crate::answers::{Answer, Answers};
use crate::dates::{PartialDate, years_later};
use crate::form::{FORM, OptionId, Origin, QuestionId};
use crate::parameters::{NoFigure, Parameter};
use crate::percent::Percent;

/// A condition over the answers, the date and the dated figures.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// Met by everybody.
    Always,
    /// The first of these questions that has a settling answer is answered with one of these options.
    /// Several questions stand here where the same fact is asked in two places.
    Is(&'static [QuestionId], &'static [OptionId]),
    /// A question with several answers holds one of these options.
    Has(QuestionId, &'static [OptionId]),
    /// The question has any settling answer.
    Answered(QuestionId),
    /// The percentage is this or more.
    PercentAtLeast(QuestionId, Percent),
    /// The percentage is more than this.
    PercentOver(QuestionId, Percent),
    /// The percentage is less than this.
    PercentBelow(QuestionId, Percent),
    /// The person is this old or older (whole years, counted from the birth date).
    AgeAtLeast(u8),
    /// The person is younger.
    AgeBelow(u8),
    /// The amount is not above the figure of the day.
    NotAbove(QuestionId, &'static Parameter),
    /// At least as many years as the figure says have passed since the date, or the first question says "never".
    YearsPassed {
        /// Says whether there was a last time at all.
        ever: QuestionId,
        /// The option of `ever` that says "never".
        never: OptionId,
        /// The date of the last time.
        last: QuestionId,
        /// How many years must lie between.
        years: &'static Parameter,
    },
    /// Not in this calendar year, or the first question says "never".
    NotThisYear {
        /// Says whether there was a last time at all.
        ever: QuestionId,
        /// The option of `ever` that says "never".
        never: OptionId,
        /// The date of the last time.
        last: QuestionId,
    },
    /// The date lies before the day.
    Past(QuestionId),
    /// Found out by an office, not by any question: stays unknown here. Text: `assessed-<who>`.
    AssessedBy(&'static str),
    /// Some measure that is requested or still possible depends on this question. Only for showing.
    MeasureDependsOn(QuestionId),
    /// Something in the answers was said to a question that is a fact. Only for showing.
    AnyFactAnswered,
    /// All of them.
    All(&'static [Condition]),
    /// At least one of them.
    AnyOf(&'static [Condition]),
    /// The opposite.
    Not(&'static Condition),
}

/// The three values of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Holds.
    Met,
    /// Doesn't hold.
    NotMet,
    /// Can't be told from the answers; says why.
    Unknown(Missing),
}

/// What would settle an unknown condition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Questions whose answers would settle it, each once.
    pub questions: Vec<QuestionId>,
    /// Offices that find it out, each once.
    pub offices: Vec<&'static str>,
    /// Figures that are not known for the day, each once.
    pub figures: Vec<NoFigure>,
}

impl Condition {
    /// Evaluates the condition over what is known.
    ///
    /// ```
    /// use assessment_core::answers::{Answer, Answers};
    /// use assessment_core::condition::{Condition, Truth};
    /// use assessment_core::dates::from_iso;
    /// use assessment_core::form::questions::DECISION_PERCENT;
    /// use assessment_core::percent::Percent;
    ///
    /// const OVER_70: Condition = Condition::PercentOver(DECISION_PERCENT, Percent::whole(70));
    /// let mut answers = Answers::none(from_iso("2026-11-22").expect("a day"));
    /// // What is not known is neither yes nor no, and names what would settle it.
    /// let Truth::Unknown(missing) = OVER_70.evaluate(&answers) else { panic!("unknown") };
    /// assert_eq!(missing.questions, [DECISION_PERCENT]);
    /// answers.insert(DECISION_PERCENT, Answer::Percent(Percent::hundredths(7099)));
    /// assert_eq!(OVER_70.evaluate(&answers), Truth::Met);
    /// ```
    #[must_use]
    pub fn evaluate(&self, answers: &Answers) -> Truth {
        match *self {
            Self::Always => Truth::Met,
            Self::Is(questions, options) => first_settled(questions, answers)
                .map_or_else(|| Truth::missing(questions), |answer| Truth::from(holds(answer, options))),
            Self::Has(question, options) => answers
                .settled(question)
                .map_or_else(|| Truth::missing(&[question]), |a| Truth::from(holds(a, options))),
            Self::Answered(question) => Truth::from(answers.settled(question).is_some()),
            Self::PercentAtLeast(question, limit) => percent(question, answers, |value| value >= limit),
            Self::PercentOver(question, limit) => percent(question, answers, |value| value > limit),
            Self::PercentBelow(question, limit) => percent(question, answers, |value| value < limit),
            Self::AgeAtLeast(years) => age(answers, |age| age >= i32::from(years)),
            Self::AgeBelow(years) => age(answers, |age| age < i32::from(years)),
            Self::NotAbove(question, parameter) => not_above(question, parameter, answers),
            Self::YearsPassed { ever, never, last, years } => {
                last_time(ever, never, last, answers, |last| years_passed(last, years, answers.today()))
            }
            Self::NotThisYear { ever, never, last } => {
                last_time(ever, never, last, answers, |last| Truth::from(last.year() != answers.today().year()))
            }
            Self::Past(question) => past(question, answers),
            Self::AssessedBy(office) => Truth::Unknown(Missing { offices: vec![office], ..Missing::default() }),
            Self::MeasureDependsOn(question) => Truth::from(crate::measures::depends_on(question, answers)),
            Self::AnyFactAnswered => Truth::from(answers.iter().any(|(id, _)| is_fact(id))),
            Self::All(conditions) => all(conditions.iter().map(|condition| condition.evaluate(answers))),
            Self::AnyOf(conditions) => {
                all(conditions.iter().map(|condition| condition.evaluate(answers).opposite())).opposite()
            }
            Self::Not(condition) => condition.evaluate(answers).opposite(),
        }
    }

    /// The questions that the condition looks at.
    pub fn questions(&self, found: &mut impl Extend<QuestionId>) {
        use crate::form::questions::{BIRTH_DATE, EGN};
        match *self {
            Self::Is(questions, _) => found.extend(questions.iter().copied()),
            Self::Has(question, _)
            | Self::Answered(question)
            | Self::Past(question)
            | Self::PercentAtLeast(question, _)
            | Self::PercentOver(question, _)
            | Self::PercentBelow(question, _)
            | Self::NotAbove(question, _) => found.extend([question]),
            Self::AgeAtLeast(_) | Self::AgeBelow(_) => found.extend([EGN, BIRTH_DATE]),
            Self::YearsPassed { ever, last, .. } | Self::NotThisYear { ever, last, .. } => found.extend([ever, last]),
            Self::All(conditions) | Self::AnyOf(conditions) => {
                conditions.iter().for_each(|condition| condition.questions(found));
            }
            Self::Not(condition) => condition.questions(found),
            Self::Always | Self::AssessedBy(_) | Self::MeasureDependsOn(_) | Self::AnyFactAnswered => {}
        }
    }

    /// Whether the condition looks at a question that is not of the person's age; for the compiler, which can't extend a list.
    pub(crate) const fn looks_at(&self, question: QuestionId) -> bool {
        match self {
            Self::Is(questions, _) => {
                let mut at = 0;
                while at < questions.len() {
                    if same(questions[at], question) {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            Self::Has(one, _)
            | Self::Answered(one)
            | Self::Past(one)
            | Self::PercentAtLeast(one, _)
            | Self::PercentOver(one, _)
            | Self::PercentBelow(one, _)
            | Self::NotAbove(one, _) => same(*one, question),
            Self::YearsPassed { ever, last, .. } | Self::NotThisYear { ever, last, .. } => {
                same(*ever, question) || same(*last, question)
            }
            Self::All(conditions) | Self::AnyOf(conditions) => {
                let mut at = 0;
                while at < conditions.len() {
                    if conditions[at].looks_at(question) {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            Self::Not(condition) => condition.looks_at(question),
            Self::AgeAtLeast(_)
            | Self::AgeBelow(_)
            | Self::Always
            | Self::AssessedBy(_)
            | Self::MeasureDependsOn(_)
            | Self::AnyFactAnswered => false,
        }
    }
}

/// `==` for the compiler.
const fn same(one: QuestionId, other: QuestionId) -> bool {
    let (one, other) = (one.0.as_bytes(), other.0.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

impl Truth {
    /// Unknown until one of these questions is answered.
    #[must_use]
    pub fn missing(questions: &[QuestionId]) -> Self {
        Self::Unknown(Missing { questions: questions.to_vec(), ..Missing::default() })
    }

    /// Met becomes not met and the other way round; unknown stays unknown.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotMet => Self::Met,
            unknown @ Self::Unknown(_) => unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Met } else { Self::NotMet }
    }
}

impl Missing {
    /// Adds what another unknown misses.
    pub fn add(&mut self, other: Self) {
        add_each(&mut self.questions, other.questions);
        add_each(&mut self.offices, other.offices);
        add_each(&mut self.figures, other.figures);
    }
}

fn add_each<T: PartialEq>(known: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !known.contains(&one) {
            known.push(one);
        }
    }
}

/// Not met if any is not met; else unknown if any is unknown, with everything that is missing; else met.
pub fn all(truths: impl IntoIterator<Item = Truth>) -> Truth {
    let mut missing: Option<Missing> = None;
    for truth in truths {
        match truth {
            Truth::Met => {}
            Truth::NotMet => return Truth::NotMet,
            Truth::Unknown(more) => missing.get_or_insert_default().add(more),
        }
    }
    missing.map_or(Truth::Met, Truth::Unknown)
}

fn first_settled<'a>(questions: &[QuestionId], answers: &'a Answers) -> Option<&'a Answer> {
    questions.iter().find_map(|id| answers.settled(*id))
}

fn is_fact(id: QuestionId) -> bool {
    FORM.question(id.0).is_some_and(|question| question.origin == Origin::Fact)
}

fn holds(answer: &Answer, options: &[OptionId]) -> bool {
    match answer {
        Answer::One(option) => options.contains(option),
        Answer::Any(chosen) => options.iter().any(|option| chosen.contains(option)),
        _ => false,
    }
}

fn percent(question: QuestionId, answers: &Answers, test: impl Fn(Percent) -> bool) -> Truth {
    match answers.get(question) {
        Some(Answer::Percent(value)) => Truth::from(test(*value)),
        _ => Truth::missing(&[question]),
    }
}

fn age(answers: &Answers, test: impl Fn(i32) -> bool) -> Truth {
    use crate::form::questions::{BIRTH_DATE, EGN};
    answers.age().map_or_else(|| Truth::missing(&[EGN, BIRTH_DATE]), |age| Truth::from(test(age)))
}

fn not_above(question: QuestionId, parameter: &'static Parameter, answers: &Answers) -> Truth {
    let amount = match answers.get(question) {
        Some(Answer::Money(amount)) => *amount,
        _ => return Truth::missing(&[question]),
    };
    match parameter.money_on(answers.today()) {
        // A figure in another currency than the answer is as good as none: nothing is converted in silence.
        Ok(limit) if limit.currency() == amount.currency() => Truth::from(amount.in_minor() <= limit.in_minor()),
        Ok(_) => Truth::Unknown(Missing {
            figures: vec![NoFigure { parameter: parameter.id, date: answers.today() }],
            ..Missing::default()
        }),
        Err(figure) => Truth::Unknown(Missing { figures: vec![figure], ..Missing::default() }),
    }
}

fn last_time(
    ever: QuestionId,
    never: OptionId,
    last: QuestionId,
    answers: &Answers,
    test: impl Fn(PartialDate) -> Truth,
) -> Truth {
    match (answers.settled(ever), answers.get(last)) {
        (Some(Answer::One(option)), _) if *option == never => Truth::Met,
        (Some(_), Some(Answer::Date(date))) => match test(*date) {
            // The date is too vague to tell.
            Truth::Unknown(missing) if missing == Missing::default() => Truth::missing(&[last]),
            truth => truth,
        },
        (Some(_), _) => Truth::missing(&[last]),
        (None, _) => Truth::missing(&[ever]),
    }
}

fn past(question: QuestionId, answers: &Answers) -> Truth {
    match answers.get(question) {
        Some(Answer::Date(date)) if date.latest() < answers.today() => Truth::Met,
        Some(Answer::Date(date)) if date.earliest() >= answers.today() => Truth::NotMet,
        _ => Truth::missing(&[question]),
    }
}

fn years_passed(last: PartialDate, years: &'static Parameter, today: Date) -> Truth {
    let years = match years.whole_on(today) {
        Ok(years) => years,
        Err(figure) => return Truth::Unknown(Missing { figures: vec![figure], ..Missing::default() }),
    };
    if years_later(last.latest(), years) <= today {
        Truth::Met
    } else if years_later(last.earliest(), years) > today {
        Truth::NotMet
    } else {
        Truth::Unknown(Missing::default())
    }
}

#[cfg(test)]
mod tests;

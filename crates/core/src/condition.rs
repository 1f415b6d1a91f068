//! Predicates as an expression tree, evaluated in three-valued (Kleene) logic: when a question is shown, when a measure is due.
//!
//! A condition is data, never a closure, so that it can be explained, printed and exported. `Unknown` is propagated, with the
//! inputs that would determine it; nothing coerces it to true or false.

pub(crate) mod options;
mod serialize;

use time::Date;

use crate::answers::{Answer, Answers};
use crate::dates::{PartialDate, years_later};
use crate::form::{Form, OptionId, QuestionId, QuestionOrigin};
use crate::money::Money;
use crate::parameters::{NoFigure, Parameter};
use crate::percent::Percent;

/// A predicate over the answers, the date and the dated figures: an expression tree in constants.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// Met by everybody.
    Always,
    /// Single-choice equality: the first of these questions with a determinate answer is answered with one of these options.
    /// Several questions stand here where the same fact is asked in two places (first match wins, as in `COALESCE`).
    FirstAnsweredIs(&'static [QuestionId], &'static [OptionId]),
    /// Multiple-choice membership: the selection intersects these options.
    SelectedAny(QuestionId, &'static [OptionId]),
    /// The question has a determinate answer, whichever.
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
    NotAbove(QuestionId, &'static Parameter<Money>),
    /// At least as many years as the figure says have passed since the date, or the first question says "never".
    YearsPassed {
        /// Says whether there was a last time at all.
        ever: QuestionId,
        /// The option of `ever` that says "never".
        never: OptionId,
        /// The date of the last time.
        last: QuestionId,
        /// How many years must lie between.
        years: &'static Parameter<u16>,
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
    /// An external input: an office finds it out, no question does, so it is always unknown here. Text: `assessed-<who>`.
    AssessedBy(&'static str),
    /// Relevance of a question: some measure that is requested or still possible depends on it. Only for visibility.
    MeasureDependsOn(QuestionId),
    /// Some fact is answered. Only for visibility.
    AnyFactAnswered,
    /// Conjunction (Kleene AND).
    All(&'static [Condition]),
    /// Disjunction (Kleene OR).
    AnyOf(&'static [Condition]),
    /// Negation.
    Not(&'static Condition),
}

/// A truth value of Kleene's strong three-valued logic; `Unknown` carries what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ternary {
    /// Holds.
    Met,
    /// Doesn't hold.
    NotMet,
    /// Can't be told from the answers; says why.
    Unknown(MissingInputs),
}

/// The inputs on which an unknown value depends: once they are known, it is determinate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MissingInputs {
    /// Questions to be answered, each once.
    pub questions: Vec<QuestionId>,
    /// Offices that find it out, each once.
    pub offices: Vec<&'static str>,
    /// Figures that are not known for the day, each once.
    pub figures: Vec<NoFigure>,
}

impl Condition {
    /// Evaluates the expression over the answers.
    ///
    /// ```
    /// use assessment_core::answers::{Answer, Answers};
    /// use assessment_core::condition::{Condition, Ternary};
    /// use assessment_core::dates::from_iso;
    /// use assessment_core::form::questions::DECISION_PERCENT;
    /// use assessment_core::percent::Percent;
    ///
    /// const OVER_70: Condition = Condition::PercentOver(DECISION_PERCENT, Percent::whole(70));
    /// let mut answers = Answers::none(from_iso("2026-11-22").expect("a day"));
    /// // What is not known is neither yes nor no, and names what would settle it.
    /// let Ternary::Unknown(missing) = OVER_70.evaluate(&answers) else { panic!("unknown") };
    /// assert_eq!(missing.questions, [DECISION_PERCENT]);
    /// answers.insert(DECISION_PERCENT, Answer::Percent(Percent::hundredths(7099)));
    /// assert_eq!(OVER_70.evaluate(&answers), Ternary::Met);
    /// ```
    #[must_use]
    pub fn evaluate(&self, answers: &Answers) -> Ternary {
        match *self {
            Self::Always => Ternary::Met,
            Self::FirstAnsweredIs(questions, options) => first_determinate(questions, answers)
                .map_or_else(|| Ternary::missing(questions), |answer| Ternary::from(holds(answer, options))),
            Self::SelectedAny(question, options) => answers
                .determinate(question)
                .map_or_else(|| Ternary::missing(&[question]), |a| Ternary::from(holds(a, options))),
            Self::Answered(question) => Ternary::from(answers.determinate(question).is_some()),
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
                last_time(ever, never, last, answers, |last| Ternary::from(last.year() != answers.today().year()))
            }
            Self::Past(question) => past(question, answers),
            Self::AssessedBy(office) => {
                Ternary::Unknown(MissingInputs { offices: vec![office], ..MissingInputs::default() })
            }
            Self::MeasureDependsOn(question) => Ternary::from(crate::measures::is_worth_asking(question, answers)),
            Self::AnyFactAnswered => Ternary::from(answers.iter().any(|(id, _)| is_fact(answers.form(), id))),
            Self::All(conditions) => conjunction(conditions.iter().map(|condition| condition.evaluate(answers))),
            Self::AnyOf(conditions) => {
                conjunction(conditions.iter().map(|condition| condition.evaluate(answers).negate())).negate()
            }
            Self::Not(condition) => condition.evaluate(answers).negate(),
        }
    }

    /// Collects the questions that the expression reads, its free variables. The age reads the ЕГН or the birth date.
    pub fn questions(&self, found: &mut impl Extend<QuestionId>) {
        use crate::form::questions::{BIRTH_DATE, EGN};
        match *self {
            Self::FirstAnsweredIs(questions, _) => found.extend(questions.iter().copied()),
            Self::SelectedAny(question, _)
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

    /// `const` version of [`Self::questions`] for one question, evaluated at compile time; ignores `AgeAtLeast` and `AgeBelow`.
    pub(crate) const fn depends_on(&self, question: QuestionId) -> bool {
        match self {
            Self::FirstAnsweredIs(questions, _) => {
                let mut at = 0;
                while at < questions.len() {
                    if same(questions[at].0, question.0) {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            Self::SelectedAny(one, _)
            | Self::Answered(one)
            | Self::Past(one)
            | Self::PercentAtLeast(one, _)
            | Self::PercentOver(one, _)
            | Self::PercentBelow(one, _)
            | Self::NotAbove(one, _) => same(one.0, question.0),
            Self::YearsPassed { ever, last, .. } | Self::NotThisYear { ever, last, .. } => {
                same(ever.0, question.0) || same(last.0, question.0)
            }
            Self::All(conditions) | Self::AnyOf(conditions) => {
                let mut at = 0;
                while at < conditions.len() {
                    if conditions[at].depends_on(question) {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            Self::Not(condition) => condition.depends_on(question),
            Self::AgeAtLeast(_)
            | Self::AgeBelow(_)
            | Self::Always
            | Self::AssessedBy(_)
            | Self::MeasureDependsOn(_)
            | Self::AnyFactAnswered => false,
        }
    }
}

/// Compares strings in a `const fn`, where `PartialEq` is not callable.
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len()
}

impl Ternary {
    /// Creates an unknown value that depends on these questions.
    #[must_use]
    pub fn missing(questions: &[QuestionId]) -> Self {
        Self::Unknown(MissingInputs { questions: questions.to_vec(), ..MissingInputs::default() })
    }

    /// Kleene NOT: swaps met and not met; unknown stays unknown.
    #[must_use]
    pub fn negate(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotMet => Self::Met,
            unknown @ Self::Unknown(_) => unknown,
        }
    }
}

impl From<bool> for Ternary {
    fn from(holds: bool) -> Self {
        if holds { Self::Met } else { Self::NotMet }
    }
}

impl MissingInputs {
    /// Adds the inputs of another unknown (set union).
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

/// Kleene AND over all values: not met if any is; else unknown if any is, with the union of what is missing; else met.
pub fn conjunction(values: impl IntoIterator<Item = Ternary>) -> Ternary {
    let mut missing: Option<MissingInputs> = None;
    for value in values {
        match value {
            Ternary::Met => {}
            Ternary::NotMet => return Ternary::NotMet,
            Ternary::Unknown(more) => missing.get_or_insert_default().add(more),
        }
    }
    missing.map_or(Ternary::Met, Ternary::Unknown)
}

fn first_determinate<'a>(questions: &[QuestionId], answers: &'a Answers) -> Option<&'a Answer> {
    questions.iter().find_map(|id| answers.determinate(*id))
}

fn is_fact(form: &Form, id: QuestionId) -> bool {
    form.question(id.0).is_some_and(|question| question.origin == QuestionOrigin::Fact)
}

fn holds(answer: &Answer, options: &[OptionId]) -> bool {
    match answer {
        Answer::One(option) => options.contains(option),
        Answer::Any(chosen) => options.iter().any(|option| chosen.contains(option)),
        _ => false,
    }
}

fn percent(question: QuestionId, answers: &Answers, test: impl Fn(Percent) -> bool) -> Ternary {
    match answers.get(question) {
        Some(Answer::Percent(value)) => Ternary::from(test(*value)),
        _ => Ternary::missing(&[question]),
    }
}

fn age(answers: &Answers, test: impl Fn(i32) -> bool) -> Ternary {
    use crate::form::questions::{BIRTH_DATE, EGN};
    answers.age().map_or_else(|| Ternary::missing(&[EGN, BIRTH_DATE]), |age| Ternary::from(test(age)))
}

fn not_above(question: QuestionId, parameter: &'static Parameter<Money>, answers: &Answers) -> Ternary {
    let amount = match answers.get(question) {
        Some(Answer::Money(amount)) => *amount,
        _ => return Ternary::missing(&[question]),
    };
    match parameter.figure_on(answers.today()) {
        // A figure in another currency than the answer is as good as none: nothing is converted in silence.
        Ok(limit) if limit.currency() == amount.currency() => Ternary::from(amount.in_minor() <= limit.in_minor()),
        Ok(_) => Ternary::Unknown(MissingInputs {
            figures: vec![NoFigure { parameter: parameter.id, date: answers.today() }],
            ..MissingInputs::default()
        }),
        Err(figure) => Ternary::Unknown(MissingInputs { figures: vec![figure], ..MissingInputs::default() }),
    }
}

fn last_time(
    ever: QuestionId,
    never: OptionId,
    last: QuestionId,
    answers: &Answers,
    test: impl Fn(PartialDate) -> Ternary,
) -> Ternary {
    match (answers.determinate(ever), answers.get(last)) {
        (Some(Answer::One(option)), _) if *option == never => Ternary::Met,
        (Some(_), Some(Answer::Date(date))) => match test(*date) {
            // The date is too vague to tell.
            Ternary::Unknown(missing) if missing == MissingInputs::default() => Ternary::missing(&[last]),
            truth => truth,
        },
        (Some(_), _) => Ternary::missing(&[last]),
        (None, _) => Ternary::missing(&[ever]),
    }
}

fn past(question: QuestionId, answers: &Answers) -> Ternary {
    match answers.get(question) {
        Some(Answer::Date(date)) if date.latest() < answers.today() => Ternary::Met,
        Some(Answer::Date(date)) if date.earliest() >= answers.today() => Ternary::NotMet,
        _ => Ternary::missing(&[question]),
    }
}

fn years_passed(last: PartialDate, years: &'static Parameter<u16>, today: Date) -> Ternary {
    let years = match years.figure_on(today) {
        Ok(years) => i32::from(years),
        Err(figure) => return Ternary::Unknown(MissingInputs { figures: vec![figure], ..MissingInputs::default() }),
    };
    if years_later(last.latest(), years) <= today {
        Ternary::Met
    } else if years_later(last.earliest(), years) > today {
        Ternary::NotMet
    } else {
        Ternary::Unknown(MissingInputs::default())
    }
}

#[cfg(test)]
mod tests;

//! Fixtures for tests of this package and of others: a builder of drafts, and days that follow from the data. Behind the
//! feature `test-support`, which only `[dev-dependencies]` and the fuzz targets name.

use std::collections::BTreeMap;

use time::Date;

use crate::answers::{Answer, Answers, Draft, ProblemKind, RawAnswer};
use crate::dates::DatePart;
use crate::form::{FORM, OptionId, QuestionId};
use crate::money::{Currency, Money};
use crate::parameters::AnyParameter;
use crate::percent::Percent;

/// Minimal valid answers as JSON, by stage and question. The tests in JavaScript read the same file.
const LEAST: &str = include_str!("../tests/people/least.json");

/// Looks up the option of a question of the form that has this key.
#[must_use]
pub fn option(question: QuestionId, id: &str) -> OptionId {
    let of = FORM.question(question.0).unwrap_or_else(|| panic!("no question {}", question.0));
    of.option(id).unwrap_or_else(|| panic!("no option {id} of {}", question.0)).id
}

/// Creates a builder of an empty draft of the current form.
#[must_use]
pub fn draft() -> DraftBuilder {
    DraftBuilder(Draft { form: FORM.version.into(), ..Draft::default() })
}

/// Creates a builder of the minimal valid draft, the least that can be sent.
///
/// # Panics
///
/// If the file of its answers is no JSON.
#[must_use]
pub fn least_draft() -> DraftBuilder {
    least_by_stage().into_values().fold(draft(), DraftBuilder::answers)
}

fn least_by_stage() -> BTreeMap<String, BTreeMap<String, RawAnswer>> {
    serde_json::from_str(LEAST).expect("answers by stage")
}

/// Creates typed answers to the self-assessment, without a draft: asked or not, and whether or not they fit together.
#[must_use]
pub fn answers(today: Date, given: impl IntoIterator<Item = (QuestionId, Answer)>) -> Answers {
    let mut answers = Answers::none(today);
    given.into_iter().for_each(|(question, answer)| answers.insert(question, answer));
    answers
}

/// Builder of a [`Draft`].
///
/// ```
/// use assessment_core::form::questions::DECISION_PERCENT;
/// use assessment_core::test_support::least_draft;
///
/// let least = least_draft().build().answers.len();
/// let draft = least_draft().answer("has-decision", "yes").answer(DECISION_PERCENT, "90").without("egn").build();
/// assert_eq!(draft.answers.len(), least + 1);
/// ```
#[derive(Clone, Debug)]
pub struct DraftBuilder(Draft);

impl DraftBuilder {
    /// Sets the edition of the form on which it was begun.
    #[must_use]
    pub fn form(mut self, version: &str) -> Self {
        self.0.form = version.into();
        self
    }

    /// Sets or changes the answer to a question.
    #[must_use]
    pub fn answer<Q: IntoQuestionKey, A: Input>(mut self, question: Q, answer: A) -> Self {
        self.0.answers.insert(question.key(), answer.raw());
        self
    }

    /// Sets the answers to several questions.
    #[must_use]
    pub fn answers<Q: IntoQuestionKey, A: Input>(self, answers: impl IntoIterator<Item = (Q, A)>) -> Self {
        answers.into_iter().fold(self, |draft, (question, answer)| draft.answer(question, answer))
    }

    /// Removes an answer.
    #[must_use]
    pub fn without<Q: IntoQuestionKey>(mut self, question: Q) -> Self {
        self.0.answers.remove(&question.key());
        self
    }

    /// Records that the person has gone through a page by "Continue".
    #[must_use]
    pub fn done(mut self, page: &str) -> Self {
        self.0.mark_done(page);
        self
    }

    /// Builds the draft.
    #[must_use]
    pub fn build(self) -> Draft {
        self.0
    }
}

/// Conversion to a question's key, from its constant, or from a key, which may be of no question at all.
pub trait IntoQuestionKey {
    /// Returns the key.
    fn key(self) -> String;
}

impl IntoQuestionKey for QuestionId {
    fn key(self) -> String {
        self.0.into()
    }
}

impl IntoQuestionKey for &str {
    fn key(self) -> String {
        self.into()
    }
}

impl IntoQuestionKey for String {
    fn key(self) -> String {
        self
    }
}

/// Conversion to raw input, from what a person can type or choose: a text, or several.
pub trait Input {
    /// Converts to raw input.
    fn raw(self) -> RawAnswer;
}

impl Input for RawAnswer {
    fn raw(self) -> RawAnswer {
        self
    }
}

impl Input for &str {
    fn raw(self) -> RawAnswer {
        RawAnswer::Text(self.into())
    }
}

impl Input for String {
    fn raw(self) -> RawAnswer {
        RawAnswer::Text(self)
    }
}

impl<const N: usize> Input for [&str; N] {
    fn raw(self) -> RawAnswer {
        RawAnswer::List(self.map(str::to_owned).into())
    }
}

/// Returns the first day for which a figure isn't known any more. Computed, so that next year's figure doesn't break a
/// test.
///
/// `None` for a figure that is law without an end.
#[must_use]
pub fn first_day_without(parameter: impl Into<AnyParameter>) -> Option<Date> {
    parameter.into().values().last()?.to?.next_day()
}

/// Lists a sample problem of each kind, with its limits.
#[must_use]
pub fn problem_samples() -> Vec<ProblemKind> {
    let day = Date::MIN;
    let amount = Money::minor(42_050, Currency::Eur);
    vec![
        ProblemKind::MissingText,
        ProblemKind::ChooseOne,
        ProblemKind::ChooseAny,
        ProblemKind::MissingDate,
        ProblemKind::NotConfirmed,
        ProblemKind::TooLong { max: 1, actual: 2 },
        ProblemKind::UnknownOption,
        ProblemKind::OptionsConflict,
        ProblemKind::DateIncomplete { parts: DatePart::ALL.to_vec() },
        ProblemKind::DateNotADate { parts: DatePart::ALL.to_vec() },
        ProblemKind::DateSigns { parts: DatePart::ALL.to_vec() },
        ProblemKind::DateShortYear,
        ProblemKind::DateOutOfRange { parts: DatePart::ALL.to_vec() },
        ProblemKind::DateDoesNotExist { parts: DatePart::ALL.to_vec() },
        ProblemKind::DateInFuture { part: DatePart::Year },
        ProblemKind::DateTooEarly { first: day },
        ProblemKind::DateTooLate { last: day },
        ProblemKind::LetterForDigit { letter: '\u{41e}', digit: '0', part: None },
        ProblemKind::SignForDigit { sign: '|', digit: '1', part: None },
        ProblemKind::OtherDigits { part: None },
        ProblemKind::EgnDigits,
        ProblemKind::EgnLength,
        ProblemKind::EgnDate,
        ProblemKind::EgnCheck,
        ProblemKind::EgnInFuture,
        ProblemKind::EgnTooEarly { first: day },
        ProblemKind::LnchDigits,
        ProblemKind::LnchLength,
        ProblemKind::LnchCheck,
        ProblemKind::PercentFormat,
        ProblemKind::PercentDecimals,
        ProblemKind::PercentRange { min: Percent::whole(0), max: Percent::whole(100) },
        ProblemKind::AmountWords { words: "$".into(), example: amount },
        ProblemKind::AmountFormat { example: amount },
        ProblemKind::AmountDecimals,
        ProblemKind::AmountNegative,
        ProblemKind::AmountGroups { example: amount },
        ProblemKind::AmountAmbiguous { mark: '.', thousands: amount },
        ProblemKind::AmountCurrency { typed: amount, same: amount },
        ProblemKind::AmountRange { max: amount },
        ProblemKind::EmailFormat,
        ProblemKind::EmailDots,
        ProblemKind::EmailCyrillic { letters: "\u{430}, \u{43e}".into() },
        ProblemKind::EmailAlphabet { letters: "\u{3b1}".into() },
        ProblemKind::EmailSigns { signs: "\u{2116}".into() },
        ProblemKind::EmailComma,
        ProblemKind::EmailSeveral,
        ProblemKind::PhoneFormat,
        ProblemKind::WrongShape,
        ProblemKind::UnknownQuestion,
        ProblemKind::Refused { detail: "detail of the refusal".into() },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::parse;
    use crate::dates::from_iso;
    use crate::form::{Section, Stage};
    use crate::parameters::{ORDER_DAYS, POVERTY_LINE};

    #[test]
    fn the_least_can_be_sent_and_nothing_less() {
        let today = from_iso("2026-11-22").expect("a date");
        let problems =
            |draft: DraftBuilder| parse(&FORM, &draft.build(), today).err().map_or(0, |problems| problems.len());
        assert_eq!(problems(least_draft()), 0);
        for question in least_draft().build().answers.keys() {
            assert_ne!(problems(least_draft().without(question.as_str())), 0, "{question}");
        }
    }

    #[test]
    fn the_least_is_listed_by_stage() {
        let stages = [("overview", Stage::Overview), ("sending", Stage::Sending)];
        let least = least_by_stage();
        assert!(least.keys().map(String::as_str).eq(stages.map(|(name, _)| name)));
        for (name, stage) in stages {
            for question in least[name].keys() {
                let is_in = |section: &Section| {
                    section.pages.iter().flat_map(|page| page.questions).any(|known| known.id.0 == question)
                };
                let section = FORM.sections.iter().find(|section| is_in(section)).expect("a question of the form");
                assert_eq!(section.stage, stage, "{question}");
            }
        }
    }

    #[test]
    fn there_is_a_sample_of_each_kind() {
        let codes: Vec<_> = problem_samples().iter().map(ProblemKind::code).collect();
        assert_eq!(codes, ProblemKind::CODES);
    }

    #[test]
    fn the_day_after_the_last_value_follows_from_the_data() {
        let day = first_day_without(&POVERTY_LINE).expect("the line is set year by year");
        assert!(POVERTY_LINE.value_on(day).is_err());
        assert!(day.previous_day().is_some_and(|last| POVERTY_LINE.value_on(last).is_ok()));
        assert_eq!(first_day_without(&ORDER_DAYS), None);
    }
}

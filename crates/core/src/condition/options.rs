//! Compile-time check of a condition: it names only options which its question has. A misspelt option has no constant and
//! doesn't compile; one of another question has the right type, and is found here.

use super::{Condition, same};
use crate::form::{Form, OptionId, Question, QuestionId};

impl Condition {
    /// Asserts at compile time that the expression compares each question only with options that the form offers for it.
    ///
    /// ```
    /// use assessment_core::condition::Condition;
    /// use assessment_core::form::questions::{DECISION_TERM, decision_term};
    /// use assessment_core::form::FORM;
    ///
    /// const FOR_LIFE: Condition = Condition::FirstAnsweredIs(&[DECISION_TERM], &[decision_term::LIFE]);
    /// const _: () = FOR_LIFE.assert_options(&FORM);
    /// ```
    ///
    /// ```compile_fail,E0080
    /// # use assessment_core::condition::Condition;
    /// # use assessment_core::form::questions::{DECISION_BODY, decision_term};
    /// # use assessment_core::form::FORM;
    /// const FOR_LIFE: Condition = Condition::FirstAnsweredIs(&[DECISION_BODY], &[decision_term::LIFE]);
    /// const _: () = FOR_LIFE.assert_options(&FORM);
    /// ```
    pub const fn assert_options(&self, form: &Form) {
        match *self {
            Self::FirstAnsweredIs(questions, options) => {
                let mut at = 0;
                while at < questions.len() {
                    assert_offered(form, questions[at], options);
                    at += 1;
                }
            }
            Self::SelectedAny(question, options) => assert_offered(form, question, options),
            Self::YearsPassed { ever, never, .. } | Self::NotThisYear { ever, never, .. } => {
                assert_offered(form, ever, &[never]);
            }
            Self::All(conditions) | Self::AnyOf(conditions) => {
                let mut at = 0;
                while at < conditions.len() {
                    conditions[at].assert_options(form);
                    at += 1;
                }
            }
            Self::Not(condition) => condition.assert_options(form),
            Self::Always
            | Self::Answered(_)
            | Self::PercentAtLeast(..)
            | Self::PercentOver(..)
            | Self::PercentBelow(..)
            | Self::AgeAtLeast(_)
            | Self::AgeBelow(_)
            | Self::NotAbove(..)
            | Self::Past(_)
            | Self::AssessedBy(_)
            | Self::MeasureDependsOn(_)
            | Self::AnyFactAnswered => {}
        }
    }
}

impl Form {
    /// Asserts at compile time that questions, options and offers of the form name only options that their question has.
    pub const fn assert_options(&self) {
        let mut section = 0;
        while section < self.sections.len() {
            let pages = self.sections[section].pages;
            let mut page = 0;
            while page < pages.len() {
                let questions = pages[page].questions;
                let mut at = 0;
                while at < questions.len() {
                    assert_question(self, questions[at]);
                    at += 1;
                }
                page += 1;
            }
            section += 1;
        }
    }
}

const fn assert_question(form: &Form, question: &Question) {
    question.show_when.assert_options(form);
    let choices = question.options();
    let mut at = 0;
    while at < choices.len() {
        choices[at].when.assert_options(form);
        at += 1;
    }
    let mut at = 0;
    while at < question.offers.len() {
        question.offers[at].when.assert_options(form);
        at += 1;
    }
}

/// Asserts at compile time that each of the options is one of the question's.
pub(crate) const fn assert_offered(form: &Form, id: QuestionId, options: &[OptionId]) {
    let Some(question) = find(form, id) else { no_such_question(id.0) };
    let choices = question.options();
    let mut option = 0;
    while option < options.len() {
        let mut at = 0;
        while at < choices.len() && !same(choices[at].id.0, options[option].0) {
            at += 1;
        }
        if at == choices.len() {
            no_such_option_of_the_question(options[option].0);
        }
        option += 1;
    }
}

/// [`Form::question`] for the compiler.
const fn find(form: &Form, id: QuestionId) -> Option<&'static Question> {
    let mut section = 0;
    while section < form.sections.len() {
        let pages = form.sections[section].pages;
        let mut page = 0;
        while page < pages.len() {
            let questions = pages[page].questions;
            let mut at = 0;
            while at < questions.len() {
                if same(questions[at].id.0, id.0) {
                    return Some(questions[at]);
                }
                at += 1;
            }
            page += 1;
        }
        section += 1;
    }
    None
}

// A function for each, because the compiler names it, and a message of its own can hold no value.

const fn no_such_question(id: &str) -> ! {
    panic!("{}", id)
}

const fn no_such_option_of_the_question(id: &str) -> ! {
    panic!("{}", id)
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;
    use crate::form::options::{NEVER, NO, YES};
    use crate::form::questions::*;
    use crate::form::{Choice, FORM, Offer, Page, Section, Stage, one_of, shared};
    use crate::parameters::CAR_YEARS;

    const TERM: QuestionId = QuestionId("term");
    const KIND: QuestionId = QuestionId("kind");
    const RIGHT: Condition = Condition::FirstAnsweredIs(&[TERM], &[YES]);
    /// `kind` has no such option.
    const WRONG: Condition = Condition::FirstAnsweredIs(&[KIND], &[YES]);
    const TERM_QUESTION: Question = Question::new("term", one_of(&[shared::YES, shared::NO]));

    /// Whether it stops, and at one of these, which its message names: another panic is a fault of the assertion.
    fn stops_at(named: &[&str], assertion: impl FnOnce() + std::panic::UnwindSafe) -> bool {
        let Err(panic) = catch_unwind(assertion) else { return false };
        let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        assert!(message.is_some_and(|message| named.contains(&message)), "{message:?}");
        true
    }

    fn stops(form: &Form) -> bool {
        stops_at(&[YES.0], || form.assert_options())
    }

    fn is_refused(condition: Condition) -> bool {
        let named =
            [YES, NO, NEVER, decision_term::UNTIL, decision_term::LIFE, decision_body::LKK, economic_status::STUDENT];
        let named = [&named.map(|option| option.0)[..], &["nowhere"]].concat();
        stops_at(&named, move || condition.assert_options(&FORM))
    }

    #[test]
    fn an_option_of_another_question_is_refused_wherever_it_stands() {
        const OTHERS: &[OptionId] = &[decision_term::UNTIL, decision_term::LIFE];
        let right = Condition::FirstAnsweredIs(&[DECISION_TERM], OTHERS);
        assert!(!is_refused(right));
        assert!(is_refused(Condition::FirstAnsweredIs(&[DECISION_BODY], OTHERS)));
        assert!(is_refused(Condition::FirstAnsweredIs(&[DECISION_TERM], &[decision_term::UNTIL, decision_body::LKK])));
        assert!(is_refused(Condition::FirstAnsweredIs(&[DECISION_TERM, DECISION_BODY], &[decision_term::LIFE])));
        assert!(is_refused(Condition::FirstAnsweredIs(&[QuestionId("nowhere")], &[YES])));
        assert!(!is_refused(Condition::SelectedAny(FACT_PENSION, &[fact_pension::CIVIL])));
        assert!(is_refused(Condition::SelectedAny(FACT_PENSION, &[economic_status::STUDENT])));
        // Shared options are no option of every question.
        assert!(!is_refused(Condition::FirstAnsweredIs(&[HAS_REPRESENTATIVE, HAS_DECISION], &[NO])));
        assert!(is_refused(Condition::FirstAnsweredIs(&[FACT_CAR_AID], &[NO])));
        let (last, years) = (FACT_CAR_AID_DATE, &CAR_YEARS);
        assert!(!is_refused(Condition::YearsPassed { ever: FACT_CAR_AID, never: NEVER, last, years }));
        assert!(is_refused(Condition::YearsPassed { ever: HAS_DECISION, never: NEVER, last, years }));
        assert!(!is_refused(Condition::NotThisYear { ever: FACT_CAR_AID, never: NEVER, last }));
        assert!(is_refused(Condition::NotThisYear { ever: FACT_CAR_AID, never: NO, last }));
    }

    #[test]
    fn a_condition_is_looked_through_to_its_leaves() {
        const LEAF: Condition = Condition::FirstAnsweredIs(&[DECISION_BODY], &[decision_term::LIFE]);
        for condition in [
            Condition::All(&[Condition::Always, LEAF]),
            Condition::AnyOf(&[Condition::Answered(DECISION_BODY), LEAF]),
            Condition::Not(&LEAF),
            Condition::Not(&Condition::All(&[Condition::AnyOf(&[LEAF])])),
        ] {
            assert!(is_refused(condition), "{condition:?}");
        }
        const FINE: Condition = Condition::FirstAnsweredIs(&[DECISION_BODY], &[decision_body::LKK]);
        for condition in [Condition::All(&[FINE, FINE]), Condition::AnyOf(&[FINE]), Condition::Not(&FINE)] {
            assert!(!is_refused(condition), "{condition:?}");
        }
    }

    #[test]
    fn a_form_is_looked_through_to_its_options_and_offers() {
        static SHOWN: Section = section(&[Page { id: "p", questions: &[&TERM_QUESTION, &SHOWN_WHEN] }]);
        static OFFERED: Section = section(&[Page { id: "p", questions: &[&TERM_QUESTION, &OFFERED_WHEN] }]);
        static TAKEN: Section = section(&[Page { id: "p", questions: &[&TERM_QUESTION] }, LAST]);
        static FINE: Section = section(&[Page { id: "p", questions: &[&TERM_QUESTION, &ALL_RIGHT] }]);
        const fn section(pages: &'static [Page]) -> Section {
            Section { id: "s", number: None, stage: Stage::Overview, pages }
        }
        const OWN: &[Choice] = &[Choice::new("one")];
        const SHOWN_WHEN: Question = Question::new("kind", one_of(OWN)).when(WRONG);
        const OFFERED_WHEN: Question = Question::new("kind", one_of(&[Choice { when: WRONG, ..Choice::new("one") }]));
        const TAKEN_OVER: Question =
            Question::new("kind", one_of(OWN)).offers(&[Offer { when: WRONG, parts: &[TERM] }]);
        const LAST: Page = Page { id: "q", questions: &[&TAKEN_OVER] };
        const ALL_RIGHT: Question = Question::new("kind", one_of(&[Choice { when: RIGHT, ..Choice::new("one") }]))
            .when(RIGHT)
            .offers(&[Offer { when: RIGHT, parts: &[TERM] }]);
        let of = |section: &'static Section| {
            let sections: &'static [&'static Section] = Box::leak(Box::new([section]));
            stops(&Form { version: "test/1", sections })
        };
        assert!(of(&SHOWN) && of(&OFFERED) && of(&TAKEN));
        assert!(!of(&FINE));
    }
}

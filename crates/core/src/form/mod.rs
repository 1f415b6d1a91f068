//! Form definition of the self-assessment: typed sections, pages and questions.
//!
//! Source: Annex 2 of the World Bank report AUS0003104 (2022), the self-assessment that it proposes, sections 1 to
//! 12 and the declaration, with the readings of its inconsistencies that `docs/decisions` records. To add a
//! question or a section see `docs/adding.md`.

pub(crate) mod declaration;
pub mod definition;
mod economic;
mod education;
mod employment;
pub(crate) mod facts;
mod family;
mod functioning;
mod income;
mod model;
mod needs;
mod personal;
pub(crate) mod places;
mod plans;
mod receiving;
mod register;
mod requests;

pub use model::*;

/// Definition of the self-assessment form, in the order on screen.
pub static FORM: Form = Form {
    version: "annex-2/1",
    sections: &[
        &personal::SECTION,
        &family::SECTION,
        &economic::SECTION,
        &employment::SECTION,
        &education::SECTION,
        &income::SECTION,
        &requests::SECTION,
        &needs::SECTION,
        &receiving::SECTION,
        &register::SECTION,
        &plans::SECTION,
        &functioning::SECTION,
        &facts::SECTION,
        &declaration::SECTION,
    ],
};

// No condition of the form names an option of another question.
const _: () = FORM.assert_options();

/// Ids of all questions as constants, and beside them a module for each question with options of its own, so that a
/// misspelt one is a compile error.
///
/// ```
/// use assessment_core::condition::Condition;
/// use assessment_core::form::questions::{DECISION_TERM, decision_term};
///
/// const HAS_AN_END: Condition = Condition::FirstAnsweredIs(&[DECISION_TERM], &[decision_term::UNTIL]);
/// ```
///
/// ```compile_fail,E0425
/// use assessment_core::condition::Condition;
/// use assessment_core::form::questions::{DECISION_TERM, decision_term};
///
/// const HAS_AN_END: Condition = Condition::FirstAnsweredIs(&[DECISION_TERM], &[decision_term::UNTILL]);
/// ```
pub mod questions {
    pub use super::declaration::ids::*;
    pub use super::economic::ids::*;
    pub use super::education::ids::*;
    pub use super::employment::ids::*;
    pub use super::facts::ids::*;
    pub use super::family::ids::*;
    pub use super::functioning::ids::*;
    pub use super::income::ids::*;
    pub use super::needs::ids::*;
    pub use super::personal::ids::*;
    pub use super::plans::ids::*;
    pub use super::receiving::ids::*;
    pub use super::register::ids::*;
    pub use super::requests::ids::*;
}

/// Ids of the options that several questions share. Those of one question stand in a module of its name in
/// [`questions`].
pub mod options {
    use super::{OptionId, shared};

    /// Id of the option "yes".
    pub const YES: OptionId = shared::YES.id;
    /// Id of the option "no".
    pub const NO: OptionId = shared::NO.id;
    /// Id of the option "I don't know": determines nothing.
    pub const NOT_SURE: OptionId = shared::NOT_SURE.id;
    /// Id of the option "never received".
    pub const NEVER: OptionId = shared::NEVER.id;
}

/// Options that have the same key and the same words wherever they stand.
pub(crate) mod shared {
    use super::Choice;

    pub const YES: Choice = Choice::new("yes").shared();
    pub const NO: Choice = Choice::new("no").shared();
    pub const NOT_SURE: Choice = Choice::new("not-sure").shared().non_committal();
    pub const NEVER: Choice = Choice::new("never").shared();
}

/// Answer type of yes or no; a blank is neither.
pub(crate) const YES_NO: AnswerKind = one_of(&[shared::YES, shared::NO]);

/// Answer type of yes, no, or "I don't know".
const YES_NO_NOT_SURE: AnswerKind = one_of(&[shared::YES, shared::NO, shared::NOT_SURE]);

/// Builds the answer type of one line of text that holds nothing a browser could fill in.
const fn line(max: u16) -> AnswerKind {
    AnswerKind::Text { max, lines: TextLines::One }
}

/// Builds the answer type of several lines of text.
const fn lines(max: u16) -> AnswerKind {
    AnswerKind::Text { max, lines: TextLines::Many }
}

/// Builds the answer type of a choice from a short list.
pub(crate) const fn one_of(options: &'static [Choice]) -> AnswerKind {
    AnswerKind::One { options, length: ListLength::Short }
}

/// Any number of them.
const fn any_of(options: &'static [Choice]) -> AnswerKind {
    AnswerKind::Any { options }
}

/// Expected counts of a section's questions and options on the printed form: counted on paper, so that nothing of it
/// gets lost.
#[cfg(test)]
#[derive(Debug, PartialEq, Eq)]
struct OfficialCount {
    questions: usize,
    options: usize,
}

/// Declares the options of one question, each once: a module with the key of each as a constant, and with the list `ALL` for
/// the question itself. An option without a key is one of [`shared`].
macro_rules! define_options {
    ($(#[$doc:meta])* $module:ident {
        $($option:ident $(= $id:literal $(.$modifier:ident())*)?),+ $(,)?
    }) => {
        $(#[$doc])*
        pub mod $module {
            use $crate::form::{Choice, OptionId, choice};
            $(
                #[doc = concat!("The option `", stringify!($option), "`.")]
                pub const $option: OptionId = choice!($option $(= $id $(.$modifier())*)?).id;
            )+
            /// All options, in the order on screen.
            pub(crate) const ALL: &[Choice] = &[$(choice!($option $(= $id $(.$modifier())*)?)),+];
        }
    };
}
pub(crate) use define_options;

/// One option as it stands in [`define_options!`].
macro_rules! choice {
    ($shared:ident) => { $crate::form::shared::$shared };
    ($option:ident = $id:literal $(.$modifier:ident())*) => { Choice::new($id)$(.$modifier())* };
}
pub(crate) use choice;

/// Defines the questions of a section with their keys, and before the `=` the options that are one question's own.
macro_rules! define {
    ($($(#[$doc:meta])* $name:ident $(with $module:ident $options:tt)? = $question:expr;)*) => {
        $(
            $(define_options! {
                #[doc = concat!("The options of [`", stringify!($name), "`](ids::", stringify!($name), ").")]
                $module $options
            })?
            $(#[$doc])*
            pub(crate) const $name: Question = $question;
        )*
        /// Ids of this section's questions and of their options.
        pub mod ids {
            use super::QuestionId;
            $($(pub use super::$module;)?)*
            $($(#[$doc])* pub const $name: QuestionId = super::$name.id;)*
        }
    };
}
use define;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_are_unique_and_kebab_case() {
        let kebab = |key: &str| {
            !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        let mut seen = BTreeSet::new();
        for question in FORM.questions() {
            assert!(kebab(question.id.0), "{:?}", question.id);
            assert!(seen.insert(question.id), "{:?} stands twice", question.id);
            let mut options = BTreeSet::new();
            for choice in question.options() {
                assert!(kebab(choice.id.0), "{:?}", choice.id);
                assert!(options.insert(choice.id), "{:?} {:?} stands twice", question.id, choice.id);
            }
        }
        let pages: Vec<_> = FORM.sections.iter().flat_map(|s| s.pages).map(|p| p.id).collect();
        assert_eq!(pages.len(), pages.iter().collect::<BTreeSet<_>>().len());
    }

    #[test]
    fn the_official_form_is_whole() {
        let numbers: Vec<_> = FORM.sections.iter().filter_map(|s| s.number).collect();
        assert_eq!(numbers, (1..=12).collect::<Vec<u8>>());
        // Each section beside itself.
        let counted =
            [economic::OFFICIAL, employment::OFFICIAL, functioning::OFFICIAL, plans::OFFICIAL, register::OFFICIAL];
        let sections =
            [&economic::SECTION, &employment::SECTION, &functioning::SECTION, &plans::SECTION, &register::SECTION];
        for (section, expected) in sections.into_iter().zip(counted) {
            let questions = section.pages.iter().flat_map(|page| page.questions);
            let official: Vec<_> = questions.filter(|question| question.origin == QuestionOrigin::Form).collect();
            let options = official.iter().map(|question| question.options().len()).sum();
            assert_eq!(OfficialCount { questions: official.len(), options }, expected, "{}", section.id);
        }
    }

    /// What is shown is decided when a page opens: an answer given on it must not change it.
    #[test]
    fn no_question_depends_on_another_on_its_own_page() {
        for page in FORM.sections.iter().flat_map(|section| section.pages) {
            let own: BTreeSet<_> = page.questions.iter().map(|question| question.id).collect();
            for question in page.questions {
                let conditions =
                    question.options().iter().map(|choice| &choice.when).chain(std::iter::once(&question.show_when));
                for condition in conditions {
                    // A fact names itself: measures depend on it.
                    let mut asked = BTreeSet::new();
                    condition.questions(&mut asked);
                    asked.remove(&question.id);
                    assert!(asked.is_disjoint(&own), "{:?} on page {}", question.id, page.id);
                }
            }
        }
    }

    #[test]
    fn only_the_municipalities_are_places() {
        let with = FORM.questions().filter(|question| question.has_places()).map(|question| question.id.0);
        let with: Vec<_> = with.collect();
        assert!(with.contains(&"municipality"), "{with:?}");
        assert!(!with.contains(&"marital-status") && !with.contains(&"egn"), "{with:?}");
    }
}

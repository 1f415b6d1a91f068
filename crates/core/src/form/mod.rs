//! The self-assessment as one typed definition.
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

/// The form, in the order on screen.
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

/// The keys of all questions as constants, so that the compiler finds a misspelt one.
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

/// The keys of the options that conditions name.
pub mod options {
    use super::OptionId;

    /// Yes.
    pub const YES: OptionId = OptionId("yes");
    /// No.
    pub const NO: OptionId = OptionId("no");
    /// "I don't know": settles nothing.
    pub const NOT_SURE: OptionId = OptionId("not-sure");
    /// Never received.
    pub const NEVER: OptionId = OptionId("never");
}

/// Yes or no; a blank is neither.
const YES_NO: AnswerKind =
    AnswerKind::One { options: &[Choice::new("yes").shared(), Choice::new("no").shared()], length: ListLength::Short };

/// Yes, no, or "I don't know".
const YES_NO_NOT_SURE: AnswerKind = AnswerKind::One {
    options: &[
        Choice::new("yes").shared(),
        Choice::new("no").shared(),
        Choice::new("not-sure").shared().non_committal(),
    ],
    length: ListLength::Short,
};

/// One line that holds nothing a browser could fill in.
const fn line(max: u16) -> AnswerKind {
    AnswerKind::Text { max, lines: TextLines::One }
}

/// Several lines.
const fn lines(max: u16) -> AnswerKind {
    AnswerKind::Text { max, lines: TextLines::Many }
}

/// One of a short list.
const fn one_of(options: &'static [Choice]) -> AnswerKind {
    AnswerKind::One { options, length: ListLength::Short }
}

/// How much of a section the printed form has: counted on paper, so that nothing of it gets lost.
#[cfg(test)]
#[derive(Debug, PartialEq, Eq)]
struct OfficialCount {
    questions: usize,
    options: usize,
}

/// Defines the questions of a section and their keys.
macro_rules! define {
    ($($(#[$doc:meta])* $name:ident = $question:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: Question = $question;)*
        /// The keys of this section's questions.
        pub mod ids {
            use super::QuestionId;
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
}

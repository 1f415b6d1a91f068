//! Internationalisation (i18n): the server's texts, from the same message catalogues as the widget's.

use assessment_core::answers::Problem;
use assessment_texts::{FamilyKey, Language, TextArgument, native};

/// Returns the fallback language, where a request asks for none: the first of the list.
#[must_use]
pub fn default_language() -> &'static Language {
    Language::FIRST
}

/// Formats the message with this key, its placeholders filled.
#[must_use]
pub fn text(language: &'static Language, key: &FamilyKey, members: &[(&'static str, String)]) -> String {
    let values: Vec<_> = members.iter().map(|(name, value)| (*name, TextArgument::from(value.as_str()))).collect();
    native::catalogue(language).fill_of(key, &values)
}

/// Formats the message of a validation error, in the same words as beside the question in the widget.
#[must_use]
pub fn problem_text(language: &'static Language, problem: &Problem) -> String {
    native::catalogue(language).problem(problem)
}

#[cfg(test)]
mod tests {
    use assessment_core::form::FORM;
    use assessment_core::test_support::problem_samples;
    use assessment_texts::LANGUAGES;

    use super::*;

    #[test]
    fn every_problem_of_every_question_is_a_whole_text_in_every_language() {
        for language in LANGUAGES {
            for question in FORM.questions().map(|question| question.id.0).chain(["no-such-question"]) {
                for kind in problem_samples() {
                    let text = problem_text(language, &Problem { question: question.to_owned(), kind });
                    assert!(!text.contains('{') && !text.contains("problem-") && !text.contains("q-"), "{text}");
                    assert!(!text.contains("shared-short"), "{text}");
                    assert!(text.len() > 10, "{text}");
                }
            }
        }
    }
}

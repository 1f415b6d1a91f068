//! The server's texts, from the same files as the widget's.

use assessment_core::answers::Problem;
use assessment_core::form::{FORM, Question};
use assessment_texts::{Catalogue, LANGUAGES, Language, Value, native};

/// The language to answer in where a request asks for none: the first of the list.
#[must_use]
pub fn default_language() -> &'static Language {
    &LANGUAGES[0]
}

/// The text with this key, its placeholders filled.
#[must_use]
pub fn text(language: &'static Language, key: &str, members: &[(&'static str, String)]) -> String {
    let values: Vec<_> = members.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
    native::catalogue(language).fill(key, &values)
}

/// What is wrong with an answer, in the same words as beside the question in the widget.
#[must_use]
pub fn problem(language: &'static Language, problem: &Problem) -> String {
    let texts = native::catalogue(language);
    let general = format!("problem-{}", problem.kind.code());
    let own = format!("{general}-{}", problem.question);
    // An unknown question is named as the sender named it.
    let name =
        FORM.question(&problem.question).map_or_else(|| problem.question.clone(), |question| short(texts, question));
    let mut values = vec![("question", Value::from(name))];
    values.extend(problem.kind.args().into_iter().map(|(name, arg)| (name, Value::from(texts.arg(&arg)))));
    texts.fill(if texts.get(&own).is_some() { &own } else { &general }, &values)
}

/// The name of a question in a problem. A text that several questions share is told apart by the question before it.
fn short(texts: &Catalogue, question: &Question) -> String {
    let key = format!("q-{}", question.label);
    let short = texts.get(&format!("{key}.short")).map_or_else(|| texts.text(&key), str::to_owned);
    let first = FORM.page_of(question.id).and_then(|page| page.questions.first());
    match first {
        Some(first) if question.label != question.id.0 && first.id != question.id => {
            texts.fill("shared-short", &[("question", self::short(texts, first).into()), ("part", short.into())])
        }
        _ => short,
    }
}

#[cfg(test)]
mod tests {
    use assessment_core::answers::ProblemKind;

    use super::*;

    #[test]
    fn every_problem_of_every_question_is_a_whole_text_in_every_language() {
        for language in LANGUAGES {
            for question in FORM.questions().map(|question| question.id.0).chain(["no-such-question"]) {
                for kind in ProblemKind::samples() {
                    let text = problem(language, &Problem { question: question.to_owned(), kind });
                    assert!(!text.contains('{') && !text.contains("problem-") && !text.contains("q-"), "{text}");
                    assert!(!text.contains("shared-short"), "{text}");
                    assert!(text.len() > 10, "{text}");
                }
            }
        }
    }
}

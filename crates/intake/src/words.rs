//! The server's texts, from the same files as the widget's.

use assessment_core::answers::{Arg, Problem};
use assessment_texts::{LANGUAGES, Language, Value, native};

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
    let args = problem.kind.args();
    let values: Vec<_> = args
        .iter()
        .map(|(name, arg)| match arg {
            // As a number, because it may choose a plural form.
            Arg::Count(count) => (*name, Value::from(*count)),
            arg => (*name, Value::from(texts.arg(arg))),
        })
        .collect();
    texts.fill(if texts.get(&own).is_some() { &own } else { &general }, &values)
}

//! Serialization of drafts, submissions and the agency's responses as JSON.

mod value;

use assessment_core::answers::{Draft, RawAnswer};
use assessment_core::submission::Submission;

pub use value::Json;

/// Null value, which stands for a member that isn't there.
static ABSENT: Json = Json::Absent;

/// Builder of a JSON object.
pub struct ObjectBuilder(Vec<(String, Json)>);

/// Creates a builder without members.
pub const fn object() -> ObjectBuilder {
    ObjectBuilder(Vec::new())
}

impl ObjectBuilder {
    /// Adds a member; nothing where there is no value.
    pub fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// Serializes the object as JSON text.
    pub fn text(self) -> String {
        Json::from(self).to_string()
    }
}

impl From<ObjectBuilder> for Json {
    fn from(made: ObjectBuilder) -> Self {
        Self::Object(made.0)
    }
}

/// Parses a JSON text that is an object or a list.
pub fn parse(text: &str) -> Option<Json> {
    value::read(text).filter(|json| matches!(json, Json::Object(_) | Json::List(_)))
}

/// Returns a member; where a name stands twice, the last one.
pub fn member<'a>(of: &'a Json, name: &str) -> &'a Json {
    of.members().iter().rev().find(|(own, _)| own == name).map_or(&ABSENT, |(_, value)| value)
}

/// Returns a member that is a string; empty where there is none.
pub fn text(of: &Json, name: &str) -> String {
    member(of, name).as_string().unwrap_or_default()
}

/// Returns the elements of a member that is a list; none where there is no list.
pub fn list<'a>(of: &'a Json, name: &str) -> &'a [Json] {
    member(of, name).elements()
}

/// Returns the strings of a member that is a list.
pub fn texts(of: &Json, name: &str) -> Vec<String> {
    list(of, name).iter().filter_map(Json::as_string).collect()
}

/// Builds a JSON list of strings.
pub fn strings<'a>(texts: impl IntoIterator<Item = &'a String>) -> Json {
    Json::List(texts.into_iter().map(|text| text.as_str().into()).collect())
}

/// Serializes a draft.
pub fn draft(draft: &Draft) -> ObjectBuilder {
    object()
        .with("form", draft.form.as_str())
        .with("answers", answers(draft.answers.iter()))
        .with("done", strings(&draft.done))
}

/// Parses a draft leniently. What is not a text or a list of texts is kept as the text that it is in JSON, so that it
/// can be seen and mended.
pub fn read_draft(of: &Json) -> Draft {
    let mut draft = Draft { form: text(of, "form"), ..Draft::default() };
    for (id, value) in member(of, "answers").members() {
        draft.answers.insert(id.clone(), raw_answer(value));
    }
    for page in texts(of, "done") {
        draft.mark_done(&page);
    }
    draft
}

/// Serializes a submission as it travels.
pub fn submission(submission: &Submission) -> String {
    let Submission { form, language, filled_on, answers: given, replaces } = submission;
    let made = object()
        .with("form", form.as_str())
        .with("language", language.as_str())
        .with("filled_on", filled_on.as_str())
        .with("answers", answers(given.iter()));
    let made = if replaces.is_empty() { made } else { made.with("replaces", strings(replaces)) };
    made.text()
}

/// Serializes the content by which a submission is one application: in another language or a day later it is still the
/// same.
pub fn content(submission: &Submission) -> String {
    object().with("form", submission.form.as_str()).with("answers", answers(submission.answers.iter())).text()
}

fn answers<'a>(given: impl Iterator<Item = (&'a String, &'a RawAnswer)>) -> ObjectBuilder {
    given.fold(object(), |all, (id, raw)| match raw {
        RawAnswer::Text(text) => all.with(id, text.as_str()),
        RawAnswer::List(texts) => all.with(id, strings(texts)),
    })
}

fn raw_answer(value: &Json) -> RawAnswer {
    let plain = |value: &Json| value.as_string().unwrap_or_else(|| value.to_string());
    match value {
        Json::List(list) => RawAnswer::List(list.iter().map(plain).collect()),
        _ => RawAnswer::Text(plain(value)),
    }
}

#[cfg(test)]
mod tests;

//! Between Rust and the browser's own JSON. Written out by hand: a general library costs more bytes than all of this.

use assessment_core::answers::{Draft, Typed};
use assessment_core::submission::Submission;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// An object being made.
pub struct Made(Object);

/// An object, without members yet.
pub fn object() -> Made {
    Made(Object::new())
}

impl Made {
    /// With one more member.
    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // Setting a member of a plain object can't fail.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
    }

    /// As JSON text.
    pub fn text(self) -> Option<String> {
        JSON::stringify(&self.0).ok().map(String::from)
    }
}

impl From<Made> for JsValue {
    fn from(made: Made) -> Self {
        made.0.into()
    }
}

/// Reads a JSON text.
pub fn parse(text: &str) -> Option<JsValue> {
    JSON::parse(text).ok().filter(JsValue::is_object)
}

/// A member; undefined where there is none.
pub fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A text; empty where there is none.
pub fn text(of: &JsValue, name: &str) -> String {
    member(of, name).as_string().unwrap_or_default()
}

/// The elements of a list; none where there is no list.
pub fn list(of: &JsValue, name: &str) -> Vec<JsValue> {
    member(of, name).dyn_ref::<Array>().map(Array::to_vec).unwrap_or_default()
}

/// The texts of a list.
pub fn texts(of: &JsValue, name: &str) -> Vec<String> {
    list(of, name).iter().filter_map(JsValue::as_string).collect()
}

/// A list of texts.
pub fn strings<'a>(texts: impl IntoIterator<Item = &'a String>) -> JsValue {
    let list = Array::new();
    for text in texts {
        list.push(&text.as_str().into());
    }
    list.into()
}

/// A draft.
pub fn draft(draft: &Draft) -> Made {
    object()
        .with("form", draft.form.as_str())
        .with("answers", answers(draft.answers.iter()))
        .with("done", strings(&draft.done))
}

/// Reads a draft. What is not a text or a list of texts is kept as the text that it is in JSON, so that it can be seen
/// and mended.
pub fn read_draft(of: &JsValue) -> Draft {
    let mut draft = Draft { form: text(of, "form"), ..Draft::default() };
    if let Some(answers) = member(of, "answers").dyn_ref::<Object>() {
        for entry in Object::entries(answers).iter() {
            if let Some(pair) = entry.dyn_ref::<Array>()
                && let Some(id) = pair.get(0).as_string()
            {
                draft.answers.insert(id, typed(&pair.get(1)));
            }
        }
    }
    for page in texts(of, "done") {
        draft.mark_done(&page);
    }
    draft
}

/// A submission as it travels.
pub fn submission(submission: &Submission) -> Option<String> {
    let Submission { form, language, filled_on, answers: given, replaces } = submission;
    let made = object()
        .with("form", form.as_str())
        .with("language", language.as_str())
        .with("filled_on", filled_on.as_str())
        .with("answers", answers(given.iter()));
    let made = if replaces.is_empty() { made } else { made.with("replaces", strings(replaces)) };
    made.text()
}

/// What makes a submission one application: in another language or a day later it is still the same.
pub fn content(submission: &Submission) -> Option<String> {
    object().with("form", submission.form.as_str()).with("answers", answers(submission.answers.iter())).text()
}

fn answers<'a>(given: impl Iterator<Item = (&'a String, &'a Typed)>) -> Made {
    given.fold(object(), |all, (id, typed)| match typed {
        Typed::Text(text) => all.with(id, text.as_str()),
        Typed::Many(texts) => all.with(id, strings(texts)),
    })
}

fn typed(value: &JsValue) -> Typed {
    let plain = |value: &JsValue| {
        value.as_string().unwrap_or_else(|| JSON::stringify(value).map(String::from).unwrap_or_default())
    };
    match value.dyn_ref::<Array>() {
        Some(list) => Typed::Many(list.iter().map(|value| plain(&value)).collect()),
        None => Typed::Text(plain(value)),
    }
}

#[cfg(test)]
mod tests;

//! One of a long list: a native drop-down list.

use assessment_core::answers::Typed;
use leptos::prelude::*;

use super::field::Field;
use super::text_field::labelled;
use crate::html::{Html, el, styled};
use crate::state::offered;

/// The list, with nothing chosen beforehand.
pub fn select(field: &Field) -> Html {
    let chosen = field.text();
    let option = |value: &'static str, text: String| {
        el("option").attr("value", value).flag("selected", value == chosen).child(text)
    };
    let of = field.clone();
    let mut list = field
        .control(styled("select", "sa-select"), field.words_ids())
        .on("change", move |event| of.write(Typed::Text(event_target_value(&event))))
        .child(option("", field.cx.t("select-none")));
    for choice in offered(field.question, &field.cx.app.state.reading().answers) {
        list = list.child(option(choice.id.0, field.cx.texts.option(field.question, choice)));
    }
    labelled(field, list)
}

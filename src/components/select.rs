//! One of a long list: a native drop-down list.

use assessment_core::answers::Typed;
use leptos::prelude::*;

use super::field::Field;
use super::text_field::labelled;
use crate::state::offered;

/// The list, with nothing chosen beforehand.
pub fn select(field: &Field) -> AnyView {
    let chosen = field.text();
    let option = |value: &'static str, text: String| {
        let is_chosen = value == chosen;
        view! { <option value=value selected=is_chosen>{text}</option> }.into_any()
    };
    let mut options = vec![option("", field.cx.t("select-none"))];
    for choice in offered(field.question, &field.cx.app.state.reading().answers) {
        options.push(option(choice.id.0, field.cx.texts.option(field.question, choice)));
    }
    let (wrong, invalid, hint, of) = (field.wrong(), field.wrong(), field.hint_id(), field.clone());
    let list = view! {
        <select class="sa-select" id=field.id() aria-describedby=move || wrong.described_by(&hint)
            aria-invalid=move || invalid.is().then_some("true")
            on:change=move |event| of.write(Typed::Text(event_target_value(&event)))>
            {options}
        </select>
    };
    labelled(field, list.into_any())
}

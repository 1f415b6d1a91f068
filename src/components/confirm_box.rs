//! A statement to be confirmed: one checkbox, never ticked beforehand.

use assessment_core::answers::Typed;
use leptos::prelude::*;

use super::field::Field;

/// The checkbox; what describes it is read with it.
pub fn confirm_box(field: &Field) -> AnyView {
    let is_confirmed = !field.text().is_empty();
    let (wrong, invalid, hint, of) = (field.wrong(), field.wrong(), field.hint_id(), field.clone());
    let confirm = move |event| {
        let text = if event_target_checked(&event) { "yes" } else { "" };
        of.write(Typed::Text(text.into()));
    };
    view! {
        <div class=field.class()>
            {field.below_words()}
            <div class="sa-option sa-confirm">
                <input class="sa-option__input" type="checkbox" id=field.id() checked=is_confirmed
                    aria-describedby=move || wrong.described_by(&hint)
                    aria-invalid=move || invalid.is().then_some("true") on:change=confirm />
                <label class="sa-option__label" for=field.id()>{field.cx.texts.question(field.question)}</label>
            </div>
        </div>
    }
    .into_any()
}

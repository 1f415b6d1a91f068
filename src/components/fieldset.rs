//! A group of controls under one question.

use leptos::prelude::*;

use super::field::Field;

/// The group. `role` is "group" where the controls are text inputs: some readers pass over the hint otherwise.
pub fn fieldset(field: &Field, role: Option<&'static str>, controls: AnyView) -> AnyView {
    let (wrong, hint) = (field.wrong(), field.hint_id());
    let described = move || wrong.described_by(&hint);
    view! {
        <div class=field.class()>
            <fieldset class="sa-fieldset" role=role aria-describedby=described>
                <legend class="sa-legend">{field.words()}</legend>
                {field.below_words()}
                {controls}
            </fieldset>
        </div>
    }
    .into_any()
}

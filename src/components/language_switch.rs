//! The choice of language: a button for each, in its own language.

use assessment_texts::LANGUAGES;
use leptos::prelude::*;

use crate::context::Cx;
use crate::root::Focus;

/// The buttons; the language in use is marked.
pub fn language_switch(cx: &Cx) -> AnyView {
    let current = cx.texts.language().tag;
    let button = |language: &'static assessment_texts::Language| {
        let app = cx.app.clone();
        let switch = move |_| {
            if app.language().tag != language.tag {
                app.switch(language, Focus::Language);
            }
        };
        let mark = (language.tag == current).then_some("true");
        view! {
            <li><button type="button" class="sa-language" lang=language.tag aria-current=mark on:click=switch>
                {language.own_name}
            </button></li>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = LANGUAGES.iter().map(button).collect();
    view! { <ul class="sa-languages" aria-label=cx.t("language-choice")>{buttons}</ul> }.into_any()
}

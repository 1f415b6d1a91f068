//! Component: language switch, a button for each language, in its own language.

use assessment_texts::LANGUAGES;

use crate::context::Cx;
use crate::html::{Html, el, styled};
use crate::key;
use crate::root::Focus;

/// Component: the buttons; the language in use is marked.
pub fn language_switch(cx: &Cx) -> Html {
    let mut list = styled("ul", "sa-languages").attr("aria-label", cx.t(key::LANGUAGE_CHOICE));
    for language in LANGUAGES {
        let app = cx.app.clone();
        let switch = move || {
            if app.wanted().tag != language.tag {
                app.switch(language, Focus::Language);
            }
        };
        let is_current = language.tag == cx.texts.language().tag;
        let button = styled("button", "sa-language")
            .attr("type", "button")
            .attr("lang", language.tag)
            .maybe("aria-current", is_current.then_some("true"))
            .press(switch)
            .child(language.own_name);
        list = list.child(el("li").child(button));
    }
    list.into()
}

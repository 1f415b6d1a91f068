//! Links and buttons that lead to another screen.

use leptos::prelude::*;

use crate::context::Cx;
use crate::screen::Screen;

/// A link to a screen.
pub fn link(cx: &Cx, class: &'static str, text: impl IntoAny, to: Screen) -> AnyView {
    let app = cx.app.clone();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.go(to);
    };
    view! { <a href="#" class=class on:click=go>{text.into_any()}</a> }.into_any()
}

/// The link back, first on its page.
pub fn back(cx: &Cx, screen: Screen) -> AnyView {
    let Some(to) = screen.back(&cx.app.state.reading()) else { return ().into_any() };
    let app = cx.app.clone();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.back(to);
    };
    view! { <p class="sa-back"><a href="#" on:click=go>{cx.t("back")}</a></p> }.into_any()
}

/// A button that does something.
pub fn button(class: &'static str, text: String, act: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| act()>{text}</button> }.into_any()
}

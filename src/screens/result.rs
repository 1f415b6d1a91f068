//! The result.
use leptos::prelude::*;
use crate::context::Cx;
use crate::components::heading::page_heading;
use crate::components::link::{back, link};
use crate::screen::Screen;
/// The page.
pub fn result(cx: &Cx) -> AnyView {
    view! {
        {back(cx, Screen::Result)}
        {page_heading(cx, cx.t("result-title"))}
        <p class="sa-actions">{link(cx, "sa-button", cx.t("result-send"), Screen::Send)}</p>
    }.into_any()
}

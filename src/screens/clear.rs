//! "Delete all answers?"

use leptos::prelude::*;

use crate::context::Cx;
use crate::components::heading::page_heading;
use crate::components::link::{back, button, link};
use crate::screen::Screen;

/// The page.
pub fn clear(cx: &Cx) -> AnyView {
    let app = cx.app.clone();
    let clear = button("sa-button sa-button--warning", cx.t("clear-do"), move || app.clear());
    view! {
        {back(cx, Screen::Clear)}
        {page_heading(cx, cx.t("clear-title"))}
        <p>{cx.t("clear-what")}</p>
        <p class="sa-actions">{clear}{link(cx, "sa-link", cx.t("clear-keep"), Screen::Overview)}</p>
    }
    .into_any()
}

//! The first page: what this is, how long it takes, what to have at hand.

use leptos::prelude::*;

use crate::context::Cx;
use crate::components::heading::{heading, page_heading};
use crate::components::link::button;
use crate::screen::Screen;

/// The page.
pub fn start(cx: &Cx) -> AnyView {
    let has_begun = !cx.app.state.draft.read_untracked().answers.is_empty();
    let app = cx.app.clone();
    let begin = cx.t(if has_begun { "start-continue" } else { "start-begin" });
    let lines = |keys: &[&str]| keys.iter().map(|key| view! { <li>{cx.t(key)}</li> }.into_any()).collect::<Vec<_>>();
    let paragraph = |key: &str| view! { <p>{cx.t(key)}</p> }.into_any();
    let storage = (!cx.app.keeps()).then(|| view! { <p class="sa-inset">{cx.t("start-no-storage")}</p> }.into_any());
    view! {
        {page_heading(cx, cx.t("start-title"))}
        <p class="sa-lead">{cx.t("start-what")}</p>
        {paragraph("start-then")}
        {heading(cx, 1, None, cx.t("start-know-title"))}
        <ul class="sa-list">{lines(&["start-time", "start-order", "start-skip", "start-adults"])}</ul>
        {heading(cx, 1, None, cx.t("start-hand-title"))}
        <ul class="sa-list">{lines(&["start-hand-id", "start-hand-decision", "start-hand-income"])}</ul>
        {heading(cx, 1, None, cx.t("start-privacy-title"))}
        {paragraph("start-privacy")}
        {storage}
        <p class="sa-actions">{button("sa-button", begin, move || app.go(Screen::Overview))}</p>
    }
    .into_any()
}

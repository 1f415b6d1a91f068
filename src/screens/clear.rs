//! "Delete all answers?"

use crate::components::heading::page_heading;
use crate::components::link::{actions, back, button, link};
use crate::context::Cx;
use crate::html::{Html, el, pieces};
use crate::screen::Screen;

/// The page.
pub fn clear(cx: &Cx) -> Html {
    let app = cx.app.clone();
    let ways = vec![
        button("sa-button sa-button--warning", cx.t("clear-do"), move || app.clear()),
        link(cx, "sa-link", cx.t("clear-keep"), Screen::Overview),
    ];
    pieces()
        .then(back(cx, Screen::Clear))
        .then(page_heading(cx, cx.t("clear-title")))
        .then(el("p").child(cx.t("clear-what")))
        .then(actions(ways))
        .into()
}

//! "Delete all answers?"

use leptos::prelude::*;

use crate::components::heading::page_heading;
use crate::components::link::{actions, back, button, link};
use crate::context::Cx;
use crate::html::{Html, el, follow, pieces, styled};
use crate::screen::Screen;
use crate::whereabouts::Sent;

/// The page.
pub fn clear(cx: &Cx) -> Html {
    let app = cx.app.clone();
    // Looked at as it changes: a sending may end while one thinks about it.
    let (whereabouts, perhaps) = (cx.app.state.whereabouts.clone(), [cx.t("clear-sending"), cx.t("clear-perhaps")]);
    let too_late = follow(move || {
        let text = match whereabouts.get().sent {
            Sent::Now => &perhaps[0],
            Sent::Perhaps | Sent::Before => &perhaps[1],
            Sent::Not | Sent::All => return None,
        };
        Some(styled("p", "sa-inset").child(text.as_str()))
    });
    let ways = vec![
        button("sa-button sa-button--warning", cx.t("clear-do"), move || app.clear()),
        link(cx, "sa-link", cx.t("clear-keep"), Screen::Overview),
    ];
    pieces()
        .then(back(cx, Screen::Clear))
        .then(page_heading(cx, cx.t("clear-title")))
        .then(el("p").child(cx.t("clear-what")))
        .then(too_late)
        .then(actions(ways))
        .into()
}

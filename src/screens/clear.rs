//! Screen: confirmation of deleting all answers.

use leptos::prelude::*;

use crate::answer_location::SendProgress;
use crate::components::heading::page_heading;
use crate::components::link::{actions, back, button, link};
use crate::context::Cx;
use crate::html::{Html, el, follow, pieces, styled};
use crate::key;
use crate::screen::Screen;

/// Screen: the confirmation page.
pub fn clear(cx: &Cx) -> Html {
    let app = cx.app.clone();
    // Looked at as it changes: a sending may end while one thinks about it.
    let (answer_location, perhaps) =
        (cx.app.state.answer_location.clone(), [cx.t(key::CLEAR_SENDING), cx.t(key::CLEAR_PERHAPS)]);
    let too_late = follow(move || {
        let text = match answer_location.get().sent {
            SendProgress::Now => &perhaps[0],
            SendProgress::Perhaps | SendProgress::Before => &perhaps[1],
            SendProgress::Not | SendProgress::All => return None,
        };
        Some(styled("p", "sa-inset").child(text.as_str()))
    });
    let ways = vec![
        button("sa-button sa-button--warning", cx.t(key::CLEAR_DO), move || app.clear()),
        link(cx, "sa-link", cx.t(key::CLEAR_KEEP), Screen::Overview),
    ];
    pieces()
        .then(back(cx, Screen::Clear))
        .then(page_heading(cx, cx.t(key::CLEAR_TITLE)))
        .then(el("p").child(cx.t(key::CLEAR_WHAT)))
        .then(too_late)
        .then(actions(ways))
        .into()
}

//! Screen: start page, with what this is, how long it takes, what to have at hand.

use crate::components::heading::{Depth, heading, page_heading};
use crate::components::link::{actions, button};
use crate::context::Cx;
use crate::html::{Html, el, pieces, styled};
use crate::key;
use crate::screen::Screen;

/// Screen: the start page.
pub fn start(cx: &Cx) -> Html {
    let has_begun = !cx.app.state.draft.read().answers.is_empty();
    let app = cx.app.clone();
    let begin = cx.t(if has_begun { key::START_CONTINUE } else { key::START_BEGIN });
    let storage = (!cx.app.has_storage()).then(|| styled("p", "sa-inset").child(cx.t(key::START_NO_STORAGE)));
    let too_late = cx.app.state.deleted_too_late.get();
    pieces()
        .then(page_heading(cx, cx.t(key::START_TITLE)))
        .then(too_late.then(|| styled("p", "sa-inset").child(cx.t(key::CLEARED_PERHAPS_SENT))))
        .then(styled("p", "sa-lead").child(cx.t(key::START_WHAT)))
        .then(el("p").child(cx.t(key::START_THEN)))
        .then(heading(cx, Depth::Part, cx.t(key::START_KNOW_TITLE)))
        .then(cx.list(&[key::START_TIME, key::START_ORDER, key::START_SKIP, key::START_ADULTS]))
        .then(heading(cx, Depth::Part, cx.t(key::START_HAND_TITLE)))
        .then(cx.list(&[key::START_HAND_ID, key::START_HAND_DECISION, key::START_HAND_INCOME]))
        .then(heading(cx, Depth::Part, cx.t(key::START_PRIVACY_TITLE)))
        .then(el("p").child(cx.t(key::START_PRIVACY)))
        .then(storage)
        .then(cx.app.unreadable.then(|| styled("p", "sa-inset").child(cx.t(key::DRAFT_UNREADABLE))))
        .then(actions(vec![button("sa-button", begin, move || app.go(Screen::Overview))]))
        .into()
}

//! The first page: what this is, how long it takes, what to have at hand.

use crate::components::heading::{heading, page_heading};
use crate::components::link::{actions, button};
use crate::context::Cx;
use crate::html::{Html, el, pieces, styled};
use crate::screen::Screen;

/// The page.
pub fn start(cx: &Cx) -> Html {
    let has_begun = !cx.app.state.draft.read().answers.is_empty();
    let app = cx.app.clone();
    let begin = cx.t(if has_begun { "start-continue" } else { "start-begin" });
    let storage = (!cx.app.has_storage()).then(|| styled("p", "sa-inset").child(cx.t("start-no-storage")));
    let too_late = cx.app.state.deleted_too_late.get();
    pieces()
        .then(page_heading(cx, cx.t("start-title")))
        .then(too_late.then(|| styled("p", "sa-inset").child(cx.t("cleared-perhaps-sent"))))
        .then(styled("p", "sa-lead").child(cx.t("start-what")))
        .then(el("p").child(cx.t("start-then")))
        .then(heading(cx, 1, None, cx.t("start-know-title")))
        .then(cx.list(&["start-time", "start-order", "start-skip", "start-adults"]))
        .then(heading(cx, 1, None, cx.t("start-hand-title")))
        .then(cx.list(&["start-hand-id", "start-hand-decision", "start-hand-income"]))
        .then(heading(cx, 1, None, cx.t("start-privacy-title")))
        .then(el("p").child(cx.t("start-privacy")))
        .then(storage)
        .then(cx.app.unreadable.then(|| styled("p", "sa-inset").child(cx.t("draft-unreadable"))))
        .then(actions(vec![button("sa-button", begin, move || app.go(Screen::Overview))]))
        .into()
}

//! What stands under every page, always in the same place: where the answers are, the way up, help, and how to delete the
//! answers.

use leptos::prelude::*;

use super::link::{anchor, link};
use crate::context::Cx;
use crate::html::{Html, el, styled};
use crate::screen::Screen;

/// The foot of the widget.
pub fn footer(cx: &Cx) -> Html {
    let (is_received, unsaved) = (cx.app.state.is_received.clone(), cx.app.state.unsaved.clone());
    let kept = cx.t(if cx.app.keeps() { "answers-kept" } else { "answers-in-memory" });
    let sent = cx.t("answers-sent");
    let lost = cx.t("saving-failed");
    let where_they_are = move || match (is_received.get(), unsaved.get()) {
        (true, _) => sent.clone(),
        (false, true) => lost.clone(),
        (false, false) => kept.clone(),
    };
    let app = cx.app.clone();
    let to_top = move || app.focus_top();
    styled("div", "sa-foot")
        .child(el("p").text(where_they_are))
        // Between the button that ends the page and the one that deletes everything: a hand that shakes must not meet both.
        .child(el("p").child(anchor("sa-link", to_top).child(cx.t("to-top"))))
        .child(el("p").child(cx.t("agency-help")))
        .child(el("p").child(link(cx, "sa-link", cx.t("clear-link"), Screen::Clear)))
        .into()
}

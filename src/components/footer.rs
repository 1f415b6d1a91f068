//! What stands under every page, always in the same place: where the answers are, and how to delete them.

use leptos::prelude::*;

use super::link::link;
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
    styled("div", "sa-foot")
        .child(el("p").text(where_they_are))
        .child(el("p").child(link(cx, "sa-link", cx.t("clear-link"), Screen::Clear)))
        .child(el("p").child(cx.t("agency-help")))
        .into()
}

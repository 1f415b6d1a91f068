//! What stands under every page, always in the same place: where the answers are, and how to delete them.

use leptos::prelude::*;

use crate::context::Cx;
use super::link::link;
use crate::screen::Screen;

/// The foot of the widget.
pub fn footer(cx: &Cx) -> AnyView {
    let state = cx.app.state.clone();
    let kept = cx.t(if cx.app.keeps() { "answers-kept" } else { "answers-in-memory" });
    let sent = cx.t("answers-sent");
    let clear = link(cx, "sa-link", cx.t("clear-link"), Screen::Clear);
    view! {
        <div class="sa-foot">
            <p>{move || if state.receipt.read().is_some() { sent.clone() } else { kept.clone() }}</p>
            <p>{clear}</p>
            <p>{cx.t("agency-help")}</p>
        </div>
    }
    .into_any()
}

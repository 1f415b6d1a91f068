//! What stands under every page, always in the same place: where the answers are, and how to delete them.

use leptos::prelude::*;

use super::link::link;
use crate::context::Cx;
use crate::html::{Html, el, follow_text, styled};
use crate::screen::Screen;
use crate::whereabouts::Sent;

/// The foot of the widget.
pub fn footer(cx: &Cx) -> Html {
    let (whereabouts, of) = (cx.app.state.whereabouts.clone(), cx.clone());
    let where_they_are = move || {
        let now = whereabouts.get();
        let (place, sent) = now.texts();
        let sent = match now.sent {
            Sent::Before => of.app.outdated_text(),
            _ => sent.map(|key| of.texts.text(key)),
        };
        Some([Some(of.texts.text(place)), sent].into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    styled("div", "sa-foot")
        .child(el("p").child(follow_text(where_they_are)))
        .child(el("p").child(link(cx, "sa-link", cx.t("clear-link"), Screen::Clear)))
        .child(el("p").child(cx.t("agency-help")))
        .into()
}

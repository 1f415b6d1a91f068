//! Component: footer under every page, always in the same place: where the answers are, the way up, help, and how to
//! delete the answers.

use leptos::prelude::*;

use super::link::{anchor, link};
use crate::answer_location::SendProgress;
use crate::context::Cx;
use crate::html::{Html, el, styled};
use crate::key;
use crate::screen::Screen;

/// Component: the footer of the widget.
pub fn footer(cx: &Cx) -> Html {
    let (answer_location, of) = (cx.app.state.answer_location.clone(), cx.clone());
    let where_they_are = move || {
        let now = answer_location.get();
        let (place, sent) = now.texts();
        let sent = match now.sent {
            SendProgress::Before => of.app.outdated_text(),
            _ => sent.map(|key| of.texts.text(key)),
        };
        [Some(of.texts.text(place)), sent].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let app = cx.app.clone();
    let to_top = move || app.focus_top();
    styled("div", "sa-foot")
        .child(el("p").text(where_they_are))
        // Between the button that ends the page and the one that deletes everything: a hand that shakes must not meet both.
        .child(el("p").child(anchor("sa-link", to_top).child(cx.t(key::TO_TOP))))
        .child(el("p").child(cx.t(key::AGENCY_HELP)))
        .child(el("p").child(link(cx, "sa-link", cx.t(key::CLEAR_LINK), Screen::Clear)))
        .into()
}

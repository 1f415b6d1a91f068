//! Components of the submission's progress: what is to be seen while the form is on its way, and where an earlier state
//! of it has arrived.

use leptos::prelude::*;

use super::link::anchor;
use crate::answer_location::SendProgress;
use crate::context::Cx;
use crate::html::{El, Html, el, follow, styled};
use crate::key;

/// Component: the note that it is being sent, as long as that is so, beside the button. It is said by the live region.
pub fn note(cx: &Cx) -> Html {
    let (sending, still) = (cx.app.state.sending.clone(), cx.app.state.sending_still.clone());
    let texts = [cx.t(key::SENDING), cx.t(key::SENDING_STILL)];
    follow(move || {
        let text = &texts[usize::from(still.get())];
        sending.get().then(|| styled("p", "sa-sending").child(text.as_str()))
    })
}

/// Component: a submit button with its disabled state (`aria-disabled`). While something is on its way, or a pause was
/// asked for, it does nothing, and says so.
pub fn sender(cx: &Cx, button: El) -> El {
    let (sending, waiting) = (cx.app.state.sending.clone(), cx.app.state.waiting.clone());
    button.follow("aria-disabled", move || (sending.get() || waiting.get()).then(|| "true".into()))
}

/// Component: the warning that the answers have been received as they were before the last changes, and the ways on.
pub fn outdated(cx: &Cx) -> Html {
    let (answer_location, cx) = (cx.app.state.answer_location.clone(), cx.clone());
    follow(move || {
        let is_outdated = answer_location.get().sent == SendProgress::Before;
        let text = cx.app.outdated_text().filter(|_| is_outdated)?;
        let app = cx.app.clone();
        let leave = anchor("sa-link", move || app.leave_it_at_that()).child(cx.t(key::CHANGED_LEAVE));
        let inset = styled("div", "sa-inset sa-only-screen").child(el("p").child(text));
        Some(inset.child(el("p").child(cx.t(key::CHANGED_SEND))).child(el("p").child(leave)))
    })
}

//! Screen: declaration and Submit.

use assessment_core::journey;

use super::question::{FirstField, fields, form, submit};
use crate::components::empty_parts::empty_parts;
use crate::components::error_summary::error_summary;
use crate::components::heading::page_heading;
use crate::components::link::back;
use crate::components::look_again::last_look;
use crate::components::sending;
use crate::context::Cx;
use crate::html::{Html, el, pieces, styled};
use crate::key;
use crate::screen::{Screen, sending_pages};

/// Screen: the declaration page.
pub fn send(cx: &Cx) -> Html {
    let interpretation = cx.app.state.interpretation();
    let answers = &interpretation.answers;
    let mut questions = Vec::new();
    for page in sending_pages() {
        questions.extend(journey::shown_questions(page, answers));
    }
    let app = cx.app.clone();
    let button = sending::sender(cx, submit(cx.t(key::SEND_DO)));
    let form = form(move || app.submit())
        .child(page_heading(cx, cx.t(key::SEND_TITLE)))
        .child(styled("p", "sa-lead").child(cx.t(key::SEND_WHAT)))
        .child(sending::outdated(cx))
        .child(last_look(cx, answers))
        .child(empty_parts(cx))
        .child(fields(cx, &questions, FirstField::LikeTheOthers))
        .child(el("p").child(cx.t(key::SEND_AFTER)))
        .child(button)
        .child(sending::note(cx));
    pieces().then(back(cx, Screen::Send)).then(error_summary(cx, Screen::Send)).then(form).into()
}

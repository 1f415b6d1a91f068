//! Declaration and Submit.

use assessment_core::journey;
use leptos::prelude::*;

use super::question::{fields, form, submit};
use crate::components::error_summary::error_summary;
use crate::components::heading::page_heading;
use crate::components::link::back;
use crate::components::look_again::second_look;
use crate::context::Cx;
use crate::html::{Html, el, pieces, styled};
use crate::screen::{From, Screen, sending_pages};

/// The page.
pub fn send(cx: &Cx) -> Html {
    let reading = cx.app.state.reading();
    let answers = &reading.answers;
    let mut questions = Vec::new();
    for page in sending_pages() {
        questions.extend(journey::shown_questions(page, answers));
    }
    let app = cx.app.clone();
    let sending = cx.app.state.sending.clone();
    let button = submit(cx.t("send-do")).follow("aria-disabled", move || sending.get().then(|| "true".into()));
    let form = form(move || app.submit())
        .child(page_heading(cx, cx.t("send-title")))
        .child(styled("p", "sa-lead").child(cx.t("send-what")))
        .child(second_look(cx, answers, From::Send))
        .child(fields(cx, &questions, false, &[]))
        .child(el("p").child(cx.t("send-after")))
        .child(button);
    pieces().then(back(cx, Screen::Send)).then(error_summary(cx, Screen::Send)).then(form).into()
}

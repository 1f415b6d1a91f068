//! Declaration and Submit.

use assessment_core::journey;
use leptos::prelude::*;

use super::question::fields;
use crate::context::Cx;
use crate::components::error_summary::error_summary;
use crate::components::heading::page_heading;
use crate::components::link::back;
use crate::screen::{Screen, sending_pages};

/// The page.
pub fn send(cx: &Cx) -> AnyView {
    let answers = &cx.app.state.reading().answers;
    let questions: Vec<_> = sending_pages().flat_map(|page| journey::shown_questions(page, answers)).collect();
    let fields = fields(cx, &questions, false, &[]);
    let app = cx.app.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.submit();
    };
    let sending = cx.app.state.sending.clone();
    view! {
        {back(cx, Screen::Send)}
        {error_summary(cx, Screen::Send)}
        <form class="sa-form" novalidate on:submit=submit>
            {page_heading(cx, cx.t("send-title"))}
            <p class="sa-lead">{cx.t("send-what")}</p>
            {fields}
            <p>{cx.t("send-after")}</p>
            <button type="submit" class="sa-button" aria-disabled=move || sending.get().then_some("true")>
                {cx.t("send-do")}
            </button>
        </form>
    }
    .into_any()
}

//! Sending did not work: what happened, that nothing is lost, and the ways on.

use assessment_core::form::FORM;
use leptos::prelude::*;

use crate::client::{Failure, WrongAnswer};
use crate::context::Cx;
use crate::components::heading::{heading, page_heading};
use crate::components::link::{back, button, link};
use crate::screen::{From, Screen};

/// The page.
pub fn failed(cx: &Cx) -> AnyView {
    let failure = cx.app.state.failure.get_untracked();
    let what = match &failure {
        Some(Failure::Refused(problem)) => {
            // The server's words stay in the language in which they came.
            let language = problem.language.clone();
            let (title, detail) = (problem.title.clone(), problem.detail.clone());
            view! { <div lang=language><p class="sa-lead">{title}</p><p>{detail}</p></div> }.into_any()
        }
        _ => view! { <p class="sa-lead">{cx.t("failed-no-answer")}</p> }.into_any(),
    };
    let errors = failure.as_ref().map(Failure::errors).unwrap_or_default();
    let list: Vec<AnyView> = errors.iter().map(|error| wrong(cx, error)).collect();
    let form = failure.as_ref().is_some_and(Failure::is_form_version).then(|| view! { <p>{cx.t("failed-form")}</p> }.into_any());
    let app = cx.app.clone();
    view! {
        {back(cx, Screen::Failed)}
        {page_heading(cx, cx.t("failed-title"))}
        {what}
        {(!list.is_empty()).then(|| view! { <ul class="sa-list">{list}</ul> }.into_any())}
        {form}
        <p class="sa-inset">{cx.t("failed-safe")}</p>
        {heading(cx, 1, None, cx.t("failed-ways"))}
        <ul class="sa-list"><li>{cx.t("failed-again")}</li><li>{cx.t("failed-print")}</li></ul>
        <p class="sa-actions">
            {button("sa-button", cx.t("failed-retry"), move || app.submit())}
            {link(cx, "sa-link", cx.t("overview-check"), Screen::Check)}
        </p>
    }
    .into_any()
}

fn wrong(cx: &Cx, error: &WrongAnswer) -> AnyView {
    let screen = FORM.question(&error.question).and_then(|question| Screen::of_question(question.id, From::Check));
    let text = error.detail.clone();
    let content = match screen {
        Some(screen) => link(cx, "sa-link", text, screen),
        None => text.into_any(),
    };
    view! { <li>{content}</li> }.into_any()
}

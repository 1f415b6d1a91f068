//! Sending did not work: what happened, that nothing is lost, and the ways on.

use assessment_core::form::FORM;

use crate::client::{Failure, WrongAnswer};
use crate::components::heading::{heading, page_heading};
use crate::components::link::{actions, back, button, link};
use crate::context::Cx;
use crate::html::{Html, el, pieces, points, styled};
use crate::screen::{From, Screen};

/// The page.
pub fn failed(cx: &Cx) -> Html {
    let failure = cx.app.state.failure.get();
    let what = match &failure {
        // The server's words stay in the language in which they came.
        Some(Failure::Refused(problem)) => el("div")
            .attr("lang", problem.language.as_str())
            .child(styled("p", "sa-lead").child(problem.title.as_str()))
            .child(el("p").child(problem.detail.as_str())),
        _ => styled("p", "sa-lead").child(cx.t("failed-no-answer")),
    };
    let mut errors = Vec::new();
    for error in failure.as_ref().map(Failure::errors).unwrap_or_default() {
        errors.push(pieces().then(wrong(cx, error)));
    }
    let errors = (!errors.is_empty()).then(|| points(errors));
    let is_old_form = failure.as_ref().is_some_and(Failure::is_form_version);
    let app = cx.app.clone();
    let ways = vec![
        button("sa-button", cx.t("failed-retry"), move || app.submit()),
        link(cx, "sa-link", cx.t("overview-check"), Screen::Check),
    ];
    pieces()
        .then(back(cx, Screen::Failed))
        .then(page_heading(cx, cx.t("failed-title")))
        .then(what)
        .then(errors)
        .then(is_old_form.then(|| el("p").child(cx.t("failed-form"))))
        .then(styled("p", "sa-inset").child(cx.t("failed-safe")))
        .then(heading(cx, 1, None, cx.t("failed-ways")))
        .then(cx.list(&["failed-again", "failed-print"]))
        .then(actions(ways))
        .into()
}

fn wrong(cx: &Cx, error: &WrongAnswer) -> Html {
    let question = FORM.question(&error.question);
    match question.and_then(|question| Screen::of_question(question.id, From::Send)) {
        Some(screen) => link(cx, "sa-link", error.detail.as_str(), screen),
        None => error.detail.as_str().into(),
    }
}

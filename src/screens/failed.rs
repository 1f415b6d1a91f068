//! Screen: failed submission: what happened, what may have been received, and the ways on.

use assessment_core::form::FORM;

use crate::components::heading::{Depth, heading, page_heading};
use crate::components::link::{actions, back, link};
use crate::components::sending;
use crate::context::Cx;
use crate::failure::{Failure, Remedy, WrongAnswer};
use crate::html::{Html, el, pieces, points, styled, text_points};
use crate::key;
use crate::screen::{ReturnTo, Screen};

/// Screen: the failure page.
pub fn failed(cx: &Cx) -> Html {
    let Some(failure) = cx.app.state.failure.get() else { return pieces().into() };
    let what = match &failure.problem {
        // The server's words stay in the language in which they came.
        Some(problem) => el("div")
            .attr("lang", problem.language.as_str())
            .child(styled("p", "sa-lead").child(problem.title.as_str()))
            .child(el("p").child(problem.detail.as_str())),
        None => styled("p", "sa-lead").child(failure.kind.text.map(|key| cx.t(key))),
    };
    let errors: Vec<_> = failure.errors().iter().map(|error| pieces().then(wrong(cx, error))).collect();
    let errors = (!errors.is_empty()).then(|| points(errors));
    let received = if !cx.app.attempt.borrow().may_be_stored() {
        key::FAILED_SAFE
    } else if cx.app.would_repeat() {
        key::FAILED_PERHAPS_SAME
    } else {
        key::FAILED_PERHAPS
    };
    let is_for_now = failure.is_for_now();
    let app = cx.app.clone();
    let retry = el("button").attr("type", "button").attr("class", if is_for_now { "sa-button" } else { "sa-link" });
    let retry: Html = sending::sender(cx, retry).press(move || app.submit()).child(cx.t(key::FAILED_RETRY)).into();
    let check = link(cx, if is_for_now { "sa-link" } else { "sa-button" }, cx.t(key::OVERVIEW_CHECK), Screen::Check);
    pieces()
        .then(back(cx, Screen::Failed))
        .then(page_heading(cx, cx.t(key::FAILED_TITLE)))
        .then(what)
        .then(errors)
        .then(sending::outdated(cx))
        .then(styled("p", "sa-inset").child(cx.t(received)))
        .then(heading(cx, Depth::Part, cx.t(key::FAILED_WAYS)))
        .then(ways(cx, &failure))
        .then(actions(if is_for_now { vec![retry, check] } else { vec![check, retry] }))
        .then(sending::note(cx))
        .into()
}

fn ways(cx: &Cx, failure: &Failure) -> Html {
    let outlives = cx.app.answer_location().outlives_the_page();
    let mut ways = Vec::new();
    for way in failure.ways() {
        ways.push(match (way, &failure.after) {
            (Remedy::Reload, _) if !outlives => cx.t(key::FAILED_FORM_UNSAVED),
            (Remedy::Wait, Some(after)) => {
                cx.texts.fill(key::FailedWaitUntil { time: cx.texts.moment(&after.moment).into() })
            }
            _ => cx.t(way.text()),
        });
    }
    text_points(ways).into()
}

fn wrong(cx: &Cx, error: &WrongAnswer) -> Html {
    let question = FORM.question(&error.question);
    match question.and_then(|question| Screen::of_question(question.id, ReturnTo::Send)) {
        Some(screen) => link(cx, "sa-link", error.detail.as_str(), screen),
        None => error.detail.as_str().into(),
    }
}

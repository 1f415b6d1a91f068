//! Component: error summary, first on the page, with a link to each field. It takes the focus and is read as one group:
//! its heading is its name, its list the description. An alert would be read twice.

use assessment_core::answers::Problem;
use leptos::prelude::*;

use super::date_field::part_id;
use super::heading::heading_before;
use super::link::anchor;
use crate::context::Cx;
use crate::forms;
use crate::html::{El, Html, el, follow, styled};
use crate::key;
use crate::screen::{ReturnTo, Screen};
use crate::state::part_at_fault;

/// Component: the summary of a screen; empty while nothing is wrong. Problems that lie elsewhere have links that lead
/// there.
pub fn error_summary(cx: &Cx, screen: Screen) -> Html {
    let problems = cx.app.state.problems.clone();
    let cx = cx.clone();
    follow(move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| summary(&cx, &problems, screen))
    })
}

fn summary(cx: &Cx, problems: &[Problem], screen: Screen) -> El {
    let (title, list) = (cx.id("summary"), cx.id("summary-list"));
    let mut items = styled("ul", "sa-summary__list").attr("id", list.as_str());
    for problem in problems {
        items = items.child(el("li").child(item(cx, problem, screen)));
    }
    styled("div", "sa-summary")
        .attr("role", "group")
        .attr("aria-labelledby", title.as_str())
        .attr("aria-describedby", list)
        .child(heading_before(cx, cx.t(key::SUMMARY_TITLE)).attr("id", title))
        .child(items)
}

fn item(cx: &Cx, problem: &Problem, screen: Screen) -> Html {
    let text = cx.texts.problem(problem);
    let Some(question) = forms::question(&problem.question) else {
        // The answers without a place stand above the others.
        let app = cx.app.clone();
        return anchor("sa-summary__link", move || app.go(Screen::Check)).child(text).into();
    };
    let is_here = screen.holds(&problem.question);
    let id = cx.id_of(question, part_id(part_at_fault(problem)));
    let app = cx.app.clone();
    let go = move || {
        if is_here {
            app.focus_control(&id);
        } else if let Some(screen) = Screen::of_question(question.id, ReturnTo::Send) {
            app.go(screen);
        }
    };
    anchor("sa-summary__link", go).child(text).into()
}

//! Component: prompts of the consistency checks, for a second look at answers that rarely go together, each with a link
//! to its question. Nothing is forbidden.

use assessment_core::answers::Answers;
use assessment_core::consistency::{Raised, not_among, raised};
use assessment_core::form::FORM;

use super::heading::{Depth, row_heading};
use super::link::anchor;
use crate::context::Cx;
use crate::html::{El, Html, el, pieces, points, styled};
use crate::key;
use crate::screen::{ReturnTo, Screen};
use assessment_texts::NAMED_BY_THE_CORE;

/// Mark of the heading to which one comes back from a second look.
pub const LOOK_AGAIN: &str = "look-again";

/// Returns the id of the sentence that tells of prompts which the last answers raised: the heading below is described
/// by it, so that it is heard without being looked for.
pub fn fresh_id(cx: &Cx) -> Option<String> {
    let is_said = !cx.app.state.fresh_prompts.read().is_empty() && cx.app.further().is_some();
    is_said.then(|| cx.id(LOOK_AGAIN))
}

/// Component: the prompts that the answers of the page before raised. Nobody is held up: it stands above the next page.
pub fn fresh(cx: &Cx, from: ReturnTo) -> Option<El> {
    let id = fresh_id(cx)?;
    let texts = cx.app.further()?;
    let head = styled("p", "sa-look-again__head").attr("id", id).child(texts.text(key::CONSISTENCY_NEW));
    let answers = &cx.app.state.interpretation().answers;
    let prompts = cx.app.state.fresh_prompts.get();
    look_again(cx, prompts, answers, from, head.into())
}

/// Component: the box of all prompts that the answers raise, first on the page: whoever reads on from the top meets it
/// first.
pub fn second_look(cx: &Cx, answers: &Answers, from: ReturnTo) -> Option<El> {
    let head = row_heading(cx, Depth::Part, LOOK_AGAIN, cx.app.further()?.text(key::CONSISTENCY_TITLE));
    look_again(cx, raised(answers).collect(), answers, from, head.into())
}

/// Component: the box of all prompts, above the declaration. Where its own answers raised something, nothing has been
/// sent: that is heard with the heading of the box, and what was raised stands first in it.
pub fn last_look(cx: &Cx, answers: &Answers) -> Option<El> {
    let texts = cx.app.further()?;
    let unseen = cx.app.state.unseen_prompts.get();
    cx.app.state.seen_prompts.set(raised(answers).collect());
    if unseen.is_empty() {
        return second_look(cx, answers, ReturnTo::Send);
    }
    let id = cx.id("look-again-unsent");
    let title = row_heading(cx, Depth::Part, LOOK_AGAIN, texts.text(key::CONSISTENCY_TITLE))
        .attr("aria-describedby", id.as_str());
    let unsent = styled("p", "sa-look-again__head").attr("id", id).child(texts.text(key::CONSISTENCY_UNSENT));
    let mut prompts = unseen.clone();
    prompts.extend(not_among(unseen, raised(answers)));
    look_again(cx, prompts, answers, ReturnTo::Send, pieces().then(title).then(unsent).into())
}

/// Builds the box of these prompts below a heading; `None` where there are none. What several say in the same words is
/// said once.
fn look_again(cx: &Cx, prompts: Vec<Raised>, answers: &Answers, from: ReturnTo, head: Html) -> Option<El> {
    let texts = cx.app.further()?;
    let mut said: Vec<&str> = Vec::new();
    let mut list = Vec::new();
    for prompt in &prompts {
        if said.contains(&prompt.text) {
            continue;
        }
        said.push(prompt.text);
        let alike = || prompts.iter().filter(|other| other.text == prompt.text);
        let mut point = pieces().then(texts.of(NAMED_BY_THE_CORE, &[&prompt.text_key()]));
        if alike().any(|other| other.interview) {
            point = point.then(" ").then(texts.text(key::CONSISTENCY_INTERVIEW));
        }
        let mut ids = Vec::new();
        for id in alike().flat_map(|other| other.reachable(answers)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let mut links = styled("ul", "sa-list");
        for id in ids {
            if let (Some(question), Some(to)) = (FORM.question(id.0), Screen::of_question(id, from)) {
                let app = cx.app.clone();
                let text = format!("{}: {}", cx.t(key::CHANGE), cx.texts.question_name(question));
                links = links.child(el("li").child(anchor("sa-link", move || app.go_from(LOOK_AGAIN, to)).child(text)));
            }
        }
        list.push(point.then(links));
    }
    (!list.is_empty()).then(|| {
        styled("div", "sa-inset sa-look-again sa-only-screen")
            .child(head)
            .child(el("p").child(texts.text(key::CONSISTENCY_NOTE)))
            .child(points(list))
    })
}

//! Answers that rarely go together, for a second look, each with a link to its question. Nothing is forbidden.

use assessment_core::answers::Answers;
use assessment_core::consistency::{Prompt, raised};
use assessment_core::form::FORM;

use super::heading::row_heading;
use super::link::anchor;
use crate::context::Cx;
use crate::html::{El, Html, el, pieces, points, styled};
use crate::screen::{From, Screen};

/// Where one comes back to from a second look.
const LOOK_AGAIN: &str = "look-again";

/// The id of the sentence that tells of prompts which the last answers raised: the heading below is described by it, so
/// that it is heard without being looked for.
pub fn fresh_id(cx: &Cx) -> Option<String> {
    let is_said = !cx.app.state.fresh_prompts.read().is_empty() && cx.app.further().is_some();
    is_said.then(|| cx.id(LOOK_AGAIN))
}

/// What the answers of the page before raised. Nobody is held up: it stands above the next page.
pub fn fresh(cx: &Cx, from: From) -> Option<El> {
    let id = fresh_id(cx)?;
    let texts = cx.app.further()?;
    let head = styled("p", "sa-look-again__head").attr("id", id).child(texts.text("consistency-new"));
    let answers = &cx.app.state.reading().answers;
    let prompts = cx.app.state.fresh_prompts.get();
    look_again(cx, prompts.into_iter(), answers, from, head.into())
}

/// All that the answers raise, above everything else: whoever reads on from the top meets it first.
pub fn second_look(cx: &Cx, answers: &Answers, from: From) -> Option<El> {
    let head = row_heading(cx, 1, LOOK_AGAIN, cx.app.further()?.text("consistency-title"));
    look_again(cx, raised(answers), answers, from, head)
}

/// These prompts in a box, below a head; nothing where there are none.
fn look_again(
    cx: &Cx,
    prompts: impl Iterator<Item = &'static Prompt>,
    answers: &Answers,
    from: From,
    head: Html,
) -> Option<El> {
    let texts = cx.app.further()?;
    let mut list = Vec::new();
    for prompt in prompts {
        let mut point = pieces().then(texts.text(&prompt.text_key()));
        if prompt.interview {
            point = point.then(" ").then(texts.text("consistency-interview"));
        }
        let mut links = styled("ul", "sa-list");
        for id in prompt.shown(answers) {
            if let (Some(question), Some(to)) = (FORM.question(id.0), Screen::of_question(id, from)) {
                let app = cx.app.clone();
                let text = [&cx.t("change"), ": ", &cx.texts.question_name(question)].concat();
                links = links.child(el("li").child(anchor("sa-link", move || app.go_from(LOOK_AGAIN, to)).child(text)));
            }
        }
        list.push(point.then(links));
    }
    (!list.is_empty()).then(|| {
        styled("div", "sa-inset sa-look-again sa-only-screen")
            .child(head)
            .child(el("p").child(texts.text("consistency-note")))
            .child(points(list))
    })
}

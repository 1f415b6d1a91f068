//! Examples of the prompts of consistency checks.

use assessment_core::consistency::raised;
use assessment_core::form::questions::{LIVING_ARRANGEMENT, MARITAL_STATUS, MOVING_INDOORS, MOVING_OUTDOORS};

use super::page::ExamplePage;
use super::{Example, Gallery, example};
use crate::components::heading::page_heading;
use crate::components::look_again::{fresh, last_look, second_look};
use crate::html::{el, pieces};
use crate::key;
use crate::screen::ReturnTo;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let one = || gallery.page().answer(MOVING_INDOORS, "very-severe").answer(MOVING_OUTDOORS, "none");
    // A part of the page, below the caption.
    let two = || one().heading_level("2").answer(MARITAL_STATUS, "widowed").answer(LIVING_ARRANGEMENT, "with-spouse");
    let raise = |page: &ExamplePage| raised(&page.cx.app.state.interpretation().answers).collect::<Vec<_>>();
    let next = one();
    next.cx.app.state.fresh_prompts.set(raise(&next));
    let above = fresh(&next.cx, ReturnTo::Check);
    let all = two();
    let all_answers = all.cx.app.state.interpretation();
    let unsent = two();
    unsent.cx.app.state.unseen_prompts.set(raise(&unsent));
    let unsent_answers = unsent.cx.app.state.interpretation();
    vec![
        example(
            "What the page before raised, heard with the heading below it",
            pieces().then(above).then(page_heading(&next.cx, next.cx.t(key::START_TITLE))),
        ),
        example("All that there is", el("div").child(second_look(&all.cx, &all_answers.answers, ReturnTo::Check))),
        example(
            "What the declaration itself raised: nothing has been sent",
            el("div").child(last_look(&unsent.cx, &unsent_answers.answers)),
        ),
    ]
}

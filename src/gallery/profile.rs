//! Examples of the functioning profile.

use assessment_core::form::questions::{DRESSING, EATING, MOVING_INDOORS, READING, SPEAKING, TOILET};
use assessment_core::functioning;

use super::{Example, Gallery, example};
use crate::components::profile::profile;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let page = gallery
        .page()
        .heading_level("1")
        .answer(TOILET, "none")
        .answer(DRESSING, "moderate")
        .answer(EATING, "moderate")
        .answer(SPEAKING, "cannot-say")
        .answer(READING, "very-severe")
        .answer(MOVING_INDOORS, "severe");
    let answers = page.cx.app.state.interpretation();
    vec![example("Some items answered", profile(&page.cx, &functioning::profile(&answers.answers)))]
}

//! Examples of the list of empty sections.

use assessment_core::form::questions::{MARITAL_STATUS, TOILET};

use super::{Example, Gallery, example};
use crate::components::empty_parts::empty_parts;
use crate::html::el;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let begun = gallery.page().decided("80").answer(MARITAL_STATUS, "married").answer(TOILET, "none");
    vec![
        example("All of them", el("div").child(empty_parts(&gallery.page().cx))),
        example("Some of them", el("div").child(empty_parts(&begun.cx))),
    ]
}

//! Examples of the citation of a law.

use assessment_core::measures::income::{COUNTED_LAW, NOT_COUNTED_LAW};

use super::{Example, Gallery, example};
use crate::components::law_note::law_note;
use crate::components::measure_card::with_law;
use crate::html::el;
use crate::key;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let page = gallery.page();
    let note = |law| el("p").child(law_note(&page.cx, law));
    vec![
        example("The first time: the whole name of the act", note(COUNTED_LAW)),
        example("The same act again: in short", note(NOT_COUNTED_LAW)),
        example(
            "Behind a sentence",
            el("p").child(with_law(&page.cx, page.cx.t(key::AGENCY_DECIDES), Some(COUNTED_LAW))),
        ),
    ]
}

//! Examples of headings of the page and of its parts.

use super::{Example, Gallery, example};
use crate::components::heading::{
    Depth, heading, heading_before, heading_of, page_heading, question_heading, row_heading,
};
use crate::components::progress::progress;
use crate::html::pieces;
use crate::key;
use assessment_core::form::questions::TOILET;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let page = gallery.page();
    let cx = &page.cx;
    let title = || cx.t(key::START_TITLE);
    // Its first heading is a level deeper.
    let parts = gallery.page().heading_level("2");
    let (section, on) = page.place(TOILET);
    let above = progress(cx, section, on, &cx.app.state.interpretation().answers);
    vec![
        example("Of the page", page_heading(cx, title())),
        example(
            "Of a question, heard with what stands above it",
            pieces().then(above).then(question_heading(cx, title())),
        ),
        example("Of what stands before that of the page", heading_before(cx, title())),
        example(
            "Of a part, a subpart and a detail",
            pieces()
                .then(heading(&parts.cx, Depth::Part, title()))
                .then(heading(&parts.cx, Depth::Subpart, title()))
                .then(heading(&parts.cx, Depth::Detail, title())),
        ),
        example("To which one comes back", row_heading(cx, Depth::Page, "mark", title())),
        example(
            "Of one of several alike: whose it is, is heard",
            heading_of(cx, Depth::Page, cx.t(key::MEASURE_AMOUNT), &cx.t(key::WIDGET_NAME)),
        ),
    ]
}

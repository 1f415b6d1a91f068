//! Examples of the text area.

use assessment_core::form::questions::{REQUEST_OTHER, REQUEST_OTHER_TEXT, TOILET, TOILET_REMARK};

use super::{Example, Gallery, example};
use crate::components::text_area::text_area;

const MOST: u16 = 2000;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let filled = gallery.page().answer(TOILET_REMARK, "On bad days it is harder.\nThen somebody helps me.");
    let nearly = gallery.page().answer(TOILET_REMARK, &"word ".repeat(380));
    let too_long = gallery.page().answer(TOILET, "none").answer(TOILET_REMARK, &"word ".repeat(420)).continued(TOILET);
    let missing = gallery.page().answer(REQUEST_OTHER, "yes").continued(REQUEST_OTHER_TEXT);
    vec![
        example("Empty: the limit is said", text_area(&gallery.page().field(TOILET_REMARK), MOST)),
        example("Filled in, two lines", text_area(&filled.field(TOILET_REMARK), MOST)),
        example("Near the limit: what is left is counted", text_area(&nearly.field(TOILET_REMARK), MOST)),
        example("Too long", text_area(&too_long.field(TOILET_REMARK), MOST)),
        example("Under another question", text_area(&missing.field(REQUEST_OTHER_TEXT), MOST)),
    ]
}

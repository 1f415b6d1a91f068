//! Examples of the confirmation checkbox.

use assessment_core::form::questions::DECLARATION;

use super::{Example, Gallery, example};
use crate::components::confirm_box::confirm_box;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let confirmed = gallery.page().answer(DECLARATION, "yes");
    let missing = gallery.page().continued(DECLARATION);
    vec![
        example("Never ticked beforehand", confirm_box(&gallery.page().field(DECLARATION))),
        example("Confirmed", confirm_box(&confirmed.field(DECLARATION))),
        example("Missing", confirm_box(&missing.field(DECLARATION))),
    ]
}

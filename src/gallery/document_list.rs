//! Examples of the document list.

use assessment_core::form::questions::{REQUEST_CAR, REQUEST_MONTHLY_SUPPORT, REQUEST_TECHNICAL_AIDS};

use super::{Example, Gallery, example};
use crate::components::document_list::document_list;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    // Each title stands below that of its part.
    let person = || gallery.page().heading_level("1").decided("95,5");
    let one = person().answer(REQUEST_MONTHLY_SUPPORT, "yes");
    let several = person()
        .answer(REQUEST_MONTHLY_SUPPORT, "yes")
        .answer(REQUEST_CAR, "yes")
        .answer(REQUEST_TECHNICAL_AIDS, "yes");
    vec![
        example("For one measure", document_list(&one.cx, &one.assessment())),
        example("For several: what all need is said so", document_list(&several.cx, &several.assessment())),
    ]
}

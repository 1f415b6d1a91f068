//! Examples of the checkbox group.

use assessment_core::form::questions::{ECONOMIC_STATUS, FACT_PENSION};

use super::{Example, Gallery, example};
use crate::components::checkbox_group::checkbox_group;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let chosen = gallery.page().answers(ECONOMIC_STATUS, &["student", "employed-part-time"]);
    let wrong = gallery.page().answers(FACT_PENSION, &["old-age", "none"]).continued(FACT_PENSION);
    vec![
        example("Options that stand apart", checkbox_group(&gallery.page().field(FACT_PENSION))),
        example("Many long options, two of them chosen", checkbox_group(&chosen.field(ECONOMIC_STATUS))),
        example("Two that exclude each other", checkbox_group(&wrong.field(FACT_PENSION))),
    ]
}

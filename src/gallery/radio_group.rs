//! Examples of the radio group.

use assessment_core::form::questions::{HAS_DECISION, LIVING_ARRANGEMENT, MARITAL_STATUS, REQUEST_CAR, TOILET};

use super::{Example, Gallery, example};
use crate::components::radio_group::radio_group;
use crate::html::pieces;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let empty = gallery.page();
    let chosen = gallery.page().answer(MARITAL_STATUS, "widowed").answer(REQUEST_CAR, "yes");
    let missing = gallery.page().continued(TOILET);
    let page = gallery.page().continued(HAS_DECISION);
    let (above, heading) = page.heading_field(HAS_DECISION);
    vec![
        example("Yes and no stand side by side", radio_group(&empty.field(REQUEST_CAR))),
        example("Chosen, with the way back to no answer", radio_group(&chosen.field(REQUEST_CAR))),
        example("Several options, one chosen", radio_group(&chosen.field(MARITAL_STATUS))),
        example("Long options", radio_group(&empty.field(LIVING_ARRANGEMENT))),
        example("Levels, and an option that stands apart", radio_group(&empty.field(TOILET))),
        example("Nothing was chosen", radio_group(&missing.field(TOILET))),
        example("The same as the heading of its page", pieces().then(above).then(radio_group(&heading))),
    ]
}

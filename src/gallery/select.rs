//! Examples of the drop-down list.

use assessment_core::form::questions::{DISTRICT, MUNICIPALITY};

use super::{Example, Gallery, example};
use crate::components::select::select;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let chosen = gallery.page().answer(DISTRICT, "lov").answer(MUNICIPALITY, "lov18");
    let missing = gallery.page().answer(DISTRICT, "lov").continued(MUNICIPALITY);
    let only = gallery.page().answer(DISTRICT, "sof");
    let absent = gallery.page();
    absent.cx.app.forget_further();
    vec![
        example("Nothing chosen", select(&gallery.page().field(DISTRICT))),
        example("Chosen", select(&chosen.field(MUNICIPALITY))),
        example("Needed, and missing", select(&missing.field(MUNICIPALITY))),
        example("There is only one: it is chosen", select(&only.field(MUNICIPALITY))),
        example("The names of places have not come yet", select(&absent.field(DISTRICT))),
    ]
}

//! Examples of the date field.

use assessment_core::form::questions::{BIRTH_DATE, DECISION_DATE, HAS_DECISION, IDENTIFIER_KIND};

use super::{Example, Gallery, example};
use crate::components::date_field::date_field;
use crate::html::pieces;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let filled = gallery.page().answer(HAS_DECISION, "yes").answers(DECISION_DATE, &["5", "3", "2024"]);
    let year = gallery.page().answer(HAS_DECISION, "yes").answers(DECISION_DATE, &["", "", "2024"]);
    let born = |parts: &[&str]| gallery.page().answer(IDENTIFIER_KIND, "lnch").answers(BIRTH_DATE, parts);
    let no_day = born(&["31", "2", "1980"]).continued(BIRTH_DATE);
    let no_month = born(&["31", "", "1980"]).continued(BIRTH_DATE);
    let page = born(&[]);
    let (above, heading) = page.heading_field(BIRTH_DATE);
    vec![
        example("Empty", date_field(&gallery.page().field(DECISION_DATE))),
        example("Filled in", date_field(&filled.field(DECISION_DATE))),
        example("The year alone, where that is enough", date_field(&year.field(DECISION_DATE))),
        example("A day that doesn't exist", date_field(&no_day.field(BIRTH_DATE))),
        example("A part is missing, and it alone is marked", date_field(&no_month.field(BIRTH_DATE))),
        example("As the heading of its page", pieces().then(above).then(date_field(&heading))),
    ]
}

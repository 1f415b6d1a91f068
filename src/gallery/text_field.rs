//! Examples of the text field.

use assessment_core::form::questions::{
    DECISION_PERCENT, EGN, EMAIL, FACT_INCOME_PER_MEMBER, FAMILY, FIRST_NAME, FLOOR, IDENTIFIER_KIND, PERSONAL_INCOME,
    SIGNATURE_NAME, SIGNED_BY,
};

use super::{Example, Gallery, example};
use crate::components::text_field::text_field;
use crate::html::pieces;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);
    let filled = gallery.page().answer(EMAIL, "ana@example.bg").answer(FLOOR, "3").answer(FAMILY, &long);
    let money = gallery.page().answer(PERSONAL_INCOME, "320,50");
    let percent = gallery.page().decided("95,5");
    let wrong = gallery.page().answer(PERSONAL_INCOME, "12a").continued(PERSONAL_INCOME);
    let missing = gallery.page().continued(FIRST_NAME);
    let number = gallery.page().answer(IDENTIFIER_KIND, "egn").answer(EGN, "1234567890").continued(EGN);
    let (above, first) = number.heading_field(EGN);
    let offered = gallery.page().answer(FIRST_NAME, "Ana").answer(FAMILY, "Ivanova").answer(SIGNED_BY, "person");
    vec![
        example("Empty", text_field(&gallery.page().field(EMAIL))),
        example("Filled in", text_field(&filled.field(EMAIL))),
        example("A short answer has a short line", text_field(&filled.field(FLOOR))),
        example("Needed, and filled in with one long word", text_field(&filled.field(FAMILY))),
        example("Money, with the currency behind it", text_field(&money.field(PERSONAL_INCOME))),
        example("A percentage, with its sign behind it", text_field(&percent.field(DECISION_PERCENT))),
        example("Not understood", text_field(&wrong.field(PERSONAL_INCOME))),
        example("Missing", text_field(&missing.field(FIRST_NAME))),
        example("A number that isn't one, as the heading of its page", pieces().then(above).then(text_field(&first))),
        example("Another answer is offered", text_field(&offered.field(SIGNATURE_NAME))),
        example("With the help to add up", text_field(&gallery.page().field(FACT_INCOME_PER_MEMBER))),
    ]
}

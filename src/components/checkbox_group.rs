//! Any number of options: native checkboxes.

use assessment_core::answers::Typed;
use assessment_core::form::{Choice, Sense};

use super::field::Field;
use super::fieldset::fieldset;
use super::option_row::{Row, option_row, or};
use crate::controls::Holds;
use crate::html::{Html, styled};
use crate::state::offered;

/// The group.
pub fn checkbox_group(field: &Field) -> Html {
    let chosen = field.chosen();
    let choices = offered(field.question, &field.cx.app.state.reading().answers);
    let is_chosen = |choice: &Choice| chosen.iter().any(|id| id == choice.id.0);
    // In the order of the form. What the list doesn't hold (any more) goes with the first change.
    let drawn = choices.iter().filter(|choice| is_chosen(choice)).map(|choice| choice.id.0.to_owned()).collect();
    let control = field.holds(Holds::Any, Typed::Many(drawn));
    let mut rows = Vec::new();
    let mut apart = false;
    for (at, choice) in choices.iter().copied().enumerate() {
        if choice.sense != Sense::Plain && !apart {
            apart = true;
            rows.push(or(field));
        }
        let row = Row { kind: "checkbox", choice, is_first: at == 0, is_chosen: is_chosen(choice) };
        rows.push(option_row(field, row, field.touched(&control)));
    }
    fieldset(field, None, styled("div", "sa-options").child(rows))
}

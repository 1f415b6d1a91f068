//! Any number of options: native checkboxes.

use assessment_core::answers::Typed;
use assessment_core::form::Sense;

use super::field::Field;
use super::fieldset::fieldset;
use super::option_row::{Row, option_row, or};
use crate::html::{Html, styled};
use crate::state::offered;

/// The group.
pub fn checkbox_group(field: &Field) -> Html {
    let chosen = field.chosen();
    let choices = offered(field.question, &field.cx.app.state.reading().answers);
    let mut rows = Vec::new();
    let mut apart = false;
    for (at, choice) in choices.iter().copied().enumerate() {
        if choice.sense != Sense::Plain && !apart {
            apart = true;
            rows.push(or(field));
        }
        let is_chosen = chosen.iter().any(|id| id == choice.id.0);
        let row = Row { kind: "checkbox", choice, is_first: at == 0, is_chosen };
        let (of, all) = (field.clone(), choices.clone());
        rows.push(option_row(field, row, move |now| {
            let before = of.chosen();
            // In the order of the form. What the list doesn't hold (any more) goes with the first change.
            let kept = all.iter().map(|choice| choice.id.0);
            let kept = kept.filter(|id| if *id == choice.id.0 { now } else { before.iter().any(|was| was == id) });
            of.write(Typed::Many(kept.map(Into::into).collect()));
        }));
    }
    fieldset(field, None, styled("div", "sa-options").child(rows))
}

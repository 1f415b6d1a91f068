//! Component: group of native checkboxes, for any number of options.

use assessment_core::answers::RawAnswer;
use assessment_core::form::{Choice, ChoiceRole};

use super::field::Field;
use super::fieldset::{GroupOf, fieldset};
use super::option_row::{OptionControl, RowContext, option_row, or};
use crate::controls::ControlKind;
use crate::html::{Html, styled};
use crate::state::offered;

/// Component: the group of checkboxes.
pub fn checkbox_group(field: &Field) -> Html {
    let chosen = field.chosen();
    let choices = offered(field.question, &field.cx.app.state.interpretation().answers);
    let is_chosen = |choice: &Choice| chosen.iter().any(|id| id == choice.id.0);
    // In the order of the form. What the list doesn't hold (any more) goes with the first change.
    let drawn = choices.iter().filter(|choice| is_chosen(choice)).map(|choice| choice.id.0.to_owned()).collect();
    let control = field.holds(ControlKind::Any, RawAnswer::List(drawn));
    let mut rows = Vec::new();
    let mut apart = false;
    for (at, choice) in choices.iter().copied().enumerate() {
        if choice.role != ChoiceRole::Regular && !apart {
            apart = true;
            rows.push(or(field));
        }
        let row =
            RowContext { control: OptionControl::Checkbox, choice, is_first: at == 0, is_chosen: is_chosen(choice) };
        rows.push(option_row(field, row, field.touched(&control)));
    }
    fieldset(field, GroupOf::Options, styled("div", "sa-options").child(rows))
}

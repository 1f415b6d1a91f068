//! Component: row of one option, a native radio button or checkbox and its label, side by side, the whole row to press.

use assessment_core::form::Choice;

use super::field::Field;
use crate::html::{Html, styled};
use crate::key;

/// Native control of an option.
#[derive(Clone, Copy, Debug)]
pub enum OptionControl {
    /// Radio button: one of the group.
    Radio,
    /// Checkbox: any of the group.
    Checkbox,
}

impl OptionControl {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
        }
    }
}

/// Props of an option row beside its question.
pub struct RowContext {
    /// The native control.
    pub control: OptionControl,
    /// The option.
    pub choice: &'static Choice,
    /// The first of the group: a link to the question leads to it, and it says what is wrong.
    pub is_first: bool,
    /// Chosen before.
    pub is_chosen: bool,
}

/// Component: the row; `touched` is told when it was chosen, or no longer.
pub fn option_row(field: &Field, row: RowContext, touched: impl Fn() + 'static) -> Html {
    let id = if row.is_first { field.id() } else { field.part(&format!("-{}", row.choice.id.0)) };
    let text = field.cx.texts.option(field.question, row.choice);
    let input = styled("input", "sa-option__input")
        .attr("type", row.control.input_type())
        .attr("id", id.as_str())
        .attr("name", field.id())
        .attr("value", row.choice.id.0)
        .flag("checked", row.is_chosen)
        .entered(touched);
    // The words of a group are not heard on the way in.
    let input = if row.is_first { field.describe_first(input) } else { input };
    let label = styled("label", "sa-option__label").attr("for", id).child(text);
    styled("div", "sa-option").child(input).child(label).into()
}

/// Component: the word "or" between the ordinary options and the exclusive one.
pub fn or(field: &Field) -> Html {
    styled("p", "sa-or").child(field.cx.t(key::OR)).into()
}

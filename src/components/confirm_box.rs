//! Component: checkbox by which a statement is confirmed, never ticked beforehand.

use assessment_core::answers::RawAnswer;

use super::field::Field;
use crate::controls::ControlKind;
use crate::html::{Html, styled};

/// Component: the checkbox; what describes it is read with it.
pub fn confirm_box(field: &Field) -> Html {
    let is_confirmed = !field.text().is_empty();
    let control =
        field.holds(ControlKind::Confirmed, RawAnswer::Text(if is_confirmed { "yes".into() } else { String::new() }));
    let input = field
        .control(styled("input", "sa-option__input"), field.words_ids())
        .attr("type", "checkbox")
        .flag("checked", is_confirmed)
        .entered(field.touched(&control));
    let text = field.label_text();
    let label = styled("label", "sa-option__label").attr("for", field.id()).child(text);
    let row = styled("div", "sa-option sa-confirm").child(input).child(label);
    field.around().child(field.below_words()).child(row).into()
}

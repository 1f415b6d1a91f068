//! A group of controls under one question.


use super::field::Field;
use crate::html::{Html, Piece, styled};

/// The group. `role` is "group" where the controls are text inputs: some readers pass over the hint otherwise.
pub fn fieldset(field: &Field, role: Option<&'static str>, controls: impl Piece) -> Html {
    let (wrong, hint) = (field.wrong(), field.hint_id());
    let set = styled("fieldset", "sa-fieldset")
        .maybe("role", role)
        .follow("aria-describedby", move || wrong.described_by(&hint))
        .child(styled("legend", "sa-legend").child(field.words()))
        .child(field.below_words())
        .child(controls);
    field.around().child(set).into()
}

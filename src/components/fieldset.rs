//! Component: fieldset, a group of controls under one question.

use super::field::Field;
use super::heading::question_heading;
use crate::html::{Html, Piece, styled};

/// Kind of the controls in a group.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum GroupOf {
    /// Radio buttons or checkboxes.
    Options,
    /// Lines of text: some readers pass over the hint where the group doesn't have its role in words too.
    Lines,
}

/// Component: the fieldset with its legend.
pub fn fieldset(field: &Field, of: GroupOf, controls: impl Piece) -> Html {
    let (wrong, hint) = (field.wrong(), field.hint_id());
    let set = styled("fieldset", "sa-fieldset")
        .maybe("role", (of == GroupOf::Lines).then_some("group"))
        .follow("aria-describedby", move || wrong.described_by(&hint));
    let text = field.label_text();
    let (heading, set) = if field.is_heading {
        // Inside a legend the focused heading would be heard twice: as the group's name and as the heading.
        let id = field.part("-heading");
        let set = set.attr("aria-labelledby", id.as_str());
        (Some(question_heading(&field.cx, text).attr("id", id)), set)
    } else {
        (None, set.child(styled("legend", "sa-legend").child(text)))
    };
    field.around().child(heading).child(set.child(field.below_words()).child(controls)).into()
}

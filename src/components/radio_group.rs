//! Exactly one of a short list: native radio buttons. Nothing is chosen beforehand, and choosing leads nowhere.

use assessment_core::answers::Typed;
use assessment_core::form::{Kind, Sense};

use super::field::Field;
use super::fieldset::fieldset;
use super::option_row::{Row, option_row, or};
use crate::html::{Html, styled};
use crate::state::{is_short_pair, offered};

/// The group.
pub fn radio_group(field: &Field) -> Html {
    let chosen = field.text();
    let choices = offered(field.question, &field.cx.app.state.reading().answers);
    let class = if is_short_pair(field.question, choices.len()) { "sa-options sa-options--pair" } else { "sa-options" };
    let is_level = matches!(field.question.kind, Kind::Level { .. });
    let mut rows = Vec::new();
    for (at, choice) in choices.into_iter().enumerate() {
        if is_level && choice.sense != Sense::Plain {
            rows.push(or(field));
        }
        let row = Row { kind: "radio", choice, is_first: at == 0, is_chosen: chosen == choice.id.0 };
        let of = field.clone();
        rows.push(option_row(field, row, move |_| of.write(Typed::Text(choice.id.0.into()))));
    }
    fieldset(field, None, styled("div", class).child(rows))
}

//! Component: select, a native drop-down list for one of many options.

use assessment_core::answers::RawAnswer;
use assessment_core::form::Requirement;

use super::field::Field;
use super::text_field::labelled;
use crate::controls::ControlKind;
use crate::html::{Html, el, styled};
use crate::key;
use crate::state::offered;

/// Component: the drop-down list, with nothing chosen beforehand; an answer that is needed is chosen where there is
/// only one.
pub fn select(field: &Field) -> Html {
    if field.question.has_places() && field.cx.app.further().is_none() {
        // The names of places come with the further texts, and the page is drawn again then.
        let absent = styled("p", "sa-inset").attr("id", field.id()).attr("tabindex", "-1");
        return labelled(field, absent.child(field.cx.t(key::FURTHER_ABSENT)));
    }
    let choices = offered(field.question, &field.cx.app.state.interpretation().answers);
    let chosen = field.text();
    let is_offered = choices.iter().any(|choice| choice.id.0 == chosen);
    let control =
        field.holds(ControlKind::Text, RawAnswer::Text(if is_offered { chosen.clone() } else { String::new() }));
    let is_only = choices.len() == 1 && field.question.requirement == Requirement::ToSubmit;
    let mut list = field
        .control(styled("select", "sa-select"), field.words_ids())
        .entered(field.touched(&control))
        .child((!is_only).then(|| el("option").attr("value", "").child(field.cx.t(key::SELECT_NONE))));
    for choice in choices {
        let is_chosen = is_only || choice.id.0 == chosen;
        let text = field.cx.texts.option(field.question, choice);
        list = list.child(el("option").attr("value", choice.id.0).flag("selected", is_chosen).child(text));
    }
    labelled(field, list)
}

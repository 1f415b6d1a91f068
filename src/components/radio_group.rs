//! Component: radio group, exactly one of a short list. Nothing is chosen beforehand, and choosing leads nowhere.

use std::rc::Rc;

use assessment_core::answers::RawAnswer;
use assessment_core::form::{AnswerKind, ChoiceRole, Requirement};
use leptos::prelude::*;

use super::field::Field;
use super::fieldset::{GroupOf, fieldset};
use super::link::button;
use super::option_row::{OptionControl, RowContext, option_row, or};
use crate::controls::{Control, ControlKind};
use crate::html::{Html, el, follow, pieces, styled};
use crate::key;
use crate::state::{is_short_pair, offered};

/// Component: the group of radio buttons.
pub fn radio_group(field: &Field) -> Html {
    let chosen = field.text();
    let choices = offered(field.question, &field.cx.app.state.interpretation().answers);
    let class = if is_short_pair(&choices) { "sa-options sa-options--pair" } else { "sa-options" };
    let is_level = matches!(field.question.kind, AnswerKind::Level { .. });
    let is_answered = ArcRwSignal::new(!chosen.is_empty());
    let drawn = choices.iter().find(|choice| choice.id.0 == chosen).map(|choice| choice.id.0.to_owned());
    let control = field.holds(ControlKind::One, RawAnswer::Text(drawn.unwrap_or_default()));
    let mut rows = Vec::new();
    for (at, choice) in choices.into_iter().enumerate() {
        if is_level && choice.role != ChoiceRole::Regular {
            rows.push(or(field));
        }
        let row =
            RowContext { control: OptionControl::Radio, choice, is_first: at == 0, is_chosen: chosen == choice.id.0 };
        let (touched, is_answered) = (field.touched(&control), is_answered.clone());
        rows.push(option_row(field, row, move || {
            touched();
            is_answered.set(true);
        }));
    }
    let options = pieces().then(styled("div", class).child(rows)).then(clear(field, control, is_answered));
    fieldset(field, GroupOf::Options, options)
}

/// Builds the button that clears the choice, where no answer is needed: a radio button can't be switched off by itself.
fn clear(field: &Field, control: Rc<Control>, is_answered: ArcRwSignal<bool>) -> Option<Html> {
    let field = field.clone();
    // Its place is kept free: nothing moves under a finger.
    (field.question.requirement == Requirement::Optional).then(|| {
        let button = follow(move || {
            is_answered.get().then(|| {
                let (of, touched, is_answered) = (field.clone(), field.touched(&control), is_answered.clone());
                let act = move || {
                    of.cx.app.unchoose(&of.id());
                    touched();
                    is_answered.set(false);
                };
                let name = field.cx.texts.question_name(field.question);
                let name = styled("span", "sa-hidden").child(format!(": {name}"));
                let text = pieces().then(field.cx.t(key::ANSWER_CLEAR)).then(name);
                el("span").child(button("sa-link", text, act))
            })
        });
        styled("p", "sa-clear").child(button).into()
    })
}

//! Reading of uncontrolled inputs: what stands in the controls of the page that is shown, whoever filled it in.
//!
//! Browsers, phones and password managers fill in fields and fire `input`, or only `change`, or nothing. So every control
//! is read when something is said to have happened to it, and again when the page is left, continued, sent or kept.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_core::answers::RawAnswer;
use assessment_core::dates::DatePart;
use assessment_core::form::QuestionId;

use crate::app::App;
use crate::components::date_field::part_id;
use crate::root::Root;

/// Kind of a question's controls, by which they are read.
#[derive(Clone, Copy)]
pub enum ControlKind {
    /// One text, or one option of a drop-down list.
    Text,
    /// Day, month and year.
    Date,
    /// Radio buttons.
    One,
    /// Checkboxes.
    Any,
    /// One checkbox.
    Confirmed,
}

/// Registered controls of one question on the page that is shown.
pub struct Control {
    question: QuestionId,
    /// The id of the first, which is the name of all where there are several.
    id: String,
    holds: ControlKind,
    /// As last read, or as drawn: what nobody has touched is not written anew.
    last: RefCell<RawAnswer>,
}

impl Control {
    /// Registers controls with the value with which they are drawn.
    pub fn new(question: QuestionId, id: String, holds: ControlKind, drawn: RawAnswer) -> Self {
        Self { question, id, holds, last: RefCell::new(drawn) }
    }

    /// Reads the controls' current value from the DOM; `None` if they are not on the page.
    fn standing(&self, root: &Root) -> Option<RawAnswer> {
        let id = &*self.id;
        let chosen = || root.values(&format!("[name='{id}']:checked"));
        Some(match self.holds {
            ControlKind::Text => RawAnswer::Text(root.value(id)?),
            ControlKind::Date => {
                let value = |part| root.value(&format!("{id}{}", part_id(part)));
                RawAnswer::List(DatePart::ALL.into_iter().map(value).collect::<Option<_>>()?)
            }
            ControlKind::One => {
                root.value(id)?;
                RawAnswer::Text(chosen().pop().unwrap_or_default())
            }
            ControlKind::Any => {
                root.value(id)?;
                RawAnswer::List(chosen())
            }
            ControlKind::Confirmed => {
                root.value(id)?;
                let is = !root.values(&format!("[id='{id}']:checked")).is_empty();
                RawAnswer::Text(if is { "yes".into() } else { String::new() })
            }
        })
    }

    /// Returns the value last read, as text.
    pub fn text(&self) -> String {
        match &*self.last.borrow() {
            RawAnswer::Text(text) => text.clone(),
            RawAnswer::List(texts) => texts.concat(),
        }
    }
}

impl App {
    /// Reads a control and writes a changed value to the draft. Says whether there was anything new.
    fn take_control(&self, control: &Control) -> bool {
        let standing = self.root().and_then(|root| control.standing(&root));
        let Some(now) = standing.filter(|now| *now != *control.last.borrow()) else { return false };
        control.last.replace(now.clone());
        self.state.write(control.question, now);
        true
    }

    /// Reads a control after an event, and schedules saving if its value has changed.
    pub fn touched(self: &Rc<Self>, control: &Control) {
        if self.take_control(control) {
            self.save_later();
        }
    }

    /// Reads all controls of the page that is shown.
    pub fn take_all(&self) {
        let controls = self.controls.borrow().clone();
        for control in controls {
            self.take_control(&control);
        }
    }

    /// Unregisters all controls: the page goes, or what stands in it counts no longer.
    pub fn forget_controls(&self) {
        self.controls.borrow_mut().clear();
    }
}

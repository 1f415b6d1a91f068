//! What one element says to the person and to the page around it, and where it moves the focus.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, HtmlInputElement};

use crate::app::App;
use crate::focus;
use crate::json;
use crate::root::Focus;

/// A live region says the same words again only if they were gone for a while.
const BEFORE_SAYING: Duration = Duration::from_millis(100);

impl App {
    /// Opens the browser's print dialogue, with everything open. Focus stays on the button.
    pub fn print(&self) {
        if let Some(mounted) = self.mounted.borrow().as_ref() {
            mounted.root.open_all();
        }
        let _ = window().print();
    }

    /// Says something through the live region that waits its turn.
    pub fn say(self: &Rc<Self>, key: &'static str) {
        let Some(texts) = self.texts(self.language()) else { return };
        self.say_text(texts.text(key));
    }

    /// Says a text that is made already.
    pub fn say_text(self: &Rc<Self>, text: String) {
        self.hush();
        let status = self.mounted.borrow().as_ref().map(|mounted| mounted.root.status.clone());
        let Some(status) = status else { return };
        self.saying.set(set_timeout_with_handle(move || status.set(text), BEFORE_SAYING).ok());
    }

    /// What was said, or was about to be, is no longer so.
    pub fn hush(&self) {
        if let Some(saying) = self.saying.take() {
            saying.clear();
        }
        if let Some(mounted) = self.mounted.borrow().as_ref() {
            mounted.root.status.set(String::new());
        }
    }

    /// Says something at once: only that sending failed.
    pub fn alarm(&self, key: &str) {
        let Some(texts) = self.texts(self.language()) else { return };
        if let Some(mounted) = self.mounted.borrow().as_ref() {
            mounted.root.alarm.set(texts.text(key));
        }
    }

    /// Tells the page what happened, never an answer.
    pub fn tell(&self, name: &str, details: &[(&str, &str)]) {
        let detail = details.iter().fold(json::object(), |all, (key, value)| all.with(key, *value));
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&detail.into());
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.element.dispatch_event(&event);
        }
    }

    /// Leads back to the top of the page that is shown.
    pub fn focus_top(&self) {
        if let Some(mounted) = self.mounted.borrow().as_ref() {
            mounted.root.focus(Focus::Heading);
        }
    }

    /// Focuses a heading of the page that is shown.
    pub fn focus_heading(&self, id: &str) {
        let mounted = self.mounted.borrow();
        if let Some(heading) = mounted.as_ref().and_then(|mounted| mounted.root.find_id(id)) {
            heading.scroll_into_view_with_bool(true);
            focus::text(&heading);
        }
    }

    /// Takes back the choice in a group of radio buttons, whose first has this id, and leads there.
    pub fn unchoose(&self, id: &str) {
        let mounted = self.mounted.borrow();
        let Some(first) = mounted.as_ref().and_then(|mounted| mounted.root.find_id(id)) else { return };
        let chosen = first.closest(".sa-options").ok().flatten().and_then(|all| all.query_selector(":checked").ok()?);
        if let Some(chosen) = chosen.and_then(|chosen| chosen.dyn_into::<HtmlInputElement>().ok()) {
            chosen.set_checked(false);
        }
        focus::control(&first);
    }

    /// What stands in a field of the page that is shown, whichever way it came there.
    pub fn value_of(&self, id: &str) -> Option<String> {
        let mounted = self.mounted.borrow();
        let field = mounted.as_ref().and_then(|mounted| mounted.root.find_id(id))?;
        field.dyn_into::<HtmlInputElement>().ok().map(|field| field.value())
    }

    /// Puts a text into a field of the page that is shown, and leads there.
    pub fn put_in(&self, id: &str, text: &str) {
        let mounted = self.mounted.borrow();
        let field = mounted.as_ref().and_then(|mounted| mounted.root.find_id(id));
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(text);
            focus::control(&field);
        }
    }

    /// Focuses a control of the page that is shown, by the end of its id.
    pub fn focus_control(&self, id: &str) {
        let mounted = self.mounted.borrow();
        let found = mounted.as_ref().and_then(|mounted| mounted.root.find_id(id));
        if let Some(control) = found {
            focus::control(control.unchecked_ref());
        }
    }
}

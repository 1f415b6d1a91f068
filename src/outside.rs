//! What one element says to the person and to the page around it, and where it moves the focus.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::app::App;
use crate::focus;
use crate::root::Focus;

/// A live region says the same words again only if they were gone for a while.
const BEFORE_SAYING: Duration = Duration::from_millis(100);

impl App {
    /// Opens the browser's print dialogue, with everything open. Focus stays on the button.
    pub fn print(&self) {
        if let Some(root) = self.root() {
            root.open_all();
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
        let Some(root) = self.root() else { return };
        root.hush();
        let status = root.status.clone();
        root.saying.set(set_timeout_with_handle(move || status.set(text), BEFORE_SAYING).ok());
    }

    /// Takes back what was said: it is no longer so. Who reads on with the arrow keys must not meet it.
    pub fn hush(&self) {
        if let Some(root) = self.root() {
            root.hush();
        }
    }

    /// Says something at once: only that sending failed.
    pub fn alarm(&self, key: &str) {
        let Some(texts) = self.texts(self.language()) else { return };
        if let Some(root) = self.root() {
            root.alarm.set(texts.text(key));
        }
    }

    /// What was said at once is over.
    pub fn calm(&self) {
        if let Some(root) = self.root() {
            root.alarm.set(String::new());
        }
    }

    /// Tells the page what happened, never an answer.
    pub fn tell(&self, name: &str, details: &[(&str, &str)]) {
        let detail = js_sys::Object::new();
        for (key, value) in details {
            // Setting a member of a plain object can't fail.
            let _ = js_sys::Reflect::set(&detail, &(*key).into(), &(*value).into());
        }
        self.element.tell(name, &detail);
    }

    /// Leads back to the top of the page that is shown.
    pub fn focus_top(&self) {
        if let Some(root) = self.root() {
            root.focus(Focus::Heading);
        }
    }

    /// Focuses a heading of the page that is shown.
    pub fn focus_heading(&self, id: &str) {
        if let Some(heading) = self.root().and_then(|root| root.find_id(id)) {
            heading.scroll_into_view_with_bool(true);
            focus::text(&heading);
        }
    }

    /// Takes back the choice in a group of radio buttons, whose first has this id, and leads there.
    pub fn unchoose(&self, id: &str) {
        let Some(first) = self.root().and_then(|root| root.find_id(id)) else { return };
        let chosen = first.closest(".sa-options").ok().flatten().and_then(|all| all.query_selector(":checked").ok()?);
        if let Some(chosen) = chosen.and_then(|chosen| chosen.dyn_into::<HtmlInputElement>().ok()) {
            chosen.set_checked(false);
        }
        focus::control(&first);
    }

    /// What stands in a field of the page that is shown, whichever way it came there.
    pub fn value_of(&self, id: &str) -> Option<String> {
        let field = self.root()?.find_id(id)?;
        field.dyn_into::<HtmlInputElement>().ok().map(|field| field.value())
    }

    /// Puts a text into a field of the page that is shown.
    pub fn set_value(&self, id: &str, text: &str) {
        let field = self.root().and_then(|root| root.find_id(id));
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(text);
        }
    }

    /// Puts a text into a field of the page that is shown, and leads there.
    pub fn put_in(&self, id: &str, text: &str) {
        self.set_value(id, text);
        self.focus_control(id);
    }

    /// Focuses a control of the page that is shown, by the end of its id.
    pub fn focus_control(&self, id: &str) {
        if let Some(control) = self.root().and_then(|root| root.find_id(id)) {
            focus::control(control.unchecked_ref());
        }
    }
}

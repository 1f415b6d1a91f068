//! Focus and field access on the page that is shown, by the ids of its parts; printing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::app::App;
use crate::focus;
use crate::may_fail::may_fail;
use crate::root::Focus;

impl App {
    /// Opens the browser's print dialogue, with all disclosures open. Focus stays on the button.
    pub fn print(&self) {
        if let Some(root) = self.root() {
            root.open_all();
        }
        may_fail(window().print());
    }

    /// Scrolls and focuses the top of the page that is shown.
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

    /// Focuses a control of the page that is shown, by the end of its id.
    pub fn focus_control(&self, id: &str) {
        if let Some(control) = self.root().and_then(|root| root.find_id(id)) {
            focus::control(control.unchecked_ref());
        }
    }

    /// Clears the choice in a group of radio buttons, whose first has this id, and focuses it.
    pub fn unchoose(&self, id: &str) {
        let Some(first) = self.root().and_then(|root| root.find_id(id)) else { return };
        let chosen = first.closest(".sa-options").ok().flatten().and_then(|all| all.query_selector(":checked").ok()?);
        if let Some(chosen) = chosen.and_then(|chosen| chosen.dyn_into::<HtmlInputElement>().ok()) {
            chosen.set_checked(false);
        }
        focus::control(&first);
    }

    /// Reads the value of a field of the page that is shown, whichever way it came there.
    pub fn value_of(&self, id: &str) -> Option<String> {
        let field = self.root()?.find_id(id)?;
        field.dyn_into::<HtmlInputElement>().ok().map(|field| field.value())
    }

    /// Sets the value of a field of the page that is shown.
    pub fn set_value(&self, id: &str, text: &str) {
        let field = self.root().and_then(|root| root.find_id(id));
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(text);
        }
    }

    /// Sets the value of a field of the page that is shown, and focuses it.
    pub fn put_in(&self, id: &str, text: &str) {
        self.set_value(id, text);
        self.focus_control(id);
    }
}

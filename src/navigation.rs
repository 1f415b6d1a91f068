//! Adapter of the browser's History API and the document title. Both belong to the page, so they are touched only where
//! the element is told to by its attributes.

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, PopStateEvent, ScrollRestoration};

use crate::may_fail::may_fail;

/// History adapter with one entry a screen, so that the browser's "back" does what the link does. An entry holds the
/// names of the screen and of the one before it: no answers, and nothing in the address.
pub struct History {
    listener: Closure<dyn FnMut(PopStateEvent)>,
}

impl History {
    /// Subscribes to "back" and "forward" (`popstate`), if the element is told to manage the history.
    pub fn follow(element: &HtmlElement, current: &str, mut go: impl FnMut(String) + 'static) -> Option<Self> {
        if !element.has_attribute("manage-history") {
            return None;
        }
        let listener = Closure::<dyn FnMut(PopStateEvent)>::new(move |event: PopStateEvent| {
            if let Some((screen, _)) = read(&event.state()) {
                go(screen);
            }
        });
        may_fail(window().add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref()));
        // After a reload, the browser still has the entry; what came before it must not be forgotten.
        if here().is_none_or(|(screen, _)| screen != current) {
            may_fail(history()?.replace_state_with_url(&entry(current, ""), "", None));
        }
        Some(Self { listener })
    }

    /// Pushes an entry for a screen.
    pub fn push(&self, screen: &str) {
        let before = here().map(|(screen, _)| screen).unwrap_or_default();
        if before != screen
            && let Some(history) = history()
        {
            // Whoever comes back to the entry that is left is led by the focus. The browser would scroll to where its page
            // stood when this one had already taken its place.
            may_fail(history.set_scroll_restoration(ScrollRestoration::Manual));
            may_fail(history.push_state_with_url(&entry(screen, &before), "", None));
            // A reload finds its place again.
            may_fail(history.set_scroll_restoration(ScrollRestoration::Auto));
        }
    }

    /// Replaces the current entry by a screen.
    pub fn replace(&self, screen: &str) {
        let before = here().map(|(_, before)| before).unwrap_or_default();
        if let Some(history) = history() {
            may_fail(history.replace_state_with_url(&entry(screen, &before), "", None));
        }
    }

    /// Goes back if that is where the browser's own "back" leads; returns whether it does.
    pub fn back_to(&self, screen: &str) -> bool {
        here().is_some_and(|(_, before)| before == screen) && history().is_some_and(|history| history.back().is_ok())
    }
}

impl Drop for History {
    fn drop(&mut self) {
        may_fail(window().remove_event_listener_with_callback("popstate", self.listener.as_ref().unchecked_ref()));
    }
}

fn history() -> Option<web_sys::History> {
    window().history().ok()
}

/// Builds the state of an entry: two names.
fn entry(screen: &str, before: &str) -> JsValue {
    js_sys::Array::of2(&screen.into(), &before.into()).into()
}

fn here() -> Option<(String, String)> {
    read(&history()?.state().ok()?)
}

fn read(entry: &JsValue) -> Option<(String, String)> {
    let entry = entry.dyn_ref::<js_sys::Array>()?;
    Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
}

/// Sets title and language of the document, if the element is told to manage the title.
pub fn title(element: &HtmlElement, language: &str, title: &str) {
    if element.has_attribute("manage-title") {
        document().set_title(title);
        if let Some(page) = document().document_element() {
            may_fail(page.set_attribute("lang", language));
        }
    }
}

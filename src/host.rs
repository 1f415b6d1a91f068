//! Reference to the host element, held only while the program shows itself in it, so that an element which was taken
//! out is not held from both sides for ever (reference cycle).

use std::cell::RefCell;

use web_sys::{CustomEvent, CustomEventInit, HtmlElement, Url};

use crate::may_fail::may_fail;

/// Default path to which submissions are sent, unless the page says otherwise.
const ADDRESS: &str = "/api/v1/submissions";

/// Releasable reference to the host element.
#[derive(Default)]
pub struct Host(RefCell<Option<HtmlElement>>);

impl Host {
    /// Holds a reference to an element.
    pub fn hold(&self, element: HtmlElement) {
        self.0.replace(Some(element));
    }

    /// Releases the reference.
    pub fn let_go(&self) {
        self.0.take();
    }

    /// Returns the element. Nothing stays borrowed: what is done with it may call back.
    pub fn get(&self) -> Option<HtmlElement> {
        self.0.borrow().clone()
    }

    /// Returns the value of an attribute.
    pub fn get_attribute(&self, name: &str) -> Option<String> {
        self.get()?.get_attribute(name)
    }

    /// Sets an attribute of the element.
    pub fn set_attribute(&self, name: &str, value: &str) {
        if let Some(element) = self.get() {
            may_fail(element.set_attribute(name, value));
        }
    }

    /// Dispatches a custom event on the element.
    pub fn dispatch(&self, name: &str, detail: &js_sys::Object) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(detail);
        if let (Some(element), Ok(event)) = (self.get(), CustomEvent::new_with_event_init_dict(name, &init)) {
            may_fail(element.dispatch_event(&event));
        }
    }

    /// Resolves the URL to which answers are sent: what the page says, or else where the program came from, `home`.
    /// What the page says is read against its own address, whatever a `base` element wants for links.
    pub fn submit_url(&self, home: &str) -> Option<String> {
        let given = self.get_attribute("submit-url").filter(|url| !url.trim().is_empty());
        let url = match given {
            Some(given) => Url::new_with_base(&given, &leptos::prelude::window().location().href().ok()?),
            None => Url::new_with_base(ADDRESS, home),
        };
        url.ok().map(|url| url.href())
    }
}

//! Gallery support: other elements within the page of one, each example with answers of its own.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

use super::{App, HostBridge};

impl App {
    /// Creates the controller of another element, with the same texts, on the page that this one shows. It loads
    /// nothing, and what is typed into its fields is read like anything else's.
    pub fn beside(&self, element: HtmlElement, name: &str) -> Rc<Self> {
        let nothing = || Closure::<dyn Fn()>::new(|| {}).into_js_value().unchecked_into();
        let outside = HostBridge { home: self.outside.home.clone(), load: nothing(), kept: nothing() };
        let app = Self::new(element, name, outside);
        app.language.set(self.language());
        app.wanted.set(self.language());
        app.catalogues.replace(self.catalogues.borrow().clone());
        app.further.replace(self.further.borrow().clone());
        app.mounted.replace(self.mounted());
        Rc::new(app)
    }

    /// Drops the further catalogues, as before they were loaded.
    pub fn forget_further(&self) {
        self.further.take();
    }
}

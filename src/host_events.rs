//! Custom events: what one element tells the page around it.

use crate::app::App;
use crate::may_fail::may_fail;

impl App {
    /// Dispatches a custom event to the host page; its detail never holds an answer.
    pub fn dispatch(&self, name: &str, details: &[(&str, &str)]) {
        let detail = js_sys::Object::new();
        for (key, value) in details {
            // Setting a member of a plain object can't fail.
            may_fail(js_sys::Reflect::set(&detail, &(*key).into(), &(*value).into()));
        }
        self.element.dispatch(name, &detail);
    }
}

//! Live regions: what one element announces to a screen reader, politely or as an alert.

use std::rc::Rc;
use std::time::Duration;

use assessment_texts::Key;
use leptos::prelude::*;

use crate::app::App;

/// A live region says the same words again only if they were gone for a while.
const BEFORE_SAYING: Duration = Duration::from_millis(100);

impl App {
    /// Says something through the live region that waits its turn.
    pub fn announce(self: &Rc<Self>, key: Key) {
        let Some(texts) = self.texts(self.language()) else { return };
        self.announce_text(texts.text(key));
    }

    /// Says a text that is made already.
    pub fn announce_text(self: &Rc<Self>, text: String) {
        let Some(root) = self.root() else { return };
        root.clear_announcement();
        let status = root.status.clone();
        root.saying.set(set_timeout_with_handle(move || status.set(text), BEFORE_SAYING).ok());
    }

    /// Takes back what was said: it is no longer so. Who reads on with the arrow keys must not meet it.
    pub fn clear_announcement(&self) {
        if let Some(root) = self.root() {
            root.clear_announcement();
        }
    }

    /// Says something at once: only that sending failed.
    pub fn alert(&self, key: Key) {
        let Some(texts) = self.texts(self.language()) else { return };
        if let Some(root) = self.root() {
            root.alarm.set(texts.text(key));
        }
    }

    /// What was said at once is over.
    pub fn clear_alert(&self) {
        if let Some(root) = self.root() {
            root.alarm.set(String::new());
        }
    }
}

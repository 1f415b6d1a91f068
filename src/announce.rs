//! Live regions: what one element announces to a screen reader, politely or as an alert.

use std::rc::Rc;
use std::time::Duration;

use assessment_texts::Key;
use leptos::prelude::*;

use crate::app::App;

/// Pause before an announcement: a live region says the same words again only if they were gone for a while.
const BEFORE_SAYING: Duration = Duration::from_millis(100);

impl App {
    /// Announces a message through the polite live region.
    pub fn announce(self: &Rc<Self>, key: Key) {
        let Some(texts) = self.texts(self.language()) else { return };
        self.announce_text(texts.text(key));
    }

    /// Announces a text that is formatted already.
    pub fn announce_text(self: &Rc<Self>, text: String) {
        let Some(root) = self.root() else { return };
        root.clear_announcement();
        let status = root.status.clone();
        root.saying.set(set_timeout_with_handle(move || status.set(text), BEFORE_SAYING).ok());
    }

    /// Clears the polite live region: what was said is no longer so. Who reads on with the arrow keys must not meet it.
    pub fn clear_announcement(&self) {
        if let Some(root) = self.root() {
            root.clear_announcement();
        }
    }

    /// Announces through the assertive live region (`role="alert"`): only that sending failed.
    pub fn alert(&self, key: Key) {
        let Some(texts) = self.texts(self.language()) else { return };
        if let Some(root) = self.root() {
            root.alarm.set(texts.text(key));
        }
    }

    /// Clears the assertive live region.
    pub fn clear_alert(&self) {
        if let Some(root) = self.root() {
            root.alarm.set(String::new());
        }
    }
}

//! Persistence of the draft, debounced, and the persistence status shown to the person.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::App;
use crate::answer_location::{AnswerLocation, LocationFacts};
use crate::drafts::StoredDraft;
use crate::key;
use crate::may_fail::may_fail;

/// Debounce interval: writing to storage waits until typing pauses.
const TYPING_PAUSE: Duration = Duration::from_millis(250);

impl App {
    /// Whether the browser grants the tab storage.
    pub const fn has_storage(&self) -> bool {
        self.drafts.work()
    }

    /// Whether the answers are persisted beyond the page, as things stand.
    pub fn keeps(&self) -> bool {
        self.drafts.work() && !self.is_full.get()
    }

    /// Computes the persistence status.
    pub fn answer_location(&self) -> AnswerLocation {
        let known = LocationFacts {
            has_storage: self.drafts.work(),
            is_full: self.is_full.get(),
            is_received: self.state.is_received(),
            has_copy: self.state.sent.read().is_some(),
            is_outdated: self.state.outdated.read().is_some(),
            is_sending: self.state.sending.get_untracked(),
            may_be_stored: self.attempt.borrow().may_be_stored(),
        };
        known.answer_location()
    }

    /// Updates the signal of the persistence status.
    pub(crate) fn note(&self) {
        let now = self.answer_location();
        // The number in the sentence on earlier answers may be another one.
        if now != self.state.answer_location.get_untracked() || now.sent == crate::answer_location::SendProgress::Before
        {
            self.state.answer_location.set(now);
        }
    }

    /// Schedules writing the draft to storage, debounced until typing pauses.
    pub fn save_later(self: &Rc<Self>) {
        if let Some(waiting) = self.saving.take() {
            waiting.clear();
        }
        let app = self.clone();
        // Whether it worked, `save` itself tells the person.
        self.saving.set(set_timeout_with_handle(move || _ = app.save(), TYPING_PAUSE).ok());
    }

    /// Writes the draft to storage now.
    pub fn save(&self) -> bool {
        if let Some(waiting) = self.saving.take() {
            waiting.clear();
        }
        self.take_all();
        self.begin_attempt();
        let kept = StoredDraft {
            draft: self.state.draft.get(),
            screen: self.state.screen.get().token(),
            language: self.language().tag.into(),
            attempt: self.attempt.borrow().clone(),
            receipt: self.state.receipt(),
            outdated: self.state.outdated.get(),
            until: self.until.get(),
            score: self.state.score.entered(),
        };
        let saved = self.drafts.save(&kept);
        // Said once, when it begins; the foot of the page says it as long as it lasts.
        let is_full = !saved && self.drafts.work();
        let was_full = self.is_full.replace(is_full);
        self.note();
        if is_full && !was_full {
            self.alert(key::SAVING_FAILED);
        } else if was_full && !is_full {
            self.clear_alert();
        }
        self.tell_where_answers_are();
        saved
    }

    /// Reports the persistence status to the element's JavaScript, for the case that the program can't say it itself
    /// any more.
    pub(super) fn tell_where_answers_are(&self) {
        let place = match (self.state.is_received(), self.keeps()) {
            (true, _) => "sent",
            (false, true) => "kept",
            (false, false) => "unsaved",
        };
        may_fail(self.outside.kept.call1(&JsValue::NULL, &place.into()));
    }
}

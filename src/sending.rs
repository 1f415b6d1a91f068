//! From "Submit" to the reference number.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use assessment_core::answers::{Draft, parse};
use assessment_core::form::FORM;
use assessment_core::measures::assess;
use assessment_core::submission::Submission;
use leptos::prelude::*;

use crate::app::{App, later};
use crate::client::{self, Receipt};
use crate::clock;
use crate::drafts::{Attempt, new_key};
use crate::json;
use crate::screen::Screen;
use crate::state::Sent;

/// After so long a person wants to know that it still goes on.
const STILL: Duration = Duration::from_secs(10);
/// Where submissions go, unless the page says otherwise.
const ADDRESS: &str = "/api/v1/submissions";

impl App {
    /// Submit: checks everything, sends, and shows what came of it. While one is on its way, a second is ignored.
    pub fn submit(self: &Rc<Self>) {
        if self.state.sending.get_untracked() {
            return;
        }
        let today = clock::today();
        self.state.today.set(today);
        let (application, problems) = parse(&FORM, &self.state.draft.read_untracked(), today);
        let Some(application) = application else {
            self.go_where_problems_are_shown();
            self.object(problems);
            return;
        };
        let language = self.language().tag;
        let Some((key, body)) =
            json::submission(&Submission::new(&application, language)).and_then(|body| self.key_for(body))
        else {
            self.fail(client::Failure::NoAnswer);
            return;
        };
        self.state.sending.set(true);
        self.say("sending");
        let (app, still) = (self.clone(), self.state.sending.clone());
        let reminder = set_timeout_with_handle(
            move || {
                if still.get_untracked() {
                    app.say("sending-still");
                }
            },
            STILL,
        );
        let address = self.element.get_attribute("submit-url").filter(|url| !url.is_empty());
        let app = self.clone();
        later(Box::pin(async move {
            let answer = client::submit(address.as_deref().unwrap_or(ADDRESS), &key, &body, language).await;
            if let Ok(reminder) = reminder {
                reminder.clear();
            }
            app.state.sending.set(false);
            match answer {
                Ok(receipt) => app.arrived(receipt),
                Err(failure) => app.fail(failure),
            }
        }));
    }

    /// The same content goes under the same key, also after a reload.
    fn key_for(&self, body: String) -> Option<(String, String)> {
        let mut attempt = self.attempt.borrow_mut();
        if attempt.body != body || attempt.key.is_empty() {
            *attempt = Attempt { key: new_key()?, body };
        }
        let Attempt { key, body } = attempt.clone();
        drop(attempt);
        self.save();
        Some((key, body))
    }

    fn arrived(self: &Rc<Self>, receipt: Receipt) {
        self.tell("sa-submitted", &[("reference", &receipt.reference)]);
        let reading = self.state.reading();
        let assessment = assess(&reading.answers, self.state.today.get_untracked());
        let sent = Sent { draft: self.state.draft.get_untracked(), reading, assessment };
        self.state.sent.set(Some(Arc::new(sent)));
        // Nothing personal is kept any longer; the number is, so that nobody sends the same again.
        self.state.draft.set(Draft::default());
        self.attempt.take();
        self.state.failure.set(None);
        self.state.receipt.set(Some(receipt));
        self.go_instead(Screen::Sent);
    }

    fn fail(self: &Rc<Self>, failure: client::Failure) {
        self.tell("sa-error", &[("code", failure.code())]);
        self.state.failure.set(Some(failure));
        self.go(Screen::Failed);
    }

    /// Problems are shown above the declaration: sending again from the page of failure leads there.
    fn go_where_problems_are_shown(self: &Rc<Self>) {
        if self.state.screen.get_untracked() != Screen::Send {
            self.go(Screen::Send);
        }
    }

    /// Deletes all answers.
    pub fn clear(self: &Rc<Self>) {
        self.state.draft.set(Draft::default());
        self.state.receipt.set(None);
        self.state.failure.set(None);
        self.state.sent.set(None);
        self.attempt.take();
        self.go_instead(Screen::Start);
        self.say("cleared");
    }
}

//! From "Submit" to the reference number.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use assessment_core::answers::{Draft, Reading, parse};
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

impl App {
    /// Submit: checks everything, sends, and shows what came of it. While one is on its way, a second is ignored.
    pub fn submit(self: &Rc<Self>) {
        if self.state.sending.get_untracked() {
            return;
        }
        let today = clock::today();
        self.state.today.set(today);
        let (application, problems) = parse(&FORM, &self.state.draft.read(), today);
        let Some(application) = application else {
            self.go_where_problems_are_shown();
            self.object(problems);
            return;
        };
        let language = self.language().tag;
        let body = json::submission(&Submission::new(&application, language));
        let Some((key, body)) = self.key_for(body) else {
            self.fail(client::Failure::NoAnswer);
            return;
        };
        // What is shown afterwards is what was sent, whatever is typed while it is on its way.
        let sent = Sent {
            draft: self.state.draft.get(),
            assessment: assess(&self.state.reading().answers, today),
            reading: Reading { answers: application.answers().clone(), problems: Vec::new() },
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
        let address = self.submit_url();
        let app = self.clone();
        later(Box::pin(async move {
            let answer = match &address {
                Some(address) => client::submit(address, &key, &body, language).await,
                None => Err(client::Failure::NoAnswer),
            };
            if let Ok(reminder) = reminder {
                reminder.clear();
            }
            app.state.sending.set(false);
            match answer {
                Ok(receipt) => app.arrived(receipt, sent),
                Err(failure) => app.fail(failure),
            }
        }));
    }

    /// The same answers go under the same key, also after a reload, and as the same body: in another language or a day
    /// later they are still the same application.
    fn key_for(&self, body: String) -> Option<(String, String)> {
        let mut attempt = self.attempt.borrow_mut();
        if attempt.key.is_empty() || answers_of(&attempt.body) != answers_of(&body) {
            *attempt = Attempt { key: new_key()?, body };
        } else if matches!(&*self.state.failure.read(), Some(client::Failure::Refused(_))) {
            // Not taken, so nothing is under the key yet: what was wrong may have been the day.
            attempt.body = body;
        }
        let Attempt { key, body } = attempt.clone();
        drop(attempt);
        self.save();
        Some((key, body))
    }

    fn arrived(self: &Rc<Self>, receipt: Receipt, sent: Sent) {
        self.tell("sa-submitted", &[("reference", &receipt.reference)]);
        self.state.sent.set(Some(Arc::new(sent)));
        // Nothing personal is kept any longer; the number is, so that nobody sends the same again.
        self.state.draft.set(Draft::default());
        self.state.score.clear();
        self.drafts.forget_unread();
        self.attempt.take();
        self.state.failure.set(None);
        self.state.set_receipt(Some(receipt));
        self.go_instead(Screen::Sent);
    }

    fn fail(self: &Rc<Self>, failure: client::Failure) {
        self.tell("sa-error", &[("code", failure.code())]);
        self.state.failure.set(Some(failure));
        self.go(Screen::Failed);
    }

    /// Problems are shown above the declaration: sending again from the page of failure leads there.
    fn go_where_problems_are_shown(self: &Rc<Self>) {
        if self.state.screen.get() != Screen::Send {
            self.go(Screen::Send);
        }
    }

    /// Back from a question that Submit objected to: what is still wrong, or the declaration.
    pub fn go_on_sending(self: &Rc<Self>) {
        self.go(Screen::Send);
        let (_, problems) = parse(&FORM, &self.state.draft.read(), self.state.today.get());
        if !problems.is_empty() {
            self.object(problems);
        }
    }

    /// Deletes all answers.
    pub fn clear(self: &Rc<Self>) {
        self.state.draft.set(Draft::default());
        self.state.score.clear();
        self.state.set_receipt(None);
        self.state.failure.set(None);
        self.state.sent.set(None);
        self.attempt.take();
        self.drafts.forget_unread();
        self.go_instead(Screen::Start);
        self.say("cleared");
    }
}

/// The form and the answers of a body as we write it, without its language and day.
fn answers_of(body: &str) -> (Option<&str>, Option<&str>) {
    let form = body.split_once("\"language\":").map(|(form, _)| form);
    (form, body.split_once("\"answers\":").map(|(_, answers)| answers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn language_and_day_make_no_other_application_of_the_same_answers() {
        let body = |form: &str, language: &str, day: &str, name: &str| {
            let mut answers = assessment_core::submission::Submission {
                form: form.into(),
                language: language.into(),
                filled_on: day.into(),
                answers: Default::default(),
                replaces: Vec::new(),
            };
            let name = assessment_core::answers::Typed::Text(name.into());
            answers.answers.insert("first-name".into(), name);
            json::submission(&answers)
        };
        let first = body("annex-2/1", "bg", "2026-11-22", "\"language\":");
        assert_eq!(answers_of(&first), answers_of(&body("annex-2/1", "en", "2026-11-23", "\"language\":")));
        assert_ne!(answers_of(&first), answers_of(&body("annex-2/1", "bg", "2026-11-22", "\"answers\":")));
        assert_ne!(answers_of(&first), answers_of(&body("annex-2/2", "bg", "2026-11-22", "\"language\":")));
        assert_ne!(answers_of(&first), answers_of(""));
    }
}

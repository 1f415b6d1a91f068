//! Submission flow, from "Submit" to the reference number.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use assessment_core::answers::{Draft, Interpretation, parse};
use assessment_core::attempt::{ApplicantMark, Attempt, Outgoing, SendOutcome, mark};
use assessment_core::form::FORM;
use assessment_core::measures::assess;
use assessment_core::submission::Submission;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use crate::app::App;
use crate::client::{self, Receipt};
use crate::clock;
use crate::components::look_again::LOOK_AGAIN;
use crate::drafts::new_key;
use crate::failure::{ELSEWHERE, Failure, NO_ANSWER, NOT_REACHED, RetryAfter, UNABLE, by_status};
use crate::json;
use crate::key;
use crate::root::Focus;
use crate::screen::Screen;
use crate::state::SentApplication;
use crate::tabs::{self, TabMessage};

/// Delay before "sending" is announced: what takes less is over before anybody would have heard of it.
const SAID_AFTER: Duration = Duration::from_millis(700);
/// Minimum time that an announcement stands before the next: so long it takes until what is said is on its way to the
/// ear, and what comes next must not overtake it.
const HEARD_AFTER: Duration = Duration::from_millis(700);
/// Interval after which it is announced that sending still goes on.
const STILL: Duration = Duration::from_secs(9);
/// Maximum number of rounds of one sending, retries included, more than any way through needs: one for a key that is
/// taken, one for what has to be settled first.
const ROUNDS: usize = 4;
/// Maximum time for which the button is locked: an hour, in milliseconds. Who asks for a longer wait is told on, but
/// nobody's button stays shut for longer.
const LONGEST_LOCK: u32 = 3_600_000;

impl App {
    /// Handles Submit: validates everything, sends, and shows the result. While one is on its way, a second is ignored.
    pub fn submit(self: &Rc<Self>) {
        if self.state.sending.get_untracked() {
            return;
        }
        self.take_all();
        if self.state.waiting.get_untracked() {
            // Until when is said there, after a reload as well.
            if self.state.failure.read().is_none() {
                let rest = u32::try_from(self.until.get().saturating_sub(clock::now())).unwrap_or(LONGEST_LOCK);
                let after = Some(RetryAfter { moment: clock::moment_in(rest), wait: rest });
                self.state.failure.set(Some(Failure { after, ..by_status(503).into() }));
            }
            if self.state.screen.get() != Screen::Failed {
                self.go(Screen::Failed);
            }
            return;
        }
        let today = clock::today();
        self.state.today.set(today);
        let parsed = parse(&FORM, &self.state.draft.read(), today);
        self.state.has_objected.set(parsed.is_err());
        let application = match parsed {
            Ok(application) => application,
            Err(problems) => {
                self.go_where_problems_are_shown();
                self.object(problems.into_vec());
                return;
            }
        };
        if self.state.has_unseen_prompts() && self.further().is_some() {
            self.look_first();
            return;
        }
        let submission = Submission::new(&application, self.language().tag);
        // What is shown afterwards is what was sent, whatever is typed while it is on its way.
        let sent = SentApplication {
            draft: self.state.draft.get(),
            assessment: assess(&self.state.interpretation().answers),
            interpretation: Interpretation { answers: application.answers().clone(), problems: Vec::new() },
        };
        if self.attempt.borrow_mut().switch_applicant(ApplicantMark::of(application.answers())) {
            // The number that is known is of somebody else.
            self.state.outdated.set(None);
        }
        let turn = self.next_turn();
        self.state.sending.set(true);
        self.note();
        let app = self.clone();
        spawn_local(async move { app.tell_that_it_lasts(turn).await });
        let app = self.clone();
        spawn_local(async move {
            let end = app.send(turn, &submission).await;
            while app.is_being_heard.get() {
                clock::pause(Duration::from_millis(50)).await;
            }
            // Everything was deleted meanwhile: whatever comes is of nobody who is here.
            if turn != app.turn.get() {
                return;
            }
            app.stop_sending();
            match end {
                Ok((receipt, going)) => app.arrived(receipt, &going, sent),
                Err(failure) => app.fail(failure),
            }
        });
    }

    /// Shows the prompts that the last answers raised, once: the next Submit sends.
    fn look_first(self: &Rc<Self>) {
        if self.state.screen.get() != Screen::Send {
            let unseen = self.state.unseen_prompts.get();
            self.go(Screen::Send);
            self.state.unseen_prompts.set(unseen);
        }
        self.state.problems.set(Vec::new());
        self.show(Focus::Row(LOOK_AGAIN));
    }

    /// Sends with retries until the outcome is known, or nothing more can be done now.
    async fn send(self: &Rc<Self>, turn: u32, submission: &Submission) -> Result<(Receipt, Outgoing), Failure> {
        let content = json::content(submission);
        let address = self.submit_url().ok_or(&NOT_REACHED)?;
        self.begin_attempt();
        let line = self.attempt.borrow().line.clone();
        // Given back when this ends.
        let _ours = tabs::take_turn(&line).await.ok_or(&ELSEWHERE)?;
        let mut last = Failure::from(&NO_ANSWER);
        for _ in 0..ROUNDS {
            if turn != self.turn.get() {
                break;
            }
            let body = |before: &[String]| {
                Some(json::submission(&Submission { replaces: before.to_vec(), ..submission.clone() }))
            };
            let going = self.attempt.borrow_mut().prepare(&content, new_key, body).ok_or(&UNABLE)?;
            self.save();
            self.tell_other_tabs(&going, None);
            let stop = AbortController::new().map_err(|_| &UNABLE)?;
            *self.stop.borrow_mut() = Some(stop.clone());
            let answer = client::submit(&address, &going.key, &going.body, self.language().tag, &stop).await;
            if turn != self.turn.get() {
                break;
            }
            let outcome = answer.as_ref().map_or_else(|failure| failure.kind.outcome, |_| SendOutcome::Stored);
            self.attempt.borrow_mut().heard(&going, outcome);
            self.save();
            match answer {
                Ok(receipt) => {
                    let receipt = receipt.after(self.state.outdated.get());
                    self.tell_other_tabs(&going, Some(&receipt));
                    if going.mark == mark(&content) {
                        return Ok((receipt, going));
                    }
                    self.attempt.borrow_mut().follow(&going);
                    self.state.outdated.set(Some(receipt));
                }
                // Under the key is what another tab has sent: what is sent from here follows it.
                Err(failure) if outcome == SendOutcome::KeyTaken => last = failure,
                Err(failure) => return Err(failure),
            }
        }
        Err(last)
    }

    /// Announces that it is being sent, as long as that is so.
    async fn tell_that_it_lasts(self: &Rc<Self>, turn: u32) {
        clock::pause(SAID_AFTER).await;
        for (text, lasts) in [(key::SENDING, STILL), (key::SENDING_STILL, Duration::ZERO)] {
            if turn != self.turn.get() || !self.state.sending.get_untracked() {
                return;
            }
            if text == key::SENDING_STILL {
                self.state.sending_still.set(true);
            }
            self.is_being_heard.set(true);
            self.announce(text);
            clock::pause(HEARD_AFTER).await;
            self.is_being_heard.set(false);
            clock::pause(lasts).await;
        }
    }

    /// Resets the sending state: nothing is on its way any more, and nothing says so.
    fn stop_sending(&self) {
        self.state.sending.set(false);
        self.state.sending_still.set(false);
        self.stop.take();
        self.clear_announcement();
        self.note();
    }

    fn next_turn(&self) -> u32 {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.turn.get()
    }

    /// Creates the attempt of what is to be sent, once there is something: a copy of the tab has the same.
    pub(crate) fn begin_attempt(&self) {
        let is_last = matches!(self.state.screen.get(), Screen::Check | Screen::Result | Screen::Send | Screen::Failed);
        let has_something = is_last || !self.state.draft.read().answers.is_empty();
        if has_something
            && !self.state.is_received()
            && self.attempt.borrow().line.is_empty()
            && let Some(key) = new_key()
        {
            let mut attempt = self.attempt.borrow_mut();
            let whose = std::mem::take(&mut attempt.whose);
            *attempt = Attempt { whose, ..Attempt::begin(key) };
        }
    }

    /// Whether sending would repeat the last request (retry): then it is stored once.
    pub fn would_repeat(&self) -> bool {
        self.content().is_some_and(|content| self.attempt.borrow().repeats(&content))
    }

    /// Serializes the content that would be sent now, if it can be.
    fn content(&self) -> Option<String> {
        let application = parse(&FORM, &self.state.draft.read(), self.state.today.get()).ok()?;
        Some(json::content(&Submission::new(&application, self.language().tag)))
    }

    fn arrived(self: &Rc<Self>, receipt: Receipt, going: &Outgoing, sent: SentApplication) {
        self.dispatch("sa-submitted", &[("reference", &receipt.reference)]);
        self.take_all();
        let is_all = self.state.draft.read().answers == sent.draft.answers;
        self.state.sent.set(Some(Arc::new(sent)));
        self.state.failure.set(None);
        if is_all {
            self.received(receipt);
            return;
        }
        // What was typed meanwhile is nowhere but here.
        self.attempt.borrow_mut().follow(going);
        self.outdate(receipt);
        if self.state.screen.get() == Screen::Failed {
            self.go(Screen::Send);
        }
        self.say_what_is_outdated();
    }

    /// Handles a confirmation of all answers.
    fn received(self: &Rc<Self>, receipt: Receipt) {
        self.forget_controls();
        // Nothing personal is kept any longer; the number is, so that nobody sends the same again.
        self.state.draft.set(Draft::default());
        self.state.score.clear();
        self.state.adding.set(Default::default());
        self.drafts.forget_unread();
        let line = std::mem::take(&mut self.attempt.borrow_mut().line);
        self.attempt.replace(Attempt { line, ..Attempt::default() });
        self.state.failure.set(None);
        self.state.outdated.set(None);
        self.state.set_receipt(Some(receipt));
        self.go_instead(Screen::Sent);
    }

    /// Handles a confirmation of the answers as they were before the last changes.
    fn outdate(self: &Rc<Self>, receipt: Receipt) {
        self.state.outdated.set(Some(receipt.after(self.state.outdated.get())));
        self.save();
    }

    fn say_what_is_outdated(self: &Rc<Self>) {
        if let Some(text) = self.outdated_text() {
            self.announce_text(text);
        }
    }

    /// Formats the warning that answers have changed since they were received.
    pub fn outdated_text(&self) -> Option<String> {
        let outdated = self.state.outdated.get()?;
        Some(self.texts(self.language())?.fill(key::AnswersChangedSince { number: outdated.reference.as_str().into() }))
    }

    /// Discards the changes since the confirmation: what was received is enough.
    pub fn leave_it_at_that(self: &Rc<Self>) {
        if let Some(receipt) = self.state.outdated.get() {
            self.received(receipt);
        }
    }

    fn tell_other_tabs(&self, going: &Outgoing, receipt: Option<&Receipt>) {
        let news = TabMessage {
            line: self.attempt.borrow().line.clone(),
            key: going.key.clone(),
            mark: going.mark.clone(),
            receipt: receipt.cloned(),
        };
        tabs::tell(self.listening.borrow().as_ref(), &news);
    }

    /// Handles a message of another tab: it has sent a copy of this draft, or is about to.
    pub(crate) fn hear(self: &Rc<Self>, news: TabMessage) {
        if news.line.is_empty() || news.line != self.attempt.borrow().line {
            return;
        }
        let Some(receipt) = news.receipt else {
            if !self.state.is_received() {
                self.attempt.borrow_mut().learn(&news.key);
                self.save();
            }
            return;
        };
        if let Some(own) = self.state.receipt() {
            let is_later = receipt.replaces.iter().any(|earlier| earlier.reference == own.reference);
            let (last, before) = if is_later { (receipt, own) } else { (own, receipt) };
            self.state.set_receipt(Some(last.after(Some(before))));
            self.save();
            if self.state.screen.get() == Screen::Sent {
                self.show(crate::root::Focus::Nowhere);
            }
            return;
        }
        let is_sending = self.state.sending.get_untracked();
        let content = self.content().filter(|_| !is_sending);
        if content.is_some_and(|content| mark(&content) == news.mark) {
            let (draft, interpretation) = (self.state.draft.get(), (*self.state.interpretation()).clone());
            let assessment = assess(&interpretation.answers);
            self.state.sent.set(Some(Arc::new(SentApplication { draft, interpretation, assessment })));
            self.received(receipt.after(self.state.outdated.get()));
        } else {
            self.attempt.borrow_mut().learn(&news.key);
            self.outdate(receipt);
            self.say_what_is_outdated();
        }
    }

    fn fail(self: &Rc<Self>, failure: Failure) {
        self.dispatch("sa-error", &[("code", failure.code())]);
        self.state.has_objected.set(!failure.errors().is_empty());
        if let Some(after) = &failure.after {
            self.until.set(clock::now() + u64::from(after.wait.min(LONGEST_LOCK)));
            self.wait_until();
        }
        self.state.failure.set(Some(failure));
        self.go(Screen::Failed);
    }

    /// Schedules the unlocking of Submit at the moment that the agency has asked for; a reload doesn't make it
    /// forgotten.
    pub(crate) fn wait_until(self: &Rc<Self>) {
        let rest = self.until.get().saturating_sub(clock::now());
        // A clock that was set back must not lock anybody out.
        if !(1..=u64::from(LONGEST_LOCK)).contains(&rest) {
            return;
        }
        self.state.waiting.set(true);
        let (app, turn) = (self.clone(), self.turn.get());
        spawn_local(async move {
            clock::pause(Duration::from_millis(rest)).await;
            if turn == app.turn.get() {
                app.until.set(0);
                app.state.waiting.set(false);
            }
        });
    }

    /// Navigates to where validation errors are shown, above the declaration: sending again from the page of failure
    /// leads there.
    fn go_where_problems_are_shown(self: &Rc<Self>) {
        if self.state.screen.get() != Screen::Send {
            self.go(Screen::Send);
        }
    }

    /// Navigates back from a question that Submit objected to: to what is still wrong, or the declaration.
    pub fn go_on_sending(self: &Rc<Self>) {
        self.go(Screen::Send);
        let parsed = parse(&FORM, &self.state.draft.read(), self.state.today.get());
        // Who only had a second look at an answer has not been told that anything is wrong.
        if let (Err(problems), true) = (parsed, self.state.has_objected.get()) {
            self.object(problems.into_vec());
        }
    }

    /// Deletes all answers and resets the state. What is on its way is called back; what comes of it belongs to nobody
    /// any more.
    pub fn clear(self: &Rc<Self>) {
        self.forget_controls();
        let may_be_stored = !self.state.is_received() && self.attempt.borrow().may_be_stored();
        self.next_turn();
        if let Some(stop) = self.stop.take() {
            stop.abort();
        }
        self.state.waiting.set(false);
        self.until.set(0);
        self.state.draft.set(Draft::default());
        self.state.score.clear();
        self.state.adding.set(Default::default());
        self.state.set_receipt(None);
        self.state.outdated.set(None);
        self.state.failure.set(None);
        self.state.sent.set(None);
        self.attempt.take();
        self.drafts.forget_unread();
        self.stop_sending();
        self.state.deleted_too_late.set(may_be_stored);
        self.go_instead(Screen::Start);
        self.announce(key::CLEARED);
    }
}

//! State machine of idempotent submission: which body goes under which idempotency key, and which earlier keys it
//! names.
//!
//! A network may lose the answer to what it has delivered, and a line may deliver late what was given up. So as long as
//! something may be stored under a key, no other body ever goes under it: the same answers go again as the same bytes, and
//! other answers go as a successor, under a new key, that names all those before. Whoever takes it in then knows one
//! application and its corrections, and the person learns of every number there is.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;

use crate::answers::{Answers, RawAnswer};
use crate::form::QuestionId;
use crate::keyed_enum::keyed_enum;
use crate::submission::MOST_REPLACED as MOST;

keyed_enum! {
    /// State of the current idempotency key, as far as the client knows it.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum KeyStatus {
        /// No request was ever sent under it.
        #[default]
        Untried => "untried",
        /// Each request under it was refused: nothing is stored.
        NotStored => "not-stored",
        /// A request under it may be stored: its outcome is unknown, or it is confirmed.
        Maybe => "maybe",
        /// The same, but its body won't be sent again: what goes next is a successor under a new key.
        Spent => "spent",
    }
}

impl KeyStatus {
    /// Whether another body may be sent under the key.
    const fn is_free(self) -> bool {
        matches!(self, Self::Untried | Self::NotStored)
    }
}

/// Client-side state of an idempotent submission. It is kept with the draft and copied with it, so that a copy of the
/// tab goes on with the same one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// Which draft this is, in all its copies. Empty until there is something to send.
    pub line: String,
    /// The key under which it goes next; empty where a new one is needed.
    pub key: String,
    /// What is known of that key.
    pub key_status: KeyStatus,
    /// Tells whether answers are those of the body.
    pub mark: String,
    /// What went under the key.
    pub body: String,
    /// Earlier keys under which something may be stored, oldest first.
    pub before: Vec<String>,
    /// Whose answers went last; empty if none did.
    pub whose: ApplicantMark,
}

/// Fingerprint of the applicant, a hash of the number and of the names that identify somebody: it tells people apart
/// without holding who they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApplicantMark {
    /// Mark of the identity number or document.
    pub number: String,
    /// Mark of first and family name.
    pub names: String,
}

impl ApplicantMark {
    /// Computes the fingerprint of the person whose answers these are.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        use crate::form::questions::{EGN, FAMILY, FIRST_NAME, LNCH, OTHER_DOCUMENT};
        let mark_of = |ids: &[QuestionId]| {
            let said = ids.iter().filter_map(|id| answers.get(*id)).map(|answer| match answer.to_raw() {
                RawAnswer::Text(text) => text,
                RawAnswer::List(texts) => texts.concat(),
            });
            mark(&said.collect::<Vec<_>>().join(" "))
        };
        Self { number: mark_of(&[EGN, LNCH, OTHER_DOCUMENT]), names: mark_of(&[FIRST_NAME, FAMILY]) }
    }

    /// Whether the fingerprints are of different people: neither number nor names are the same. Who corrects one of
    /// them is who they were.
    fn is_other_than(&self, last: &Self) -> bool {
        !last.number.is_empty() && self.number != last.number && self.names != last.names
    }
}

/// Request to send now: its idempotency key, the keys that it replaces, and the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Under which key.
    pub key: String,
    /// The bytes.
    pub body: String,
    /// The mark of what is sent.
    pub mark: String,
    /// What was known of the key before.
    had: KeyStatus,
}

/// Outcome of a request, as far as the client learned it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendOutcome {
    /// The server confirmed that it is stored.
    Stored,
    /// The server processed the request and did not store it.
    Refused,
    /// It did not arrive whole: the same may do so another time.
    NotArrived,
    /// The outcome is unknown: no response tells it.
    Unknown,
    /// Something else is stored under the key.
    KeyTaken,
}

impl Attempt {
    /// Creates a new attempt, with a key that nobody else has.
    #[must_use]
    pub fn begin(key: String) -> Self {
        Self { line: key.clone(), key, ..Self::default() }
    }

    /// Whether something of this draft may be stored on the server already.
    #[must_use]
    pub fn may_be_stored(&self) -> bool {
        !self.key_status.is_free() || !self.before.is_empty()
    }

    /// Whether sending these answers would repeat the last request (a retry), the same bytes under the same key: then
    /// they are stored once, however often they go.
    #[must_use]
    pub fn repeats(&self, content: &str) -> bool {
        self.key_status == KeyStatus::Maybe && self.mark == mark(content)
    }

    /// Records the applicant of the next request; if the one before was another, begins a new attempt and returns
    /// `true`, since the earlier keys are no predecessors then. (A helper fills in for one after the other in the same
    /// form.)
    pub fn switch_applicant(&mut self, whose: ApplicantMark) -> bool {
        let is_other = self.may_be_stored() && whose.is_other_than(&self.whose);
        if is_other {
            *self = Self::default();
        }
        self.whose = whose;
        is_other
    }

    /// Prepares the request for these answers: a retry of the last body, or a new one that names the earlier keys.
    /// `content` is what makes them one application: not the language, not the day. From now on it may be stored, so
    /// this is to be kept before anything is sent. `None` where no key or no body can be made.
    pub fn prepare(
        &mut self,
        content: &str,
        new_key: impl FnOnce() -> Option<String>,
        body: impl FnOnce(&[String]) -> Option<String>,
    ) -> Option<Outgoing> {
        let wanted = mark(content);
        let goes_again = match self.key_status {
            KeyStatus::Untried | KeyStatus::NotStored | KeyStatus::Spent => false,
            // There is no room for one more name: first it is settled what became of this one.
            KeyStatus::Maybe => self.mark == wanted || self.before.len() >= MOST,
        };
        if !goes_again {
            let mut next = self.clone();
            if !next.key_status.is_free() {
                next.supersede();
            }
            if next.key.is_empty() {
                next.key = new_key()?;
            }
            if next.line.is_empty() {
                next.line.clone_from(&next.key);
            }
            next.body = body(&next.before)?;
            next.mark = wanted;
            *self = next;
        }
        let had = std::mem::replace(&mut self.key_status, KeyStatus::Maybe);
        Some(Outgoing { key: self.key.clone(), body: self.body.clone(), mark: self.mark.clone(), had })
    }

    /// Updates the state by the outcome of a request.
    pub fn heard(&mut self, going: &Outgoing, outcome: SendOutcome) {
        if going.key != self.key {
            return;
        }
        match outcome {
            // Proof that nothing is stored, but only if nothing ever went under the key before.
            SendOutcome::Refused | SendOutcome::NotArrived if going.had.is_free() => {
                self.key_status = KeyStatus::NotStored
            }
            SendOutcome::Refused => self.key_status = KeyStatus::Spent,
            SendOutcome::KeyTaken => self.supersede(),
            SendOutcome::Stored | SendOutcome::NotArrived | SendOutcome::Unknown => {}
        }
    }

    /// Records a key under which another copy of this draft has sent something.
    pub fn learn(&mut self, key: &str) {
        if key == self.key {
            // What went there is not known here.
            if self.key_status.is_free() {
                self.supersede();
            }
        } else if !key.is_empty() && !self.before.iter().any(|known| known == key) {
            self.name(key.into());
            // The body of the present key does not name it.
            if self.key_status == KeyStatus::Maybe {
                self.key_status = KeyStatus::Spent;
            }
        }
    }

    /// Retires the current key: what is under it stays there; what comes next is a successor.
    pub fn supersede(&mut self) {
        let key = std::mem::take(&mut self.key);
        if !key.is_empty() {
            self.name(key);
        }
        self.key_status = KeyStatus::Untried;
        self.mark.clear();
        self.body.clear();
    }

    /// Retires the confirmed key, and drops the earlier ones where there is no room for all: from now on only the
    /// confirmed key is named. It names the others itself.
    pub fn follow(&mut self, stored: &Outgoing) {
        if stored.key == self.key {
            if self.before.len() >= MOST {
                self.before.clear();
            }
            self.supersede();
        }
    }

    fn name(&mut self, key: String) {
        if self.before.len() >= MOST {
            self.before.remove(0);
        }
        self.before.push(key);
    }
}

/// Computes a hash of a content, to tell whether two contents are the same without holding them. Another build may
/// compute another mark: then answers that are the same count as changed, which costs a successor and harms nobody.
#[must_use]
pub fn mark(content: &str) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(content.as_bytes());
    hasher.finish().to_string()
}

#[cfg(test)]
mod tests;

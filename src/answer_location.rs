//! Persistence status: where the answers are, as far as is known now. All that the widget says of it is decided here,
//! so that no two sentences of a page contradict each other.

use assessment_texts::Key;

use crate::key;

/// Input of the persistence status: what is known now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocationFacts {
    /// The browser lets the tab keep something.
    pub has_storage: bool,
    /// The last attempt at keeping them did not work.
    pub is_full: bool,
    /// What there was has been received, and nothing has been changed since.
    pub is_received: bool,
    /// The answers that were received can still be seen.
    pub has_copy: bool,
    /// What there was has been received, and is not what there is now.
    pub is_outdated: bool,
    /// Something is on its way.
    pub is_sending: bool,
    /// Something may have been received.
    pub may_be_stored: bool,
}

/// Place of the answers: the tab's storage, the page, or the agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerPlace {
    /// With the tab.
    Tab,
    /// In the page that is open, and never anywhere else.
    Page,
    /// In the page that is open: the browser keeps no more.
    PageSinceFull,
    /// At the agency, and to be seen here.
    AgencyAndPage,
    /// At the agency.
    Agency,
}

/// Progress of the submission: not sent, in flight, stored, or outdated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendProgress {
    /// Not at all.
    Not,
    /// It is on its way.
    Now,
    /// Perhaps.
    Perhaps,
    /// As it was before the last changes.
    Before,
    /// All of it.
    All,
}

/// Persistence status that the widget shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerLocation {
    /// Where what was typed is.
    pub place: AnswerPlace,
    /// How far it has been sent.
    pub sent: SendProgress,
}

impl LocationFacts {
    /// Derives the persistence status from these facts.
    pub const fn answer_location(self) -> AnswerLocation {
        let place = if self.is_received && self.has_copy {
            AnswerPlace::AgencyAndPage
        } else if self.is_received {
            AnswerPlace::Agency
        } else if !self.has_storage {
            AnswerPlace::Page
        } else if self.is_full {
            AnswerPlace::PageSinceFull
        } else {
            AnswerPlace::Tab
        };
        let sent = if self.is_received {
            SendProgress::All
        } else if self.is_sending {
            SendProgress::Now
        } else if self.is_outdated {
            SendProgress::Before
        } else if self.may_be_stored {
            SendProgress::Perhaps
        } else {
            SendProgress::Not
        };
        AnswerLocation { place, sent }
    }
}

impl AnswerLocation {
    /// Whether a reload restores all answers.
    pub const fn outlives_the_page(self) -> bool {
        matches!(self.place, AnswerPlace::Tab | AnswerPlace::Agency)
    }

    /// Returns the keys of the sentences, of which the second says how far it has been sent. That of what has changed
    /// since then names the number: `App::outdated_text`.
    pub const fn texts(self) -> (Key, Option<Key>) {
        let place = match self.place {
            AnswerPlace::Tab => key::ANSWERS_KEPT,
            AnswerPlace::Page => key::ANSWERS_IN_MEMORY,
            AnswerPlace::PageSinceFull => key::SAVING_FAILED,
            AnswerPlace::AgencyAndPage => key::ANSWERS_SENT,
            AnswerPlace::Agency => key::ANSWERS_SENT_GONE,
        };
        let sent = match self.sent {
            SendProgress::Not => Some(key::ANSWERS_NOT_SENT),
            SendProgress::Now => Some(key::ANSWERS_SENDING),
            SendProgress::Perhaps => Some(key::ANSWERS_PERHAPS_SENT),
            SendProgress::Before | SendProgress::All => None,
        };
        (place, sent)
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    /// Every combination of what can be known.
    fn all() -> impl Iterator<Item = LocationFacts> {
        (0..128_u8).map(|bits| {
            let bit = |at: u8| bits & (1 << at) != 0;
            LocationFacts {
                has_storage: bit(0),
                is_full: bit(1),
                is_received: bit(2),
                has_copy: bit(3),
                is_outdated: bit(4),
                is_sending: bit(5),
                may_be_stored: bit(6),
            }
        })
    }

    #[test]
    fn nothing_is_said_that_is_not_known() {
        for known in all() {
            let said = known.answer_location();
            let (place, sent) = said.texts();
            let may_be_elsewhere = known.is_received || known.is_outdated || known.is_sending || known.may_be_stored;
            assert_eq!(sent == Some(key::ANSWERS_NOT_SENT), !may_be_elsewhere, "{known:?}");
            assert_eq!(
                place == key::ANSWERS_KEPT,
                known.has_storage && !known.is_full && !known.is_received,
                "{known:?}"
            );
            if said.outlives_the_page() {
                assert!(known.is_received && !known.has_copy || known.has_storage && !known.is_full, "{known:?}");
            }
        }
    }
}

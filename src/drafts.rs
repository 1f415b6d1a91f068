//! Repository of drafts in the tab's session storage. The only file that stores anything.

use assessment_core::answers::Draft;
use assessment_core::attempt::{ApplicantMark, Attempt, KeyStatus};
use web_sys::Storage;

use crate::client::Receipt;
use crate::json::{self, Json, ObjectBuilder, member, object};
use crate::may_fail::may_fail;
use crate::score::{self, EnteredScore};

/// DTO of the stored draft and what is kept beside it.
#[derive(Default)]
pub struct StoredDraft {
    /// The answers as typed.
    pub draft: Draft,
    /// The screen, by its name.
    pub screen: String,
    /// The language that the person chose; empty if none was chosen.
    pub language: String,
    /// The last attempt at sending.
    pub attempt: Attempt,
    /// The agency's answer to it.
    pub receipt: Option<Receipt>,
    /// The agency's answer to the answers as they were before the last changes.
    pub outdated: Option<Receipt>,
    /// Until when nothing is sent, in milliseconds since 1970; 0 if nobody has asked for that.
    pub until: u64,
    /// What was entered for the functioning score.
    pub score: EnteredScore,
}

/// Content of the storage slot.
#[derive(Default)]
pub struct LoadedDraft {
    /// The stored draft; an empty one if there was none that can be parsed.
    pub stored: StoredDraft,
    /// Whether there was something that can't be parsed: it is put aside under another name, not thrown away.
    pub is_unreadable: bool,
}

/// Storage slot of one element's draft.
pub struct Drafts {
    name: String,
    storage: Option<Storage>,
}

impl Drafts {
    /// Opens the slot of an element. A browser may deny storage; then nothing outlives the page.
    pub fn open(instance: &str) -> Self {
        let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
        let drafts = Self { name: format!("saa-self-assessment:{instance}"), storage };
        let probe = format!("{}:probe", drafts.name);
        let works = drafts
            .storage
            .as_ref()
            .is_some_and(|storage| storage.set_item(&probe, "1").is_ok() && storage.remove_item(&probe).is_ok());
        Self { storage: drafts.storage.filter(|_| works), ..drafts }
    }

    /// Whether storage is available.
    pub const fn work(&self) -> bool {
        self.storage.is_some()
    }

    /// Loads the stored draft.
    pub fn load(&self) -> LoadedDraft {
        let Some(storage) = &self.storage else { return Default::default() };
        let Some(text) = storage.get_item(&self.name).ok().flatten() else { return Default::default() };
        let stored = json::parse(&text).map(|json| StoredDraft {
            draft: json::read_draft(member(&json, "draft")),
            screen: json::text(&json, "screen"),
            language: json::text(&json, "language"),
            attempt: read_attempt(member(&json, "attempt")),
            receipt: read_receipt(member(&json, "receipt")),
            outdated: read_receipt(member(&json, "outdated")),
            until: json::text(&json, "until").parse().unwrap_or(0),
            score: score::read_entered(&json),
        });
        let is_unreadable = stored.is_none();
        if is_unreadable {
            // A full storage refuses it: what is typed from now on is worth more than what nobody can read.
            let _ = storage.set_item(&format!("{}:unread", self.name), &text);
        }
        LoadedDraft { stored: stored.unwrap_or_default(), is_unreadable }
    }

    /// Deletes what could not be parsed: the person has deleted or sent the answers.
    pub fn forget_unread(&self) {
        if let Some(storage) = &self.storage {
            may_fail(storage.remove_item(&format!("{}:unread", self.name)));
        }
    }

    /// Stores the draft; returns whether that worked.
    pub fn save(&self, kept: &StoredDraft) -> bool {
        let Some(storage) = &self.storage else { return false };
        let StoredDraft { draft, screen, language, attempt, receipt, outdated, until, score } = kept;
        let made = score::write_entered(object(), score)
            .with("draft", json::draft(draft))
            .with("screen", screen.as_str())
            .with("language", language.as_str())
            .with("attempt", write_attempt(attempt))
            .with("until", if *until > 0 { until.to_string() } else { String::new() })
            .with("receipt", receipt.as_ref().map(Receipt::write))
            .with("outdated", outdated.as_ref().map(Receipt::write));
        storage.set_item(&self.name, &made.text()).is_ok()
    }
}

fn read_receipt(json: &Json) -> Option<Receipt> {
    Some(Receipt::read(json)).filter(|receipt| !receipt.reference.is_empty())
}

fn write_attempt(attempt: &Attempt) -> ObjectBuilder {
    object()
        .with("line", attempt.line.as_str())
        .with("key", attempt.key.as_str())
        .with("standing", attempt.key_status.id())
        .with("mark", attempt.mark.as_str())
        .with("body", attempt.body.as_str())
        .with("before", json::strings(&attempt.before))
        .with("number", attempt.whose.number.as_str())
        .with("names", attempt.whose.names.as_str())
}

fn read_attempt(json: &Json) -> Attempt {
    let (key, body, standing) = (json::text(json, "key"), json::text(json, "body"), json::text(json, "standing"));
    let known = KeyStatus::ALL.into_iter().find(|known| known.id() == standing);
    // Where it isn't said, what went once may be stored.
    let unsaid = if body.is_empty() { KeyStatus::Untried } else { KeyStatus::Maybe };
    let line = Some(json::text(json, "line")).filter(|line| !line.is_empty());
    Attempt {
        line: line.unwrap_or_else(|| key.clone()),
        key,
        key_status: known.unwrap_or(unsaid),
        mark: json::text(json, "mark"),
        body,
        before: json::texts(json, "before"),
        whose: ApplicantMark { number: json::text(json, "number"), names: json::text(json, "names") },
    }
}

/// Generates a new random idempotency key.
pub fn new_key() -> Option<String> {
    let crypto = web_sys::window()?.crypto().ok()?;
    // Only secure contexts have `randomUUID`; random bytes are everywhere.
    let mut bytes = [0; 16];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| DIGITS.get(usize::from(value)).map(|digit| char::from(*digit));
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests;

//! The row of a new submission: typed fields, and the one list of columns from which both databases make their INSERT.

use std::sync::LazyLock;

use assessment_core::dates::{Date, iso};
use assessment_core::submission::is_key;

use crate::assess::{ApplicationJson, FormVersion, LanguageTag, Sha256Hex};
use crate::clock::StoredTime;
use crate::config::FilingStatus;
use crate::reference::ReferenceNumber;

/// A valid idempotency key: visible ASCII, not too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Parses a key; `None` where the text can't be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_key(text).then(|| Self(text.to_owned()))
    }

    /// Borrows the key as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Row of a submission about to be inserted. Field by field the columns of `migrations/*`, which explain them; each of
/// a type of its own, so that two of them that change places don't compile.
///
/// ```
/// # use intake::store::NewSubmission;
/// fn same(row: NewSubmission) -> NewSubmission {
///     NewSubmission { language: row.language.clone(), filled_on: row.filled_on, ..row }
/// }
/// ```
///
/// ```compile_fail,E0308
/// # use intake::store::NewSubmission;
/// fn swapped(row: NewSubmission) -> NewSubmission {
///     NewSubmission { language: row.filled_on, filled_on: row.language.clone(), ..row }
/// }
/// ```
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns are explained in one place, the migrations")]
pub struct NewSubmission {
    pub reference: ReferenceNumber,
    pub idempotency_key: IdempotencyKey,
    pub body_sha256: Sha256Hex,
    pub received_at: StoredTime,
    pub assessed_on: Date,
    pub form_version: FormVersion,
    pub language: LanguageTag,
    pub filled_on: Date,
    pub status: FilingStatus,
    pub application: ApplicationJson,
    pub rules_edition: &'static str,
    pub assessment_sha256: Sha256Hex,
    /// The keys of those whose place it takes: the table `replacements`.
    pub replaces: Vec<IdempotencyKey>,
}

impl NewSubmission {
    /// Returns the replaced keys as the databases bind them.
    pub(super) fn replaced_keys(&self) -> Vec<&str> {
        self.replaces.iter().map(IdempotencyKey::as_str).collect()
    }
}

/// Row to insert: the submission with the confirmation that is stored beside it.
pub(super) struct Row<'a> {
    pub submission: &'a NewSubmission,
    pub response: &'a str,
}

/// Column of the insert: its name, and the function that gets its value from a row, as text.
type Column = (&'static str, fn(&Row<'_>) -> String);

/// The columns of an insert. The statement's names and the values bound come from this one list, so they can't differ.
const COLUMNS: [Column; 13] = [
    ("reference", |row| row.submission.reference.0.clone()),
    ("idempotency_key", |row| row.submission.idempotency_key.0.clone()),
    ("body_sha256", |row| row.submission.body_sha256.0.clone()),
    ("received_at", |row| row.submission.received_at.as_str().to_owned()),
    ("assessed_on", |row| iso(row.submission.assessed_on)),
    ("form_version", |row| row.submission.form_version.0.clone()),
    ("language", |row| row.submission.language.0.clone()),
    ("filled_on", |row| iso(row.submission.filled_on)),
    ("status", |row| row.submission.status.name().to_owned()),
    ("application", |row| row.submission.application.0.clone()),
    ("response", |row| row.response.to_owned()),
    ("rules_edition", |row| row.submission.rules_edition.to_owned()),
    ("assessment_sha256", |row| row.submission.assessment_sha256.0.clone()),
];

/// The INSERT statement of both databases, which understand the same placeholders. A known key is no error: no row is
/// inserted.
pub(super) static INSERT: LazyLock<String> = LazyLock::new(|| {
    let names = COLUMNS.map(|(name, _)| name).join(", ");
    let placeholders: Vec<_> = (1..=COLUMNS.len()).map(|number| format!("${number}")).collect();
    let placeholders = placeholders.join(", ");
    format!("INSERT INTO submissions ({names}) VALUES ({placeholders}) ON CONFLICT (idempotency_key) DO NOTHING")
});

impl Row<'_> {
    /// Returns the values in the order of [`INSERT`]'s placeholders.
    pub(super) fn values(&self) -> [String; COLUMNS.len()] {
        COLUMNS.map(|(_, value)| value(self))
    }
}

//! Persistence: the repository of submissions. SQL lives in this folder only; the rest of the server knows the [`Store`] trait.
//!
//! SQLite and PostgreSQL are two small modules, and one contract suite (`tests/it/store.rs`) runs on both. Only text
//! columns are used, so that the two can't differ in what they understand.

mod file;
mod postgres;
mod sqlite;
mod submission;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::assess::{ApplicationJson, Sha256Hex};
use crate::clock::StoredTime;
use crate::config::Database;
use crate::reference::ReferenceNumber;

pub use submission::{IdempotencyKey, NewSubmission};

/// Lock timeout of a write probe.
const PROBE_TIMEOUT: Duration = Duration::from_secs(1);

/// Bytes that a write probe writes: the size of an application at the upper end.
const PROBE_SIZE: u32 = 32 * 1024;

/// Acquire timeout of the connection pool, and SQLite's busy timeout; after it the request is told to come later.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);

/// Row of a stored submission, with what its assessment at receipt is computed again from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are explained in one place, the migrations")]
pub struct StoredSubmission {
    pub reference: ReferenceNumber,
    /// As stored: a day that can't be understood is told by whoever computes with it.
    pub assessed_on: String,
    pub application: ApplicationJson,
    pub assessment: AssessmentRecord,
}

/// Record of the assessment at receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessmentRecord {
    /// The assessment itself, as it was stored until migration 3.
    Stored(String),
    /// What it is computed again by. Both are there, unless somebody has changed the row by hand.
    Recomputed {
        /// The edition of the rules at receipt.
        rules_edition: Option<String>,
        /// The digest that it must have.
        sha256: Option<Sha256Hex>,
    },
}

impl AssessmentRecord {
    /// Reads the three columns, of which either the last is there or the first two.
    fn from_columns(rules_edition: Option<String>, sha256: Option<String>, assessment: Option<String>) -> Self {
        match assessment {
            Some(assessment) => Self::Stored(assessment),
            None => Self::Recomputed { rules_edition, sha256: sha256.map(Sha256Hex) },
        }
    }
}

/// A stored submission that another supersedes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Its reference number.
    pub reference: ReferenceNumber,
    /// When it was received, as stored.
    pub received_at: StoredTime,
}

/// Callback that renders the confirmation inside the transaction, once it is known which of the replaced are there,
/// earliest first.
pub type RenderConfirmation<'a> = &'a (dyn Fn(&[Replaced]) -> String + Sync);

/// An idempotency record: what answers a repeated request with the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyRecord {
    /// The reference number given.
    pub reference: ReferenceNumber,
    /// The fingerprint of the request it came in: SHA-256, hex.
    pub body_sha256: Sha256Hex,
    /// The stored response, replayed byte by byte.
    pub response: String,
}

/// The outcome of an insert: inserted, or which unique constraint it met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InsertOutcome {
    /// Inserted, durably: the commit has come back. With the confirmation.
    Inserted(String),
    /// The idempotency key was used before, perhaps a moment ago by a concurrent request; this is its record.
    DuplicateKey(IdempotencyRecord),
    /// Another submission has this reference number; nothing was inserted. Try again with a new one.
    DuplicateReference,
}

/// Error of the database. Nothing was stored.
///
/// Holds names and codes only: database messages can quote whole rows, and these end up in logs.
#[derive(Debug, thiserror::Error)]
#[error("database: {kind}{}", code.as_deref().map(|code| format!(" (code {code})")).unwrap_or_default())]
pub struct StoreError {
    /// What kind of failure, for the log.
    pub kind: &'static str,
    /// The database's own code.
    pub code: Option<String>,
}

/// The repository of submissions: one trait, implemented on each database.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Looks up the record of an idempotency key.
    async fn find_by_key(&self, key: &IdempotencyKey) -> Result<Option<IdempotencyRecord>, StoreError>;

    /// Inserts a submission and its confirmation in one transaction. When this returns [`InsertOutcome::Inserted`] it survives a
    /// power cut.
    async fn insert(&self, new: &NewSubmission, render: RenderConfirmation<'_>) -> Result<InsertOutcome, StoreError>;

    /// Looks up a stored submission by its reference number.
    async fn find(&self, reference: &str) -> Result<Option<StoredSubmission>, StoreError>;

    /// Lists a page of stored submissions by reference number (keyset pagination): so many after this one.
    async fn list(&self, after: &str, count: u32) -> Result<Vec<StoredSubmission>, StoreError>;

    /// Probes for writing: fails when no submission could be stored now, and leaves nothing.
    async fn probe(&self) -> Result<(), StoreError>;

    /// Closes all connections.
    async fn close(&self);
}

/// Opens the database and applies pending migrations.
pub async fn open(database: &Database) -> anyhow::Result<Arc<dyn Store>> {
    Ok(match database {
        Database::Sqlite(options) => Arc::new(sqlite::Sqlite::open(options.clone()).await?),
        Database::Postgres(options) => Arc::new(postgres::Postgres::open(options.clone()).await?),
    })
}

/// Builds the migrator from the embedded migrations. Applied migrations are never edited: sqlx compares their checksums
/// and refuses to start.
fn migrations(files: &[(i64, &'static str, &'static str)]) -> Migrator {
    let migrations = files.iter().map(|&(version, name, sql)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.collect())
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code()).map(Into::into);
        let kind = match error {
            sqlx::Error::Database(_) => "statement-failed",
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) => "connection-failed",
            sqlx::Error::PoolTimedOut => "no-free-connection",
            sqlx::Error::PoolClosed => "closed",
            sqlx::Error::WorkerCrashed => "worker-crashed",
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::ColumnNotFound(_) => {
                "unreadable-row"
            }
            _ => "other",
        };
        Self { kind, code }
    }
}

/// Maps the unique violation on the reference number to [`InsertOutcome::DuplicateReference`]; every other failure stays one.
fn duplicate_reference(error: sqlx::Error) -> Result<InsertOutcome, StoreError> {
    // The key's constraint can't be the one: `ON CONFLICT (idempotency_key)` has dealt with it.
    let taken = error.as_database_error().is_some_and(|error| error.is_unique_violation());
    if taken { Ok(InsertOutcome::DuplicateReference) } else { Err(error.into()) }
}

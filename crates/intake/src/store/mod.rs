//! The submissions kept. SQL lives in this folder only; the rest of the server knows the [`Store`] trait.
//!
//! SQLite and PostgreSQL are two small modules, and one contract suite (`tests/it/store.rs`) runs on both. Only text
//! columns are used, so that the two can't differ in what they understand.

mod file;
mod postgres;
mod sqlite;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::config::Database;

/// How long a trial of the database waits for others.
const TRIAL_WAIT: Duration = Duration::from_secs(1);

/// The size of an application at the upper end.
const TRIAL_SIZE: u32 = 32 * 1024;

/// How long a request waits for a free connection, and SQLite for the other writer, before it is told to come later.
const WAIT: Duration = Duration::from_secs(5);

/// A submission about to be kept. Field by field the columns of `migrations/*`, which explain them.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns are explained in one place, the migration")]
pub struct NewSubmission {
    pub reference: String,
    pub idempotency_key: String,
    pub body_sha256: String,
    pub received_at: String,
    pub assessed_on: String,
    pub form_version: String,
    pub language: String,
    pub filled_on: String,
    pub status: &'static str,
    pub application: String,
    pub rules_edition: &'static str,
    pub assessment_sha256: String,
    /// The keys of those whose place it takes: the table `replacements`.
    pub replaces: Vec<String>,
}

/// What is needed of a kept submission to say again what the rules said at receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns are explained in one place, the migrations")]
pub struct Stored {
    pub reference: String,
    pub assessed_on: String,
    pub application: String,
    pub rules_edition: Option<String>,
    pub assessment_sha256: Option<String>,
    /// The assessment itself, where it was stored.
    pub assessment: Option<String>,
}

/// One that is kept and whose place another takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Its reference number.
    pub reference: String,
    /// When it was received, as stored.
    pub received_at: String,
}

/// Writes the confirmation, once it is known which of the replaced are there, earliest first.
pub type Confirm<'a> = &'a (dyn Fn(&[Replaced]) -> String + Sync);

/// What is needed of a kept submission to answer a repeated request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The reference number given.
    pub reference: String,
    /// SHA-256 of the request it came in, hex.
    pub body_sha256: String,
    /// The confirmation as sent.
    pub response: String,
}

/// What became of a submission handed to [`Store::keep`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept, durably: the commit has come back. With the confirmation.
    New(String),
    /// The key was used before, perhaps a moment ago by a concurrent request; this is what is kept under it.
    KeyUsed(Kept),
    /// Another submission has this reference number; nothing was kept. Try again with a new one.
    ReferenceTaken,
}

/// The database didn't do what was asked. Nothing was kept.
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

/// Where submissions are kept.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// What is kept under an idempotency key.
    async fn find(&self, idempotency_key: &str) -> Result<Option<Kept>, StoreError>;

    /// Keeps a submission and its confirmation, in one transaction. When this returns [`Keeping::New`] it survives a power cut.
    async fn keep(&self, new: &NewSubmission, confirm: Confirm<'_>) -> Result<Keeping, StoreError>;

    /// Kept submissions in the order of their numbers: the one named, or so many after another.
    async fn read(&self, reference: Option<&str>, after: &str, count: u32) -> Result<Vec<Stored>, StoreError>;

    /// Fails when no submission could be kept now: a trial that leaves nothing.
    async fn check(&self) -> Result<(), StoreError>;

    /// Ends all connections.
    async fn close(&self);
}

/// Opens the database and brings its tables up to date.
pub async fn open(database: &Database) -> anyhow::Result<Arc<dyn Store>> {
    Ok(match database {
        Database::Sqlite(options) => Arc::new(sqlite::Sqlite::open(options.clone()).await?),
        Database::Postgres(options) => Arc::new(postgres::Postgres::open(options.clone()).await?),
    })
}

/// Applied migrations are never edited: sqlx compares their checksums and refuses to start.
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

/// Turns the unique constraint on the reference number into [`Keeping::ReferenceTaken`]; every other failure stays one.
fn reference_taken(error: sqlx::Error) -> Result<Keeping, StoreError> {
    // The key's constraint can't be the one: `ON CONFLICT (idempotency_key)` has dealt with it.
    let taken = error.as_database_error().is_some_and(|error| error.is_unique_violation());
    if taken { Ok(Keeping::ReferenceTaken) } else { Err(error.into()) }
}

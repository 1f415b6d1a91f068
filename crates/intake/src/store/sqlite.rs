//! Implementation of [`Store`] on SQLite, embedded: the default, one file beside the server.

use anyhow::Context;
use async_trait::async_trait;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Row};

use crate::assess::{ApplicationJson, Sha256Hex};
use crate::clock::StoredTime;
use crate::reference::ReferenceNumber;

use super::file::{DatabaseFile, is_left_over, make_private};
use super::submission::{INSERT, Row as NewRow};
use super::{
    ACQUIRE_TIMEOUT, AssessmentRecord, IdempotencyKey, IdempotencyRecord, InsertOutcome, NewSubmission, PROBE_SIZE,
    PROBE_TIMEOUT, RenderConfirmation, Replaced, Store, StoreError, StoredSubmission, duplicate_reference, migrations,
};

const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "submissions", include_str!("../../migrations/sqlite/0001_submissions.sql")),
    (2, "replacements", include_str!("../../migrations/sqlite/0002_replacements.sql")),
    (3, "recomputable", include_str!("../../migrations/sqlite/0003_recomputable.sql")),
];

const FIND_BY_KEY: &str = "SELECT reference, body_sha256, response FROM submissions WHERE idempotency_key = ?";

const FIND: &str = "SELECT reference, assessed_on, application, rules_edition, assessment_sha256, assessment \
     FROM submissions LEFT JOIN assessments_at_receipt USING (reference) WHERE reference = ?";

const LIST: &str = "SELECT reference, assessed_on, application, rules_edition, assessment_sha256, assessment \
     FROM submissions LEFT JOIN assessments_at_receipt USING (reference) \
     WHERE reference > ? ORDER BY reference LIMIT ?";

/// Row of the write probe, which can't be that of a person.
const PROBE: &str = "INSERT INTO submissions (reference, idempotency_key, body_sha256, received_at, assessed_on, \
     form_version, language, filled_on, status, application, response) \
     VALUES ('trial', 'a trial', '', '', '', '', '', '', '', '', '')";

const FIND_REPLACED: &str = "SELECT reference, received_at FROM submissions \
     WHERE idempotency_key IN (SELECT value FROM json_each(?)) AND idempotency_key <> ? ORDER BY received_at, reference";

/// SQL that links replaced submissions to the one that replaces them. `later`: this submission and all that stand,
/// directly or not, in its place. It takes the place of none of them.
const REPLACE: &str = "WITH RECURSIVE later (key) AS (VALUES (?) UNION SELECT submissions.idempotency_key FROM later \
     JOIN replacements ON replaced_key = key JOIN submissions USING (reference)) \
     INSERT OR IGNORE INTO replacements (reference, replaced_key) \
     SELECT ?, value FROM json_each(?) WHERE value NOT IN (SELECT key FROM later)";

/// The store in a SQLite file.
pub(super) struct Sqlite {
    pool: SqlitePool,
    /// A pool of one connection for write probes, so that a probe takes none from a submission.
    probes: SqlitePool,
    file: DatabaseFile,
}

impl Sqlite {
    pub(super) async fn open(options: SqliteConnectOptions) -> anyhow::Result<Self> {
        let file = options.get_filename().to_owned();
        if let Some(beside) = is_left_over(&file) {
            let (beside, file) = (beside.display(), file.display());
            anyhow::bail!(
                "{beside} belongs to a database that is no longer at {file}: bring that back, or take this away"
            );
        }
        make_private(&file).with_context(|| format!("cannot create the database file {}", file.display()))?;
        let options = options
            // It is there now. Whoever opens it later must not make a new one where it was.
            .create_if_missing(false)
            .immutable(false)
            // What is committed is in the file itself, not in a log beside it that can be lost without it.
            .journal_mode(SqliteJournalMode::Delete)
            // The commit is that the journal is gone, which FULL may lose in a power cut; a person who holds a reference number
            // must not.
            .synchronous(SqliteSynchronous::Extra)
            .busy_timeout(ACQUIRE_TIMEOUT)
            .disable_statement_logging();
        // Opened once, as far as possible: each opening could meet another file.
        let pool = || SqlitePoolOptions::new().acquire_timeout(ACQUIRE_TIMEOUT).idle_timeout(None).max_lifetime(None);
        let probes = pool().max_connections(1).connect_lazy_with(options.clone().busy_timeout(PROBE_TIMEOUT));
        let opened = pool().max_connections(4).connect_with(options).await;
        let pool = opened.with_context(|| format!("cannot open the database file {}", file.display()))?;
        migrations(MIGRATIONS).run(&pool).await.context("cannot bring the tables up to date")?;
        let mut connection = pool.acquire().await?;
        check_journal_mode(&mut connection).await.context("another program has the database file open with a log")?;
        drop(connection);
        Ok(Self { pool, probes, file: DatabaseFile::new(&file) })
    }

    async fn acquire(&self, pool: &SqlitePool) -> Result<PoolConnection<sqlx::Sqlite>, StoreError> {
        let acquired = pool.acquire().await;
        if acquired.is_err() {
            self.close_idle().await;
        }
        Ok(acquired?)
    }

    /// Closes idle connections: as long as one connection has a log open, no other can do without.
    async fn close_idle(&self) {
        for pool in [&self.pool, &self.probes] {
            while let Some(unused) = pool.try_acquire() {
                let _ = unused.close().await;
            }
        }
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn find_by_key(&self, key: &IdempotencyKey) -> Result<Option<IdempotencyRecord>, StoreError> {
        self.file.is_in_place()?;
        let row = sqlx::query(FIND_BY_KEY).bind(key.as_str()).fetch_optional(&self.pool).await?;
        row.map(|row| idempotency_record(&row)).transpose()
    }

    async fn insert(&self, new: &NewSubmission, render: RenderConfirmation<'_>) -> Result<InsertOutcome, StoreError> {
        self.file.is_in_place()?;
        let mut connection = self.acquire(&self.pool).await?;
        let outcome = insert(&mut connection, &self.file, new, render).await;
        if outcome.is_err() {
            // On some errors, such as a full disk, SQLite has ended the transaction by itself; the pool would hand out a
            // connection that believes itself still in it.
            let _ = connection.close().await;
            self.close_idle().await;
        }
        outcome
    }

    async fn find(&self, reference: &str) -> Result<Option<StoredSubmission>, StoreError> {
        self.file.is_in_place()?;
        let row = sqlx::query(FIND).bind(reference).fetch_optional(&self.pool).await?;
        row.as_ref().map(stored_submission).transpose()
    }

    async fn list(&self, after: &str, count: u32) -> Result<Vec<StoredSubmission>, StoreError> {
        self.file.is_in_place()?;
        let rows = sqlx::query(LIST).bind(after).bind(i64::from(count)).fetch_all(&self.pool).await?;
        rows.iter().map(stored_submission).collect()
    }

    async fn probe(&self) -> Result<(), StoreError> {
        self.file.is_in_place()?;
        let mut connection = self.acquire(&self.probes).await?;
        let written = write_probe(&mut connection, &self.file).await;
        if written.is_err() {
            let _ = connection.close().await;
            self.close_idle().await;
        }
        written
    }

    async fn close(&self) {
        self.probes.close().await;
        self.pool.close().await;
    }
}

/// Checks the journal mode: whether a commit will be in the file itself. Another program can change that for all, and so does a log that it leaves
/// there. The next connection changes it back, as soon as nobody else has the file open.
async fn check_journal_mode(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(connection).await?;
    if mode == "delete" { Ok(()) } else { Err(StoreError { kind: "journal-mode-changed", code: None }) }
}

/// The write probe: a submission that is taken back, and a write as large as one that is not: what is taken back never reaches the disk, so
/// only the other notices that it is full.
async fn write_probe(connection: &mut SqliteConnection, file: &DatabaseFile) -> Result<(), StoreError> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    check_journal_mode(&mut transaction).await?;
    let mut submission = transaction.begin().await?;
    sqlx::query(PROBE).execute(&mut *submission).await?;
    submission.rollback().await?;
    let write = sqlx::query("UPDATE readiness SET written = randomblob(?)").bind(i64::from(PROBE_SIZE));
    write.execute(&mut *transaction).await?;
    file.is_in_place()?;
    transaction.commit().await?;
    // What it took is free again, and stays in the file for the next submission.
    sqlx::query("UPDATE readiness SET written = x''").execute(connection).await?;
    Ok(())
}

async fn insert(
    connection: &mut SqliteConnection,
    file: &DatabaseFile,
    new: &NewSubmission,
    render: RenderConfirmation<'_>,
) -> Result<InsertOutcome, StoreError> {
    // IMMEDIATE takes the one write lock at once: a later upgrade could fail instead of waiting.
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    check_journal_mode(&mut transaction).await?;
    let replaces = serde_json::Value::from(new.replaced_keys()).to_string();
    let mut replaced = Vec::new();
    if !new.replaces.is_empty() {
        let rows = sqlx::query(FIND_REPLACED).bind(&replaces).bind(new.idempotency_key.as_str());
        for row in rows.fetch_all(&mut *transaction).await? {
            replaced.push(replaced_row(&row)?);
        }
    }
    let response = render(&replaced);
    let mut insert = sqlx::query(INSERT.as_str());
    for value in (NewRow { submission: new, response: &response }).values() {
        insert = insert.bind(value);
    }
    let inserted = insert.execute(&mut *transaction).await;
    let rows = match inserted {
        Ok(done) => done.rows_affected(),
        Err(error) => return duplicate_reference(error),
    };
    if rows == 0 {
        let row = sqlx::query(FIND_BY_KEY).bind(new.idempotency_key.as_str()).fetch_one(&mut *transaction).await?;
        return Ok(InsertOutcome::DuplicateKey(idempotency_record(&row)?));
    }
    if !new.replaces.is_empty() {
        let replace = sqlx::query(REPLACE).bind(new.idempotency_key.as_str()).bind(&new.reference.0).bind(&replaces);
        replace.execute(&mut *transaction).await?;
    }
    file.is_in_place()?;
    transaction.commit().await?;
    Ok(InsertOutcome::Inserted(response))
}

fn stored_submission(row: &sqlx::sqlite::SqliteRow) -> Result<StoredSubmission, StoreError> {
    Ok(StoredSubmission {
        reference: ReferenceNumber(row.try_get("reference")?),
        assessed_on: row.try_get("assessed_on")?,
        application: ApplicationJson(row.try_get("application")?),
        assessment: AssessmentRecord::from_columns(
            row.try_get("rules_edition")?,
            row.try_get("assessment_sha256")?,
            row.try_get("assessment")?,
        ),
    })
}

fn replaced_row(row: &sqlx::sqlite::SqliteRow) -> Result<Replaced, StoreError> {
    let received_at = StoredTime::from_column(row.try_get("received_at")?);
    Ok(Replaced { reference: ReferenceNumber(row.try_get("reference")?), received_at })
}

fn idempotency_record(row: &sqlx::sqlite::SqliteRow) -> Result<IdempotencyRecord, StoreError> {
    Ok(IdempotencyRecord {
        reference: ReferenceNumber(row.try_get("reference")?),
        body_sha256: Sha256Hex(row.try_get("body_sha256")?),
        response: row.try_get("response")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{ApplicationJson, FormVersion, LanguageTag};
    use crate::config::FilingStatus;

    #[tokio::test]
    async fn each_connection_waits_for_the_disk() {
        let directory = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(directory.path().join("intake.db"));
        let store = Sqlite::open(options).await.unwrap();
        // Held all at once, so that they are really different ones.
        let mut connections = Vec::new();
        for _ in 0..4 {
            let mut connection = store.pool.acquire().await.unwrap();
            let level: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *connection).await.unwrap();
            assert_eq!(level, 3, "EXTRA");
            let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await.unwrap();
            assert_eq!(mode, "delete");
            connections.push(connection);
        }
        drop(connections);
        store.close().await;
    }

    fn submission(number: usize) -> NewSubmission {
        let hash = || Sha256Hex("0".repeat(64));
        let day = assessment_core::dates::from_iso("2026-11-22").unwrap();
        NewSubmission {
            reference: ReferenceNumber(format!("reference-{number}")),
            idempotency_key: IdempotencyKey::parse(&format!("key-{number}")).unwrap(),
            body_sha256: hash(),
            received_at: StoredTime::from_column("2026-11-22T10:00:00Z".into()),
            assessed_on: day,
            form_version: FormVersion("annex-2/1".into()),
            language: LanguageTag("bg".into()),
            filled_on: day,
            status: FilingStatus::Preliminary,
            application: ApplicationJson("x".repeat(20_000)),
            rules_edition: "0",
            assessment_sha256: hash(),
            replaces: Vec::new(),
        }
    }

    #[tokio::test]
    async fn after_a_full_disk_everything_works_again() {
        let directory = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(directory.path().join("intake.db"));
        let store = Sqlite::open(options).await.unwrap();
        let mut connections = Vec::new();
        for _ in 0..4 {
            let mut connection = store.pool.acquire().await.unwrap();
            // No page more than there are: for SQLite the disk is full, until this connection is gone.
            sqlx::query("PRAGMA max_page_count = 1").execute(&mut *connection).await.unwrap();
            connections.push(connection);
        }
        drop(connections);
        let mut failed = 0;
        for number in 0..12 {
            match store.insert(&submission(number), &|_| "{}".into()).await {
                Ok(outcome) => assert!(matches!(outcome, InsertOutcome::Inserted(_))),
                Err(_) => failed += 1,
            }
        }
        assert!((1..=4).contains(&failed), "each connection fails once at most: {failed}");
        let kept: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM submissions").fetch_one(&store.pool).await.unwrap();
        assert_eq!(kept, 12 - failed);
        store.probe().await.unwrap();
        store.close().await;
    }

    #[tokio::test]
    async fn on_a_full_disk_nothing_is_ready() {
        let directory = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(directory.path().join("intake.db"));
        let store = Sqlite::open(options).await.unwrap();
        store.probe().await.unwrap();
        let mut connection = store.probes.acquire().await.unwrap();
        // There is room for what is there, and for a row that is taken back, but not for a submission.
        sqlx::query("UPDATE readiness SET written = x''").execute(&mut *connection).await.unwrap();
        sqlx::query("VACUUM").execute(&mut *connection).await.unwrap();
        let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut *connection).await.unwrap();
        let full = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        sqlx::query(full).execute(&mut *connection).await.unwrap();
        drop(connection);
        let error = store.probe().await.unwrap_err();
        assert_eq!(error.code.as_deref(), Some("13"), "SQLITE_FULL: {error}");
        store.probe().await.expect("a new connection has room again");
    }

    #[tokio::test]
    async fn what_can_only_be_read_is_not_well() {
        let directory = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(directory.path().join("intake.db"));
        let store = Sqlite::open(options).await.unwrap();
        store.probe().await.unwrap();
        for _ in 0..4 {
            let mut connection = store.pool.acquire().await.unwrap();
            sqlx::query("PRAGMA query_only = ON").execute(&mut *connection).await.unwrap();
            assert!(write_probe(&mut connection, &store.file).await.is_err());
        }
    }
}

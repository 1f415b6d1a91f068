//! SQLite, embedded: the default, one file beside the server.

use anyhow::Context;
use async_trait::async_trait;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Row};

use super::file::{Place, is_left_over, make_private};
use super::{
    Confirm, Keeping, Kept, NewSubmission, Replaced, Store, StoreError, Stored, TRIAL_SIZE, TRIAL_WAIT, WAIT,
    migrations, reference_taken,
};

const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "submissions", include_str!("../../migrations/sqlite/0001_submissions.sql")),
    (2, "replacements", include_str!("../../migrations/sqlite/0002_replacements.sql")),
    (3, "recomputable", include_str!("../../migrations/sqlite/0003_recomputable.sql")),
];

const KEEP: &str = "INSERT INTO submissions (reference, idempotency_key, body_sha256, received_at, assessed_on, \
     form_version, language, filled_on, status, application, response, rules_edition, assessment_sha256) \
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING";

const FIND: &str = "SELECT reference, body_sha256, response FROM submissions WHERE idempotency_key = ?";

const READ: &str = "SELECT reference, assessed_on, application, rules_edition, assessment_sha256, assessment \
     FROM submissions LEFT JOIN assessments_at_receipt USING (reference) \
     WHERE reference > ?1 AND (?2 IS NULL OR reference = ?2) ORDER BY reference LIMIT ?3";

/// A row that can't be that of a person.
const TRIAL: &str = "INSERT INTO submissions (reference, idempotency_key, body_sha256, received_at, assessed_on, \
     form_version, language, filled_on, status, application, response) \
     VALUES ('trial', 'a trial', '', '', '', '', '', '', '', '', '')";

const FIND_REPLACED: &str = "SELECT reference, received_at FROM submissions \
     WHERE idempotency_key IN (SELECT value FROM json_each(?)) AND idempotency_key <> ? ORDER BY received_at, reference";

/// `later`: this submission and all that stand, directly or not, in its place. It takes the place of none of them.
const REPLACE: &str = "WITH RECURSIVE later (key) AS (VALUES (?) UNION SELECT submissions.idempotency_key FROM later \
     JOIN replacements ON replaced_key = key JOIN submissions USING (reference)) \
     INSERT OR IGNORE INTO replacements (reference, replaced_key) \
     SELECT ?, value FROM json_each(?) WHERE value NOT IN (SELECT key FROM later)";

/// Submissions in a SQLite file.
pub(super) struct Sqlite {
    pool: SqlitePool,
    /// One connection of its own, so that a trial takes none from a submission.
    trials: SqlitePool,
    place: Place,
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
            .busy_timeout(WAIT)
            .disable_statement_logging();
        // Opened once, as far as possible: each opening could meet another file.
        let pool = || SqlitePoolOptions::new().acquire_timeout(WAIT).idle_timeout(None).max_lifetime(None);
        let trials = pool().max_connections(1).connect_lazy_with(options.clone().busy_timeout(TRIAL_WAIT));
        let opened = pool().max_connections(4).connect_with(options).await;
        let pool = opened.with_context(|| format!("cannot open the database file {}", file.display()))?;
        migrations(MIGRATIONS).run(&pool).await.context("cannot bring the tables up to date")?;
        let mut connection = pool.acquire().await?;
        keeps_in_the_file(&mut connection).await.context("another program has the database file open with a log")?;
        drop(connection);
        Ok(Self { pool, trials, place: Place::new(&file) })
    }

    async fn acquire(&self, pool: &SqlitePool) -> Result<PoolConnection<sqlx::Sqlite>, StoreError> {
        let acquired = pool.acquire().await;
        if acquired.is_err() {
            self.let_go().await;
        }
        Ok(acquired?)
    }

    /// Closes what nobody uses: as long as one connection has a log open, no other can do without.
    async fn let_go(&self) {
        for pool in [&self.pool, &self.trials] {
            while let Some(unused) = pool.try_acquire() {
                let _ = unused.close().await;
            }
        }
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn find(&self, idempotency_key: &str) -> Result<Option<Kept>, StoreError> {
        self.place.holds()?;
        let row = sqlx::query(FIND).bind(idempotency_key).fetch_optional(&self.pool).await?;
        row.map(|row| kept(&row)).transpose()
    }

    async fn keep(&self, new: &NewSubmission, confirm: Confirm<'_>) -> Result<Keeping, StoreError> {
        self.place.holds()?;
        let mut connection = self.acquire(&self.pool).await?;
        let keeping = keep(&mut connection, &self.place, new, confirm).await;
        if keeping.is_err() {
            // On some errors, such as a full disk, SQLite has ended the transaction by itself; the pool would hand out a
            // connection that believes itself still in it.
            let _ = connection.close().await;
            self.let_go().await;
        }
        keeping
    }

    async fn read(&self, reference: Option<&str>, after: &str, count: u32) -> Result<Vec<Stored>, StoreError> {
        self.place.holds()?;
        let rows = sqlx::query(READ).bind(after).bind(reference).bind(i64::from(count)).fetch_all(&self.pool).await?;
        rows.iter().map(stored).collect()
    }

    async fn check(&self) -> Result<(), StoreError> {
        self.place.holds()?;
        let mut connection = self.acquire(&self.trials).await?;
        let written = trial(&mut connection, &self.place).await;
        if written.is_err() {
            let _ = connection.close().await;
            self.let_go().await;
        }
        written
    }

    async fn close(&self) {
        self.trials.close().await;
        self.pool.close().await;
    }
}

/// Whether a commit will be in the file itself. Another program can change that for all, and so does a log that it leaves
/// there. The next connection changes it back, as soon as nobody else has the file open.
async fn keeps_in_the_file(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(connection).await?;
    if mode == "delete" { Ok(()) } else { Err(StoreError { kind: "journal-mode-changed", code: None }) }
}

/// A submission that is taken back, and a write as large as one that is not: what is taken back never reaches the disk, so
/// only the other notices that it is full.
async fn trial(connection: &mut SqliteConnection, place: &Place) -> Result<(), StoreError> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    keeps_in_the_file(&mut transaction).await?;
    let mut submission = transaction.begin().await?;
    sqlx::query(TRIAL).execute(&mut *submission).await?;
    submission.rollback().await?;
    let write = sqlx::query("UPDATE readiness SET written = randomblob(?)").bind(i64::from(TRIAL_SIZE));
    write.execute(&mut *transaction).await?;
    place.holds()?;
    transaction.commit().await?;
    // What it took is free again, and stays in the file for the next submission.
    sqlx::query("UPDATE readiness SET written = x''").execute(connection).await?;
    Ok(())
}

async fn keep(
    connection: &mut SqliteConnection,
    place: &Place,
    new: &NewSubmission,
    confirm: Confirm<'_>,
) -> Result<Keeping, StoreError> {
    // IMMEDIATE takes the one write lock at once: a later upgrade could fail instead of waiting.
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    keeps_in_the_file(&mut transaction).await?;
    let replaces = serde_json::Value::from(new.replaces.clone()).to_string();
    let mut replaced = Vec::new();
    if !new.replaces.is_empty() {
        let rows = sqlx::query(FIND_REPLACED).bind(&replaces).bind(&new.idempotency_key);
        for row in rows.fetch_all(&mut *transaction).await? {
            replaced.push(Replaced { reference: row.try_get("reference")?, received_at: row.try_get("received_at")? });
        }
    }
    let response = confirm(&replaced);
    let inserted = sqlx::query(KEEP)
        .bind(&new.reference)
        .bind(&new.idempotency_key)
        .bind(&new.body_sha256)
        .bind(&new.received_at)
        .bind(&new.assessed_on)
        .bind(&new.form_version)
        .bind(&new.language)
        .bind(&new.filled_on)
        .bind(new.status)
        .bind(&new.application)
        .bind(&response)
        .bind(new.rules_edition)
        .bind(&new.assessment_sha256)
        .execute(&mut *transaction)
        .await;
    let rows = match inserted {
        Ok(done) => done.rows_affected(),
        Err(error) => return reference_taken(error),
    };
    if rows == 0 {
        let row = sqlx::query(FIND).bind(&new.idempotency_key).fetch_one(&mut *transaction).await?;
        return Ok(Keeping::KeyUsed(kept(&row)?));
    }
    if !new.replaces.is_empty() {
        let replace = sqlx::query(REPLACE).bind(&new.idempotency_key).bind(&new.reference).bind(&replaces);
        replace.execute(&mut *transaction).await?;
    }
    place.holds()?;
    transaction.commit().await?;
    Ok(Keeping::New(response))
}

fn stored(row: &sqlx::sqlite::SqliteRow) -> Result<Stored, StoreError> {
    Ok(Stored {
        reference: row.try_get("reference")?,
        assessed_on: row.try_get("assessed_on")?,
        application: row.try_get("application")?,
        rules_edition: row.try_get("rules_edition")?,
        assessment_sha256: row.try_get("assessment_sha256")?,
        assessment: row.try_get("assessment")?,
    })
}

fn kept(row: &sqlx::sqlite::SqliteRow) -> Result<Kept, StoreError> {
    Ok(Kept {
        reference: row.try_get("reference")?,
        body_sha256: row.try_get("body_sha256")?,
        response: row.try_get("response")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let text = |name: &str| format!("{name}-{number}");
        NewSubmission {
            reference: text("reference"),
            idempotency_key: text("key"),
            body_sha256: "0".repeat(64),
            received_at: "2026-11-22T10:00:00Z".into(),
            assessed_on: "2026-11-22".into(),
            form_version: "annex-2/1".into(),
            language: "bg".into(),
            filled_on: "2026-11-22".into(),
            status: "preliminary",
            application: "x".repeat(20_000),
            rules_edition: "0",
            assessment_sha256: "0".repeat(64),
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
            match store.keep(&submission(number), &|_| "{}".into()).await {
                Ok(keeping) => assert!(matches!(keeping, Keeping::New(_))),
                Err(_) => failed += 1,
            }
        }
        assert!((1..=4).contains(&failed), "each connection fails once at most: {failed}");
        let kept: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM submissions").fetch_one(&store.pool).await.unwrap();
        assert_eq!(kept, 12 - failed);
        store.check().await.unwrap();
        store.close().await;
    }

    #[tokio::test]
    async fn on_a_full_disk_nothing_is_ready() {
        let directory = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(directory.path().join("intake.db"));
        let store = Sqlite::open(options).await.unwrap();
        store.check().await.unwrap();
        let mut connection = store.trials.acquire().await.unwrap();
        // There is room for what is there, and for a row that is taken back, but not for a submission.
        sqlx::query("UPDATE readiness SET written = x''").execute(&mut *connection).await.unwrap();
        sqlx::query("VACUUM").execute(&mut *connection).await.unwrap();
        let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut *connection).await.unwrap();
        let full = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"));
        sqlx::query(full).execute(&mut *connection).await.unwrap();
        drop(connection);
        let error = store.check().await.unwrap_err();
        assert_eq!(error.code.as_deref(), Some("13"), "SQLITE_FULL: {error}");
        store.check().await.expect("a new connection has room again");
    }

    #[tokio::test]
    async fn what_can_only_be_read_is_not_well() {
        let directory = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(directory.path().join("intake.db"));
        let store = Sqlite::open(options).await.unwrap();
        store.check().await.unwrap();
        for _ in 0..4 {
            let mut connection = store.pool.acquire().await.unwrap();
            sqlx::query("PRAGMA query_only = ON").execute(&mut *connection).await.unwrap();
            assert!(trial(&mut connection, &store.place).await.is_err());
        }
    }
}

//! SQLite, embedded: the default, one file beside the server.

use anyhow::Context;
use async_trait::async_trait;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Row};

use super::{Keeping, Kept, NewSubmission, Store, StoreError, WAIT, migrations, reference_taken};

const MIGRATIONS: &[(i64, &str, &str)] =
    &[(1, "submissions", include_str!("../../migrations/sqlite/0001_submissions.sql"))];

const KEEP: &str = "INSERT INTO submissions (reference, idempotency_key, body_sha256, received_at, assessed_on, \
     form_version, language, filled_on, status, application, assessment, response) \
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING";

const FIND: &str = "SELECT reference, body_sha256, response FROM submissions WHERE idempotency_key = ?";

/// Submissions in a SQLite file.
pub(super) struct Sqlite {
    pool: SqlitePool,
}

impl Sqlite {
    pub(super) async fn open(options: SqliteConnectOptions) -> anyhow::Result<Self> {
        let file = options.get_filename().to_owned();
        make_private(&file).with_context(|| format!("cannot create the database file {}", file.display()))?;
        let options = options
            .journal_mode(SqliteJournalMode::Wal)
            // In WAL mode NORMAL may lose the last commits in a power cut; a person who holds a reference number must not.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(WAIT)
            .disable_statement_logging();
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(WAIT)
            .connect_with(options)
            .await
            .with_context(|| format!("cannot open the database file {}", file.display()))?;
        migrations(MIGRATIONS).run(&pool).await.context("cannot bring the tables up to date")?;
        Ok(Self { pool })
    }
}

/// Makes the file readable by the server's own user only: it holds health data. SQLite gives its log files the same mode.
fn make_private(file: &std::path::Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

#[async_trait]
impl Store for Sqlite {
    async fn find(&self, idempotency_key: &str) -> Result<Option<Kept>, StoreError> {
        let row = sqlx::query(FIND).bind(idempotency_key).fetch_optional(&self.pool).await?;
        row.map(|row| kept(&row)).transpose()
    }

    async fn keep(&self, new: &NewSubmission) -> Result<Keeping, StoreError> {
        // IMMEDIATE takes the one write lock at once: a later upgrade could fail instead of waiting.
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
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
            .bind(&new.assessment)
            .bind(&new.response)
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
        transaction.commit().await?;
        Ok(Keeping::New)
    }

    async fn check(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT reference FROM submissions LIMIT 1").fetch_optional(&self.pool).await?;
        Ok(())
    }

    async fn close(&self) {
        self.pool.close().await;
    }
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
            assert_eq!(level, 2, "FULL");
            let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await.unwrap();
            assert_eq!(mode, "wal");
            connections.push(connection);
        }
        drop(connections);
        store.close().await;
    }
}

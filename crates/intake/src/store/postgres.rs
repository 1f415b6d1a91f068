//! PostgreSQL, for an agency that runs several servers or has one already.

use anyhow::Context;
use async_trait::async_trait;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::{AssertSqlSafe, ConnectOptions, Row};

use super::{
    Confirm, Keeping, Kept, NewSubmission, Replaced, Store, StoreError, Stored, TRIAL_SIZE, TRIAL_WAIT, WAIT,
    migrations, reference_taken,
};

const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "submissions", include_str!("../../migrations/postgres/0001_submissions.sql")),
    (2, "replacements", include_str!("../../migrations/postgres/0002_replacements.sql")),
    (3, "recomputable", include_str!("../../migrations/postgres/0003_recomputable.sql")),
];

const KEEP: &str = "INSERT INTO submissions (reference, idempotency_key, body_sha256, received_at, assessed_on, \
     form_version, language, filled_on, status, application, response, rules_edition, assessment_sha256) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (idempotency_key) DO NOTHING";

const FIND: &str = "SELECT reference, body_sha256, response FROM submissions WHERE idempotency_key = $1";

const READ: &str = "SELECT reference, assessed_on, application, rules_edition, assessment_sha256, assessment \
     FROM submissions LEFT JOIN assessments_at_receipt USING (reference) \
     WHERE reference > $1 AND ($2 IS NULL OR reference = $2) ORDER BY reference LIMIT $3";

/// A row that can't be that of a person; digits that don't compress, so that it needs its space.
const TRIAL: &str = "INSERT INTO submissions (reference, idempotency_key, body_sha256, received_at, assessed_on, \
     form_version, language, filled_on, status, application, response) \
     SELECT key, key, '', '', '', '', '', '', '', \
     (SELECT string_agg(md5(random()::text), '') FROM generate_series(1, $1 / 32)), '' \
     FROM (SELECT 'trial ' || gen_random_uuid() AS key) AS trial";

const FIND_REPLACED: &str = "SELECT reference, received_at FROM submissions \
     WHERE idempotency_key = ANY ($1) AND idempotency_key <> $2 ORDER BY received_at, reference";

/// `later`: this submission and all that stand, directly or not, in its place. It takes the place of none of them.
const REPLACE: &str = "WITH RECURSIVE later (key) AS (SELECT $1::text UNION SELECT submissions.idempotency_key FROM later \
     JOIN replacements ON replaced_key = key JOIN submissions USING (reference)) \
     INSERT INTO replacements (reference, replaced_key) \
     SELECT $2, value FROM unnest($3::text[]) AS value WHERE value NOT IN (SELECT key FROM later) ON CONFLICT DO NOTHING";

/// One after the other, on all servers: two that name each other would not see one another, and both would vanish. The
/// number is of no meaning, only the same for all.
const REPLACE_ALONE: &str = "SELECT pg_advisory_xact_lock(7305804402)";

/// Submissions in a PostgreSQL database.
pub(super) struct Postgres {
    pool: PgPool,
}

impl Postgres {
    pub(super) async fn open(options: PgConnectOptions) -> anyhow::Result<Self> {
        // Named without the password.
        let place =
            format!("{}:{}/{}", options.get_host(), options.get_port(), options.get_database().unwrap_or_default());
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(WAIT)
            .connect_with(options.application_name("intake").disable_statement_logging())
            .await
            .with_context(|| format!("cannot reach the PostgreSQL database {place}"))?;
        // Several servers may start at once: sqlx holds an advisory lock meanwhile.
        migrations(MIGRATIONS).run(&pool).await.context("cannot bring the tables up to date")?;
        Ok(Self { pool })
    }
}

#[async_trait]
impl Store for Postgres {
    async fn find(&self, idempotency_key: &str) -> Result<Option<Kept>, StoreError> {
        let row = sqlx::query(FIND).bind(idempotency_key).fetch_optional(&self.pool).await?;
        row.map(|row| kept(&row)).transpose()
    }

    async fn keep(&self, new: &NewSubmission, confirm: Confirm<'_>) -> Result<Keeping, StoreError> {
        // Whatever the database's default: below, the statement after the insert must see what the winner has committed.
        let mut transaction = self.pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await?;
        let mut replaced = Vec::new();
        if !new.replaces.is_empty() {
            sqlx::query(REPLACE_ALONE).execute(&mut *transaction).await?;
            let rows = sqlx::query(FIND_REPLACED).bind(&new.replaces).bind(&new.idempotency_key);
            for row in rows.fetch_all(&mut *transaction).await? {
                let (reference, received_at) = (row.try_get("reference")?, row.try_get("received_at")?);
                replaced.push(Replaced { reference, received_at });
            }
        }
        let response = confirm(&replaced);
        // Waits for a concurrent request with the same key, on whichever server, to commit or give up.
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
            let replace = sqlx::query(REPLACE).bind(&new.idempotency_key).bind(&new.reference).bind(&new.replaces);
            replace.execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(Keeping::New(response))
    }

    async fn read(&self, reference: Option<&str>, after: &str, count: u32) -> Result<Vec<Stored>, StoreError> {
        let rows = sqlx::query(READ).bind(after).bind(reference).bind(i64::from(count)).fetch_all(&self.pool).await?;
        rows.iter().map(stored).collect()
    }

    async fn check(&self) -> Result<(), StoreError> {
        // A submission, and away again. PostgreSQL gives an inserted row its place on the disk at once, so a full disk is
        // noticed, and so are a standby, missing rights and a lock.
        let mut transaction = self.pool.begin().await?;
        sqlx::query(AssertSqlSafe(format!("SET LOCAL lock_timeout = '{}ms'", TRIAL_WAIT.as_millis())))
            .execute(&mut *transaction)
            .await?;
        sqlx::query(TRIAL).bind(i64::from(TRIAL_SIZE)).execute(&mut *transaction).await?;
        transaction.rollback().await?;
        Ok(())
    }

    async fn close(&self) {
        self.pool.close().await;
    }
}

fn stored(row: &PgRow) -> Result<Stored, StoreError> {
    Ok(Stored {
        reference: row.try_get("reference")?,
        assessed_on: row.try_get("assessed_on")?,
        application: row.try_get("application")?,
        rules_edition: row.try_get("rules_edition")?,
        assessment_sha256: row.try_get("assessment_sha256")?,
        assessment: row.try_get("assessment")?,
    })
}

fn kept(row: &PgRow) -> Result<Kept, StoreError> {
    Ok(Kept {
        reference: row.try_get("reference")?,
        body_sha256: row.try_get("body_sha256")?,
        response: row.try_get("response")?,
    })
}

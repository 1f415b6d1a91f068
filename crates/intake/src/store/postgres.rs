//! Implementation of [`Store`] on PostgreSQL, for an agency that runs several servers or has one already.

use anyhow::Context;
use async_trait::async_trait;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::{AssertSqlSafe, ConnectOptions, Row};

use crate::assess::{ApplicationJson, Sha256Hex};
use crate::clock::StoredTime;
use crate::reference::ReferenceNumber;

use super::submission::{INSERT, Row as NewRow};
use super::{
    ACQUIRE_TIMEOUT, AssessmentRecord, IdempotencyKey, IdempotencyRecord, InsertOutcome, NewSubmission, PROBE_SIZE,
    PROBE_TIMEOUT, RenderConfirmation, Replaced, Store, StoreError, StoredSubmission, duplicate_reference, migrations,
};

const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "submissions", include_str!("../../migrations/postgres/0001_submissions.sql")),
    (2, "replacements", include_str!("../../migrations/postgres/0002_replacements.sql")),
    (3, "recomputable", include_str!("../../migrations/postgres/0003_recomputable.sql")),
];

const FIND_BY_KEY: &str = "SELECT reference, body_sha256, response FROM submissions WHERE idempotency_key = $1";

const FIND: &str = "SELECT reference, assessed_on, application, rules_edition, assessment_sha256, assessment \
     FROM submissions LEFT JOIN assessments_at_receipt USING (reference) WHERE reference = $1";

const LIST: &str = "SELECT reference, assessed_on, application, rules_edition, assessment_sha256, assessment \
     FROM submissions LEFT JOIN assessments_at_receipt USING (reference) \
     WHERE reference > $1 ORDER BY reference LIMIT $2";

/// Row of the write probe, which can't be that of a person; digits that don't compress, so that it needs its space.
const PROBE: &str = "INSERT INTO submissions (reference, idempotency_key, body_sha256, received_at, assessed_on, \
     form_version, language, filled_on, status, application, response) \
     SELECT key, key, '', '', '', '', '', '', '', \
     (SELECT string_agg(md5(random()::text), '') FROM generate_series(1, $1 / 32)), '' \
     FROM (SELECT 'trial ' || gen_random_uuid() AS key) AS trial";

const FIND_REPLACED: &str = "SELECT reference, received_at FROM submissions \
     WHERE idempotency_key = ANY ($1) AND idempotency_key <> $2 ORDER BY received_at, reference";

/// SQL that links replaced submissions to the one that replaces them. `later`: this submission and all that stand,
/// directly or not, in its place. It takes the place of none of them.
const REPLACE: &str = "WITH RECURSIVE later (key) AS (SELECT $1::text UNION SELECT submissions.idempotency_key FROM later \
     JOIN replacements ON replaced_key = key JOIN submissions USING (reference)) \
     INSERT INTO replacements (reference, replaced_key) \
     SELECT $2, value FROM unnest($3::text[]) AS value WHERE value NOT IN (SELECT key FROM later) ON CONFLICT DO NOTHING";

/// SQL of the advisory lock that serialises replacements on all servers: two that name each other would not see one
/// another, and both would vanish. The number is of no meaning, only the same for all.
const REPLACE_ALONE: &str = "SELECT pg_advisory_xact_lock(7305804402)";

/// The store on PostgreSQL.
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
            .acquire_timeout(ACQUIRE_TIMEOUT)
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
    async fn find_by_key(&self, key: &IdempotencyKey) -> Result<Option<IdempotencyRecord>, StoreError> {
        let row = sqlx::query(FIND_BY_KEY).bind(key.as_str()).fetch_optional(&self.pool).await?;
        row.map(|row| idempotency_record(&row)).transpose()
    }

    async fn insert(&self, new: &NewSubmission, render: RenderConfirmation<'_>) -> Result<InsertOutcome, StoreError> {
        // Whatever the database's default: below, the statement after the insert must see what the winner has committed.
        let mut transaction = self.pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await?;
        let mut replaced = Vec::new();
        if !new.replaces.is_empty() {
            sqlx::query(REPLACE_ALONE).execute(&mut *transaction).await?;
            let rows = sqlx::query(FIND_REPLACED).bind(new.replaced_keys()).bind(new.idempotency_key.as_str());
            for row in rows.fetch_all(&mut *transaction).await? {
                replaced.push(replaced_row(&row)?);
            }
        }
        let response = render(&replaced);
        // Waits for a concurrent request with the same key, on whichever server, to commit or give up.
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
            let replace = sqlx::query(REPLACE)
                .bind(new.idempotency_key.as_str())
                .bind(&new.reference.0)
                .bind(new.replaced_keys());
            replace.execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(InsertOutcome::Inserted(response))
    }

    async fn find(&self, reference: &str) -> Result<Option<StoredSubmission>, StoreError> {
        let row = sqlx::query(FIND).bind(reference).fetch_optional(&self.pool).await?;
        row.as_ref().map(stored_submission).transpose()
    }

    async fn list(&self, after: &str, count: u32) -> Result<Vec<StoredSubmission>, StoreError> {
        let rows = sqlx::query(LIST).bind(after).bind(i64::from(count)).fetch_all(&self.pool).await?;
        rows.iter().map(stored_submission).collect()
    }

    async fn probe(&self) -> Result<(), StoreError> {
        // A submission, and away again. PostgreSQL gives an inserted row its place on the disk at once, so a full disk is
        // noticed, and so are a standby, missing rights and a lock.
        let mut transaction = self.pool.begin().await?;
        sqlx::query(AssertSqlSafe(format!("SET LOCAL lock_timeout = '{}ms'", PROBE_TIMEOUT.as_millis())))
            .execute(&mut *transaction)
            .await?;
        sqlx::query(PROBE).bind(i64::from(PROBE_SIZE)).execute(&mut *transaction).await?;
        transaction.rollback().await?;
        Ok(())
    }

    async fn close(&self) {
        self.pool.close().await;
    }
}

fn stored_submission(row: &PgRow) -> Result<StoredSubmission, StoreError> {
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

fn replaced_row(row: &PgRow) -> Result<Replaced, StoreError> {
    let received_at = StoredTime::from_column(row.try_get("received_at")?);
    Ok(Replaced { reference: ReferenceNumber(row.try_get("reference")?), received_at })
}

fn idempotency_record(row: &PgRow) -> Result<IdempotencyRecord, StoreError> {
    Ok(IdempotencyRecord {
        reference: ReferenceNumber(row.try_get("reference")?),
        body_sha256: Sha256Hex(row.try_get("body_sha256")?),
        response: row.try_get("response")?,
    })
}

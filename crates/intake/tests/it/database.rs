//! A database of its own for each test, and a way past the server to what stands in it.

use std::io::Write;
use std::str::FromStr;
use std::sync::Once;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row};
use tempfile::TempDir;

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// An empty database.
pub struct TestDatabase {
    pub backend: Backend,
    /// As `DATABASE_URL`.
    pub url: String,
    /// The file's directory (SQLite).
    directory: TempDir,
    /// The address at which the database was created (PostgreSQL).
    created_at: Option<(PgConnectOptions, String)>,
}

/// Makes a test run on both databases: `fn name(database: &TestDatabase)` becomes `sqlite::name` and `postgres::name`.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let database = crate::database::TestDatabase::sqlite();
                super::$name(&database).await;
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let Some(database) = crate::database::TestDatabase::postgres().await else { return };
                super::$name(&database).await;
                database.drop().await;
            })*
        }
    };
}
pub(crate) use on_both;

/// A connection that holds a lock.
pub enum Lock {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Lock {
    pub async fn release(self) {
        match self {
            Self::Sqlite(connection) => connection.close().await.unwrap(),
            Self::Postgres(connection) => connection.close().await.unwrap(),
        }
    }
}

impl TestDatabase {
    pub fn sqlite() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", directory.path().join("intake.db").display());
        Self { backend: Backend::Sqlite, url, directory, created_at: None }
    }

    /// Nothing where no PostgreSQL is given; that is a failure where it was required.
    pub async fn postgres() -> Option<Self> {
        let Ok(address) = std::env::var("INTAKE_TEST_POSTGRES_URL") else {
            assert!(
                std::env::var_os("INTAKE_TEST_REQUIRE_POSTGRES").is_none(),
                "INTAKE_TEST_REQUIRE_POSTGRES is set, but INTAKE_TEST_POSTGRES_URL is not"
            );
            // Once, and past the test harness, which shows nothing of tests that pass.
            static SAID: Once = Once::new();
            SAID.call_once(|| {
                let _ = writeln!(
                    std::io::stderr(),
                    "\n*** NOT RUN: all tests postgres::*. INTAKE_TEST_POSTGRES_URL is not set; \
                     `cargo xtask test` starts a PostgreSQL and sets it. ***\n"
                );
            });
            return None;
        };
        let options = PgConnectOptions::from_str(&address).expect("INTAKE_TEST_POSTGRES_URL is a PostgreSQL address");
        let name = format!("intake_test_{}", nanoid::nanoid!(12, &['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']));
        let mut connection = PgConnection::connect_with(&options).await.expect("PostgreSQL can be reached");
        connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.unwrap();
        connection.close().await.unwrap();
        let url = options.clone().database(&name).to_url_lossy().to_string();
        let directory = tempfile::tempdir().unwrap();
        Some(Self { backend: Backend::Postgres, url, directory, created_at: Some((options, name)) })
    }

    /// Removes the database from a PostgreSQL server that may outlive the tests.
    pub async fn drop(self) {
        if let Some((options, name)) = self.created_at {
            let mut connection = PgConnection::connect_with(&options).await.unwrap();
            connection.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await.unwrap();
        }
    }

    /// The directory of the SQLite file.
    pub fn directory(&self) -> &std::path::Path {
        self.directory.path()
    }

    /// Runs statements past the server.
    pub async fn execute(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.backend {
            Backend::Sqlite => {
                let options = SqliteConnectOptions::from_str(&self.url).unwrap();
                let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
            Backend::Postgres => {
                let mut connection = PgConnection::connect(&self.url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
        }
    }

    /// The rows of a query, all columns as text, read past the server.
    pub async fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.backend {
            Backend::Sqlite => {
                let options = SqliteConnectOptions::from_str(&self.url).unwrap();
                let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
                let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap();
                connection.close().await.unwrap();
                rows.iter().map(|row| (0..row.len()).map(|column| row.get(column)).collect()).collect()
            }
            Backend::Postgres => {
                let mut connection = PgConnection::connect(&self.url).await.unwrap();
                let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap();
                connection.close().await.unwrap();
                rows.iter().map(|row| (0..row.len()).map(|column| row.get(column)).collect()).collect()
            }
        }
    }

    /// The names of a table's columns, in alphabetical order.
    pub async fn columns(&self, table: &str) -> Vec<String> {
        let query = match self.backend {
            Backend::Sqlite => format!("SELECT name FROM pragma_table_info('{table}') ORDER BY name"),
            Backend::Postgres => format!(
                "SELECT column_name::text FROM information_schema.columns \
                 WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY column_name::text COLLATE \"C\""
            ),
        };
        self.rows(&query).await.into_iter().flatten().collect()
    }

    /// How many submissions are kept.
    pub async fn count(&self) -> usize {
        self.rows("SELECT reference FROM submissions").await.len()
    }

    /// From now on each insert fails after the row is written, until [`Self::mend`].
    pub async fn break_inserts(&self) {
        self.execute(match self.backend {
            Backend::Sqlite => {
                "CREATE TRIGGER broken AFTER INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'Иван Иванов'); END"
            }
            Backend::Postgres => {
                "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS \
                     $$ BEGIN RAISE EXCEPTION 'Иван Иванов'; END $$; \
                 CREATE TRIGGER broken AFTER INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION broken()"
            }
        })
        .await;
    }

    /// Keeps others from writing until it is released.
    pub async fn lock(&self) -> Lock {
        match self.backend {
            Backend::Sqlite => {
                let options = SqliteConnectOptions::from_str(&self.url).unwrap();
                let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
                connection.execute("BEGIN IMMEDIATE").await.unwrap();
                Lock::Sqlite(connection)
            }
            Backend::Postgres => {
                let mut connection = PgConnection::connect(&self.url).await.unwrap();
                connection.execute("BEGIN; LOCK TABLE submissions IN EXCLUSIVE MODE").await.unwrap();
                Lock::Postgres(connection)
            }
        }
    }

    /// Inserts work again.
    pub async fn mend(&self) {
        self.execute(match self.backend {
            Backend::Sqlite => "DROP TRIGGER broken",
            Backend::Postgres => "DROP TRIGGER broken ON submissions",
        })
        .await;
    }
}

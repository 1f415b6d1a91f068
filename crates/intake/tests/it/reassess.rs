//! What was found at receipt, found again from what is stored.

use std::str::FromStr;

use intake::{config, reassess};
use serde_json::{Value, json};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection, SqlSafeStr};

use crate::database::{Backend, TestDatabase, on_both};
use crate::server::{NOW, TestServer, config as server_config};
use crate::submission::{largest, smallest, today};

on_both! {
    what_was_found_at_receipt_is_found_again
    what_was_stored_before_is_printed_as_it_was
}

/// The lines printed, and whether all is as it was.
async fn printed(database: &TestDatabase, reference: Option<&str>) -> (Vec<Value>, bool) {
    let mut out = Vec::new();
    let database = config::database(&database.url).unwrap();
    let same = reassess::run(&database, reference, &mut out).await.unwrap();
    let lines = std::str::from_utf8(&out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap());
    (lines.collect(), same)
}

/// What the rules said of a stored submission at receipt.
pub async fn found(database: &TestDatabase, reference: &str) -> Value {
    let (lines, same) = printed(database, Some(reference)).await;
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    assert!(same && line["as_at_receipt"] == true, "{line}");
    line["found"].clone()
}

async fn what_was_found_at_receipt_is_found_again(database: &TestDatabase) {
    let server = TestServer::start_with(server_config(database), NOW, &["2222-2222-2222", "3333-3333-3333"]).await;
    for (key, body) in [("key-1", smallest()), ("key-2", largest())] {
        server.submit(key, body.to_string()).await.confirmed();
    }
    let (lines, same) = printed(database, None).await;
    assert!(same, "{lines:?}");
    assert_eq!(lines.iter().map(|line| &line["reference"]).collect::<Vec<_>>(), ["2222-2222-2222", "3333-3333-3333"]);
    for (line, body) in lines.iter().zip([smallest(), largest()]) {
        // What the server found then, from the body as it was sent.
        let at_receipt = intake::assess::assess(body.to_string().as_bytes(), today()).unwrap().assessment;
        assert_eq!(line["found"], serde_json::from_str::<Value>(&at_receipt).unwrap());
        assert!(at_receipt.len() > 20_000, "{}", at_receipt.len());
    }
    // And that is no longer what most of a row is.
    let size: usize = database.rows("SELECT application || response FROM submissions").await[0][0].len();
    assert!(size < 2_000, "{size}");
    // An answer that somebody has changed in the database is noticed.
    database.execute("UPDATE submissions SET application = replace(application, '\"none\"', '\"severe\"')").await;
    assert!(!printed(database, None).await.1);
    server.stop().await;
}

/// The tables as they were when assessments were stored.
async fn old_tables(database: &TestDatabase) {
    macro_rules! files {
        ($folder:literal) => {
            [
                (1, "submissions", include_str!(concat!("../../migrations/", $folder, "/0001_submissions.sql"))),
                (2, "replacements", include_str!(concat!("../../migrations/", $folder, "/0002_replacements.sql"))),
            ]
        };
    }
    let files = match database.backend {
        Backend::Sqlite => files!("sqlite"),
        Backend::Postgres => files!("postgres"),
    };
    let files = files.map(|(version, name, sql)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    let migrator = Migrator::with_migrations(files.to_vec());
    match database.backend {
        Backend::Sqlite => {
            let options = SqliteConnectOptions::from_str(&database.url).unwrap().create_if_missing(true);
            let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
            migrator.run(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
        Backend::Postgres => {
            let mut connection = PgConnection::connect(&database.url).await.unwrap();
            migrator.run(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
    }
}

async fn what_was_stored_before_is_printed_as_it_was(database: &TestDatabase) {
    old_tables(database).await;
    let row = "'2222-2222-2222', 'key', 'hash', '2026-01-02T08:00:00.000Z', '2026-01-02', 'annex-2/0', 'bg', \
               '2026-01-01', 'filed', '{}', '{\"assessment\":1.50}', '{\"reference\":\"2222-2222-2222\"}'";
    database.execute(&format!("INSERT INTO submissions VALUES ({row})")).await;
    let server = TestServer::start_with(server_config(database), NOW, &["3333-3333-3333"]).await;
    server.submit("key-2", smallest().to_string()).await.confirmed();
    let (lines, same) = printed(database, None).await;
    assert!(same, "{lines:?}");
    assert_eq!(lines[0]["rules_edition"], Value::Null);
    assert_eq!(lines[0]["found"], json!({ "assessment": 1.5 }));
    assert_eq!(database.rows("SELECT assessment FROM assessments_at_receipt").await, [["{\"assessment\":1.50}"]]);
    assert_eq!(database.rows("SELECT reference FROM current_submissions").await.len(), 2);
    server.stop().await;
}

//! The contract of the store, one suite for both databases.

use std::sync::Arc;

use intake::config;
use intake::store::{Keeping, Kept, NewSubmission, Store, open};

use crate::database::{Backend, TestDatabase, on_both};

async fn store(database: &TestDatabase) -> Arc<dyn Store> {
    open(&config::database(&database.url).unwrap()).await.unwrap()
}

fn new(reference: &str, key: &str, hash: &str) -> NewSubmission {
    NewSubmission {
        reference: reference.to_owned(),
        idempotency_key: key.to_owned(),
        body_sha256: hash.to_owned(),
        received_at: "2026-11-22T08:00:00.000Z".to_owned(),
        assessed_on: "2026-11-22".to_owned(),
        form_version: "annex-2/1".to_owned(),
        language: "bg".to_owned(),
        filled_on: "2026-11-21".to_owned(),
        status: "preliminary",
        application: r#"{"answers":{"name":"Щъркел \\u0000 ' \" 🦩"}}"#.to_owned(),
        assessment: "{}".to_owned(),
        response: format!(r#"{{"reference":"{reference}"}}"#),
    }
}

fn kept(new: &NewSubmission) -> Kept {
    Kept { reference: new.reference.clone(), body_sha256: new.body_sha256.clone(), response: new.response.clone() }
}

on_both! {
    what_is_kept_is_found_under_its_key_and_stands_in_the_table_column_by_column
    a_used_key_keeps_the_first_and_gives_it_back
    a_taken_reference_keeps_nothing
    of_concurrent_ones_under_one_key_exactly_one_is_kept
    many_under_different_keys_at_once_are_all_kept
    a_failing_insert_leaves_nothing
    opening_again_finds_everything_and_migrates_nothing_twice
    servers_may_share_a_database
    the_check_notices_a_missing_table
    a_commit_is_made_durable
}

async fn what_is_kept_is_found_under_its_key_and_stands_in_the_table_column_by_column(database: &TestDatabase) {
    let store = store(database).await;
    let first = new("2222-2222-2222", "key", "hash");
    assert_eq!(store.find("key").await.unwrap(), None);
    assert_eq!(store.keep(&first).await.unwrap(), Keeping::New);
    assert_eq!(store.find("key").await.unwrap(), Some(kept(&first)));
    assert_eq!(store.find("Key").await.unwrap(), None, "keys are compared sign by sign");
    let columns = "reference, idempotency_key, body_sha256, received_at, assessed_on, form_version, language, \
                   filled_on, status, application, assessment, response";
    let NewSubmission {
        reference,
        idempotency_key,
        body_sha256,
        received_at,
        assessed_on,
        form_version,
        language,
        filled_on,
        status,
        application,
        assessment,
        response,
    } = first;
    let row = vec![
        reference,
        idempotency_key,
        body_sha256,
        received_at,
        assessed_on,
        form_version,
        language,
        filled_on,
        status.to_owned(),
        application,
        assessment,
        response,
    ];
    assert_eq!(database.rows(&format!("SELECT {columns} FROM submissions")).await, [row]);
    store.close().await;
}

async fn a_used_key_keeps_the_first_and_gives_it_back(database: &TestDatabase) {
    let store = store(database).await;
    let first = new("2222-2222-2222", "key", "hash");
    assert_eq!(store.keep(&first).await.unwrap(), Keeping::New);
    for hash in ["hash", "another"] {
        assert_eq!(store.keep(&new("3333-3333-3333", "key", hash)).await.unwrap(), Keeping::KeyUsed(kept(&first)));
    }
    assert_eq!(database.count().await, 1);
    store.close().await;
}

async fn a_taken_reference_keeps_nothing(database: &TestDatabase) {
    let store = store(database).await;
    assert_eq!(store.keep(&new("2222-2222-2222", "one", "hash")).await.unwrap(), Keeping::New);
    assert_eq!(store.keep(&new("2222-2222-2222", "two", "hash")).await.unwrap(), Keeping::ReferenceTaken);
    assert_eq!(store.find("two").await.unwrap(), None);
    assert_eq!(store.keep(&new("3333-3333-3333", "two", "hash")).await.unwrap(), Keeping::New);
    store.close().await;
}

async fn of_concurrent_ones_under_one_key_exactly_one_is_kept(database: &TestDatabase) {
    let store = store(database).await;
    let tasks: Vec<_> = (0..20)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(
                async move { store.keep(&new(&format!("2222-2222-{number:04}"), "key", "hash")).await.unwrap() },
            )
        })
        .collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    assert_eq!(results.iter().filter(|result| **result == Keeping::New).count(), 1, "{results:?}");
    let winner = store.find("key").await.unwrap().unwrap();
    let losers = results.iter().filter(|result| **result == Keeping::KeyUsed(winner.clone())).count();
    assert_eq!(losers, 19, "all the others got the winner's row: {results:?}");
    assert_eq!(database.count().await, 1);
    store.close().await;
}

async fn many_under_different_keys_at_once_are_all_kept(database: &TestDatabase) {
    let store = store(database).await;
    let tasks: Vec<_> = (0..50)
        .map(|number| {
            let store = store.clone();
            let one = new(&format!("2222-2222-{number:04}"), &format!("key-{number}"), "hash");
            tokio::spawn(async move { store.keep(&one).await.unwrap() })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), Keeping::New);
    }
    assert_eq!(database.count().await, 50);
    store.close().await;
}

async fn a_failing_insert_leaves_nothing(database: &TestDatabase) {
    let store = store(database).await;
    database.break_inserts().await;
    let error = store.keep(&new("2222-2222-2222", "key", "hash")).await.unwrap_err();
    assert_eq!(error.kind, "statement-failed");
    assert!(!error.to_string().contains("Иван"), "the database's own words may quote a row: {error}");
    assert_eq!(database.count().await, 0);
    assert_eq!(store.find("key").await.unwrap(), None);
    database.mend().await;
    assert_eq!(store.keep(&new("2222-2222-2222", "key", "hash")).await.unwrap(), Keeping::New);
    store.close().await;
}

async fn opening_again_finds_everything_and_migrates_nothing_twice(database: &TestDatabase) {
    let first = new("2222-2222-2222", "key", "hash");
    let before = store(database).await;
    assert_eq!(before.keep(&first).await.unwrap(), Keeping::New);
    before.close().await;
    assert!(before.find("key").await.is_err(), "closed is closed");
    if database.backend == Backend::Sqlite {
        let files: Vec<_> =
            std::fs::read_dir(database.directory()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files, ["intake.db"], "the write-ahead log is put back into the file");
    }
    let after = store(database).await;
    assert_eq!(after.find("key").await.unwrap(), Some(kept(&first)));
    assert_eq!(database.rows("SELECT description FROM _sqlx_migrations").await, [["submissions"]]);
    after.close().await;
}

async fn servers_may_share_a_database(database: &TestDatabase) {
    // On PostgreSQL even from the same moment on. A SQLite file belongs to one server; a second one is what happens for
    // a moment when the first is replaced.
    let (one, two) = match database.backend {
        Backend::Postgres => tokio::join!(store(database), store(database)),
        Backend::Sqlite => (store(database).await, store(database).await),
    };
    assert_eq!(one.keep(&new("2222-2222-2222", "key", "hash")).await.unwrap(), Keeping::New);
    assert!(matches!(two.keep(&new("3333-3333-3333", "key", "hash")).await.unwrap(), Keeping::KeyUsed(_)));
    one.close().await;
    assert_eq!(two.keep(&new("3333-3333-3333", "key-2", "hash")).await.unwrap(), Keeping::New);
    two.close().await;
}

async fn the_check_notices_a_missing_table(database: &TestDatabase) {
    let store = store(database).await;
    store.check().await.unwrap();
    database.execute("DROP TABLE submissions").await;
    assert_eq!(store.check().await.unwrap_err().kind, "statement-failed");
    store.close().await;
}

async fn a_commit_is_made_durable(database: &TestDatabase) {
    // What the database promises can't be tried without cutting the power; that it was asked to promise it can.
    // SQLite's setting belongs to the connection and is looked at beside the code.
    let store = store(database).await;
    let (question, answer) = match database.backend {
        Backend::Sqlite => ("PRAGMA journal_mode", "wal"),
        Backend::Postgres => ("SHOW synchronous_commit", "on"),
    };
    assert_eq!(database.rows(question).await, [[answer]]);
    store.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn the_sqlite_files_are_for_the_servers_user_only() {
    use std::os::unix::fs::PermissionsExt;
    let database = TestDatabase::sqlite();
    let store = store(&database).await;
    assert_eq!(store.keep(&new("2222-2222-2222", "key", "hash")).await.unwrap(), Keeping::New);
    let mut seen = 0;
    for file in std::fs::read_dir(database.directory()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
        seen += 1;
    }
    assert_eq!(seen, 3, "database, log and its index");
    store.close().await;
}

#[tokio::test]
async fn a_database_that_cannot_be_opened_is_named_without_its_password() {
    for (url, place) in [
        ("sqlite:///no/such/directory/intake.db", "/no/such/directory/intake.db"),
        ("postgres://someone:secret@127.0.0.1:1/intake", "127.0.0.1:1/intake"),
    ] {
        let error = match open(&config::database(url).unwrap()).await {
            Ok(_) => panic!("{url} was opened"),
            Err(error) => format!("{error:#}"),
        };
        assert!(error.contains(place) && !error.contains("secret"), "{error}");
    }
}

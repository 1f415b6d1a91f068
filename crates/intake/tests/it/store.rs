//! The contract of the store, one suite for both databases.

use std::sync::Arc;

use assessment_core::dates::from_iso;
use expect_test::expect;
use intake::assess::{ApplicationJson, FormVersion, LanguageTag, Sha256Hex};
use intake::clock::StoredTime;
use intake::config::{self, FilingStatus};
use intake::reference::ReferenceNumber;
use intake::store::{
    IdempotencyKey, IdempotencyRecord, InsertOutcome, NewSubmission, Replaced, Store, StoreError, open,
};

use crate::database::{Backend, TestDatabase, on_both};

async fn store(database: &TestDatabase) -> Arc<dyn Store> {
    open(&config::database(&database.url).unwrap()).await.unwrap()
}

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::parse(text).unwrap()
}

fn new(reference: &str, idempotency_key: &str, hash: &str) -> NewSubmission {
    NewSubmission {
        reference: ReferenceNumber(reference.to_owned()),
        idempotency_key: key(idempotency_key),
        body_sha256: Sha256Hex(hash.to_owned()),
        received_at: StoredTime::from_column("2026-11-22T08:00:00.000Z".to_owned()),
        assessed_on: from_iso("2026-11-22").unwrap(),
        form_version: FormVersion("annex-2/1".to_owned()),
        language: LanguageTag("bg".to_owned()),
        filled_on: from_iso("2026-11-21").unwrap(),
        status: FilingStatus::Preliminary,
        application: ApplicationJson(r#"{"answers":{"name":"Щъркел \\u0000 ' \" 🦩"}}"#.to_owned()),
        rules_edition: "edition",
        assessment_sha256: Sha256Hex("1".repeat(64)),
        replaces: Vec::new(),
    }
}

/// A confirmation that says which one it is of.
fn response(new: &NewSubmission) -> String {
    format!(r#"{{"reference":"{}"}}"#, new.reference.0)
}

async fn insert(store: &Arc<dyn Store>, new: &NewSubmission) -> Result<InsertOutcome, StoreError> {
    store.insert(new, &|_| response(new)).await
}

#[track_caller]
fn is_inserted(outcome: Result<InsertOutcome, StoreError>) {
    assert!(matches!(outcome, Ok(InsertOutcome::Inserted(_))), "{outcome:?}");
}

/// That it was kept, with its confirmation.
fn inserted(new: &NewSubmission) -> InsertOutcome {
    InsertOutcome::Inserted(response(new))
}

fn record(new: &NewSubmission) -> IdempotencyRecord {
    IdempotencyRecord {
        reference: new.reference.clone(),
        body_sha256: new.body_sha256.clone(),
        response: response(new),
    }
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
    a_submission_takes_the_place_of_those_it_names_whichever_comes_first
    no_circle_hides_all_of_its_submissions
    what_is_erased_takes_nobodys_place
    the_check_notices_a_missing_table
    a_commit_is_made_durable
}

async fn what_is_kept_is_found_under_its_key_and_stands_in_the_table_column_by_column(database: &TestDatabase) {
    let store = store(database).await;
    let first = new("2222-2222-2222", "key", "hash");
    assert_eq!(store.find_by_key(&key("key")).await.unwrap(), None);
    assert_eq!(insert(&store, &first).await.unwrap(), inserted(&first));
    assert_eq!(store.find_by_key(&key("key")).await.unwrap(), Some(record(&first)));
    assert_eq!(store.find_by_key(&key("Key")).await.unwrap(), None, "keys are compared sign by sign");
    // One look at each column: what the types can't hold apart, such as the two dates, stands here.
    let columns = database.columns("submissions").await;
    let rows = database.rows(&format!("SELECT {} FROM submissions", columns.join(", "))).await;
    let [row] = rows.as_slice() else { panic!("{} rows", rows.len()) };
    let row: String = columns.iter().zip(row).map(|(name, value)| format!("{name}: {value}\n")).collect();
    expect![[r#"
        application: {"answers":{"name":"Щъркел \\u0000 ' \" 🦩"}}
        assessed_on: 2026-11-22
        assessment_sha256: 1111111111111111111111111111111111111111111111111111111111111111
        body_sha256: hash
        filled_on: 2026-11-21
        form_version: annex-2/1
        idempotency_key: key
        language: bg
        received_at: 2026-11-22T08:00:00.000Z
        reference: 2222-2222-2222
        response: {"reference":"2222-2222-2222"}
        rules_edition: edition
        status: preliminary
    "#]]
    .assert_eq(&row);
    store.close().await;
}

async fn a_used_key_keeps_the_first_and_gives_it_back(database: &TestDatabase) {
    let store = store(database).await;
    let first = new("2222-2222-2222", "key", "hash");
    assert_eq!(insert(&store, &first).await.unwrap(), inserted(&first));
    for hash in ["hash", "another"] {
        assert_eq!(
            insert(&store, &new("3333-3333-3333", "key", hash)).await.unwrap(),
            InsertOutcome::DuplicateKey(record(&first))
        );
    }
    assert_eq!(database.count().await, 1);
    store.close().await;
}

async fn a_taken_reference_keeps_nothing(database: &TestDatabase) {
    let store = store(database).await;
    is_inserted(insert(&store, &new("2222-2222-2222", "one", "hash")).await);
    assert_eq!(insert(&store, &new("2222-2222-2222", "two", "hash")).await.unwrap(), InsertOutcome::DuplicateReference);
    assert_eq!(store.find_by_key(&key("two")).await.unwrap(), None);
    is_inserted(insert(&store, &new("3333-3333-3333", "two", "hash")).await);
    store.close().await;
}

async fn of_concurrent_ones_under_one_key_exactly_one_is_kept(database: &TestDatabase) {
    let store = store(database).await;
    let tasks: Vec<_> = (0..20)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                insert(&store, &new(&format!("2222-2222-{number:04}"), "key", "hash")).await.unwrap()
            })
        })
        .collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    assert_eq!(results.iter().filter(|result| matches!(result, InsertOutcome::Inserted(_))).count(), 1, "{results:?}");
    let winner = store.find_by_key(&key("key")).await.unwrap().unwrap();
    let losers = results.iter().filter(|result| **result == InsertOutcome::DuplicateKey(winner.clone())).count();
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
            tokio::spawn(async move { insert(&store, &one).await })
        })
        .collect();
    for task in tasks {
        is_inserted(task.await.unwrap());
    }
    assert_eq!(database.count().await, 50);
    store.close().await;
}

async fn a_failing_insert_leaves_nothing(database: &TestDatabase) {
    let store = store(database).await;
    database.break_inserts().await;
    let error = insert(&store, &new("2222-2222-2222", "key", "hash")).await.unwrap_err();
    assert_eq!(error.kind, "statement-failed");
    assert!(!error.to_string().contains("Иван"), "the database's own words may quote a row: {error}");
    assert_eq!(database.count().await, 0);
    assert_eq!(store.find_by_key(&key("key")).await.unwrap(), None);
    database.mend().await;
    is_inserted(insert(&store, &new("2222-2222-2222", "key", "hash")).await);
    store.close().await;
}

async fn opening_again_finds_everything_and_migrates_nothing_twice(database: &TestDatabase) {
    let first = new("2222-2222-2222", "key", "hash");
    let before = store(database).await;
    assert_eq!(insert(&before, &first).await.unwrap(), inserted(&first));
    before.close().await;
    assert!(before.find_by_key(&key("key")).await.is_err(), "closed is closed");
    if database.backend == Backend::Sqlite {
        let files: Vec<_> =
            std::fs::read_dir(database.directory()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(files, ["intake.db"], "the write-ahead log is put back into the file");
    }
    let after = store(database).await;
    assert_eq!(after.find_by_key(&key("key")).await.unwrap(), Some(record(&first)));
    assert_eq!(
        database.rows("SELECT description FROM _sqlx_migrations").await,
        [["submissions"], ["replacements"], ["recomputable"]]
    );
    after.close().await;
}

async fn servers_may_share_a_database(database: &TestDatabase) {
    // On PostgreSQL even from the same moment on. A SQLite file belongs to one server; a second one is what happens for
    // a moment when the first is replaced.
    let (one, two) = match database.backend {
        Backend::Postgres => tokio::join!(store(database), store(database)),
        Backend::Sqlite => (store(database).await, store(database).await),
    };
    is_inserted(insert(&one, &new("2222-2222-2222", "key", "hash")).await);
    assert!(matches!(
        insert(&two, &new("3333-3333-3333", "key", "hash")).await.unwrap(),
        InsertOutcome::DuplicateKey(_)
    ));
    one.close().await;
    is_inserted(insert(&two, &new("3333-3333-3333", "key-2", "hash")).await);
    two.close().await;
}

fn in_place_of(reference: &str, own_key: &str, replaces: &[&str]) -> NewSubmission {
    NewSubmission {
        replaces: replaces.iter().map(|&replaced| key(replaced)).collect(),
        ..new(reference, own_key, "hash")
    }
}

/// Keeps it; which of the replaced it was told of.
async fn insert_told(store: &Arc<dyn Store>, new: &NewSubmission) -> Vec<String> {
    let told = std::sync::Mutex::new(Vec::new());
    let confirm = |replaced: &[Replaced]| {
        told.lock().unwrap().extend(replaced.iter().map(|one| one.reference.0.clone()));
        response(new)
    };
    is_inserted(store.insert(new, &confirm).await);
    told.into_inner().unwrap()
}

/// The reference numbers of a view or table.
async fn listed(database: &TestDatabase, what: &str) -> Vec<String> {
    let rows = database.rows(&format!("SELECT reference FROM {what} ORDER BY reference")).await;
    rows.into_iter().flatten().collect()
}

async fn a_submission_takes_the_place_of_those_it_names_whichever_comes_first(database: &TestDatabase) {
    let store = store(database).await;
    assert!(insert_told(&store, &new("2222-1", "first", "hash")).await.is_empty());
    assert!(insert_told(&store, &new("2222-9", "of-somebody-else", "hash")).await.is_empty());
    // Its third attempt, the second of which is still under way. Named twice is named once.
    let third = in_place_of("2222-3", "third", &["first", "second", "first", "third"]);
    assert_eq!(insert_told(&store, &third).await, ["2222-1"]);
    assert_eq!(listed(database, "current_submissions").await, ["2222-3", "2222-9"]);
    let second = in_place_of("2222-2", "second", &["first"]);
    assert_eq!(insert_told(&store, &second).await, ["2222-1"]);
    assert_eq!(listed(database, "current_submissions").await, ["2222-3", "2222-9"]);
    let replaced = "SELECT reference, replaced_by FROM replaced_submissions ORDER BY reference, replaced_by";
    assert_eq!(database.rows(replaced).await, [["2222-1", "2222-2"], ["2222-1", "2222-3"], ["2222-2", "2222-3"]]);
    store.close().await;
}

async fn no_circle_hides_all_of_its_submissions(database: &TestDatabase) {
    let store = store(database).await;
    insert_told(&store, &in_place_of("2222-1", "a", &["c", "a"])).await;
    insert_told(&store, &in_place_of("2222-2", "b", &["a"])).await;
    assert_eq!(listed(database, "current_submissions").await, ["2222-2"]);
    // It is told of the one it can't take the place of, too: the number is the person's own.
    assert_eq!(insert_told(&store, &in_place_of("2222-3", "c", &["b"])).await, ["2222-2"]);
    assert_eq!(listed(database, "current_submissions").await, ["2222-2"]);
    assert_eq!(listed(database, "replaced_submissions").await, ["2222-1", "2222-3"]);
    store.close().await;
}

async fn what_is_erased_takes_nobodys_place(database: &TestDatabase) {
    let store = store(database).await;
    insert_told(&store, &new("2222-1", "a", "hash")).await;
    insert_told(&store, &in_place_of("2222-2", "b", &["a"])).await;
    database.execute("DELETE FROM submissions WHERE reference = '2222-2'").await;
    assert_eq!(listed(database, "current_submissions").await, ["2222-1"]);
    assert_eq!(listed(database, "replacements").await, [""; 0]);
    store.close().await;
}

async fn the_check_notices_a_missing_table(database: &TestDatabase) {
    let store = store(database).await;
    store.probe().await.unwrap();
    database.execute("ALTER TABLE submissions RENAME TO gone").await;
    assert_eq!(store.probe().await.unwrap_err().kind, "statement-failed");
    store.close().await;
}

async fn a_commit_is_made_durable(database: &TestDatabase) {
    // What the database promises can't be tried without cutting the power; that it was asked to promise it can.
    // SQLite's setting belongs to the connection and is looked at beside the code.
    let store = store(database).await;
    let (question, answer) = match database.backend {
        Backend::Sqlite => ("PRAGMA journal_mode", "delete"),
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
    is_inserted(insert(&store, &new("2222-2222-2222", "key", "hash")).await);
    let mut seen = 0;
    for file in std::fs::read_dir(database.directory()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
        seen += 1;
    }
    assert_eq!(seen, 1, "the database, and nothing beside it that could be lost");
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

#[cfg(unix)]
#[tokio::test]
async fn files_that_others_could_read_are_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;
    let database = TestDatabase::sqlite();
    let before = store(&database).await;
    is_inserted(insert(&before, &new("2222-2222-2222", "key", "hash")).await);
    let file = database.directory().join("intake.db");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    // The next server finds them as another, or a restored backup, has left them.
    let after = store(&database).await;
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    after.close().await;
    before.close().await;
}

/// Whoever has a file open goes on writing to it when it is gone: nobody would ever find the submission.
#[cfg(unix)]
#[tokio::test]
async fn in_a_file_that_was_taken_away_nothing_is_kept() {
    type Change = fn(&std::path::Path);
    let take: [(&str, Change); 3] = [
        ("moved", |file| std::fs::rename(file, file.with_extension("old")).unwrap()),
        ("deleted", |file| std::fs::remove_file(file).unwrap()),
        ("replaced", |file| {
            std::fs::copy(file, file.with_extension("new")).unwrap();
            std::fs::rename(file.with_extension("new"), file).unwrap();
        }),
    ];
    for (name, change) in take {
        let database = TestDatabase::sqlite();
        let store = store(&database).await;
        is_inserted(insert(&store, &new("2222-2222-2222", "key", "hash")).await);
        store.probe().await.unwrap();
        change(&database.directory().join("intake.db"));
        let kept = store.insert(&new("3333-3333-3333", "key-2", "hash"), &|_| "{}".into()).await;
        assert_eq!(kept.expect_err(name).kind, "file-moved", "{name}");
        assert_eq!(store.probe().await.expect_err(name).kind, "file-moved", "{name}");
        assert_eq!(store.find_by_key(&key("key")).await.expect_err(name).kind, "file-moved", "{name}");
        store.close().await;
    }
}

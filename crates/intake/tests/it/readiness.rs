//! Whether a submission could be stored now, as the one who watches the server hears it.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::database::{Backend, TestDatabase, on_both};
use crate::server::TestServer;
use crate::submission::smallest;

on_both! {
    a_server_that_can_store_is_ready_and_leaves_nothing_of_the_trial
    a_locked_database_is_not_ready_and_is_again_afterwards
    who_asks_all_the_time_asks_the_database_once_a_second
}

async fn a_server_that_can_store_is_ready_and_leaves_nothing_of_the_trial(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    for path in ["/readyz", "/healthz"] {
        let answer = server.get(path, &[]).await;
        assert_eq!((answer.status.as_u16(), answer.json()), (200, json!({ "status": "ok" })), "{path}");
    }
    assert_eq!(database.count().await, 0);
    server.stop().await;
}

async fn a_locked_database_is_not_ready_and_is_again_afterwards(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let lock = database.lock().await;
    let started = Instant::now();
    server.get("/readyz", &[]).await.problem(503, "not-ready");
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
    assert_eq!(server.get("/healthz", &[]).await.status, 200);
    lock.release().await;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(server.get("/readyz", &[]).await.status, 200);
    server.stop().await;
}

async fn who_asks_all_the_time_asks_the_database_once_a_second(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    server.submit("key", smallest().to_string()).await.confirmed();
    assert_eq!(server.get("/readyz", &[]).await.status, 200);
    // Nobody looks again so soon: the answer is that of a moment ago.
    let lock = database.lock().await;
    let started = Instant::now();
    for _ in 0..50 {
        server.get("/readyz", &[]).await;
    }
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    lock.release().await;
    server.stop().await;
}

#[tokio::test]
async fn a_postgresql_that_can_only_be_read_is_not_ready() {
    let Some(database) = TestDatabase::postgres().await else { return };
    assert_eq!(database.backend, Backend::Postgres);
    let server = TestServer::start(&database).await;
    assert_eq!(server.get("/readyz", &[]).await.status, 200);
    // As after a change to a standby: new connections can only read, and the old ones are gone.
    database
        .execute(
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', \
             current_database()); END $$; \
             SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .await;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    server.get("/readyz", &[]).await.problem(503, "not-ready");
    server.submit("key", smallest().to_string()).await.problem(503, "unavailable");
    assert_eq!(server.get("/healthz", &[]).await.status, 200);
    server.stop().await;
    database.drop().await;
}

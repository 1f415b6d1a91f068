//! What one client can't do to the others: too large, too slow, too many; and faults in the server itself.

use std::sync::Arc;
use std::time::{Duration, Instant};

use intake::clock::Clock;
use intake::config::Limits;
use intake::reference::RandomReferenceGenerator;
use intake::server::Server;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::database::{TestDatabase, on_both};
use crate::server::{NOW, TestServer, config, send};
use crate::submission::smallest;

async fn start(database: &TestDatabase, limits: impl FnOnce(&mut Limits)) -> TestServer {
    let mut config = config(database);
    limits(&mut config.limits);
    TestServer::start_with(config, NOW, &[]).await
}

/// The head of a submission with a body of this length.
fn head(length: usize) -> String {
    format!(
        "POST /api/v1/submissions HTTP/1.1\r\nhost: intake\r\ncontent-type: application/json\r\n\
         idempotency-key: slow\r\ncontent-length: {length}\r\n\r\n"
    )
}

/// Everything the server sends until it closes the connection.
async fn rest(stream: &mut TcpStream) -> String {
    let mut received = Vec::new();
    let end = tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut received)).await;
    assert!(end.is_ok(), "the connection is still open");
    String::from_utf8_lossy(&received).into_owned()
}

#[tokio::test]
async fn the_largest_body_is_taken_and_one_byte_more_is_not() {
    let database = TestDatabase::sqlite();
    let body = smallest().to_string();
    let server = start(&database, |limits| limits.max_body = body.len()).await;
    server.submit("key", body.clone()).await.confirmed();
    let problem = server.submit("key-2", format!("{body} ")).await.problem(413, "too-large");
    assert_eq!(problem["limit"], body.len().to_string());
    assert_eq!(database.count().await, 1);
    server.stop().await;
}

#[tokio::test]
async fn a_sender_of_far_too_much_hears_why() {
    let database = TestDatabase::sqlite();
    let server = start(&database, |_| {}).await;
    // Three megabytes, sent to the end before anything is read, as browsers do. With pauses, as on a real network: if the
    // server answered and closed meanwhile, the answer would be lost in a broken connection.
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(head(3_000_000).as_bytes()).await.unwrap();
    for _ in 0..6 {
        stream.write_all(&[b' '; 500_000]).await.expect("the server reads on");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let mut start = [0; 12];
    stream.read_exact(&mut start).await.unwrap();
    assert_eq!(&start, b"HTTP/1.1 413");
    // And without saying the length beforehand.
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    let head = head(0).replace("content-length: 0", "transfer-encoding: chunked");
    stream.write_all(head.as_bytes()).await.unwrap();
    let chunk = [b"10000\r\n".as_slice(), &[b' '; 0x10000], b"\r\n"].concat();
    for _ in 0..8 {
        stream.write_all(&chunk).await.unwrap();
    }
    stream.write_all(b"0\r\n\r\n").await.unwrap();
    stream.read_exact(&mut start).await.unwrap();
    assert_eq!(&start, b"HTTP/1.1 413");
    // Somebody who never ends is cut off.
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut sent = 0;
    while stream.write_all(&chunk).await.is_ok() {
        sent += chunk.len();
        assert!(sent < 50_000_000, "still interpretation after {sent} bytes");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_slow_head_ends_the_connection() {
    let database = TestDatabase::sqlite();
    let server = start(&database, |limits| limits.header_timeout = Duration::from_millis(200)).await;
    let started = Instant::now();
    let mut silent = TcpStream::connect(server.address()).await.unwrap();
    let mut slow = TcpStream::connect(server.address()).await.unwrap();
    slow.write_all(b"GET /healthz HTTP/1.1\r\nhost: in").await.unwrap();
    rest(&mut slow).await;
    rest(&mut silent).await;
    let elapsed = started.elapsed();
    assert!(elapsed >= Duration::from_millis(200) && elapsed < Duration::from_secs(5), "{elapsed:?}");
    server.stop().await;
}

#[tokio::test]
async fn a_slow_body_is_told_so_and_keeps_nothing() {
    let database = TestDatabase::sqlite();
    let server = start(&database, |limits| limits.body_grace = Duration::from_millis(200)).await;
    let mut slow = TcpStream::connect(server.address()).await.unwrap();
    let body = smallest().to_string();
    slow.write_all(head(body.len()).as_bytes()).await.unwrap();
    slow.write_all(&body.as_bytes()[..10]).await.unwrap();
    let answer = rest(&mut slow).await;
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("/problems/too-slow"), "{answer}");
    assert_eq!(database.count().await, 0);
    server.stop().await;
}

#[tokio::test]
async fn a_sender_that_goes_away_in_the_middle_keeps_nothing() {
    let database = TestDatabase::sqlite();
    let server = start(&database, |_| {}).await;
    let body = smallest().to_string();
    let mut gone = TcpStream::connect(server.address()).await.unwrap();
    gone.write_all(head(body.len()).as_bytes()).await.unwrap();
    gone.write_all(&body.as_bytes()[..body.len() - 1]).await.unwrap();
    gone.shutdown().await.unwrap();
    rest(&mut gone).await;
    server.get("/healthz", &[]).await;
    assert_eq!(database.count().await, 0);
    server.stop().await;
}

#[tokio::test]
async fn too_many_at_once_are_asked_to_come_back() {
    let database = TestDatabase::sqlite();
    let server = start(&database, |limits| limits.concurrency = 1).await;
    let lock = database.lock().await;
    let (base, client) = (server.base.clone(), server.client.clone());
    let submit = move |key: &str| {
        let request = client.post(format!("{base}/api/v1/submissions")).header("content-type", "application/json");
        send(request.header("idempotency-key", key).body(smallest().to_string()))
    };
    let first = tokio::spawn(submit("key"));
    // It is worked on as soon as another one is sent away.
    let started = Instant::now();
    let busy = loop {
        let answer = submit("{").await;
        if answer.status != 400 {
            break answer;
        }
        assert!(started.elapsed() < Duration::from_secs(10), "nobody is sent away");
    };
    busy.problem(503, "busy");
    assert_eq!(busy.header("retry-after"), Some("5"));
    assert_eq!(server.get("/healthz", &[]).await.status, 200, "it is busy, not dead");
    lock.release().await;
    first.await.unwrap().confirmed();
    server.stop().await;
}

#[tokio::test]
async fn a_newcomer_gets_in_and_who_is_still_has_to_go() {
    let database = TestDatabase::sqlite();
    let server = start(&database, |limits| limits.max_connections = 1).await;
    let request = b"GET /healthz HTTP/1.1\r\nhost: intake\r\n\r\n";
    let mut start = [0; 12];
    let mut first = TcpStream::connect(server.address()).await.unwrap();
    first.write_all(request).await.unwrap();
    first.read_exact(&mut start).await.unwrap();
    let mut second = TcpStream::connect(server.address()).await.unwrap();
    second.write_all(request).await.unwrap();
    tokio::time::timeout(Duration::from_secs(5), second.read_exact(&mut start)).await.unwrap().unwrap();
    assert_eq!(&start, b"HTTP/1.1 200");
    rest(&mut first).await;
    drop(second);
    server.stop().await;
}

on_both! { a_locked_table_ends_in_time_and_the_same_request_works_afterwards }

async fn a_locked_table_ends_in_time_and_the_same_request_works_afterwards(database: &TestDatabase) {
    let server = start(database, |limits| limits.request_timeout = Duration::from_millis(500)).await;
    let lock = database.lock().await;
    let started = Instant::now();
    let request = server.submission("key", smallest().to_string()).header("accept-language", "en");
    let answer = send(request).await;
    answer.problem(503, "unavailable");
    assert_eq!((answer.header("content-language"), answer.header("retry-after")), (Some("en"), Some("30")));
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
    lock.release().await;
    // The first attempt may have been committed after all or not; either way there is one, and it is told.
    while server.submit("key", smallest().to_string()).await.status == 503 {
        assert!(started.elapsed() < Duration::from_secs(20), "still locked");
    }
    server.submit("key", smallest().to_string()).await.confirmed();
    assert_eq!(database.count().await, 1);
    server.stop().await;
}

struct BrokenClock;

impl Clock for BrokenClock {
    fn now(&self) -> time::UtcDateTime {
        panic!("Иван Иванов")
    }
}

#[tokio::test]
async fn a_fault_in_the_server_costs_one_request_and_tells_nothing() {
    let database = TestDatabase::sqlite();
    let server =
        Server::open_with(config(&database), Arc::new(BrokenClock), Arc::new(RandomReferenceGenerator)).await.unwrap();
    let url = format!("http://{}/api/v1/submissions", server.address());
    let task = tokio::spawn(server.run(std::future::pending()));
    let client = reqwest::Client::new();
    for key in ["1", "2"] {
        let request = client.post(&url).header("content-type", "application/json").header("idempotency-key", key);
        let request = request.header("accept-language", "en").body(smallest().to_string());
        let answer = send(request).await;
        assert_eq!(answer.header("content-language"), Some("en"), "nobody reads another language because of a panic");
        let problem = answer.problem(500, "internal");
        assert!(!problem.to_string().contains("Иван"), "{problem}");
    }
    assert_eq!(database.count().await, 0);
    task.abort();
}

//! Many clients who say little or much: nobody is shut out for their sake.

use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

use crate::database::TestDatabase;
use crate::server::{NOW, TestServer, config, send};
use crate::submission::{changed, smallest};

/// A server with files.
async fn start(database: &TestDatabase) -> TestServer {
    let mut config = config(database);
    std::fs::write(database.directory().join("index.html"), "<p>page").unwrap();
    config.files = Some(database.directory().to_owned());
    TestServer::start_with(config, NOW, &[]).await
}

/// A connection from another of this machine's addresses.
async fn connect(server: &TestServer, last: u8) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(SocketAddr::from((Ipv4Addr::new(127, 0, 0, last), 0))).unwrap();
    socket.connect(server.address().parse().unwrap()).await.expect("the server takes connections")
}

/// That somebody else, each time on a new connection, is served at once.
async fn assert_others_are_served(server: &TestServer, key: &str) {
    for path in ["/", "/healthz", "/readyz", "submit"] {
        let started = Instant::now();
        let client = reqwest::Client::new();
        let request = match path {
            "submit" => {
                let body = changed(&smallest(), json!({ "first-name": "Гергана" })).to_string();
                let request = client.post(format!("{}/api/v1/submissions", server.base)).body(body);
                request.header("content-type", "application/json").header("idempotency-key", key)
            }
            path => client.get(format!("{}{path}", server.base)),
        };
        let answer = tokio::time::timeout(Duration::from_secs(5), send(request)).await;
        let answer = answer.unwrap_or_else(|_| panic!("{path}: no answer"));
        assert!(answer.status.is_success(), "{path}: {answer:?}");
        assert!(started.elapsed() < Duration::from_secs(4), "{path}: {:?}", started.elapsed());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slow_bodies_take_nobodys_place() {
    let database = TestDatabase::sqlite();
    let server = start(&database).await;
    let head = "POST /api/v1/submissions HTTP/1.1\r\nhost: intake\r\ncontent-type: application/json\r\n\
                idempotency-key: slow\r\ncontent-length: 1000\r\n\r\n{";
    let mut slow = Vec::new();
    for number in 0..260 {
        let mut stream = connect(&server, 2 + u8::try_from(number % 5).unwrap()).await;
        stream.write_all(head.as_bytes()).await.unwrap();
        slow.push(stream);
    }
    assert_others_are_served(&server, "key").await;
    drop(slow);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn silent_connections_beyond_all_places_shut_nobody_out() {
    let database = TestDatabase::sqlite();
    let server = start(&database).await;
    for half_a_head in ["", "GET / HTTP/1.1\r\nhost: in"] {
        let mut silent = Vec::new();
        for number in 0..1200 {
            let mut stream = connect(&server, 2 + u8::try_from(number % 50).unwrap()).await;
            // The server may have closed it by now for the sake of the next.
            let _ = stream.write_all(half_a_head.as_bytes()).await;
            silent.push(stream);
        }
        assert_others_are_served(&server, if half_a_head.is_empty() { "key-1" } else { "key-2" }).await;
    }
    server.stop().await;
}

#[tokio::test]
async fn one_sender_s_burst_is_bounded_and_no_other_s() {
    let database = TestDatabase::sqlite();
    let mut config = config(&database);
    config.limits.rate_per_minute = NonZeroU32::new(3);
    config.client_header = Some("x-forwarded-for".parse().unwrap());
    let server = TestServer::start_with(config, NOW, &[]).await;
    let submit = |from: &str, key: &str| {
        send(server.submission(key, smallest().to_string()).header("x-forwarded-for", format!("192.0.2.9, {from}")))
    };
    for number in 0..3 {
        submit("192.0.2.1", &format!("key-{number}")).await.confirmed();
    }
    let answer = submit("192.0.2.1", "key-3").await;
    answer.problem(429, "too-many");
    let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=20).contains(&wait), "three a minute: {wait}");
    // In IPv6 one household has a network of its own.
    for (from, key) in [("192.0.2.2", "a"), ("2001:db8::1", "b"), ("2001:db8::2", "c"), ("2001:db8::3", "d")] {
        submit(from, key).await.confirmed();
    }
    submit("2001:db8::4", "e").await.problem(429, "too-many");
    submit("2001:db8:0:1::4", "e").await.confirmed();
    assert_eq!(database.count().await, 8);
    server.stop().await;
}

#[tokio::test]
async fn without_a_proxy_what_a_client_says_of_itself_does_not_count() {
    let database = TestDatabase::sqlite();
    let mut config = config(&database);
    config.limits.rate_per_minute = NonZeroU32::new(1);
    let server = TestServer::start_with(config, NOW, &[]).await;
    let submit = |from: &str, key: &str| {
        send(server.submission(key, smallest().to_string()).header("x-forwarded-for", from.to_owned()))
    };
    submit("192.0.2.1", "a").await.confirmed();
    submit("192.0.2.2", "b").await.problem(429, "too-many");
    server.stop().await;
}

#[tokio::test]
async fn a_request_without_its_host_is_refused() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    for (request, status) in [
        ("GET /healthz HTTP/1.1\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n", "200"),
        ("GET /healthz HTTP/1.0\r\n\r\n", "200"),
        ("GET http://a/healthz HTTP/1.1\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: a b\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: a, b\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: a/b\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: somebody@a\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: a:http\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.1\r\nhost: intake.example:8080\r\n\r\n", "200"),
        ("GET /healthz HTTP/1.1\r\nhost: [::1]:8080\r\n\r\n", "200"),
        ("GET /healthz HTTP/1.1\r\nhost:\r\n\r\n", "200"),
    ] {
        let mut stream = TcpStream::connect(server.address()).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut start = [0; 12];
        stream.read_exact(&mut start).await.unwrap();
        assert_eq!(std::str::from_utf8(&start[9..]).unwrap(), status, "{request:?}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_byte_order_mark_is_passed_over_and_compressed_bodies_are_told() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    server.submit("key", format!("\u{feff}{}", smallest())).await.confirmed();
    let answer = send(server.submission("key-2", "compressed").header("content-encoding", "gzip")).await;
    answer.problem(415, "content-type");
    assert_eq!(answer.header("accept-encoding"), Some("identity"));
    server.stop().await;
}

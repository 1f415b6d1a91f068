//! A server inside the test, on a real TCP port, with a clock that stands still.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use intake::clock::Clock;
use intake::config::Config;
use intake::reference::{RandomReferenceGenerator, ReferenceGenerator, ReferenceNumber};
use intake::server::Server;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::Value;
use time::UtcDateTime;
use time::format_description::well_known::Rfc3339;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::database::TestDatabase;

/// The moment at which every test server lives, unless it says otherwise: 23 November in Sofia, still the 22nd in UTC.
pub const NOW: &str = "2026-11-22T22:30:15.25Z";

/// A running server.
pub struct TestServer {
    pub base: String,
    pub client: Client,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// A response read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

struct FixedClock(UtcDateTime);

impl Clock for FixedClock {
    fn now(&self) -> UtcDateTime {
        self.0
    }
}

/// Gives these first, then random ones.
struct ListedReferenceGenerator(Mutex<VecDeque<ReferenceNumber>>);

impl ReferenceGenerator for ListedReferenceGenerator {
    fn generate(&self) -> ReferenceNumber {
        self.0.lock().unwrap().pop_front().unwrap_or_else(|| RandomReferenceGenerator.generate())
    }
}

/// The default configuration for a test's database, on any free port.
pub fn config(database: &TestDatabase) -> Config {
    Config::from_variables(|name| match name {
        "INTAKE_LISTEN" => Some("127.0.0.1:0".to_owned()),
        "DATABASE_URL" => Some(database.url.clone()),
        _ => None,
    })
    .unwrap()
}

impl TestServer {
    pub async fn start(database: &TestDatabase) -> Self {
        Self::start_with(config(database), NOW, &[]).await
    }

    pub async fn start_with(config: Config, now: &str, references: &[&str]) -> Self {
        let clock = Arc::new(FixedClock(UtcDateTime::parse(now, &Rfc3339).unwrap()));
        let references = references.iter().map(|&reference| ReferenceNumber(reference.to_owned())).collect();
        let references = Arc::new(ListedReferenceGenerator(Mutex::new(references)));
        let server = Server::open_with(config, clock, references).await.unwrap();
        let base = format!("http://{}", server.address());
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(server.run(async {
            let _ = stopped.await;
        }));
        Self { base, client: Client::new(), stop, task }
    }

    /// Stops the server and waits until it has.
    pub async fn stop(self) {
        self.stop.send(()).unwrap();
        self.task.await.unwrap();
    }

    pub fn address(&self) -> &str {
        self.base.strip_prefix("http://").unwrap()
    }

    /// A submission about to be sent, to be changed before it is.
    pub fn submission(&self, key: &str, body: impl Into<reqwest::Body>) -> RequestBuilder {
        self.client
            .post(format!("{}/api/v1/submissions", self.base))
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .body(body)
    }

    /// Sends a submission.
    pub async fn submit(&self, key: &str, body: impl Into<reqwest::Body>) -> Answer {
        send(self.submission(key, body)).await
    }

    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.client.get(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        send(request).await
    }
}

pub async fn send(request: RequestBuilder) -> Answer {
    let response = request.send().await.expect("the server answers");
    let (status, headers) = (response.status(), response.headers().clone());
    Answer { status, headers, body: response.bytes().await.expect("the answer is whole").to_vec() }
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(HeaderName::try_from(name).unwrap()).map(|value: &HeaderValue| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {self:?}"))
    }

    /// The confirmation, which this has to be.
    #[track_caller]
    pub fn confirmed(&self) -> Value {
        assert_eq!(self.status, StatusCode::CREATED, "{}", String::from_utf8_lossy(&self.body));
        assert_eq!(self.header("content-type"), Some("application/json"));
        let confirmation = self.json();
        assert!(confirmation["reference"].is_string(), "a reference number: {confirmation}");
        assert_eq!(self.header("location"), None, "there is no way to read it back");
        confirmation
    }

    /// The problem, which this has to be, of this kind.
    #[track_caller]
    pub fn problem(&self, status: u16, kind: &str) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", String::from_utf8_lossy(&self.body));
        assert_eq!(self.header("content-type"), Some("application/problem+json"));
        let problem = self.json();
        assert_eq!(problem["type"], format!("/problems/{kind}"));
        assert_eq!(problem["status"], status);
        assert_eq!(self.header("cache-control"), Some("no-store"));
        for member in ["title", "detail"] {
            assert!(problem[member].as_str().is_some_and(|text| text.len() > 10), "{member}: {problem}");
        }
        problem
    }
}

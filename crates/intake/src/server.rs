//! The server's lifecycle: from configuration to open port, and from the signal to stop (graceful shutdown) to the closed
//! database.
//!
//! Connections are served with hyper directly, because `axum::serve` sets no time limit for a request's head, and knows no
//! end of a connection for the sake of another: a few hundred clients that say nothing would keep everybody else out.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::http::HeaderName;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tower::ServiceExt;

use crate::client::ClientNetwork;
use crate::clock::{Clock, Sofia, SystemClock};
use crate::config::{Config, Limits};
use crate::connections::{Connection, Connections, Slot, TrackedStream};
use crate::http::{AppState, Peer, router};
use crate::log_throttle::{INTERVAL, LogThrottle};
use crate::rate_limit::RateLimiter;
use crate::readiness::Readiness;
use crate::reference::{RandomReferenceGenerator, ReferenceGenerator};
use crate::store::{self, Store};

/// Maximum age of a connection: after this it takes no further request, so that a reader that stands still can't hold it for good.
const CONNECTION_AGE: Duration = Duration::from_secs(600);

/// Buffer of a connection, head included: a thousand who don't read cost little memory.
const BUFFER: usize = 64 * 1024;

/// A bound server: it listens, but doesn't answer before [`Server::run`].
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    app: AppState,
    files: Option<PathBuf>,
    client_header: Option<HeaderName>,
}

impl Server {
    /// Opens the database and the port.
    pub async fn open(config: Config) -> anyhow::Result<Self> {
        Self::open_with(config, Arc::new(SystemClock), Arc::new(RandomReferenceGenerator)).await
    }

    /// Opens the database and the port with injected dependencies: a clock and a generator of reference numbers.
    pub async fn open_with(
        config: Config,
        clock: Arc<dyn Clock>,
        references: Arc<dyn ReferenceGenerator>,
    ) -> anyhow::Result<Self> {
        let sofia = Sofia::find().context("cannot find the time zone Europe/Sofia")?;
        let store = store::open(&config.database).await?;
        let listener = TcpListener::bind(config.listen)
            .await
            .with_context(|| format!("cannot listen on {}; INTAKE_LISTEN sets another address", config.listen))?;
        let address = listener.local_addr().context("cannot tell the address listened on")?;
        let Config { files, filing, limits, fixed_today, client_header, .. } = config;
        let app = AppState {
            rate_limiter: limits.rate_per_minute.map(|rate| Arc::new(RateLimiter::new(rate))),
            readiness: Arc::new(Readiness::new(store.clone())),
            log_throttle: Arc::default(),
            store,
            clock,
            sofia,
            references,
            filing,
            limits,
            fixed_today,
        };
        Ok(Self { listener, address, app, files, client_header })
    }

    /// Returns the address on which it listens; the real port where the configuration said "any".
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the open store.
    #[must_use]
    pub fn store(&self) -> Arc<dyn Store> {
        self.app.store.clone()
    }

    /// Answers requests until `stop` is ready, lets those in flight finish, and closes the database.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let Self { listener, app, files, client_header, .. } = self;
        let (store, limits, log_throttle) = (app.store.clone(), app.limits.clone(), app.log_throttle.clone());
        let reporting = tokio::spawn({
            let log_throttle = log_throttle.clone();
            async move {
                loop {
                    tokio::time::sleep(INTERVAL).await;
                    log_throttle.report_suppressed(INTERVAL);
                }
            }
        });
        let handler =
            RequestHandler { router: router(app, files.as_deref()), client_header, log_throttle: log_throttle.clone() };
        serve(listener, &handler, &limits, stop).await;
        reporting.abort();
        log_throttle.report_suppressed(Duration::ZERO);
        store.close().await;
        tracing::info!("stopped");
    }
}

/// The request handler of all connections: the router, and what tells it who asks.
#[derive(Clone)]
struct RequestHandler {
    router: Router,
    client_header: Option<HeaderName>,
    log_throttle: Arc<LogThrottle>,
}

impl RequestHandler {
    /// Answers one request.
    async fn answer(self, mut request: Request<Incoming>, connection: Arc<Connection>) -> Result<Response, Infallible> {
        let named =
            self.client_header.as_ref().and_then(|name| ClientNetwork::from_forwarded_header(request.headers(), name));
        if self.client_header.is_none()
            && request.headers().contains_key("x-forwarded-for")
            && self.log_throttle.should_log("proxy")
        {
            tracing::warn!("requests come through a proxy; without INTAKE_CLIENT_HEADER all of them are one client's");
        }
        let client = named.unwrap_or_else(|| connection.client());
        request.extensions_mut().insert(Peer { client, connection });
        self.router.oneshot(request).await
    }
}

async fn serve(listener: TcpListener, handler: &RequestHandler, limits: &Limits, stop: impl Future<Output = ()>) {
    let connections = Connections::new(limits.max_connections.min(room_for_connections()));
    let (stopping, stopped) = watch::channel(false);
    // Each connection holds a sender; when the last has ended, the receiver hears that there is none.
    let (open, mut all_ended) = mpsc::channel::<Infallible>(1);
    tokio::pin!(stop);
    loop {
        let stream = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match stream {
            Ok((stream, address)) => {
                // All are protected, far more than the concurrency limit lets be worked on: the new one is closed at once.
                let Some(slot) = connections.insert(address.ip().into()) else { continue };
                let (handler, limits, stopped) = (handler.clone(), limits.clone(), stopped.clone());
                let open = open.clone();
                tokio::spawn(async move {
                    connection(stream, slot, handler, limits, stopped).await;
                    drop(open);
                });
            }
            Err(error) => {
                // Out of file descriptors, mostly: one connection has to go, and a moment for it to do so.
                if handler.log_throttle.should_log("accept") {
                    tracing::warn!(kind = ?error.kind(), "cannot accept a connection");
                }
                connections.evict_one();
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }
    // Closed at once, so that a new request is refused rather than left waiting for a server that goes.
    drop(listener);
    tracing::info!("stopping: requests in flight are finished");
    // Nobody listens to it any more only if no connection is left.
    let _ = stopping.send(true);
    drop(open);
    // Each ends within its own time limit.
    while all_ended.recv().await.is_some() {}
}

/// Returns the connection limit of the process: the limit of file descriptors, with some left for the database and the
/// widget. As many as it lets anybody: the usual limit is there for programs that use an old interface.
#[cfg(unix)]
fn room_for_connections() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    const OTHER_FILES: u64 = 320;
    let limits = getrlimit(Resource::Nofile);
    let raised = setrlimit(Resource::Nofile, Rlimit { current: limits.maximum, maximum: limits.maximum });
    let files = if raised.is_ok() { limits.maximum } else { limits.current };
    let room = files.map_or(u64::MAX, |files| files.saturating_sub(OTHER_FILES).max(16));
    usize::try_from(room).unwrap_or(usize::MAX)
}

#[cfg(not(unix))]
fn room_for_connections() -> usize {
    usize::MAX
}

async fn connection(
    stream: TcpStream,
    slot: Slot,
    handler: RequestHandler,
    limits: Limits,
    mut stopped: watch::Receiver<bool>,
) {
    // Answers are small and complete; holding them back for more would only delay them.
    let _ = stream.set_nodelay(true);
    let mut settings = http1::Builder::new();
    settings.timer(TokioTimer::new()).header_read_timeout(limits.header_timeout).max_buf_size(BUFFER);
    let client = slot.connection();
    let stream = TokioIo::new(TrackedStream::new(stream, client.clone()));
    let answer = service_fn(|request| handler.clone().answer(request, client.clone()));
    let connection = settings.serve_connection(stream, answer);
    tokio::pin!(connection);
    // What goes wrong on a connection (gone, too slow, not HTTP) concerns its client alone and is not logged: hyper's
    // messages may quote what was received.
    tokio::select! {
        _ = connection.as_mut() => return,
        () = client.evicted() => return,
        _ = stopped.wait_for(|stopped| *stopped) => {}
        () = tokio::time::sleep(CONNECTION_AGE) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = tokio::time::timeout(limits.drain_timeout, connection).await;
}

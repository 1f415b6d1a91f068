//! From configuration to open port, and from the signal to stop to the closed database.
//!
//! Connections are served with hyper directly, because `axum::serve` sets no time limit for a request's head: a few
//! hundred clients that send one byte a minute would otherwise keep everybody else out.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

use crate::clock::{Clock, Sofia, SystemClock};
use crate::config::{Config, Limits};
use crate::http::{App, router};
use crate::reference::{RandomReferences, References};
use crate::store::{self, Store};

/// After this a connection takes no further request, so that a reader that stands still can't hold it for good.
const CONNECTION_AGE: Duration = Duration::from_secs(600);

/// A server that listens, but doesn't answer before [`Server::run`].
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    app: App,
    files: Option<PathBuf>,
}

impl Server {
    /// Opens the database and the port.
    pub async fn open(config: Config) -> anyhow::Result<Self> {
        Self::open_with(config, Arc::new(SystemClock), Arc::new(RandomReferences)).await
    }

    /// Opens the database and the port with a clock and a source of reference numbers of one's own.
    pub async fn open_with(
        config: Config,
        clock: Arc<dyn Clock>,
        references: Arc<dyn References>,
    ) -> anyhow::Result<Self> {
        let sofia = Sofia::find().context("cannot find the time zone Europe/Sofia")?;
        let store = store::open(&config.database).await?;
        let listener = TcpListener::bind(config.listen)
            .await
            .with_context(|| format!("cannot listen on {}; INTAKE_LISTEN sets another address", config.listen))?;
        let address = listener.local_addr().context("cannot tell the address listened on")?;
        let Config { files, filing, limits, today, .. } = config;
        let app = App { store, clock, sofia, references, filing, limits, today };
        Ok(Self { listener, address, app, files })
    }

    /// Where it listens; the real port where the configuration said "any".
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The open database.
    #[must_use]
    pub fn store(&self) -> Arc<dyn Store> {
        self.app.store.clone()
    }

    /// Answers requests until `stop` is ready, lets those in flight finish, and closes the database.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let Self { listener, app, files, .. } = self;
        let (store, limits) = (app.store.clone(), app.limits.clone());
        let router = router(app, files.as_deref());
        serve(listener, &router, &limits, stop).await;
        store.close().await;
        tracing::info!("stopped");
    }
}

async fn serve(listener: TcpListener, router: &Router, limits: &Limits, stop: impl Future<Output = ()>) {
    let connections = Arc::new(Semaphore::new(limits.connections));
    let (stopping, stopped) = watch::channel(false);
    tokio::pin!(stop);
    loop {
        // A place first: clients beyond the limit wait in the operating system's queue.
        let place = tokio::select! {
            () = &mut stop => break,
            place = connections.clone().acquire_owned() => place,
        };
        let Ok(place) = place else { break };
        let stream = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match stream {
            Ok((stream, _)) => {
                let connection = connection(stream, router.clone(), limits.clone(), stopped.clone());
                tokio::spawn(async move {
                    connection.await;
                    drop(place);
                });
            }
            Err(error) => {
                // Out of file descriptors, mostly: it passes when connections end, so a pause instead of an end.
                tracing::warn!(kind = ?error.kind(), "cannot accept a connection");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    // Closed at once, so that a new request is refused rather than left waiting for a server that goes.
    drop(listener);
    tracing::info!("stopping: requests in flight are finished");
    // Nobody listens to it any more only if no connection is left.
    let _ = stopping.send(true);
    // All places free means all connections ended. Each ends within its own time limit.
    let all = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    let _ = connections.acquire_many(all).await;
}

async fn connection(stream: TcpStream, router: Router, limits: Limits, mut stopped: watch::Receiver<bool>) {
    // Answers are small and complete; holding them back for more would only delay them.
    let _ = stream.set_nodelay(true);
    let mut settings = http1::Builder::new();
    settings.timer(TokioTimer::new()).header_read_timeout(limits.head);
    let connection = settings.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    tokio::pin!(connection);
    // What goes wrong on a connection (gone, too slow, not HTTP) concerns its client alone and is not logged: hyper's
    // messages may quote what was received.
    tokio::select! {
        _ = connection.as_mut() => return,
        _ = stopped.wait_for(|stopped| *stopped) => {}
        () = tokio::time::sleep(CONNECTION_AGE) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = tokio::time::timeout(limits.stopping, connection).await;
}

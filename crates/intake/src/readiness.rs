//! The readiness probe: whether a submission could be stored now.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::store::Store;

/// Time to live of a cached result, so that whoever asks all the time costs no more than one who asks once.
const CACHE_TTL: Duration = Duration::from_secs(1);
/// Timeout of a probe.
const TIMEOUT: Duration = Duration::from_secs(3);

/// Cached readiness: probes the store at most once a second, whoever and however many ask.
pub struct Readiness {
    store: Arc<dyn Store>,
    /// The cached result and its moment. One request probes, the others wait for its result (single flight).
    cached: tokio::sync::Mutex<Option<(Instant, bool)>>,
    last_insert: Mutex<Option<Instant>>,
}

impl Readiness {
    /// Creates the readiness of this store, not probed yet.
    #[must_use]
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, cached: tokio::sync::Mutex::new(None), last_insert: Mutex::new(None) }
    }

    /// Records a stored submission, which counts as a successful probe.
    pub fn record_success(&self) {
        *self.last_insert.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Invalidates the cache after a failed insert: that another could be stored a moment ago proves nothing any more.
    pub fn record_failure(&self) {
        *self.last_insert.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Whether a submission could be stored now, by the cache or by a new probe.
    pub async fn is_ready(&self) -> bool {
        let mut cached = self.cached.lock().await;
        let is_fresh = |moment: Instant| moment.elapsed() < CACHE_TTL;
        if let Some((_, ready)) = cached.filter(|(moment, _)| is_fresh(*moment)) {
            return ready;
        }
        let last_insert = *self.last_insert.lock().unwrap_or_else(PoisonError::into_inner);
        let ready = last_insert.is_some_and(is_fresh) || self.probe().await;
        match (cached.is_none_or(|(_, before)| before), ready) {
            (true, false) => tracing::error!("no submission can be stored"),
            (false, true) => tracing::info!("submissions can be stored again"),
            _ => {}
        }
        *cached = Some((Instant::now(), ready));
        ready
    }

    async fn probe(&self) -> bool {
        match tokio::time::timeout(TIMEOUT, self.store.probe()).await {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                tracing::debug!(%error, "the probe failed");
                false
            }
            Err(_) => false,
        }
    }
}

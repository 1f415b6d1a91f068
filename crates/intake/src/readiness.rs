//! Whether a submission could be stored now.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::store::Store;

/// For so long an answer holds, so that whoever asks all the time costs no more than one who asks once.
const HOLDS: Duration = Duration::from_secs(1);
/// So long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the store, at most once a second, whoever and however many ask.
pub struct Readiness {
    store: Arc<dyn Store>,
    /// The last answer and when it was given. One asks, the others wait for what it hears.
    last: tokio::sync::Mutex<Option<(Instant, bool)>>,
    stored: Mutex<Option<Instant>>,
}

impl Readiness {
    /// Of this store.
    #[must_use]
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, last: tokio::sync::Mutex::new(None), stored: Mutex::new(None) }
    }

    /// One has just been stored, which answers the question without a trial.
    pub fn stored(&self) {
        *self.stored.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// One could not be stored: that another could a moment ago answers nothing any more.
    pub fn failed(&self) {
        *self.stored.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Whether a submission could be stored now.
    pub async fn is_ready(&self) -> bool {
        let mut last = self.last.lock().await;
        let holds = |moment: Instant| moment.elapsed() < HOLDS;
        if let Some((_, ready)) = last.filter(|(moment, _)| holds(*moment)) {
            return ready;
        }
        let stored = *self.stored.lock().unwrap_or_else(PoisonError::into_inner);
        let ready = stored.is_some_and(holds) || self.tries().await;
        match (last.is_none_or(|(_, before)| before), ready) {
            (true, false) => tracing::error!("no submission can be stored"),
            (false, true) => tracing::info!("submissions can be stored again"),
            _ => {}
        }
        *last = Some((Instant::now(), ready));
        ready
    }

    async fn tries(&self) -> bool {
        match tokio::time::timeout(PATIENCE, self.store.check()).await {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                tracing::debug!(%error, "the trial failed");
                false
            }
            Err(_) => false,
        }
    }
}

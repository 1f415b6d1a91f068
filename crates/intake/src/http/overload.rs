//! Load shedding: what tower's layers refuse, as problem details.

use axum::BoxError;
use tower::ServiceBuilder;
use tower::layer::util::{Identity, Stack};
use tower::limit::GlobalConcurrencyLimitLayer;
use tower::load_shed::LoadShedLayer;
use tower::load_shed::error::Overloaded;
use tower::timeout::error::Elapsed;

use super::{ProblemDetails, ProblemType};

/// A concurrency limit without a queue: so many requests at once, and further ones are refused (load shedding).
pub(super) type ConcurrencyLimit = ServiceBuilder<Stack<GlobalConcurrencyLimitLayer, Stack<LoadShedLayer, Identity>>>;

/// Builds the tower layers of a concurrency limit. One semaphore for all clones, so for all connections.
pub(super) fn concurrency_limit(permits: usize) -> ConcurrencyLimit {
    ServiceBuilder::new().layer(LoadShedLayer::new()).layer(GlobalConcurrencyLimitLayer::new(permits))
}

/// Error handler of tower's layers: maps their error to problem details.
pub(super) async fn refused(error: BoxError) -> ProblemDetails {
    let problem = if error.is::<Overloaded>() {
        ProblemType::Busy
    } else if error.is::<Elapsed>() {
        // Whatever it had begun in the database is rolled back, or is found again by its key.
        ProblemType::Unavailable
    } else {
        ProblemType::Internal
    };
    problem.into()
}

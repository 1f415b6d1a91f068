//! One log line for each request, without anything about the person.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use super::Problem;
use crate::tally::Tally;

/// What a handler wants said of a submission: its reference number says nothing to one who has no access to the database.
#[derive(Clone, Debug)]
pub(super) struct Submitted {
    /// The reference number.
    pub reference: String,
    /// Whether the same request had come before.
    pub replayed: bool,
}

/// Logs method, route, status, duration, reference and kinds of problems. Never the address asked for (its query may
/// hold anything), headers, body, or where the request came from.
///
/// What is refused can come without end and costs its sender nothing: of each kind only the first few in some seconds are
/// logged, the others counted.
pub(super) async fn log(State(tally): State<Arc<Tally>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let response = next.run(request).await;
    let submitted = response.extensions().get::<Submitted>();
    let problem = response.extensions().get::<Problem>();
    if problem.is_some_and(|problem| !tally.note(problem.kind.slug())) {
        return response;
    }
    // Codes only: an unknown question's name is the sender's own text.
    let mut codes: Vec<_> =
        problem.map(|problem| problem.errors.iter().map(|error| error.code).collect()).unwrap_or_default();
    codes.sort_unstable();
    codes.dedup();
    tracing::info!(
        // An unknown method could be anything as well.
        method = if method.as_str().len() <= 7 { method.as_str() } else { "other" },
        route = route.as_deref().unwrap_or("files"),
        status = response.status().as_u16(),
        duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        reference = submitted.map(|submitted| submitted.reference.as_str()),
        replayed = submitted.map(|submitted| submitted.replayed),
        problem = problem.map(|problem| problem.kind.slug()),
        problems = (!codes.is_empty()).then(|| codes.join(",")),
        "request"
    );
    response
}

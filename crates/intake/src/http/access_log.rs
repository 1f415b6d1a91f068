//! The access log: one line for each request, without anything about the person.
//!
//! Ours and not tower-http's `TraceLayer`, whose hooks see a request and its response apart: method and route would stand in a
//! span around the line and no longer in it, and by default the span holds the address with its query.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::log_throttle::LogThrottle;
use crate::reference::ReferenceNumber;

/// Response extension: the submission that a response confirms. Its reference number says nothing to one who has no access to
/// the database.
#[derive(Clone, Debug)]
pub(super) struct Confirmed {
    /// The reference number.
    pub reference: ReferenceNumber,
    /// Whether it is the stored response to an earlier request with the same key.
    pub replayed: bool,
}

/// Response extension: the problem that a response describes, in codes only.
#[derive(Clone, Debug)]
pub(super) struct LoggedProblem {
    /// The problem type.
    pub slug: &'static str,
    /// The validation errors' codes, each once. An unknown question's name is the sender's own text and not among them.
    pub codes: Vec<&'static str>,
}

/// Middleware: logs method, route, status, duration, reference and problem codes. Never the address asked for (its query may
/// hold anything), headers, body, or where the request came from.
///
/// What is refused can come without end and costs its sender nothing, so it is throttled by problem type.
pub(super) async fn log(State(throttle): State<Arc<LogThrottle>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let response = next.run(request).await;
    let confirmed = response.extensions().get::<Confirmed>();
    let problem = response.extensions().get::<LoggedProblem>();
    if problem.is_some_and(|problem| !throttle.should_log(problem.slug)) {
        return response;
    }
    tracing::info!(
        // An unknown method could be anything as well.
        method = if method.as_str().len() <= 7 { method.as_str() } else { "other" },
        route = route.as_deref().unwrap_or("files"),
        status = response.status().as_u16(),
        duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        reference = confirmed.map(|confirmed| confirmed.reference.0.as_str()),
        replayed = confirmed.map(|confirmed| confirmed.replayed),
        problem = problem.map(|problem| problem.slug),
        problems = problem.filter(|problem| !problem.codes.is_empty()).map(|problem| problem.codes.join(",")),
        "request"
    );
    response
}

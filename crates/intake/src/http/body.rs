//! Middleware that buffers a request's body, with a limit of its size and a minimum transfer rate.
//!
//! Ours, because tower-http's limits of body and time answer at once: a browser that is still sending reports an early answer as
//! a broken connection, and the person would never see the reason.

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use tokio::time::{Duration, Instant};

use super::{ProblemDetails, ProblemType};
use crate::config::Limits;

/// Middleware: buffers the body before anything further in has the request, so that whoever is slow to send takes no
/// permit of the concurrency limit meanwhile, and what is wrong with the headers is answered after the sender has
/// finished.
pub(super) async fn buffer(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match read(body, &limits).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(problem) => problem.into_response(),
    }
}

/// Reads a body to its end, within the limits of size and rate. A body that is too large is read on for a while and
/// thrown away, so that its sender gets the answer.
async fn read(mut body: Body, limits: &Limits) -> Result<Bytes, ProblemDetails> {
    let started = Instant::now();
    let mut bytes = Vec::new();
    let mut size = 0_usize;
    loop {
        // Each piece earns the time for the next.
        let earned = Duration::from_secs(u64::try_from(size / limits.min_body_rate.max(1)).unwrap_or(u64::MAX));
        let allowed = limits.body_grace.saturating_add(earned).min(limits.body_timeout);
        let next = tokio::time::timeout_at(started + allowed, body.frame()).await;
        let Some(frame) = next.map_err(|_| ProblemType::TooSlow)? else { break };
        // The sender has gone, or doesn't speak HTTP: whatever is answered, nobody reads it.
        let Ok(frame) = frame else { return Err(ProblemType::NotJson.into()) };
        let Ok(data) = frame.into_data() else { continue };
        size = size.saturating_add(data.len());
        if size <= limits.max_body {
            bytes.extend_from_slice(&data);
        } else if size > limits.max_body.saturating_mul(16) {
            break;
        }
    }
    if size > limits.max_body {
        let members = vec![("limit", limits.max_body.to_string())];
        return Err(ProblemDetails { members, ..ProblemType::TooLarge.into() });
    }
    Ok(bytes.into())
}

//! Health checks. Liveness (`GET /healthz`): the server runs. Readiness (`GET /readyz`): a submission could be stored now.
//!
//! Two questions, because their answers have different consequences: what doesn't run is started anew, and what can't store
//! gets no visitors until it can. A full disk isn't mended by a restart.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use super::{AppState, ProblemDetails, ProblemType};

/// Response body of a health check that succeeds.
#[derive(Serialize)]
pub(super) struct Health {
    status: &'static str,
}

/// Handler of the liveness check: touches nothing.
pub(super) async fn live() -> Json<Health> {
    Json(Health { status: "ok" })
}

/// Handler of the readiness check: probes the database.
pub(super) async fn ready(State(app): State<AppState>) -> Result<Json<Health>, ProblemDetails> {
    if app.readiness.is_ready().await { Ok(Json(Health { status: "ok" })) } else { Err(ProblemType::NotReady.into()) }
}

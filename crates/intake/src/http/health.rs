//! `GET /healthz`: the server runs. `GET /readyz`: a submission could be stored now. For the ones who watch it.
//!
//! Two questions, because their answers have different consequences: what doesn't run is started anew, and what can't store
//! gets no visitors until it can. A full disk isn't mended by a restart.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use super::{App, Kind, Problem};

/// The answer when all is well.
#[derive(Serialize)]
pub(super) struct Health {
    status: &'static str,
}

/// Touches nothing.
pub(super) async fn lives() -> Json<Health> {
    Json(Health { status: "ok" })
}

/// Has the database tried.
pub(super) async fn ready(State(app): State<App>) -> Result<Json<Health>, Problem> {
    if app.readiness.is_ready().await { Ok(Json(Health { status: "ok" })) } else { Err(Kind::NotReady.into()) }
}

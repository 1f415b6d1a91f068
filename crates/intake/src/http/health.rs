//! `GET /healthz`: whether the server can do its work, for the one who watches it.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use super::{App, Kind, Problem};

/// The answer when all is well.
#[derive(Serialize)]
pub(super) struct Health {
    status: &'static str,
}

/// Asks the database.
pub(super) async fn check(State(app): State<App>) -> Result<Json<Health>, Problem> {
    match app.store.check().await {
        Ok(()) => Ok(Json(Health { status: "ok" })),
        Err(error) => {
            tracing::error!(%error, "health check failed");
            Err(Kind::Unavailable.into())
        }
    }
}

//! `GET /api/v1/form` and `GET /api/v1/schema/submission`: what a client has to send.

use axum::Json;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use serde::Serialize;

/// DTO of the form version in force.
#[derive(Serialize)]
pub(super) struct CurrentForm {
    version: &'static str,
}

/// Handler: returns the form version that submissions must name.
pub(super) async fn version() -> Json<CurrentForm> {
    Json(CurrentForm { version: assessment_core::form::FORM.version })
}

/// Handler: returns the JSON Schema (2020-12) of a submission, generated from the form definition.
pub(super) async fn schema() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/schema+json")], assessment_core::schema::submission().to_string())
}

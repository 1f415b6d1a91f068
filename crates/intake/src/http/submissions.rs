//! `POST /api/v1/submissions`: receives one self-assessment, exactly once (idempotency key).

use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::access_log::Confirmed;
use super::problem::ErrorItem;
use super::{AppState, Peer, ProblemDetails, ProblemType};
use crate::assess::{Assessed, Misshapen, RULES_EDITION, Rejection, Sha256Hex, assess};
use crate::clock::{StoredTime, confirmation_time};
use crate::config::{Filing, FilingStatus, Signature};
use crate::reference::ReferenceNumber;
use crate::store::{IdempotencyKey, IdempotencyRecord, InsertOutcome, NewSubmission, Replaced, StoreError};

/// Maximum number of attempts to insert under another reference number. With 48 random bits, a second attempt is
/// already a rarity.
const ATTEMPTS: usize = 5;

/// Response body of a confirmed submission. Codes only, so that the widget says it in the person's language, now and
/// when it is repeated.
#[derive(Serialize)]
struct Confirmation<'a> {
    reference: &'a str,
    received_at: &'a str,
    status: FilingStatus,
    sign: &'a [Signature],
    /// Those it takes the place of that had been received: the person may never have heard of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<Earlier<'a>>,
}

/// DTO of a replaced submission, as it was confirmed at the time.
#[derive(Serialize)]
struct Earlier<'a> {
    reference: &'a str,
    received_at: String,
}

/// Handler: receives a submission. Answers 201 only when the database has committed it.
pub(super) async fn receive(
    State(app): State<AppState>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, ProblemDetails> {
    let _guard = peer.connection.protect();
    if !is_json(&headers) || headers.contains_key(CONTENT_ENCODING) {
        return Err(ProblemType::ContentType.into());
    }
    let key = idempotency_key(&headers)?;
    if let Some(Err(seconds)) = app.rate_limiter.as_ref().map(|limiter| limiter.check(peer.client)) {
        return Err(ProblemDetails { retry_after: Some(seconds), ..ProblemType::TooMany.into() });
    }
    let body_sha256 = Sha256Hex::of(&body);

    // A repetition gets its answer even if the form has changed since.
    if let Some(record) = app.store.find_by_key(&key).await.map_err(|error| unavailable(&app, error))? {
        return replay(record, &body_sha256);
    }
    let now = app.clock.now();
    let local = app.sofia.at(now).ok_or(ProblemType::Internal)?;
    let assessed_on = app.fixed_today.unwrap_or_else(|| local.date());
    let Assessed { form_version, language, filled_on, application, assessment, replaces } = assess(&body, assessed_on)?;
    let mut new = NewSubmission {
        reference: app.references.generate(),
        idempotency_key: key,
        body_sha256,
        received_at: StoredTime::new(now).map_err(|_| ProblemType::Internal)?,
        assessed_on,
        form_version,
        language,
        filled_on,
        status: app.filing.status,
        application,
        rules_edition: RULES_EDITION,
        assessment_sha256: Sha256Hex::of(assessment.as_bytes()),
        replaces,
    };
    let received_at = confirmation_time(local).map_err(|_| ProblemType::Internal)?;
    for _ in 0..ATTEMPTS {
        let render = |replaced: &[Replaced]| confirmation(&app, &new.reference, &received_at, replaced);
        match app.store.insert(&new, &render).await.map_err(|error| unavailable(&app, error))? {
            InsertOutcome::Inserted(response) => {
                app.readiness.record_success();
                return Ok(created(Confirmed { reference: new.reference, replayed: false }, response));
            }
            InsertOutcome::DuplicateKey(record) => return replay(record, &new.body_sha256),
            InsertOutcome::DuplicateReference => new.reference = app.references.generate(),
        }
    }
    tracing::error!("no free reference number found");
    Err(ProblemType::Internal.into())
}

/// Whether the `Content-Type` is JSON, in UTF-8 where it names a charset.
fn is_json(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return false };
    let mut parts = value.split(';').map(str::trim);
    let json = parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"));
    json && parts.all(|parameter| match parameter.split_once('=') {
        Some((name, charset)) if name.trim().eq_ignore_ascii_case("charset") => {
            charset.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    })
}

/// Extracts the idempotency key: exactly one header with a valid value, since of two keys neither can be meant.
fn idempotency_key(headers: &HeaderMap) -> Result<IdempotencyKey, ProblemDetails> {
    let mut values = headers.get_all("idempotency-key").into_iter();
    let key = match (values.next(), values.next()) {
        (None, _) => return Err(ProblemType::KeyMissing.into()),
        (Some(value), None) => value.to_str().ok().and_then(IdempotencyKey::parse),
        // Two different keys in one request: neither can be meant.
        (Some(_), Some(_)) => None,
    };
    key.ok_or_else(|| ProblemType::KeyInvalid.into())
}

fn confirmation(app: &AppState, reference: &ReferenceNumber, received_at: &str, replaced: &[Replaced]) -> String {
    let replaces = replaced.iter().map(|one| {
        let local = one.received_at.moment().ok().and_then(|moment| app.sofia.at(moment));
        let received_at = local.and_then(|moment| confirmation_time(moment).ok());
        // What isn't a moment is nothing that this server has stored.
        let received_at = received_at.unwrap_or_else(|| one.received_at.as_str().to_owned());
        Earlier { reference: &one.reference.0, received_at }
    });
    let Filing { status, sign } = &app.filing;
    let confirmation =
        Confirmation { reference: &reference.0, received_at, status: *status, sign, replaces: replaces.collect() };
    serde_json::json!(confirmation).to_string()
}

/// Builds the response 201 with the confirmation. No `Location`: there is no way to read a submission back.
fn created(confirmed: Confirmed, response: String) -> Response {
    let kind = HeaderValue::from_static("application/json");
    let mut response = (StatusCode::CREATED, [(CONTENT_TYPE, kind)], response).into_response();
    if confirmed.replayed {
        response.headers_mut().insert("idempotency-replayed", HeaderValue::from_static("true"));
    }
    response.extensions_mut().insert(confirmed);
    response
}

/// Replays the stored response to a request whose key was used before.
fn replay(record: IdempotencyRecord, body_sha256: &Sha256Hex) -> Result<Response, ProblemDetails> {
    if record.body_sha256 == *body_sha256 {
        Ok(created(Confirmed { reference: record.reference, replayed: true }, record.response))
    } else {
        Err(ProblemType::KeyReused.into())
    }
}

impl From<Rejection> for ProblemDetails {
    fn from(rejection: Rejection) -> Self {
        match rejection {
            Rejection::NotJson => ProblemType::NotJson.into(),
            Rejection::NotASubmission(misshapen) => {
                let members = match &misshapen {
                    Misshapen::Field(name) => vec![("field", (*name).to_owned())],
                    Misshapen::Json(_) => Vec::new(),
                };
                let errors = vec![ErrorItem::Misshapen(misshapen)];
                Self { members, errors, ..ProblemType::NotASubmission.into() }
            }
            Rejection::FormVersion { expected, got } => {
                // The sender's own text, repeated: enough of it to be recognised.
                let got = got.chars().take(64).collect();
                let members = vec![("expected", expected.to_owned()), ("got", got)];
                Self { members, ..ProblemType::FormVersion.into() }
            }
            Rejection::FilledOn { got, today, language } => {
                let members = vec![("got", got), ("today", today)];
                Self { members, language: Some(language), ..ProblemType::FilledOn.into() }
            }
            Rejection::Answers { errors, language } => {
                let errors = errors.into_iter().map(ErrorItem::Answer).collect();
                Self { errors, language: Some(language), ..ProblemType::Validation.into() }
            }
        }
    }
}

fn unavailable(app: &AppState, error: StoreError) -> ProblemDetails {
    app.readiness.record_failure();
    if app.log_throttle.should_log("database") {
        tracing::error!(%error, "the database failed");
    }
    ProblemType::Unavailable.into()
}

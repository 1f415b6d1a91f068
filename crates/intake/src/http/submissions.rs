//! `POST /api/v1/submissions`: receives one self-assessment, exactly once.

use assessment_core::submission::is_key;
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use serde::Serialize;
use tokio::time::{Duration, Instant};

use super::observe::Submitted;
use super::{App, Caller, Kind, Problem};
use crate::assess::{Assessed, RULES_EDITION, Rejection, assess, sha256};
use crate::clock::{confirmation_time, core_date, stored_time};
use crate::config::{Filing, Limits, Signature, Status};
use crate::store::{Keeping, Kept, NewSubmission, Replaced, StoreError};

/// How often another reference number is tried. With 48 random bits, a second attempt is already a rarity.
const ATTEMPTS: usize = 5;

/// The confirmation. Codes only, so that the widget says it in the person's language, now and when it is repeated.
#[derive(Serialize)]
struct Confirmation<'a> {
    reference: &'a str,
    received_at: &'a str,
    status: Status,
    sign: &'a [Signature],
    /// Those it takes the place of that had been received: the person may never have heard of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replaces: Vec<Earlier<'a>>,
}

/// A submission whose place is taken, as it was confirmed at the time.
#[derive(Serialize)]
struct Earlier<'a> {
    reference: &'a str,
    received_at: String,
}

/// Receives a submission. Answers 201 only when the database has committed it.
pub(super) async fn receive(
    State(app): State<App>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    // The body comes first, even where the headers are wrong already: a browser reports an answer that comes while it
    // is still sending as a broken connection, and the person would never see the reason.
    let body = read(body, &app.limits).await?;
    // As late as this: whoever is slow to send takes nobody's place meanwhile.
    let Ok(_place) = app.places.try_acquire() else { return Err(Kind::Busy.into()) };
    let _hold = caller.connection.hold();
    if !is_json(&headers) || headers.contains_key(CONTENT_ENCODING) {
        return Err(Kind::ContentType.into());
    }
    let key = idempotency_key(&headers)?;
    if let Some(Err(seconds)) = app.rate.as_ref().map(|rate| rate.take(caller.share)) {
        return Err(Problem { retry_after: Some(seconds), ..Kind::TooMany.into() });
    }
    let body_sha256 = sha256(&body);

    // A repetition gets its answer even if the form has changed since.
    if let Some(kept) = app.store.find(key).await.map_err(|error| unavailable(&app, error))? {
        return repeat(&kept, &body_sha256);
    }
    let now = app.clock.now();
    let local = app.sofia.at(now);
    let today = app.today.unwrap_or_else(|| local.date());
    let assessed_on = core_date(today).ok_or(Kind::Internal)?;
    let assessed = assess(&body, assessed_on).map_err(refuse)?;

    let Assessed { form_version, language, filled_on, application, assessment, replaces } = assessed;
    let mut new = NewSubmission {
        reference: String::new(),
        idempotency_key: key.to_owned(),
        body_sha256,
        received_at: stored_time(now),
        assessed_on: today.to_string(),
        form_version,
        language,
        filled_on,
        status: app.filing.status.name(),
        application,
        rules_edition: RULES_EDITION,
        assessment_sha256: sha256(assessment.as_bytes()),
        replaces,
    };
    let received_at = confirmation_time(&local);
    for _ in 0..ATTEMPTS {
        new.reference = app.references.next();
        let confirm = |replaced: &[Replaced]| confirmation(&app, &new.reference, &received_at, replaced);
        match app.store.keep(&new, &confirm).await.map_err(|error| unavailable(&app, error))? {
            Keeping::New(response) => {
                app.readiness.stored();
                return Ok(created(&new.reference, response, false));
            }
            Keeping::KeyUsed(kept) => return repeat(&kept, &new.body_sha256),
            Keeping::ReferenceTaken => {}
        }
    }
    tracing::error!("no free reference number found");
    Err(Kind::Internal.into())
}

/// Reads the body, which has to move on. One that is too large is read on for a while and thrown away, so that its sender
/// gets the answer.
async fn read(mut body: Body, limits: &Limits) -> Result<Vec<u8>, Problem> {
    let begun = Instant::now();
    let mut bytes = Vec::new();
    let mut size = 0_usize;
    loop {
        // Each piece earns the time for the next.
        let earned = Duration::from_secs(u64::try_from(size / limits.pace.max(1)).unwrap_or(u64::MAX));
        let allowed = limits.grace.saturating_add(earned).min(limits.sending);
        let next = tokio::time::timeout_at(begun + allowed, body.frame()).await;
        let Some(frame) = next.map_err(|_| Kind::TooSlow)? else { break };
        // The sender has gone, or doesn't speak HTTP: whatever is answered, nobody reads it.
        let Ok(frame) = frame else { return Err(Kind::NotJson.into()) };
        let Ok(data) = frame.into_data() else { continue };
        size = size.saturating_add(data.len());
        if size <= limits.body {
            bytes.extend_from_slice(&data);
        } else if size > limits.body.saturating_mul(16) {
            break;
        }
    }
    if size > limits.body {
        let members = vec![("limit", limits.body.to_string())];
        return Err(Problem { members, ..Kind::TooLarge.into() });
    }
    Ok(bytes)
}

/// Whether the body is said to be JSON, in UTF-8 where it says more.
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

/// The key: one header, and what can be a key.
fn idempotency_key(headers: &HeaderMap) -> Result<&str, Problem> {
    let mut values = headers.get_all("idempotency-key").into_iter();
    let key = match (values.next(), values.next()) {
        (None, _) => return Err(Kind::KeyMissing.into()),
        (Some(value), None) => value.to_str().unwrap_or_default(),
        // Two different keys in one request: neither can be meant.
        (Some(_), Some(_)) => "",
    };
    if is_key(key) { Ok(key) } else { Err(Kind::KeyInvalid.into()) }
}

fn confirmation(app: &App, reference: &str, received_at: &str, replaced: &[Replaced]) -> String {
    let replaces = replaced.iter().map(|one| Earlier {
        reference: &one.reference,
        received_at: one.received_at.parse().map_or_else(
            // What isn't a moment is nothing that this server has stored.
            |_| one.received_at.clone(),
            |moment| confirmation_time(&app.sofia.at(moment)),
        ),
    });
    let Filing { status, sign } = &app.filing;
    let confirmation = Confirmation { reference, received_at, status: *status, sign, replaces: replaces.collect() };
    serde_json::json!(confirmation).to_string()
}

/// The confirmation. No `Location`: there is no way to read a submission back.
fn created(reference: &str, response: String, replayed: bool) -> Response {
    let kind = HeaderValue::from_static("application/json");
    let mut response = (StatusCode::CREATED, [(CONTENT_TYPE, kind)], response).into_response();
    if replayed {
        response.headers_mut().insert("idempotency-replayed", HeaderValue::from_static("true"));
    }
    response.extensions_mut().insert(Submitted { reference: reference.to_owned(), replayed });
    response
}

/// Answers a request whose key was used before.
fn repeat(kept: &Kept, body_sha256: &str) -> Result<Response, Problem> {
    if kept.body_sha256 == body_sha256 {
        Ok(created(&kept.reference, kept.response.clone(), true))
    } else {
        Err(Kind::KeyReused.into())
    }
}

fn refuse(rejection: Rejection) -> Problem {
    match rejection {
        Rejection::NotJson => Kind::NotJson.into(),
        Rejection::NotASubmission(field) => {
            let members = field.map(|field| ("field", field.to_owned())).into_iter().collect();
            Problem { members, ..Kind::NotASubmission.into() }
        }
        Rejection::FormVersion { expected, got } => {
            // The sender's own text, repeated: enough of it to be recognised.
            let got = got.chars().take(64).collect();
            Problem { members: vec![("expected", expected.to_owned()), ("got", got)], ..Kind::FormVersion.into() }
        }
        Rejection::FilledOn { got, today, language } => {
            let members = vec![("got", got), ("today", today)];
            Problem { members, language: Some(language), ..Kind::FilledOn.into() }
        }
        Rejection::Answers { errors, language } => {
            Problem { errors, language: Some(language), ..Kind::Validation.into() }
        }
    }
}

fn unavailable(app: &App, error: StoreError) -> Problem {
    app.readiness.failed();
    if app.tally.note("database") {
        tracing::error!(%error, "the database failed");
    }
    Kind::Unavailable.into()
}

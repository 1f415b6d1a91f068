//! The HTTP side: one file for each resource, and the layers around all of them.

mod assets;
mod form;
mod health;
mod observe;
mod problem;
mod submissions;

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::clock::{Clock, Sofia};
use crate::config::{Filing, Limits};
use crate::reference::References;
use crate::store::Store;

pub use problem::{Kind, Problem};

/// What the handlers share.
#[derive(Clone)]
pub struct App {
    /// Where submissions are kept.
    pub store: Arc<dyn Store>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// The agency's time zone.
    pub sofia: Sofia,
    /// Gives reference numbers.
    pub references: Arc<dyn References>,
    /// What a received submission is.
    pub filing: Filing,
    /// What one client may ask.
    pub limits: Limits,
    /// The date of the rules, where it isn't the date in Sofia.
    pub today: Option<jiff::civil::Date>,
}

/// Nothing but the server's own files, and no request anywhere else. WebAssembly needs its own word to be compiled.
const CONTENT_SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// None of a device's powers is needed.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
     display-capture=(), geolocation=(), gyroscope=(), hid=(), local-fonts=(), magnetometer=(), microphone=(), \
     midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// All routes with everything around them.
pub fn router(app: App, files: Option<&Path>) -> Router {
    let places = Arc::new(Semaphore::new(app.limits.active));
    let api = Router::new()
        // There is no way to read a submission back: nobody is known here, so nobody may.
        // A page that embeds the form asks beforehand whether its answers will arrive here.
        .route("/submissions", post(submissions::receive).head(async || StatusCode::NO_CONTENT))
        .route("/form", get(form::version))
        .route("/schema/submission", get(form::schema))
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed);
    let router = Router::new()
        .nest("/api/v1", api)
        .route("/api/{*rest}", any(not_found))
        .route("/healthz", get(health::check))
        .method_not_allowed_fallback(method_not_allowed);
    let router = match files {
        Some(directory) => router.fallback_service(assets::service(directory)),
        None => router.fallback(not_found),
    };
    // From the inside out. Whatever goes wrong further in is counted, logged and written as a problem further out.
    router
        .layer(from_fn_with_state(app.limits.request, deadline))
        .layer(from_fn_with_state(places, one_place_each))
        .layer(CatchPanicLayer::custom(|_| Problem::from(Kind::Internal).into_response()))
        .layer(from_fn(problem::render))
        .layer(from_fn(observe::log))
        .layer(header(CONTENT_SECURITY_POLICY, CONTENT_SECURITY))
        .layer(header(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(REFERRER_POLICY, "no-referrer"))
        .layer(header(HeaderName::from_static("permissions-policy"), PERMISSIONS))
        .layer(header(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        // What says nothing else is about one person, or about one moment.
        .layer(SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .with_state(app)
}

fn header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

async fn not_found() -> Problem {
    Kind::NotFound.into()
}

async fn method_not_allowed() -> Problem {
    Kind::MethodNotAllowed.into()
}

/// Ends what takes too long; whatever it had begun in the database is rolled back, or is found again by its key.
async fn deadline(State(limit): State<std::time::Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::from(Kind::Unavailable).into_response(),
    }
}

/// Works on so many requests at once and sends the others away at once: waiting in a queue would only make a busy
/// server busier.
async fn one_place_each(State(places): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match places.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => Problem::from(Kind::Busy).into_response(),
    }
}

/// Whether a response is a success or "not modified".
fn is_good(status: StatusCode) -> bool {
    status.is_success() || status == StatusCode::NOT_MODIFIED
}

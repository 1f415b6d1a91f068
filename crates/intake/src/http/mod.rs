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
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::uri::Authority;
use axum::http::{HeaderValue, StatusCode, Version};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::clock::{Clock, Sofia};
use crate::config::{Filing, Limits};
use crate::connections::Connection;
use crate::rate::Rate;
use crate::readiness::Readiness;
use crate::reference::References;
use crate::share::Share;
use crate::store::Store;
use crate::tally::Tally;

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
    /// Places for submissions that are worked on.
    pub places: Arc<Semaphore>,
    /// How often one may submit, where that is limited.
    pub rate: Option<Arc<Rate>>,
    /// Whether a submission could be stored.
    pub readiness: Arc<Readiness>,
    /// Counts what would flood the log.
    pub tally: Arc<Tally>,
}

/// Who asks: set by the server for each request.
#[derive(Clone)]
pub struct Caller {
    /// Whose share it counts to.
    pub share: Share,
    /// The connection on which it came.
    pub connection: Arc<Connection>,
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
    let api = Router::new()
        // There is no way to read a submission back: nobody is known here, so nobody may.
        // A page that embeds the form asks beforehand whether its answers will arrive here.
        .route("/submissions", post(submissions::receive).head(there))
        .route("/form", get(form::version))
        .route("/schema/submission", get(form::schema))
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed);
    let router = Router::new()
        .nest("/api/v1", api)
        .route("/api/{*rest}", any(not_found))
        .route("/healthz", get(health::lives))
        .route("/readyz", get(health::ready))
        .method_not_allowed_fallback(method_not_allowed);
    let router = match files {
        Some(directory) => router.fallback_service(assets::service(directory, app.limits.files)),
        None => router.fallback(not_found),
    };
    // From the inside out. Whatever goes wrong further in is counted, logged and written as a problem further out.
    router
        .layer(from_fn_with_state(app.limits.request, deadline))
        .layer(from_fn(named_host))
        .layer(CatchPanicLayer::custom(|_| Problem::from(Kind::Internal).into_response()))
        .layer(from_fn(problem::render))
        .layer(from_fn_with_state(app.tally.clone(), observe::log))
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

/// Says that something is there, and nothing more.
async fn there() -> StatusCode {
    StatusCode::NO_CONTENT
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

/// HTTP/1.1 demands the name of the host, once and as a name (RFC 9112, 3.2): two programs on the way must not take a request for
/// two hosts.
async fn named_host(request: Request, next: Next) -> Response {
    let mut names = request.headers().get_all(HOST).into_iter();
    let is_right = match (names.next(), names.next()) {
        (None, _) => request.version() != Version::HTTP_11,
        (Some(name), None) => is_host(name),
        (Some(_), Some(_)) => false,
    };
    if is_right { next.run(request).await } else { Problem::from(Kind::HostMissing).into_response() }
}

/// A name or an address, perhaps with a port; nothing where the request's target has no host.
fn is_host(name: &HeaderValue) -> bool {
    let name = name.as_bytes();
    let is_right = |host: Authority| host.host().len() == host.as_str().len() || host.port().is_some();
    name.is_empty() || !name.contains(&b'@') && Authority::try_from(name).is_ok_and(is_right)
}

/// Whether a response is a success or "not modified".
fn is_good(status: StatusCode) -> bool {
    status.is_success() || status == StatusCode::NOT_MODIFIED
}

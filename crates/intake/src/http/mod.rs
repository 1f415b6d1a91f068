//! The HTTP side: the router, its handlers (one file for each resource) and the middleware around them.

mod access_log;
mod assets;
mod body;
mod form;
mod health;
mod negotiation;
mod overload;
mod problem;
mod submissions;

use std::path::Path;
use std::sync::Arc;

use assessment_core::dates::Date;
use axum::Router;
use axum::error_handling::HandleErrorLayer;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::uri::Authority;
use axum::http::{HeaderValue, StatusCode, Version};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use tower::ServiceBuilder;
use tower::timeout::TimeoutLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::client::ClientNetwork;
use crate::clock::{Clock, Sofia};
use crate::config::{Filing, Limits};
use crate::connections::Connection;
use crate::log_throttle::LogThrottle;
use crate::rate_limit::RateLimiter;
use crate::readiness::Readiness;
use crate::reference::ReferenceGenerator;
use crate::store::Store;

pub use problem::{ProblemDetails, ProblemType};

/// The application state that handlers share.
#[derive(Clone)]
pub struct AppState {
    /// The repository of submissions.
    pub store: Arc<dyn Store>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The agency's time zone.
    pub sofia: Sofia,
    /// Generates reference numbers.
    pub references: Arc<dyn ReferenceGenerator>,
    /// What a received submission is.
    pub filing: Filing,
    /// The limits of one client and of all.
    pub limits: Limits,
    /// The date of the rules, where it isn't the date in Sofia.
    pub fixed_today: Option<Date>,
    /// The rate limiter for submissions, where there is one.
    pub rate_limiter: Option<Arc<RateLimiter>>,
    /// The readiness probe.
    pub readiness: Arc<Readiness>,
    /// Throttles what would flood the log.
    pub log_throttle: Arc<LogThrottle>,
}

/// Request extension: the peer that sent the request, set by the server.
#[derive(Clone)]
pub struct Peer {
    /// The client that it counts to.
    pub client: ClientNetwork,
    /// The connection on which it came.
    pub connection: Arc<Connection>,
}

/// `Content-Security-Policy` of the pages: nothing but the server's own files, and no request anywhere else.
/// WebAssembly needs its own word to be compiled.
const CONTENT_SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// `Permissions-Policy` of the pages: none of a device's powers is needed.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
     display-capture=(), geolocation=(), gyroscope=(), hid=(), local-fonts=(), magnetometer=(), microphone=(), \
     midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// Builds the router with its middleware.
pub fn router(app: AppState, files: Option<&Path>) -> Router {
    let submit = post(submissions::receive)
        // The whole body is there already, and its size is within the operator's limit.
        .route_layer(DefaultBodyLimit::disable())
        .route_layer(
            ServiceBuilder::new()
                .layer(HandleErrorLayer::new(overload::refused))
                .layer(overload::concurrency_limit(app.limits.concurrency)),
        )
        // Outside of the concurrency limit. A permit is taken when the service further in is ready to be called, and axum
        // asks a route only when it calls it: after the body has come.
        .route_layer(from_fn_with_state(app.limits.clone(), body::buffer));
    let api = Router::new()
        // There is no way to read a submission back: nobody is known here, so nobody may.
        // A page that embeds the form asks beforehand whether its answers will arrive here.
        .route("/submissions", submit.head(exists))
        .route("/form", get(form::version))
        .route("/schema/submission", get(form::schema))
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed);
    let router = Router::new()
        .nest("/api/v1", api)
        .route("/api/{*rest}", any(not_found))
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
        .method_not_allowed_fallback(method_not_allowed);
    let router = match files {
        Some(directory) => router.fallback_service(assets::service(directory, app.limits.file_concurrency)),
        None => router.fallback(not_found),
    };
    // From the inside out: each layer sees the responses of those before it.
    router
        .layer(
            ServiceBuilder::new()
                .layer(HandleErrorLayer::new(overload::refused))
                .layer(TimeoutLayer::new(app.limits.request_timeout)),
        )
        .layer(from_fn(validate_host))
        .layer(CatchPanicLayer::custom(|_| ProblemDetails::from(ProblemType::Internal).into_response()))
        .layer(from_fn(negotiation::negotiate))
        .layer(from_fn_with_state(app.log_throttle.clone(), access_log::log))
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

/// Handler of `HEAD`: the endpoint exists.
async fn exists() -> StatusCode {
    StatusCode::NO_CONTENT
}

async fn not_found() -> ProblemDetails {
    ProblemType::NotFound.into()
}

async fn method_not_allowed() -> ProblemDetails {
    ProblemType::MethodNotAllowed.into()
}

/// Middleware: validates `Host`. HTTP/1.1 demands it, once and as a name (RFC 9112, 3.2): two programs
/// on the way must not take a request for two hosts.
async fn validate_host(request: Request, next: Next) -> Response {
    let mut names = request.headers().get_all(HOST).into_iter();
    let is_right = match (names.next(), names.next()) {
        (None, _) => request.version() != Version::HTTP_11,
        (Some(name), None) => is_host(name),
        (Some(_), Some(_)) => false,
    };
    if is_right { next.run(request).await } else { ProblemDetails::from(ProblemType::HostMissing).into_response() }
}

/// Whether a `Host` value is a name or an address, perhaps with a port, or empty, where the request's target has no
/// host.
fn is_host(name: &HeaderValue) -> bool {
    let name = name.as_bytes();
    let is_right = |host: Authority| host.host().len() == host.as_str().len() || host.port().is_some();
    name.is_empty() || !name.contains(&b'@') && Authority::try_from(name).is_ok_and(is_right)
}

/// Whether a response is a success or "not modified".
fn is_good(status: StatusCode) -> bool {
    status.is_success() || status == StatusCode::NOT_MODIFIED
}

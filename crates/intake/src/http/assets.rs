//! The built widget: files from a directory, compressed beforehand.
//!
//! A file whose name carries its hash never changes and is kept for good; all others (the page, the entry script) are
//! asked after each time, which an ETag makes cheap.

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use super::{Kind, Problem, is_good};

/// Serves a directory. Brotli and gzip variants lie beside their files as `.br` and `.gz`.
pub(super) fn service(directory: &Path) -> Router {
    let files = ServeDir::new(directory).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(from_fn(complete))
}

async fn complete(request: Request, next: Next) -> Response {
    let hashed = has_hash(request.uri().path());
    let mut response = next.run(request).await;
    let status = response.status();
    if is_good(status) {
        let keep = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(keep));
        return response;
    }
    let kind = match status {
        StatusCode::NOT_FOUND => Kind::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Kind::MethodNotAllowed,
        status if status.is_server_error() => Kind::Unavailable,
        // A range that can't be had, a precondition that failed: the status and its headers say everything.
        _ => return response,
    };
    // The headers stay: 405 names the methods that are allowed.
    let (problem, _) = Problem::from(kind).into_response().into_parts();
    *response.status_mut() = problem.status;
    *response.extensions_mut() = problem.extensions;
    *response.body_mut() = Body::empty();
    response
}

/// Whether a file is called `name.<hash>.ext`: the part before the last is eight or more hexadecimal digits.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let mut parts = name.rsplit('.');
    let (_, hash, rest) = (parts.next(), parts.next(), parts.next());
    rest.is_some() && hash.is_some_and(|hash| hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::has_hash;

    #[test]
    fn only_a_hash_before_the_ending_counts() {
        for (path, hashed) in [
            ("/app.0123abcd.wasm", true),
            ("/locales/bg.0123456789abcdef.js", true),
            ("/saa-self-assessment.js", false),
            ("/saa-self-assessment.min.js", false),
            ("/app.0123abc.wasm", false),
            ("/0123abcd.wasm", false),
            ("/app.0123abcd.d/index.html", false),
            ("/", false),
        ] {
            assert_eq!(has_hash(path), hashed, "{path}");
        }
    }
}

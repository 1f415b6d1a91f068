//! Static assets: the built widget from a directory, precompressed, with cache control.
//!
//! A file whose name carries its hash never changes and is kept for good. All others (the page, the entry script) are
//! asked after each time, which an ETag makes cheap. Theirs is made of the content: `ServeDir` makes one of size and time
//! of change, and where a package sets all times alike, a new entry script, as long as the old one but naming other
//! files, would never reach the browser.

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::error_handling::HandleErrorLayer;
use axum::extract::Request;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE,
    IF_UNMODIFIED_SINCE, LAST_MODIFIED, RANGE,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use tower::ServiceBuilder;
use tower_http::services::ServeDir;

use super::overload::{concurrency_limit, refused};
use super::{ProblemDetails, ProblemType, is_good};

/// Builds the router that serves a directory. Brotli and gzip variants lie beside their files as `.br` and `.gz`.
///
/// So many files are opened at once, whatever else the server does; further requests are asked to come back.
pub(super) fn service(directory: &Path, permits: usize) -> Router {
    // A folder is nothing to be sent to: the redirect would lead to what isn't there, or, from `//folder`, to another host.
    let files = ServeDir::new(directory).redirect_to_trailing_slash(false).precompressed_br().precompressed_gzip();
    let limited = ServiceBuilder::new().layer(HandleErrorLayer::new(refused)).layer(concurrency_limit(permits));
    Router::new().fallback_service(files).layer(from_fn(complete)).layer(limited)
}

/// Middleware: adds caching, and makes errors problem details.
async fn complete(request: Request, next: Next) -> Response {
    let mut response = if has_hash(request.uri().path()) {
        immutable(next.run(request).await)
    } else {
        revalidated(request, next).await
    };
    say_utf_8(response.headers_mut());
    let status = response.status();
    let problem = match status {
        StatusCode::NOT_FOUND => ProblemType::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemType::MethodNotAllowed,
        status if status.is_server_error() => ProblemType::Unavailable,
        // Success, or something that the status and its headers say completely.
        _ => return response,
    };
    let mut problem = ProblemDetails::from(problem).into_response();
    // 405 names the methods that are allowed.
    if let Some(allowed) = response.headers_mut().remove(ALLOW) {
        problem.headers_mut().insert(ALLOW, allowed);
    }
    problem
}

/// Marks the response as never changing (`Cache-Control: immutable`).
fn immutable(mut response: Response) -> Response {
    if is_good(response.status()) {
        let keep = HeaderValue::from_static("public, max-age=31536000, immutable");
        response.headers_mut().insert(CACHE_CONTROL, keep);
    }
    response
}

/// Middleware: revalidates a file each time, by an ETag of its content.
async fn revalidated(mut request: Request, next: Next) -> Response {
    let known = request.headers_mut().remove(IF_NONE_MATCH);
    for condition in [IF_MATCH, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE, IF_RANGE, RANGE] {
        request.headers_mut().remove(condition);
    }
    let has_body = request.method() == Method::GET;
    let (mut parts, body) = next.run(request).await.into_parts();
    if parts.status != StatusCode::OK {
        return Response::from_parts(parts, body);
    }
    parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    parts.headers.remove(LAST_MODIFIED);
    parts.headers.remove(ETAG);
    if !has_body {
        return Response::from_parts(parts, body);
    }
    // Whole in memory: the page and the entry script are a few kilobytes.
    let Ok(content) = body.collect().await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let content = content.to_bytes();
    let tag: String = Sha256::digest(&content)[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{tag}\"");
    let unchanged = known.is_some_and(|known| names(&known, &tag));
    // Hexadecimal digits in quotes are always a valid header.
    if let Ok(tag) = HeaderValue::try_from(tag) {
        parts.headers.insert(ETAG, tag);
    }
    if unchanged {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, content.into())
}

/// Whether an `If-None-Match` header contains this ETag. Weak and strong count alike here (RFC 9110, 13.1.2).
fn names(known: &HeaderValue, tag: &str) -> bool {
    let mut tags = known.to_str().unwrap_or_default().split(',').map(str::trim);
    tags.any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// Adds `charset=utf-8` to the content type of texts; without it, a browser may take a page for something older.
fn say_utf_8(headers: &mut HeaderMap) {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.filter(|kind| kind.starts_with("text/") && !kind.contains(';'));
    if let Some(Ok(kind)) = kind.map(|kind| HeaderValue::try_from(format!("{kind}; charset=utf-8"))) {
        headers.insert(CONTENT_TYPE, kind);
    }
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

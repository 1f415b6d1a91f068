//! Content negotiation for errors: the language that a request asks for, where [`ProblemDetails`] is made into a response.
//!
//! A task-local, because an error may become a response where no request is at hand any more: after a panic, or in the error
//! handler of a tower layer. Outside of its scope an error still has a body, in the default language.
//!
//! [`ProblemDetails`]: super::ProblemDetails

use assessment_texts::Language;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use crate::language::preferred;

tokio::task_local! {
    static ASKED_FOR: Option<&'static Language>;
}

/// Middleware: negotiates the language for all that happens further in.
pub(super) async fn negotiate(request: Request, next: Next) -> Response {
    let language = preferred(request.headers());
    ASKED_FOR.scope(language, next.run(request)).await
}

/// Returns the language negotiated for the current request (task-local), where it asks for one of ours.
pub(super) fn asked_for() -> Option<&'static Language> {
    ASKED_FOR.try_with(|language| *language).ok().flatten()
}

//! What goes wrong, as RFC 9457 problem details in the person's language.
//!
//! A handler returns a [`Problem`]; [`render`] writes it once, outermost, where the request's languages are known. The
//! `type` addresses are stable and relative to the server; clients decide by them, never by the text.

use assessment_texts::Language;
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use crate::assess::FieldProblem;
use crate::words;

/// Every kind of problem. Texts: `intake-<slug>` and `intake-<slug>-detail` in `locales/*/intake.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the texts say what each one means")]
pub enum Kind {
    NotJson,
    NotASubmission,
    Validation,
    FormVersion,
    FilledOn,
    KeyMissing,
    KeyInvalid,
    KeyReused,
    ContentType,
    TooLarge,
    TooSlow,
    TooMany,
    Busy,
    Unavailable,
    NotReady,
    HostMissing,
    NotFound,
    MethodNotAllowed,
    Internal,
}

impl Kind {
    /// All of them, for the tests of texts.
    pub const ALL: [Self; 19] = [
        Self::NotJson,
        Self::NotASubmission,
        Self::Validation,
        Self::FormVersion,
        Self::FilledOn,
        Self::KeyMissing,
        Self::KeyInvalid,
        Self::KeyReused,
        Self::ContentType,
        Self::TooLarge,
        Self::TooSlow,
        Self::TooMany,
        Self::Busy,
        Self::Unavailable,
        Self::NotReady,
        Self::HostMissing,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Internal,
    ];

    /// Its name in `type`, in text keys and in logs; its status; after how many seconds to try again.
    const fn facts(self) -> (&'static str, StatusCode, Option<u16>) {
        match self {
            Self::NotJson => ("not-json", StatusCode::BAD_REQUEST, None),
            Self::NotASubmission => ("not-a-submission", StatusCode::UNPROCESSABLE_ENTITY, None),
            Self::Validation => ("validation", StatusCode::UNPROCESSABLE_ENTITY, None),
            Self::FormVersion => ("form-version", StatusCode::CONFLICT, None),
            Self::FilledOn => ("filled-on", StatusCode::UNPROCESSABLE_ENTITY, None),
            Self::KeyMissing => ("idempotency-key-missing", StatusCode::BAD_REQUEST, None),
            Self::KeyInvalid => ("idempotency-key-invalid", StatusCode::BAD_REQUEST, None),
            Self::KeyReused => ("idempotency-key-reused", StatusCode::UNPROCESSABLE_ENTITY, None),
            Self::ContentType => ("content-type", StatusCode::UNSUPPORTED_MEDIA_TYPE, None),
            Self::TooLarge => ("too-large", StatusCode::PAYLOAD_TOO_LARGE, None),
            Self::TooSlow => ("too-slow", StatusCode::REQUEST_TIMEOUT, None),
            Self::TooMany => ("too-many", StatusCode::TOO_MANY_REQUESTS, Some(60)),
            Self::Busy => ("busy", StatusCode::SERVICE_UNAVAILABLE, Some(5)),
            Self::Unavailable => ("unavailable", StatusCode::SERVICE_UNAVAILABLE, Some(30)),
            Self::NotReady => ("not-ready", StatusCode::SERVICE_UNAVAILABLE, Some(5)),
            Self::HostMissing => ("host-missing", StatusCode::BAD_REQUEST, None),
            Self::NotFound => ("not-found", StatusCode::NOT_FOUND, None),
            Self::MethodNotAllowed => ("method-not-allowed", StatusCode::METHOD_NOT_ALLOWED, None),
            Self::Internal => ("internal", StatusCode::INTERNAL_SERVER_ERROR, None),
        }
    }

    /// Its name in `type`, in text keys and in logs.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        self.facts().0
    }
}

/// A problem on its way out; becomes a response without a body, which [`render`] fills.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Which.
    pub kind: Kind,
    /// Further members of the answer, which are also the placeholders of its detail text.
    pub members: Vec<(&'static str, String)>,
    /// Which answers are meant, and what is wrong with each.
    pub errors: Vec<FieldProblem>,
    /// The language of the submission, where the request itself asks for none.
    pub language: Option<String>,
    /// After how many seconds to try again, where it is known better than for the kind.
    pub retry_after: Option<u64>,
}

impl From<Kind> for Problem {
    fn from(kind: Kind) -> Self {
        Self { kind, members: Vec::new(), errors: Vec::new(), language: None, retry_after: None }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.kind.facts().1.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes the problem that a handler returned, in the language the request asks for.
pub async fn render(request: Request, next: Next) -> Response {
    let asked = crate::language::preferred(request.headers());
    let mut response = next.run(request).await;
    let Some(problem) = response.extensions().get::<Problem>().cloned() else { return response };
    let language =
        asked.or_else(|| problem.language.as_deref().and_then(Language::find)).unwrap_or_else(words::default_language);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.tag));
    headers.append(VARY, HeaderValue::from_static("accept-language"));
    if let Some(seconds) = problem.retry_after.or(problem.kind.facts().2.map(u64::from)) {
        headers.insert(RETRY_AFTER, seconds.into());
    }
    if problem.kind == Kind::ContentType {
        // RFC 9110, 15.5.16: which encodings would do.
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    }
    *response.body_mut() = body(&problem, language).to_string().into();
    response
}

fn body(problem: &Problem, language: &'static Language) -> Value {
    let (slug, status, _) = problem.kind.facts();
    let mut members = Map::new();
    members.insert("type".into(), format!("/problems/{slug}").into());
    members.insert("title".into(), words::text(language, &["intake-", slug].concat(), &[]).into());
    members.insert("status".into(), status.as_u16().into());
    let detail = words::text(language, &["intake-", slug, "-detail"].concat(), &problem.members);
    members.insert("detail".into(), detail.into());
    for (name, value) in &problem.members {
        members.insert((*name).into(), value.clone().into());
    }
    if !problem.errors.is_empty() {
        members.insert("errors".into(), problem.errors.iter().map(|error| field(error, language)).collect());
    }
    members.into()
}

/// One wrong answer. `pointer` is a JSON pointer (RFC 6901) into the request.
fn field(error: &FieldProblem, language: &'static Language) -> Value {
    let question = &error.question;
    json!({
        "pointer": format!("/answers/{}", question.replace('~', "~0").replace('/', "~1")),
        "question": question,
        "code": error.code,
        "args": error.args.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "detail": words::problem(language, &error.problem),
    })
}

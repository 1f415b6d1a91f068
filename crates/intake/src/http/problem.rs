//! Problem details (RFC 9457): the body of every error response, in the person's language.
//!
//! The `type` addresses are stable and relative to the server; clients decide by them, never by the text.

use std::collections::BTreeMap;

use assessment_core::pointer::to_member;
use assessment_texts::Language;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::access_log::LoggedProblem;
use super::negotiation::asked_for;
use crate::assess::{AnswerError, Misshapen};
use crate::i18n;
use crate::json::ShapeError;
use crate::key::family;

/// Definition of a problem type: its slug, status and `Retry-After`.
struct Definition {
    /// Its name in `type`, in text keys and in logs.
    slug: &'static str,
    status: StatusCode,
    /// `Retry-After` in seconds.
    retry_after: Option<u64>,
}

/// Declares the problem types with their definitions, so that `ALL` has every one.
macro_rules! problem_types {
    ($($name:ident => $slug:literal, $status:ident $(, retry after $seconds:literal)?;)+) => {
        /// The problem types of RFC 9457. Texts: `intake-<slug>` and `intake-<slug>-detail` in `locales/*/intake.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the texts say what each one means")]
        pub enum ProblemType {
            $($name,)+
        }

        impl ProblemType {
            /// All problem types, for the tests of texts.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            const fn definition(self) -> Definition {
                match self {
                    $(Self::$name => Definition {
                        retry_after: problem_types!(@seconds $($seconds)?),
                        slug: $slug,
                        status: StatusCode::$status,
                    },)+
                }
            }
        }
    };
    (@seconds) => { None };
    (@seconds $seconds:literal) => { Some($seconds) };
}

problem_types! {
    NotJson => "not-json", BAD_REQUEST;
    NotASubmission => "not-a-submission", UNPROCESSABLE_ENTITY;
    Validation => "validation", UNPROCESSABLE_ENTITY;
    FormVersion => "form-version", CONFLICT;
    FilledOn => "filled-on", UNPROCESSABLE_ENTITY;
    KeyMissing => "idempotency-key-missing", BAD_REQUEST;
    KeyInvalid => "idempotency-key-invalid", BAD_REQUEST;
    KeyReused => "idempotency-key-reused", UNPROCESSABLE_ENTITY;
    ContentType => "content-type", UNSUPPORTED_MEDIA_TYPE;
    TooLarge => "too-large", PAYLOAD_TOO_LARGE;
    TooSlow => "too-slow", REQUEST_TIMEOUT;
    TooMany => "too-many", TOO_MANY_REQUESTS, retry after 60;
    Busy => "busy", SERVICE_UNAVAILABLE, retry after 5;
    Unavailable => "unavailable", SERVICE_UNAVAILABLE, retry after 30;
    NotReady => "not-ready", SERVICE_UNAVAILABLE, retry after 5;
    HostMissing => "host-missing", BAD_REQUEST;
    NotFound => "not-found", NOT_FOUND;
    MethodNotAllowed => "method-not-allowed", METHOD_NOT_ALLOWED;
    Internal => "internal", INTERNAL_SERVER_ERROR;
}

impl ProblemType {
    /// Returns the name of the type in `type`, in text keys and in logs.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        self.definition().slug
    }
}

/// Problem details: an error that becomes a whole response by [`IntoResponse`].
#[derive(Clone, Debug)]
pub struct ProblemDetails {
    /// The problem type.
    pub problem: ProblemType,
    /// Extension members of the body, which are also the placeholders of its detail text.
    pub members: Vec<(&'static str, String)>,
    /// The member `errors`: which places of the request are meant.
    pub errors: Vec<ErrorItem>,
    /// The language of the submission, where the request itself asks for none.
    pub language: Option<String>,
    /// `Retry-After` in seconds, where it is known better than for the type.
    pub retry_after: Option<u64>,
}

/// An item of the `errors` member: a place in the request, and what is wrong there.
#[derive(Clone, Debug)]
pub enum ErrorItem {
    /// A validation error, for the person.
    Answer(AnswerError),
    /// A shape error, for the integrator.
    Misshapen(Misshapen),
}

impl From<ProblemType> for ProblemDetails {
    fn from(problem: ProblemType) -> Self {
        Self { problem, members: Vec::new(), errors: Vec::new(), language: None, retry_after: None }
    }
}

impl IntoResponse for ProblemDetails {
    fn into_response(self) -> Response {
        let Definition { slug, status, retry_after } = self.problem.definition();
        let of_submission = || self.language.as_deref().and_then(Language::find);
        let language = asked_for().or_else(of_submission).unwrap_or_else(i18n::default_language);
        let mut response = (status, self.body(language).to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.tag));
        headers.insert(VARY, HeaderValue::from_static("accept-language"));
        if let Some(seconds) = self.retry_after.or(retry_after) {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        if self.problem == ProblemType::ContentType {
            // RFC 9110, 15.5.16: which encodings would do.
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        }
        response.extensions_mut().insert(LoggedProblem { slug, codes: self.codes() });
        response
    }
}

impl ProblemDetails {
    fn body(&self, language: &'static Language) -> Value {
        let Definition { slug, status, .. } = self.problem.definition();
        let mut members = Map::new();
        members.insert("type".into(), format!("/problems/{slug}").into());
        members.insert("title".into(), i18n::text(language, &family::INTAKE.key(&[slug]), &[]).into());
        members.insert("status".into(), status.as_u16().into());
        let detail = i18n::text(language, &family::INTAKE.key(&[slug, "-detail"]), &self.members);
        members.insert("detail".into(), detail.into());
        for (name, value) in &self.members {
            members.insert((*name).into(), value.clone().into());
        }
        if !self.errors.is_empty() {
            members.insert("errors".into(), self.errors.iter().map(|error| error.json(language)).collect());
        }
        members.into()
    }

    fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<_> = self
            .errors
            .iter()
            .filter_map(|error| match error {
                ErrorItem::Answer(error) => Some(error.code),
                ErrorItem::Misshapen(_) => None,
            })
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

impl ErrorItem {
    /// Serializes the item; `pointer` is a JSON pointer (RFC 6901) into the request.
    fn json(&self, language: &'static Language) -> Value {
        match self {
            Self::Answer(error) => json!({
                "pointer": to_member(&["answers", &error.question]),
                "question": error.question,
                "code": error.code,
                "args": error.args.iter().cloned().collect::<BTreeMap<_, _>>(),
                "detail": i18n::problem_text(language, &error.problem),
            }),
            // In the words of the deserializer, as developers know them.
            Self::Misshapen(Misshapen::Json(ShapeError { pointer, message })) => {
                json!({ "pointer": pointer, "detail": message })
            }
            Self::Misshapen(Misshapen::Field(name)) => json!({ "pointer": to_member(&[name]) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    #[test]
    fn each_problem_has_its_texts_and_no_text_is_without_one() {
        let slugs = ProblemType::ALL.iter().map(|problem| problem.slug());
        let mut wanted: Vec<_> = slugs.flat_map(|slug| ["", "-detail"].map(|part| format!("{slug}{part}"))).collect();
        wanted.sort();
        for language in assessment_texts::LANGUAGES {
            let keys = assessment_texts::native::catalogue(language).keys();
            let texts: Vec<_> = keys.filter_map(|key| key.strip_prefix("intake-")).collect();
            assert_eq!(texts, wanted, "{}", language.tag);
        }
    }

    #[tokio::test]
    async fn without_any_middleware_an_error_has_its_body_all_the_same() {
        for (language, tag) in [(None, "bg"), (Some("en".to_owned()), "en"), (Some("xx".to_owned()), "bg")] {
            let response = ProblemDetails { language, ..ProblemType::FilledOn.into() }.into_response();
            assert_eq!(response.status(), 422);
            assert_eq!(response.headers()[CONTENT_LANGUAGE], tag);
            let body = response.into_body().collect().await.unwrap().to_bytes();
            let body: Value = serde_json::from_slice(&body).unwrap();
            assert_eq!(body["type"], "/problems/filled-on");
        }
    }
}

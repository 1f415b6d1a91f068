//! Sends the submission. The only file that sends anything.

use std::time::Duration;

use leptos::prelude::set_timeout_with_handle;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::json::{self, Json, Made, object};
use web_sys::{AbortController, Headers, Request, RequestInit, Response};

/// A person on a slow line waits; one whose line is dead learns it at last.
const LONGEST_WAIT: Duration = Duration::from_secs(90);

/// What the agency confirms. Codes and numbers; the words are ours, so that they follow the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// The reference number.
    pub reference: String,
    /// When it was received, RFC 3339 with the offset of Sofia.
    pub received_at: String,
    /// `filed`, or `preliminary` until it is signed.
    pub status: String,
    /// The ways to sign.
    pub sign: Vec<String>,
}

/// Why a submission did not arrive, or was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer came. It may or may not have arrived; sending again is safe.
    NoAnswer,
    /// The server said what is wrong (RFC 9457).
    Refused(Problem),
}

/// The server's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which kind: an address that ends in its name.
    pub kind: String,
    /// What happened, short.
    pub title: String,
    /// What happened and what to do.
    pub detail: String,
    /// Answers that must be mended.
    pub errors: Vec<WrongAnswer>,
    /// The language of these texts.
    pub language: String,
}

/// One answer that the server did not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongAnswer {
    /// The question.
    pub question: String,
    /// What to do about it.
    pub detail: String,
}

/// Sends a submission and waits for the answer. The same key and body may be sent again without harm.
pub async fn submit(url: &str, key: &str, body: &str, language: &str) -> Result<Receipt, Failure> {
    let response = post(url, key, body, language).await.map_err(|_| Failure::NoAnswer)?;
    let taken = response.ok();
    let text = match response.text() {
        Ok(promise) => JsFuture::from(promise).await.ok().and_then(|text| text.as_string()),
        Err(_) => None,
    };
    let json = json::parse(&text.unwrap_or_default()).unwrap_or_default();
    if taken {
        // A success without a reference number is none: better to send again under the same key.
        let receipt = Receipt::read(&json);
        return if receipt.reference.is_empty() { Err(Failure::NoAnswer) } else { Ok(receipt) };
    }
    let language = response.headers().get("content-language").ok().flatten().unwrap_or_default();
    let problem = Problem::read(&json, language);
    if problem.title.is_empty() {
        // Something between us and the agency answered, in no language that we know.
        return Err(Failure::NoAnswer);
    }
    Err(Failure::Refused(problem))
}

/// A file that is asked for by its address and its hash, which the browser compares. Nothing is sent with the request.
#[cfg(feature = "functioning-score")]
pub async fn pinned(address: &str, integrity: &str) -> Option<String> {
    let options = RequestInit::new();
    options.set_integrity(integrity);
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(address, &options)).await.ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

async fn post(url: &str, key: &str, body: &str, language: &str) -> Result<Response, JsValue> {
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept", "application/json, application/problem+json")?;
    headers.set("accept-language", language)?;
    headers.set("idempotency-key", key)?;
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_headers(&headers);
    options.set_body(&JsValue::from_str(body));
    // By a timer of our own: `AbortSignal.timeout` is missing in browsers that are not old enough to be given up.
    let controller = AbortController::new()?;
    options.set_signal(Some(&controller.signal()));
    let timer = set_timeout_with_handle(move || controller.abort(), LONGEST_WAIT);
    let request = Request::new_with_str_and_init(url, &options)?;
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let answer = JsFuture::from(window.fetch_with_request(&request)).await;
    if let Ok(timer) = timer {
        timer.clear();
    }
    answer?.dyn_into()
}

impl Receipt {
    /// Reads one; without a reference number it is none.
    pub fn read(json: &Json) -> Self {
        Self {
            reference: json::text(json, "reference"),
            received_at: json::text(json, "received_at"),
            status: json::text(json, "status"),
            sign: json::texts(json, "sign"),
        }
    }

    /// Writes it as it came.
    pub fn write(&self) -> Made {
        object()
            .with("reference", self.reference.as_str())
            .with("received_at", self.received_at.as_str())
            .with("status", self.status.as_str())
            .with("sign", json::strings(&self.sign))
    }
}

impl Problem {
    fn read(json: &Json, language: String) -> Self {
        let errors = json::list(json, "errors")
            .iter()
            .map(|error| WrongAnswer { question: json::text(error, "question"), detail: json::text(error, "detail") });
        Self {
            kind: json::text(json, "type"),
            title: json::text(json, "title"),
            detail: json::text(json, "detail"),
            errors: errors.collect(),
            language,
        }
    }
}

impl Failure {
    /// Whether the answers are for an edition of the form that is no longer taken.
    pub fn is_form_version(&self) -> bool {
        matches!(self, Self::Refused(problem) if problem.kind.ends_with("/form-version"))
    }

    /// A short code for the page that embeds the widget.
    pub fn code(&self) -> &str {
        match self {
            Self::NoAnswer => "no-answer",
            Self::Refused(problem) => problem.kind.rsplit('/').next().unwrap_or_default(),
        }
    }

    /// The answer has been changed.
    pub fn forget(&mut self, question: &str) {
        if let Self::Refused(problem) = self {
            problem.errors.retain(|error| error.question != question);
        }
    }

    /// The answers that must be mended.
    pub fn errors(&self) -> &[WrongAnswer] {
        match self {
            Self::NoAnswer => &[],
            Self::Refused(problem) => &problem.errors,
        }
    }
}

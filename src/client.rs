//! HTTP client of the submission. The only file that sends anything.

use std::time::Duration;

use assessment_core::text::is_blank;
use leptos::prelude::set_timeout_with_handle;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, Request, RequestInit, RequestRedirect, Response, ResponseType};

use crate::clock;
use crate::failure::{
    Failure, FailureKind, NO_ANSWER, NOT_REACHED, NOT_THE_AGENCY, OFFLINE, REDIRECTED, Remedy, RetryAfter,
    ServerMessage, TIMED_OUT, WrongAnswer, by_status, named,
};
use crate::json::{self, Json, ObjectBuilder, object};
use crate::may_fail::may_fail;

/// Timeout of a submission, from the request to the last byte of the response. A person on a slow line waits; one whose
/// line is dead learns it at last.
const LONGEST_WAIT: Duration = Duration::from_secs(90);

/// Status of what was received. In JSON `filed` or `preliminary`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReceiptStatus {
    /// An application.
    Filed,
    /// Not yet an application: it is to be signed.
    Preliminary,
    /// Something else, or nothing was said: others than our own server may.
    #[default]
    Unknown,
}

impl ReceiptStatus {
    fn parse(code: &str) -> Self {
        match code {
            "filed" => Self::Filed,
            "preliminary" => Self::Preliminary,
            _ => Self::Unknown,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Preliminary => "preliminary",
            Self::Unknown => "",
        }
    }
}

/// DTO of the agency's confirmation. Codes and numbers; the words are ours, so that they follow the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// The reference number.
    pub reference: String,
    /// When it was received, RFC 3339 with the offset of Sofia.
    pub received_at: String,
    /// What was received.
    pub status: ReceiptStatus,
    /// The ways to sign.
    pub sign: Vec<String>,
    /// What was received earlier of the same application, and is replaced by this; oldest first.
    pub replaces: Vec<Earlier>,
}

/// DTO of an earlier confirmation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// The reference number.
    pub reference: String,
    /// When it was received.
    pub received_at: String,
}

/// Sends a submission and awaits the response. The same key and body may be sent again without harm. `stop` ends it.
pub async fn submit(
    url: &str,
    key: &str,
    body: &str,
    language: &str,
    stop: &AbortController,
) -> Result<Receipt, Failure> {
    let ending = stop.clone();
    let (mut end, mut timer) = (None, None);
    // By a timer of our own: `AbortSignal.timeout` is missing in browsers that are not old enough to be given up.
    let late = js_sys::Promise::new(&mut |resolve, reject| {
        let ending = ending.clone();
        end = Some(resolve);
        let act = move || {
            // Nothing else fails with nothing.
            may_fail(reject.call1(&JsValue::NULL, &JsValue::NULL));
            ending.abort();
        };
        timer = set_timeout_with_handle(act, LONGEST_WAIT).ok();
    });
    let answer = exchange(url, key, body, language, stop, &late).await;
    if let Some(timer) = timer {
        timer.clear();
    }
    // Who waits for it waits no longer.
    if let Some(end) = end {
        may_fail(end.call0(&JsValue::NULL));
    }
    answer
}

/// Awaits a future with a timeout.
async fn in_time(
    wanted: js_sys::Promise,
    late: &js_sys::Promise,
    otherwise: &'static FailureKind,
) -> Result<JsValue, Failure> {
    JsFuture::from(js_sys::Promise::race(&js_sys::Array::of2(&wanted, late)))
        .await
        .map_err(|error| Failure::from(if error.is_null() { &TIMED_OUT } else { otherwise }))
}

async fn exchange(
    url: &str,
    key: &str,
    body: &str,
    language: &str,
    stop: &AbortController,
    late: &js_sys::Promise,
) -> Result<Receipt, Failure> {
    let request = post(url, key, body, language, stop).map_err(|_| Failure::from(&NOT_REACHED))?;
    let window = web_sys::window().ok_or(&NO_ANSWER)?;
    let unreached = if is_offline(&window) {
        &OFFLINE
    } else if is_own(&request.url()) {
        &NO_ANSWER
    } else {
        &NOT_REACHED
    };
    let response = in_time(fetch(&window, &request).map_err(|_| Failure::from(unreached))?, late, unreached).await?;
    if !response.is_object() {
        return Err(unreached.into());
    }
    // What a page's own `fetch` gives may be an answer without being a `Response`: then its kind can't be asked for.
    let response: Response = response.unchecked_into();
    if response.type_() == ResponseType::Opaqueredirect {
        return Err((&REDIRECTED).into());
    }
    let headers = response.headers();
    let text = match response.text() {
        // What is not JSON is not from the agency; what breaks off is no answer. Of a "no" the status says enough.
        Ok(promise) => match in_time(promise, late, unreached).await {
            Err(failure) if response.ok() || failure.kind == &TIMED_OUT => return Err(failure),
            text => text.ok().and_then(|text| text.as_string()),
        },
        Err(_) => None,
    };
    let json = json::parse(&text.unwrap_or_default()).unwrap_or_default();
    if response.ok() {
        // A success without a reference number is none: better to send again under the same key.
        let receipt = Receipt::read(&json);
        return if receipt.reference.is_empty() { Err((&NOT_THE_AGENCY).into()) } else { Ok(receipt) };
    }
    let header = |name: &str| headers.get(name).ok().flatten();
    let is_problem =
        header("content-type").is_some_and(|kind| kind.trim_start().starts_with("application/problem+json"));
    let problem =
        if is_problem { ServerMessage::read(&json, header("content-language").unwrap_or_default()) } else { None };
    let named = problem.as_ref().and_then(|problem| named(response.status(), problem.name()));
    let kind = named.unwrap_or_else(|| by_status(response.status()));
    // Others than the agency speak in words that nobody here has read.
    let problem = problem.filter(|_| named.is_some());
    // Who is not told to wait must not find that nothing can be sent.
    let after = header("retry-after").filter(|_| kind.ways.contains(&Remedy::Wait));
    let after = after.and_then(|after| wait(&after, header("date").as_deref()));
    Err(Failure { kind, problem, after: after.map(|wait| RetryAfter { moment: clock::moment_in(wait), wait }) })
}

/// Parses a `Retry-After` header into milliseconds: told in seconds, or as the moment at which it is over. By the clock
/// of the one who tells it, where that is known: this device's may be wrong.
fn wait(after: &str, now: Option<&str>) -> Option<u32> {
    /// Upper bound of the wait, 31 days in milliseconds, to which a longer one is cut: whoever comes back then is told
    /// anew.
    const LONGEST: f64 = 31.0 * 86_400_000.0;
    let milliseconds = match after.trim().parse::<u32>() {
        Ok(seconds) => f64::from(seconds) * 1000.0,
        Err(_) => {
            let now = now.map(js_sys::Date::parse).filter(|now| !now.is_nan()).unwrap_or_else(js_sys::Date::now);
            js_sys::Date::parse(after) - now
        }
    };
    // Not a number is not in any range.
    (milliseconds >= 1.0).then_some(milliseconds.min(LONGEST) as u32)
}

/// Calls the page's `fetch`, which may be another's and may throw instead of failing.
fn fetch(window: &web_sys::Window, request: &Request) -> Result<js_sys::Promise, JsValue> {
    let fetch: js_sys::Function = js_sys::Reflect::get(window, &"fetch".into())?.dyn_into()?;
    Ok(js_sys::Promise::resolve(&fetch.call1(window, request)?))
}

/// Whether the browser reports that it is offline.
fn is_offline(window: &web_sys::Window) -> bool {
    let property = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).unwrap_or_default();
    property(&property(window, "navigator"), "onLine") == JsValue::FALSE
}

/// Whether a URL is of the page's own origin.
fn is_own(address: &str) -> bool {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    address.strip_prefix(origin.as_str()).is_some_and(|rest| rest.starts_with('/'))
}

/// Fetches a file with subresource integrity: by its URL and its hash, which the browser compares. Nothing is sent with
/// the request.
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

fn post(url: &str, key: &str, body: &str, language: &str, stop: &AbortController) -> Result<Request, JsValue> {
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept", "application/json, application/problem+json")?;
    headers.set("accept-language", language)?;
    headers.set("idempotency-key", key)?;
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_headers(&headers);
    options.set_body(&JsValue::from_str(body));
    // Answers of people's health go to the address that was given, and not to where that one points.
    options.set_redirect(RequestRedirect::Manual);
    options.set_signal(Some(&stop.signal()));
    Request::new_with_str_and_init(url, &options)
}

impl Receipt {
    /// Parses a receipt; without a reference number it is none.
    pub fn read(json: &Json) -> Self {
        // A number that nobody can see is none.
        let number = |of: &Json| Some(json::text(of, "reference")).filter(|text| !is_blank(text)).unwrap_or_default();
        let replaces = json::list(json, "replaces")
            .iter()
            .map(|earlier| Earlier { reference: number(earlier), received_at: json::text(earlier, "received_at") });
        Self {
            reference: number(json),
            received_at: json::text(json, "received_at"),
            status: ReceiptStatus::parse(&json::text(json, "status")),
            sign: json::texts(json, "sign"),
            replaces: replaces.filter(|earlier| !earlier.reference.is_empty()).collect(),
        }
    }

    /// Serializes the receipt as it came.
    pub fn write(&self) -> ObjectBuilder {
        let replaces = self.replaces.iter().map(|Earlier { reference, received_at }| {
            object().with("reference", reference.as_str()).with("received_at", received_at.as_str()).into()
        });
        object()
            .with("reference", self.reference.as_str())
            .with("received_at", self.received_at.as_str())
            .with("status", self.status.id())
            .with("sign", json::strings(&self.sign))
            .with("replaces", Json::List(replaces.collect()))
    }

    /// Adds the earlier confirmations that are known.
    pub fn after(mut self, earlier: Option<Self>) -> Self {
        let Some(earlier) = earlier else { return self };
        let last = Earlier { reference: earlier.reference, received_at: earlier.received_at };
        for known in earlier.replaces.into_iter().chain([last]).rev() {
            let is_new = self.replaces.iter().all(|other| other.reference != known.reference);
            if is_new && known.reference != self.reference {
                self.replaces.insert(0, known);
            }
        }
        self
    }
}

impl ServerMessage {
    /// Parses the server's message; without a title it is none.
    fn read(json: &Json, language: String) -> Option<Self> {
        let errors = json::list(json, "errors")
            .iter()
            .map(|error| WrongAnswer { question: json::text(error, "question"), detail: json::text(error, "detail") });
        let problem = Self {
            kind: json::text(json, "type"),
            title: json::text(json, "title"),
            detail: json::text(json, "detail"),
            errors: errors.collect(),
            language,
        };
        // Something between us and the agency answered, in no language that we know.
        (!problem.title.is_empty()).then_some(problem)
    }
}

#[cfg(test)]
mod tests;

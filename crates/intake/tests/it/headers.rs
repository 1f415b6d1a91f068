//! What doesn't need a particular database: headers, languages, routes, and requests that are no submissions.

use assessment_core::form::FORM;
use assessment_texts::{Catalogue, LANGUAGES, native};
use intake::http::ProblemType;
use serde_json::{Value, json};

use crate::database::TestDatabase;
use crate::server::{TestServer, send};
use crate::submission::{changed, smallest};

/// The texts of a language.
fn texts(language: &str) -> &'static Catalogue {
    native::catalogue_for(language)
}

#[tokio::test]
async fn keys_that_are_missing_or_wrong_are_refused() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let url = format!("{}/api/v1/submissions", server.base);
    let request = || server.client.post(&url).header("content-type", "application/json").body(smallest().to_string());
    send(request()).await.problem(400, "idempotency-key-missing");
    let long = "k".repeat(256);
    for key in ["", " ", "with space", "tab\tbed", &long] {
        send(request().header("idempotency-key", key)).await.problem(400, "idempotency-key-invalid");
    }
    let cyrillic = reqwest::header::HeaderValue::from_bytes("ключ".as_bytes()).unwrap();
    send(request().header("idempotency-key", cyrillic)).await.problem(400, "idempotency-key-invalid");
    let twice = request().header("idempotency-key", "one").header("idempotency-key", "two");
    send(twice).await.problem(400, "idempotency-key-invalid");
    assert_eq!(database.count().await, 0);
    for key in [&long[..255], "!", "~", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\""] {
        send(request().header("idempotency-key", key)).await.confirmed();
    }
    server.stop().await;
}

#[tokio::test]
async fn only_json_in_utf_8_is_taken() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let url = format!("{}/api/v1/submissions", server.base);
    let request = |key: &str| server.client.post(&url).header("idempotency-key", key).body(smallest().to_string());
    send(request("none")).await.problem(415, "content-type");
    for kind in ["text/plain", "application/json-seq", "application/json; charset=windows-1251", "json", ""] {
        send(request("wrong").header("content-type", kind)).await.problem(415, "content-type");
    }
    for kind in [
        "application/json",
        "Application/JSON",
        "application/json; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
    ] {
        send(request(&kind.replace([' ', '"'], "_")).header("content-type", kind)).await.confirmed();
    }
    server.stop().await;
}

#[tokio::test]
async fn what_is_no_submission_is_refused_with_its_reason() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let whole = smallest().to_string();
    let deep = "[".repeat(100_000);
    for body in ["", "{", "nonsense", &whole[..whole.len() - 1], "{} {}", &deep] {
        server.submit("key", body.to_owned()).await.problem(400, "not-json");
    }
    let windows_1251 = [b"{\"form\":\"\xc8\xe2\xe0\xed\"}".as_slice()].concat();
    server.submit("key", windows_1251).await.problem(400, "not-json");
    let mut extra = smallest();
    extra["extra"] = json!(1);
    let mut no_answers = smallest();
    no_answers.as_object_mut().unwrap().remove("answers");
    for body in [json!([]), json!("text"), json!(null), json!({}), extra, no_answers] {
        server.submit("key", body.to_string()).await.problem(422, "not-a-submission");
    }
    // Which of two was meant nobody knows, and a list of the fields in their order is no object.
    let listed: Vec<_> = ["form", "language", "filled_on", "answers"].map(|name| smallest()[name].clone()).into();
    for body in [
        whole.replacen(r#""answers":{"#, r#""answers":{"first-name":"Ана","#, 1),
        whole.replacen('{', r#"{"language":"en","#, 1),
        json!(listed).to_string(),
    ] {
        assert!(serde_json::from_str::<serde_json::Value>(&body).is_ok() && body != whole, "{body}");
        server.submit("key", body).await.problem(422, "not-a-submission");
    }
    for answer in [json!(5), json!(true), json!({ "a": "b" }), json!([1]), json!([["yes"]])] {
        let body = changed(&smallest(), json!({ "first-name": answer }));
        server.submit("key", body.to_string()).await.problem(422, "not-a-submission");
    }
    for (field, value) in [("filled_on", "2026-02-30"), ("filled_on", "yesterday"), ("language", "б")] {
        let mut body = smallest();
        body[field] = json!(value);
        let problem = server.submit("key", body.to_string()).await.problem(422, "not-a-submission");
        assert_eq!(problem["field"], field);
    }
    assert_eq!(database.count().await, 0);
    server.stop().await;
}

#[tokio::test]
async fn another_version_of_the_form_is_told_apart_whatever_its_shape() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let mut older = smallest();
    older["form"] = json!("annex-2/0");
    let shaped_otherwise = json!({ "form": "annex-2/0", "sections": [1, 2, 3] });
    for body in [older, shaped_otherwise] {
        let problem = server.submit("key", body.to_string()).await.problem(409, "form-version");
        assert_eq!((&problem["expected"], &problem["got"]), (&json!(FORM.version), &json!("annex-2/0")));
        let values = [("expected", FORM.version.into()), ("got", "annex-2/0".into())];
        assert_eq!(problem["detail"], texts("bg").fill_named("intake-form-version-detail", &values));
        assert!(problem["detail"].as_str().unwrap().contains("annex-2/0"), "says which");
    }
    let long = json!({ "form": "x".repeat(1000) });
    let problem = server.submit("key", long.to_string()).await.problem(409, "form-version");
    assert_eq!(problem["got"].as_str().unwrap().len(), 64, "not the whole of it comes back");
    server.stop().await;
}

#[tokio::test]
async fn problems_speak_the_persons_language() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let mut english = changed(&smallest(), json!({ "first-name": null }));
    english["language"] = json!("en");
    let english = english.to_string();
    for (accept, body, language, kind) in [
        (None, "{", "bg", "not-json"),
        (Some("en-GB,en;q=0.9,bg;q=0.8"), "{", "en", "not-json"),
        (Some("de"), "{", "bg", "not-json"),
        // Where the browser asks for nothing we have, the language of the submission counts.
        (None, &english, "en", "validation"),
        (Some("fr"), &english, "en", "validation"),
        (Some("bg"), &english, "bg", "validation"),
    ] {
        let mut request = server.submission("key", body.to_owned());
        if let Some(accept) = accept {
            request = request.header("accept-language", accept);
        }
        let answer = send(request).await;
        assert_eq!(answer.json()["title"], texts(language).fill_named(&format!("intake-{kind}"), &[]));
        assert_eq!(answer.header("content-language"), Some(language));
        assert_eq!(answer.header("vary"), Some("accept-language"));
    }
    server.stop().await;
}

#[test]
fn every_kind_of_problem_has_its_texts_in_every_language() {
    for language in LANGUAGES {
        let texts = native::catalogue(language);
        let mut wanted: Vec<_> = ProblemType::ALL
            .iter()
            .flat_map(|kind| [format!("intake-{}", kind.slug()), format!("intake-{}-detail", kind.slug())])
            .collect();
        wanted.sort_unstable();
        let there: Vec<_> = texts.keys().filter(|key| key.starts_with("intake-")).collect();
        assert_eq!(there, wanted, "{}", language.tag);
    }
}

#[tokio::test]
async fn routes_that_do_not_exist_and_methods_that_do_not_fit() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let reference = server.submit("key", smallest().to_string()).await.confirmed()["reference"].clone();
    // Nobody is known here, so nobody may read: not even that it exists.
    let readable = server.get(&format!("/api/v1/submissions/{}", reference.as_str().unwrap()), &[]).await;
    readable.problem(404, "not-found");
    for path in ["/", "/api", "/api/v1", "/api/v1/nothing", "/api/v2/form", "/nothing.js"] {
        server.get(path, &[]).await.problem(404, "not-found");
    }
    let list = server.get("/api/v1/submissions", &[]).await;
    list.problem(405, "method-not-allowed");
    assert_eq!(list.header("allow"), Some("POST,HEAD"));
    // Whether it is there may be asked.
    let there = send(server.client.head(format!("{}/api/v1/submissions", server.base))).await;
    assert_eq!(there.status.as_u16(), 204);
    for path in ["/api/v1/form", "/api/v1/schema/submission", "/healthz"] {
        let answer = send(server.client.delete(format!("{}{path}", server.base))).await;
        answer.problem(405, "method-not-allowed");
        assert_eq!(answer.header("allow"), Some("GET,HEAD"));
    }
    server.stop().await;
}

#[tokio::test]
async fn the_form_and_its_schema_are_told() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let form = server.get("/api/v1/form", &[]).await;
    assert_eq!((form.status.as_u16(), form.json()), (200, json!({ "version": FORM.version })));
    let schema = server.get("/api/v1/schema/submission", &[]).await;
    assert_eq!(schema.status, 200);
    assert_eq!(schema.header("content-type"), Some("application/schema+json"));
    let schema: Value = schema.json();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["properties"]["form"]["const"], FORM.version);
    let health = server.get("/healthz", &[]).await;
    assert_eq!((health.status.as_u16(), health.json()), (200, json!({ "status": "ok" })));
    server.stop().await;
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let answers = [
        server.get("/healthz", &[]).await,
        server.get("/nothing", &[]).await,
        server.submit("key", "{").await,
        server.submit("key", smallest().to_string()).await,
    ];
    for answer in answers {
        crate::assets::assert_secure(&answer);
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("server"), None);
        assert_eq!(answer.header("access-control-allow-origin"), None, "other sites' pages can't send");
    }
    server.stop().await;
}

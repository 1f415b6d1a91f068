//! The shapes of all error responses as snapshots, without their texts. `UPDATE_EXPECT=1 cargo test -p intake` writes them anew:
//! then read the difference, since clients hang on it.

use std::fmt::Write;
use std::num::NonZeroU32;

use expect_test::expect;
use serde_json::{Value, json};

use crate::database::TestDatabase;
use crate::server::{Answer, NOW, TestServer, config, send};
use crate::submission::{changed, smallest};

/// A response in few lines: status, the headers that say something of the problem, and the body without its texts.
fn shape(name: &str, answer: &Answer) -> String {
    let mut body = answer.json();
    for text in ["title", "detail"] {
        let text = body[text].take();
        assert!(text.as_str().is_some_and(|text| text.len() > 10), "{name}: {text}");
    }
    for item in body.get_mut("errors").and_then(Value::as_array_mut).into_iter().flatten() {
        // The deserializer's own words stay, without the column, which depends on all that stands before; those for the
        // person are the catalogue's.
        if item["code"].is_string() {
            item["detail"].take();
        } else if let Some((words, _)) = item["detail"].as_str().and_then(|detail| detail.split_once(" column ")) {
            item["detail"] = Value::from(words);
        }
    }
    let mut shape = format!("{name}: {}", answer.status.as_u16());
    for header in ["retry-after", "allow", "accept-encoding", "content-language", "vary"] {
        if let Some(value) = answer.header(header) {
            write!(shape, ", {header} {value}").unwrap();
        }
    }
    format!("{shape}\n{body}\n")
}

#[tokio::test]
async fn each_problem_has_its_shape() {
    let database = TestDatabase::sqlite();
    let mut config = config(&database);
    config.limits.rate_per_minute = NonZeroU32::new(100);
    config.limits.max_body = 10_000;
    let server = TestServer::start_with(config, NOW, &[]).await;
    let mut shapes = String::new();
    let mut add = |name: &str, answer: &Answer| shapes.push_str(&shape(name, answer));
    let with = |member: &str, value: Value| {
        let mut body = smallest();
        body[member] = value;
        body.to_string()
    };
    let submission = |key: &str| server.submission(key, smallest().to_string());
    add("not JSON", &server.submit("key", "{").await);
    add("a member of another type", &server.submit("key", with("language", json!(5))).await);
    add("a member that is no language", &server.submit("key", with("language", json!("б"))).await);
    let wrong = json!({ "egn": "6101057508", "first-name": null, "floor": "0123456789012", "a/b~c": "x" });
    add("wrong answers", &server.submit("key", changed(&smallest(), wrong).to_string()).await);
    add("another form", &server.submit("key", with("form", json!("annex-2/0"))).await);
    add("a wrong clock", &server.submit("key", with("filled_on", json!("2026-01-01"))).await);
    add("no key", &send(submission("").header("idempotency-key", "second")).await);
    add("too large", &server.submit("key", " ".repeat(10_001)).await);
    add("compressed", &send(submission("key").header("content-encoding", "br")).await);
    server.submit("key", smallest().to_string()).await.confirmed();
    add("another body", &server.submit("key", with("language", json!("en"))).await);
    add("no such place", &server.get("/nothing", &[]).await);
    add("no such method", &server.get("/api/v1/submissions", &[("accept-language", "en")]).await);
    server.stop().await;
    expect![[r#"
        not JSON: 400, content-language bg, vary accept-language
        {"detail":null,"status":400,"title":null,"type":"/problems/not-json"}
        a member of another type: 422, content-language bg, vary accept-language
        {"detail":null,"errors":[{"detail":"invalid type: integer, expected a string at line 1","pointer":"/language"}],"status":422,"title":null,"type":"/problems/not-a-submission"}
        a member that is no language: 422, content-language bg, vary accept-language
        {"detail":null,"errors":[{"pointer":"/language"}],"field":"language","status":422,"title":null,"type":"/problems/not-a-submission"}
        wrong answers: 422, content-language bg, vary accept-language
        {"detail":null,"errors":[{"args":{},"code":"egn-check","detail":null,"pointer":"/answers/egn","question":"egn"},{"args":{},"code":"missing-text","detail":null,"pointer":"/answers/first-name","question":"first-name"},{"args":{"actual":"13","max":"10"},"code":"too-long","detail":null,"pointer":"/answers/floor","question":"floor"},{"args":{},"code":"unknown-question","detail":null,"pointer":"/answers/a~1b~0c","question":"a/b~c"}],"status":422,"title":null,"type":"/problems/validation"}
        another form: 409, content-language bg, vary accept-language
        {"detail":null,"expected":"annex-2/1","got":"annex-2/0","status":409,"title":null,"type":"/problems/form-version"}
        a wrong clock: 422, content-language bg, vary accept-language
        {"detail":null,"got":"2026-01-01","status":422,"title":null,"today":"2026-11-23","type":"/problems/filled-on"}
        no key: 400, content-language bg, vary accept-language
        {"detail":null,"status":400,"title":null,"type":"/problems/idempotency-key-invalid"}
        too large: 413, content-language bg, vary accept-language
        {"detail":null,"limit":"10000","status":413,"title":null,"type":"/problems/too-large"}
        compressed: 415, accept-encoding identity, content-language bg, vary accept-language
        {"detail":null,"status":415,"title":null,"type":"/problems/content-type"}
        another body: 422, content-language bg, vary accept-language
        {"detail":null,"status":422,"title":null,"type":"/problems/idempotency-key-reused"}
        no such place: 404, content-language bg, vary accept-language
        {"detail":null,"status":404,"title":null,"type":"/problems/not-found"}
        no such method: 405, allow POST,HEAD, content-language en, vary accept-language
        {"detail":null,"status":405,"title":null,"type":"/problems/method-not-allowed"}
    "#]].assert_eq(&shapes);
}

#[tokio::test]
async fn a_wrong_shape_is_pointed_at_and_no_value_is_repeated() {
    let database = TestDatabase::sqlite();
    let server = TestServer::start(&database).await;
    let mut said = String::new();
    let whole = smallest();
    let with = |answers: Value| changed(&whole, answers).to_string();
    let mut bodies = vec![
        json!(["8001010000"]).to_string(),
        json!("8001010000").to_string(),
        with(json!({ "first-name": 8_001_010_000_u64 })),
        with(json!({ "first-name": ["Тайна", 8_001_010_000_u64] })),
        with(json!({ "a/b~c": { "Тайна": "8001010000" } })),
        whole.to_string().replacen(r#""answers":{"#, r#""answers":{"first-name":"Тайна","#, 1),
    ];
    for (member, value) in [
        ("language", json!(5)),
        ("filled_on", json!(["8001010000"])),
        ("answers", json!("8001010000, expected \"8001010000\" `8001010000`")),
        ("replaces", json!({ "key": "8001010000" })),
        ("replaces", json!(["key", 8_001_010_000_u64])),
        ("extra", json!("8001010000")),
    ] {
        let mut body = whole.clone();
        body[member] = value;
        bodies.push(body.to_string());
    }
    let mut short = whole.clone();
    short.as_object_mut().unwrap().remove("answers");
    bodies.push(short.to_string());
    for body in bodies {
        let problem = server.submit("key", body).await.problem(422, "not-a-submission");
        let text = problem.to_string();
        assert!(!text.contains("800101") && !text.contains("Тайна"), "a value comes back: {text}");
        let [error] = problem["errors"].as_array().unwrap().as_slice() else { panic!("{problem}") };
        // The place in the line depends on the order of all members.
        let detail = error["detail"].as_str().unwrap();
        let detail = detail.split(" at line ").next().unwrap();
        writeln!(said, "{:?} {detail}", error["pointer"].as_str().unwrap()).unwrap();
    }
    server.stop().await;
    expect![[r#"
        "" expected an object
        "" expected an object
        "/answers/first-name" invalid type: integer, expected a string or an array of strings
        "/answers/first-name/1" invalid type: integer, expected a string
        "/answers/a~1b~0c" invalid type: map, expected a string or an array of strings
        "/answers" first-name stands twice
        "/language" invalid type: integer, expected a string
        "/filled_on" invalid type: sequence, expected a string
        "/answers" invalid type: string, expected an object
        "/replaces" invalid type: map, expected a sequence
        "/replaces/1" invalid type: integer, expected a string
        "/extra" unknown field `extra`, expected one of `form`, `language`, `filled_on`, `answers`, `replaces`
        "" missing field `answers`
    "#]]
    .assert_eq(&said);
}

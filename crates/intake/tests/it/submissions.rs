//! `POST /api/v1/submissions`, on both databases.

use std::collections::BTreeSet;

use assessment_core::dates::iso;
use assessment_core::form::FORM;
use assessment_core::parameters::POVERTY_LINE;
use assessment_core::test_support::first_day_without;
use intake::assess::RULES_EDITION;
use intake::config::{Filing, FilingStatus};
use serde_json::{Value, json};

use crate::database::{TestDatabase, on_both};
use crate::reassess::found;
use crate::server::{NOW, TestServer, config, send};
use crate::submission::{changed, largest, smallest};

on_both! {
    a_submission_is_confirmed_and_stands_in_the_database_as_the_core_understood_it
    the_largest_submission_is_accepted
    the_same_request_gets_the_same_answer_again
    a_used_key_with_another_body_is_refused_and_changes_nothing
    twenty_at_once_with_one_key_are_one_submission
    twenty_at_once_with_one_key_and_different_bodies_are_one_submission
    a_taken_reference_number_is_replaced
    a_database_that_fails_leaves_nothing_and_the_same_request_works_afterwards
    wrong_answers_point_at_their_questions
    the_confirmation_says_what_the_agency_configured
    what_belongs_to_nobody_is_not_stored
    a_date_without_figures_is_no_reason_to_refuse
    a_clock_that_is_wrong_is_told
    what_rarely_goes_together_is_marked_for_the_interview
    texts_arrive_as_they_were_written
    a_correction_names_the_attempts_before_it
    of_attempts_that_never_arrived_nothing_is_said
    what_cannot_be_an_earlier_attempt_is_refused
}

async fn a_submission_is_confirmed_and_stands_in_the_database_as_the_core_understood_it(database: &TestDatabase) {
    let server = TestServer::start_with(config(database), NOW, &["2345-6789-DFJN"]).await;
    // The browser's order and spaces don't matter to what is kept.
    let body = serde_json::to_string_pretty(&smallest()).unwrap();
    let answer = server.submit("key-1", body.clone()).await;
    let confirmation = answer.confirmed();
    assert_eq!(
        confirmation,
        json!({
            "reference": "2345-6789-DFJN",
            "received_at": "2026-11-23T00:30:15+02:00",
            "status": "preliminary",
            "sign": ["paper", "electronic"],
        })
    );
    assert_eq!(answer.header("idempotency-replayed"), None);
    assert_eq!(answer.header("cache-control"), Some("no-store"));

    let rows = database
        .rows(
            "SELECT reference, idempotency_key, body_sha256, received_at, assessed_on, form_version, language, \
             filled_on, status, response, application, rules_edition FROM submissions",
        )
        .await;
    let [row] = rows.as_slice() else { panic!("{} rows", rows.len()) };
    assert_eq!(
        row[..10],
        [
            "2345-6789-DFJN",
            "key-1",
            &sha256(body.as_bytes()),
            "2026-11-22T22:30:15.250Z",
            "2026-11-23",
            FORM.version,
            "bg",
            "2026-11-22",
            "preliminary",
            std::str::from_utf8(&answer.body).unwrap(),
        ]
    );
    let application: Value = serde_json::from_str(&row[10]).unwrap();
    assert_eq!(application, smallest(), "the smallest submission is all answers that count");
    assert_eq!(row[11], RULES_EDITION);
    // Computed by the core, with the day in Sofia; the request had nothing of it.
    let assessment = found(database, "2345-6789-DFJN").await;
    assert_eq!(assessment["assessment"]["on"], "2026-11-23");
    let outcomes = assessment["assessment"]["outcomes"].as_array().unwrap();
    assert!(outcomes.iter().any(|outcome| outcome["measure"] == "monthly-support" && outcome["verdict"].is_string()));
    let areas = assessment["profile"].as_array().unwrap();
    assert_eq!(areas.iter().map(|area| area["items"].as_array().unwrap().len()).sum::<usize>(), 19);
    server.stop().await;
}

async fn the_largest_submission_is_accepted(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let body = largest();
    assert!(body["answers"].as_object().unwrap().len() > 100, "really large: {body}");
    server.submit("key", body.to_string()).await.confirmed();
    let rows = database.rows("SELECT application FROM submissions").await;
    let application: Value = serde_json::from_str(&rows[0][0]).unwrap();
    let (kept, sent) = (application["answers"].as_object().unwrap(), body["answers"].as_object().unwrap());
    assert!(kept.iter().all(|(question, answer)| sent.get(question) == Some(answer)), "only what was sent");
    assert!(kept.len() > 100, "what is hidden is dropped, the rest is kept: {} answers", kept.len());
    server.stop().await;
}

async fn the_same_request_gets_the_same_answer_again(database: &TestDatabase) {
    let body = smallest().to_string();
    let server = TestServer::start(database).await;
    let first = server.submit("key", body.clone()).await;
    first.confirmed();
    let second = server.submit("key", body.clone()).await;
    assert_eq!(second.confirmed(), first.json());
    server.stop().await;
    // Another day, another configuration, a server started anew: what was said stays said.
    let mut later = config(database);
    later.filing = Filing { status: FilingStatus::Filed, sign: vec![] };
    let server = TestServer::start_with(later, "2027-02-01T08:00:00Z", &[]).await;
    let third = server.submit("key", body).await;
    third.confirmed();
    for again in [&second, &third] {
        assert_eq!(again.body, first.body, "the same bytes");
        assert_eq!(again.header("idempotency-replayed"), Some("true"));
    }
    assert_eq!(database.count().await, 1);
    server.stop().await;
}

async fn a_used_key_with_another_body_is_refused_and_changes_nothing(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let first = server.submit("key", smallest().to_string()).await.confirmed();
    let before = database.rows("SELECT application, response, body_sha256 FROM submissions").await;
    let other = changed(&smallest(), json!({ "first-name": "Друг" })).to_string();
    let problem = server.submit("key", other.clone()).await.problem(422, "idempotency-key-reused");
    assert!(!problem.to_string().contains(first["reference"].as_str().unwrap()), "not told to somebody else");
    // Even the same answers with one more space are another body.
    server.submit("key", format!("{} ", smallest())).await.problem(422, "idempotency-key-reused");
    assert_eq!(database.rows("SELECT application, response, body_sha256 FROM submissions").await, before);
    server.submit("key-2", other).await.confirmed();
    server.stop().await;
}

async fn twenty_at_once_with_one_key_are_one_submission(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let body = smallest().to_string();
    let tasks: Vec<_> = (0..20).map(|_| tokio::spawn(send(server.submission("key", body.clone())))).collect();
    let mut bodies = BTreeSet::new();
    let mut originals = 0;
    for task in tasks {
        let answer = task.await.unwrap();
        answer.confirmed();
        originals += usize::from(answer.header("idempotency-replayed").is_none());
        bodies.insert(answer.body);
    }
    assert_eq!(bodies.len(), 1, "everybody got the same bytes");
    assert_eq!(originals, 1, "one was first");
    assert_eq!(database.count().await, 1);
    server.stop().await;
}

async fn twenty_at_once_with_one_key_and_different_bodies_are_one_submission(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let tasks: Vec<_> = (0..20)
        .map(|number| {
            let body = changed(&smallest(), json!({ "first-name": format!("Иван {number}") }));
            tokio::spawn(send(server.submission("key", body.to_string())))
        })
        .collect();
    let mut confirmed = 0;
    for task in tasks {
        let answer = task.await.unwrap();
        if answer.status == 201 {
            confirmed += 1;
        } else {
            answer.problem(422, "idempotency-key-reused");
        }
    }
    assert_eq!(confirmed, 1);
    assert_eq!(database.count().await, 1);
    server.stop().await;
}

async fn a_taken_reference_number_is_replaced(database: &TestDatabase) {
    let (one, two) = ("2222-2222-2222", "3333-3333-3333");
    let server = TestServer::start_with(config(database), NOW, &[one, one, one, two]).await;
    assert_eq!(server.submit("key-1", smallest().to_string()).await.confirmed()["reference"], one);
    assert_eq!(server.submit("key-2", smallest().to_string()).await.confirmed()["reference"], two);
    server.stop().await;
}

async fn a_database_that_fails_leaves_nothing_and_the_same_request_works_afterwards(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    database.break_inserts().await;
    let answer = server.submit("key", smallest().to_string()).await;
    let problem = answer.problem(503, "unavailable");
    assert!(answer.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
    assert!(!problem.to_string().contains("Иван"), "the database's own words stay here");
    assert_eq!(database.count().await, 0);
    database.mend().await;
    let answer = server.submit("key", smallest().to_string()).await;
    answer.confirmed();
    assert_eq!(answer.header("idempotency-replayed"), None, "it is the first that worked");
    assert_eq!(database.count().await, 1);
    database.execute("ALTER TABLE submissions RENAME TO gone").await;
    let answer = server.submit("key", smallest().to_string()).await;
    answer.problem(503, "unavailable");
    server.get("/readyz", &[]).await.problem(503, "not-ready");
    assert_eq!(server.get("/healthz", &[]).await.status, 200, "a new start would not help");
    server.stop().await;
}

async fn wrong_answers_point_at_their_questions(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let wrong = changed(
        &smallest(),
        json!({
            "egn": "6101057508",
            "first-name": null,
            "floor": "партер, точно до входа",
            "settlement": ["София"],
            "no-such/que~stion": "x",
            "declaration": "maybe",
        }),
    );
    let problem = server.submit("key", wrong.to_string()).await.problem(422, "validation");
    let errors = problem["errors"].as_array().unwrap();
    let found: BTreeSet<_> =
        errors.iter().map(|error| (error["question"].as_str().unwrap(), error["code"].as_str().unwrap())).collect();
    let expected = BTreeSet::from([
        ("egn", "egn-check"),
        ("first-name", "missing-text"),
        ("floor", "too-long"),
        ("settlement", "wrong-shape"),
        ("no-such/que~stion", "unknown-question"),
        ("declaration", "unknown-option"),
    ]);
    assert_eq!(found, expected);
    for error in errors {
        let question = error["question"].as_str().unwrap();
        let pointer = error["pointer"].as_str().unwrap();
        if question == "first-name" {
            assert_eq!(pointer, "/answers/first-name");
        } else {
            assert_eq!(wrong.pointer(pointer), wrong["answers"].get(question), "{pointer} points at the answer");
        }
        let detail = error["detail"].as_str().unwrap();
        assert!(detail.chars().any(|c| ('а'..='я').contains(&c)), "in Bulgarian: {detail}");
        assert!(!detail.contains('{') && !detail.contains("problem-"), "a whole text: {detail}");
    }
    let too_long = errors.iter().find(|error| error["code"] == "too-long").unwrap();
    assert_eq!(too_long["args"], json!({ "max": "10", "actual": "22" }));
    assert!(too_long["detail"].as_str().unwrap().contains("10"), "{too_long}");
    assert_eq!(database.count().await, 0, "nothing of it is kept");
    // Corrected, under the same key: a refused request has not used it up.
    server.submit("key", smallest().to_string()).await.confirmed();
    server.stop().await;
}

async fn the_confirmation_says_what_the_agency_configured(database: &TestDatabase) {
    let mut filed = config(database);
    filed.filing = Filing { status: FilingStatus::Filed, sign: vec![] };
    let server = TestServer::start_with(filed, NOW, &[]).await;
    let confirmation = server.submit("key", smallest().to_string()).await.confirmed();
    assert_eq!((&confirmation["status"], &confirmation["sign"]), (&json!("filed"), &json!([])));
    assert_eq!(database.rows("SELECT status FROM submissions").await, [["filed"]]);
    server.stop().await;
}

/// The address it came from, the browser and so on are nobody's business, and cookies are not set.
async fn what_belongs_to_nobody_is_not_stored(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let request = server.submission("key", smallest().to_string()).header("user-agent", "telltale/1.0");
    let answer = send(request.header("x-forwarded-for", "192.0.2.7").header("cookie", "telltale=1")).await;
    answer.confirmed();
    assert_eq!(answer.header("set-cookie"), None);
    let row = database
        .rows(
            "SELECT reference || idempotency_key || language || application || rules_edition || response FROM submissions",
        )
        .await;
    for telltale in ["telltale", "192.0.2.7", "127.0.0.1"] {
        assert!(!row[0][0].contains(telltale), "{telltale} is stored");
    }
    server.stop().await;
}

async fn a_date_without_figures_is_no_reason_to_refuse(database: &TestDatabase) {
    // No act has set a poverty line for that day yet. The person's application counts all the same; the figures don't.
    let day = first_day_without(&POVERTY_LINE).expect("the line is set year by year");
    let mut future = config(database);
    future.fixed_today = Some(day);
    let server = TestServer::start_with(future, NOW, &[]).await;
    let filled = |day: &str| {
        let mut body = largest();
        body["filled_on"] = json!(day);
        body.to_string()
    };
    let confirmation = server.submit("key", filled(&iso(day - time::Duration::days(2)))).await.confirmed();
    assert_eq!(database.rows("SELECT assessed_on FROM submissions").await, [[iso(day)]]);
    let found = found(database, confirmation["reference"].as_str().unwrap()).await.to_string();
    assert!(found.contains("poverty-line"), "the assessment names the figure that is missing: {found}");
    server.stop().await;
}

async fn a_clock_that_is_wrong_is_told(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let filled = |day: &str| {
        let mut body = smallest();
        body["filled_on"] = json!(day);
        body.to_string()
    };
    for (key, day) in [("too-late", "2026-11-25"), ("too-early", "2026-10-22"), ("far", "9999-12-31")] {
        let problem = server.submit(key, filled(day)).await.problem(422, "filled-on");
        assert_eq!((&problem["got"], &problem["today"]), (&json!(day), &json!("2026-11-23")));
    }
    // East of Sofia the day begins earlier; a person may wait a month for a connection.
    for (key, day) in [("east", "2026-11-24"), ("month", "2026-10-23")] {
        server.submit(key, filled(day)).await.confirmed();
    }
    server.stop().await;
}

async fn what_rarely_goes_together_is_marked_for_the_interview(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let unlikely = json!({ "moving-outdoors": "very-severe", "public-transport": "none" });
    let unlikely = server.submit("unlikely", changed(&smallest(), unlikely).to_string()).await.confirmed();
    let ordinary = server.submit("ordinary", smallest().to_string()).await.confirmed();
    let marked = async |confirmation: Value| {
        found(database, confirmation["reference"].as_str().unwrap()).await["interview"].clone()
    };
    assert_eq!(marked(ordinary).await, json!([]));
    let marked = marked(unlikely).await;
    assert_eq!(marked[0]["id"], "outdoors-transport");
    assert_eq!(marked[0]["look-again"], json!(["moving-outdoors", "public-transport"]));
    server.stop().await;
}

async fn texts_arrive_as_they_were_written(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let name = "Д'Артанян \"Ѝ\" \\ 🦩 {$x} %s'); DROP TABLE submissions; --";
    let body = changed(&smallest(), json!({ "first-name": name, "patronymic": "A\u{0}B" }));
    server.submit("ключ-".replace(|c: char| !c.is_ascii(), "k").as_str(), body.to_string()).await.confirmed();
    let rows = database.rows("SELECT application FROM submissions").await;
    let application: Value = serde_json::from_str(&rows[0][0]).unwrap();
    assert_eq!(application["answers"]["first-name"], name);
    // PostgreSQL can't hold a NUL in text; the core has made a space of it.
    assert_eq!(application["answers"]["patronymic"], "A B");
    server.stop().await;
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The smallest submission under another name, in place of earlier attempts.
fn correction(name: &str, replaces: &[&str]) -> String {
    let mut body = changed(&smallest(), json!({ "first-name": name }));
    body["replaces"] = json!(replaces);
    body.to_string()
}

async fn a_correction_names_the_attempts_before_it(database: &TestDatabase) {
    let server = TestServer::start_with(config(database), NOW, &["2222-2222-2222", "3333-3333-3333"]).await;
    let first = server.submit("key-1", smallest().to_string()).await.confirmed();
    assert_eq!(first["replaces"], Value::Null, "there is none");
    let body = correction("Гергана", &["key-1", "key-lost"]);
    let answer = server.submit("key-2", body.clone()).await;
    let confirmation = answer.confirmed();
    assert_eq!(confirmation["reference"], "3333-3333-3333");
    assert_eq!(
        confirmation["replaces"],
        json!([{ "reference": "2222-2222-2222", "received_at": first["received_at"] }])
    );
    // The lost one arrives after all; a repetition is still the same, letter by letter.
    server.submit("key-lost", correction("Герга", &["key-1"])).await.confirmed();
    let again = server.submit("key-2", body.clone()).await;
    assert_eq!((again.header("idempotency-replayed"), &again.body), (Some("true"), &answer.body));
    // Whoever knows a key and not the answers learns no number by it.
    let other = server.submit("key-2", correction("Друга", &["key-1"])).await.problem(422, "idempotency-key-reused");
    assert!(!other.to_string().contains("3333"), "{other}");
    let current = database.rows("SELECT reference FROM current_submissions").await;
    assert_eq!(current, [["3333-3333-3333"]]);
    assert_eq!(database.count().await, 3, "the earlier ones stay");
    server.stop().await;
}

async fn of_attempts_that_never_arrived_nothing_is_said(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let confirmation = server.submit("key", correction("Гергана", &["key-lost", "key"])).await.confirmed();
    assert!(confirmation.get("replaces").is_none(), "{confirmation}");
    assert_eq!(database.rows("SELECT replaced_key FROM replacements").await, [["key-lost"]]);
    assert_eq!(database.rows("SELECT reference FROM current_submissions").await.len(), 1);
    server.stop().await;
}

async fn what_cannot_be_an_earlier_attempt_is_refused(database: &TestDatabase) {
    let server = TestServer::start(database).await;
    let many: Vec<_> = (0..17).map(|number| format!("key-{number}")).collect();
    let many: Vec<_> = many.iter().map(String::as_str).collect();
    for replaces in [vec![""], vec!["два"], many] {
        let problem = server.submit("key", correction("Гергана", &replaces)).await.problem(422, "not-a-submission");
        assert_eq!(problem["field"], "replaces");
    }
    assert_eq!(database.count().await, 0);
    server.stop().await;
}

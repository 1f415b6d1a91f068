//! The real program: its arguments, its logs, how it stops, and what is left when it is killed.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use intake::assess::RULES_EDITION;
use reqwest::Client;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::database::{Backend, TestDatabase, on_both};
use crate::server::{Answer, send};
use crate::submission::{changed, smallest};

fn program(variables: &[(&str, &str)], arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intake"));
    // Nothing of the developer's own settings.
    command.env_clear().envs(variables.iter().copied()).args(arguments);
    command
}

/// The running program; ended when dropped.
pub struct Program {
    pub child: Child,
    pub address: String,
    lines: mpsc::Receiver<String>,
    seen: Vec<Value>,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    pub fn start(database: &TestDatabase) -> Self {
        Self::start_by(&mut program(&[], &[]), database)
    }

    /// Starts the program by a command that may do something before.
    fn start_by(command: &mut Command, database: &TestDatabase) -> Self {
        // As often as the tests like.
        let variables =
            [("INTAKE_LISTEN", "127.0.0.1:0"), ("DATABASE_URL", database.url.as_str()), ("INTAKE_RATE", "0")];
        let mut child = command.envs(variables).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let mut program = Self { child, address: String::new(), lines, seen: Vec::new() };
        let listening = program.log("listening");
        program.address = listening["address"].as_str().unwrap().strip_prefix("http://").unwrap().to_owned();
        program
    }

    /// Waits for the log line with this message.
    fn log(&mut self, message: &str) -> Value {
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(20)).expect("a log line");
            let line: Value = serde_json::from_str(&line).expect("logs are JSON lines");
            self.seen.push(line.clone());
            if line["message"] == message {
                return line;
            }
        }
    }

    fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Waits for the end; its exit code.
    fn end(&mut self) -> Option<i32> {
        let deadline = Instant::now() + Duration::from_secs(20);
        while Instant::now() < deadline {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("still running");
    }

    pub fn submission(&self, client: &Client, key: &str, body: String) -> reqwest::RequestBuilder {
        client
            .post(format!("http://{}/api/v1/submissions", self.address))
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .body(body)
    }
}

fn run(variables: &[(&str, &str)], arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = program(variables, arguments).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn arguments_and_configuration_are_explained() {
    let (code, out, _) = run(&[], &["--help"]);
    assert_eq!((code, out.as_str()), (Some(0), intake::config::HELP));
    let (code, out, _) = run(&[], &["--version"]);
    assert_eq!((code, out), (Some(0), format!("intake {} (rules {RULES_EDITION})\n", env!("CARGO_PKG_VERSION"))));
    let (code, out, err) = run(&[], &["--port", "80"]);
    assert_eq!((code, out.as_str(), err.as_str()), (Some(2), "", intake::config::HELP));
    let (code, _, err) = run(&[("INTAKE_FILING", "perhaps")], &[]);
    assert_eq!(code, Some(1));
    assert!(err.starts_with("intake: INTAKE_FILING must be `filed` or `preliminary`, but it is `perhaps`"), "{err}");
    let (code, _, err) = run(&[("INTAKE_LOG", "=,=")], &[]);
    assert_eq!(code, Some(1));
    assert!(err.contains("INTAKE_LOG must be"), "{err}");
}

#[test]
fn a_port_in_use_is_named() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let database = TestDatabase::sqlite();
    let (code, _, err) = run(&[("INTAKE_LISTEN", &address), ("DATABASE_URL", &database.url)], &[]);
    assert_eq!(code, Some(1));
    assert!(err.contains(&address) && err.contains("INTAKE_LISTEN"), "{err}");
}

on_both! {
    a_signal_to_stop_lets_the_request_in_flight_finish
    what_was_confirmed_survives_kill_9
}

async fn a_signal_to_stop_lets_the_request_in_flight_finish(database: &TestDatabase) {
    for (signal, key) in [("TERM", "key-1"), ("INT", "key-2")] {
        let mut program = Program::start(database);
        let body = smallest().to_string();
        let (first, second) = body.split_at(body.len() / 2);
        let mut stream = TcpStream::connect(&program.address).await.unwrap();
        let head = format!(
            "POST /api/v1/submissions HTTP/1.1\r\nhost: intake\r\ncontent-type: application/json\r\n\
             idempotency-key: {key}\r\ncontent-length: {}\r\n\r\n{first}",
            body.len()
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        // A connection that is only kept open must not hold the server up.
        let idle = Client::new();
        send(idle.get(format!("http://{}/healthz", program.address))).await;
        program.signal(signal);
        program.log("stopping: requests in flight are finished");
        assert!(TcpStream::connect(&program.address).await.is_err(), "no new connection is taken");
        stream.write_all(second.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
        program.log("stopped");
        assert_eq!(program.end(), Some(0));
    }
    assert_eq!(database.count().await, 2);
    if database.backend == Backend::Sqlite {
        let files = std::fs::read_dir(database.directory()).unwrap().count();
        assert_eq!(files, 1, "the write-ahead log is put back into the file");
    }
}

/// Not a power cut, but the same as far as the program goes: it gets no chance to finish anything.
async fn what_was_confirmed_survives_kill_9(database: &TestDatabase) {
    let mut confirmed: BTreeMap<String, Answer> = BTreeMap::new();
    for round in 0..3 {
        let mut program = Program::start(database);
        let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
        let mut tasks = Vec::new();
        for sending in 0..4 {
            let (client, sender) = (Client::new(), sender.clone());
            let address = program.address.clone();
            tasks.push(tokio::spawn(async move {
                for number in 0.. {
                    let key = format!("{round}-{sending}-{number}");
                    let body = changed(&smallest(), json!({ "first-name": key }));
                    let request = client.post(format!("http://{address}/api/v1/submissions"));
                    let request = request.header("content-type", "application/json").header("idempotency-key", &key);
                    let Ok(response) = request.body(body.to_string()).send().await else { return };
                    let (status, headers) = (response.status(), response.headers().clone());
                    let Ok(body) = response.bytes().await else { return };
                    let _ = sender.send((key, Answer { status, headers, body: body.to_vec() }));
                }
            }));
        }
        drop(sender);
        // In the middle of the work, after some have been confirmed.
        let mut answers = Vec::new();
        while answers.len() < 20 {
            answers.push(receiver.recv().await.expect("confirmations"));
        }
        program.child.kill().unwrap();
        program.child.wait().unwrap();
        while let Some(answer) = receiver.recv().await {
            answers.push(answer);
        }
        for task in tasks {
            task.await.unwrap();
        }
        for (key, answer) in answers {
            answer.confirmed();
            confirmed.insert(key, answer);
        }
    }
    let program = Program::start(database);
    let client = Client::new();
    for (key, before) in &confirmed {
        let body = changed(&smallest(), json!({ "first-name": key }));
        let again = send(program.submission(&client, key, body.to_string())).await;
        again.confirmed();
        assert_eq!(again.body, before.body, "the same reference number and time");
        assert_eq!(again.header("idempotency-replayed"), Some("true"));
    }
    let rows = database.rows("SELECT application, response FROM submissions").await;
    assert!(rows.len() >= confirmed.len());
    for part in rows.iter().flatten() {
        serde_json::from_str::<Value>(part).expect("nothing half-written");
    }
}

#[tokio::test]
async fn logs_say_what_happened_and_nothing_about_the_person() {
    let database = TestDatabase::sqlite();
    let mut program = Program::start(&database);
    let client = Client::new();
    let person = changed(&smallest(), json!({ "first-name": "Щъркелина", "floor": "Тайнствен" }));
    let submit = |key: &str, body: &Value| {
        let request = program.submission(&client, key, body.to_string());
        send(request.header("user-agent", "telltale/1.0").header("x-forwarded-for", "192.0.2.7"))
    };
    let reference = submit("key-telltale", &person).await.confirmed()["reference"].clone();
    submit("key-telltale", &person).await.confirmed();
    let wrong = changed(&person, json!({ "egn": "6101057508", "Тайна": "x", "settlement": null, "street": ["x"] }));
    submit("key-2", &wrong).await.problem(422, "validation");
    let misshapen = changed(&person, json!({ "first-name": { "Щъркелина": "6101057508" }, "Тайна": ["x"] }));
    submit("key-3", &misshapen).await.problem(422, "not-a-submission");
    send(client.get(format!("http://{}/telltale.js?telltale=1", program.address))).await.problem(404, "not-found");
    send(client.get(format!("http://{}/healthz?telltale", program.address))).await;
    send(client.request("TELLTALE".parse().unwrap(), format!("http://{}/healthz", program.address))).await;
    program.signal("TERM");
    program.log("stopped");

    let requests: Vec<_> = program.seen.iter().filter(|line| line["message"] == "request").collect();
    let told: Vec<_> = requests
        .iter()
        .map(|line| {
            assert!(line["duration_ms"].is_u64() && line["timestamp"].is_string() && line["level"] == "INFO", "{line}");
            json!([
                line["method"],
                line["route"],
                line["status"],
                line["reference"],
                line["replayed"],
                line["problem"],
                line["problems"]
            ])
        })
        .collect();
    assert_eq!(
        told,
        [
            json!(["POST", "/api/v1/submissions", 201, reference, false, null, null]),
            json!(["POST", "/api/v1/submissions", 201, reference, true, null, null]),
            json!([
                "POST",
                "/api/v1/submissions",
                422,
                null,
                null,
                "validation",
                "egn-check,missing-text,unknown-question,wrong-shape"
            ]),
            json!(["POST", "/api/v1/submissions", 422, null, null, "not-a-submission", null]),
            json!(["GET", "files", 404, null, null, "not-found", null]),
            json!(["GET", "/healthz", 200, null, null, null, null]),
            json!(["other", "/healthz", 405, null, null, "method-not-allowed", null]),
        ]
    );
    let everything = serde_json::to_string(&program.seen).unwrap();
    for secret in ["Щъркел", "Тайн", "610105750", "telltale", "TELLTALE", "192.0.2.7", "София", "user-agent"]
    {
        assert!(!everything.contains(secret), "{secret} is in the log");
    }
    let mut rest = String::new();
    program.child.stderr.take().map(|mut errors| errors.read_to_string(&mut rest));
    assert_eq!(rest, "");
}

#[tokio::test]
async fn what_is_refused_again_and_again_does_not_fill_the_log() {
    let database = TestDatabase::sqlite();
    let mut program = Program::start(&database);
    let client = Client::new();
    for _ in 0..100 {
        send(client.get(format!("http://{}/nothing", program.address))).await.problem(404, "not-found");
    }
    program.signal("TERM");
    program.log("stopped");
    let lines = |message: &str| program.seen.iter().filter(|line| line["message"] == message).collect::<Vec<_>>();
    assert_eq!(lines("request").len(), 20);
    let told = lines("more of a kind, not logged one by one");
    assert_eq!(
        told.iter().map(|line| (&line["kind"], &line["count"])).collect::<Vec<_>>(),
        [(&json!("not-found"), &json!(80))]
    );
}

/// A file system with room for no more, as far as the program sees: no file may grow beyond half a megabyte.
#[cfg(unix)]
#[tokio::test]
async fn when_the_disk_is_full_the_server_lives_and_is_not_ready() {
    let database = TestDatabase::sqlite();
    let mut command = Command::new("sh");
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    // 512 bytes a block; the signal that tells of the limit is left aside, so that writing fails instead.
    command.args(["-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\"", env!("CARGO_BIN_EXE_intake")]);
    let program = Program::start_by(&mut command, &database);
    let client = Client::new();
    let get = async |path: &str| send(client.get(format!("http://{}{path}", program.address))).await;
    assert_eq!(get("/readyz").await.status, 200);
    let mut refused = 0;
    for number in 0..2000 {
        let answer = send(program.submission(&client, &format!("key-{number}"), smallest().to_string())).await;
        refused += usize::from(answer.status == 503);
        if refused > 8 {
            break;
        }
    }
    assert!(refused > 8, "there is room still");
    // The last success is a second old by then.
    tokio::time::sleep(Duration::from_millis(1100)).await;
    get("/readyz").await.problem(503, "not-ready");
    assert_eq!(get("/healthz").await.status, 200);
}

#[tokio::test]
async fn an_assessment_is_printed_again_by_the_program() {
    let database = TestDatabase::sqlite();
    let program = Program::start(&database);
    let client = Client::new();
    let confirmation = send(program.submission(&client, "key", smallest().to_string())).await.confirmed();
    let reference = confirmation["reference"].as_str().unwrap();
    let variables = [("DATABASE_URL", database.url.as_str())];
    let (code, one, _) = run(&variables, &["assess", reference]);
    let (code_of_all, all, _) = run(&variables, &["assess", "--all"]);
    assert_eq!((code, code_of_all, &one), (Some(0), Some(0), &all));
    let line: Value = serde_json::from_str(&one).unwrap();
    assert_eq!((&line["reference"], &line["as_at_receipt"]), (&json!(reference), &json!(true)));
    assert!(line["found"]["assessment"]["outcomes"].is_array(), "{one}");
    // Another edition of the rules found something else then: that is told.
    database.execute("UPDATE submissions SET assessment_sha256 = 'x', rules_edition = 'another'").await;
    let (code, out, _) = run(&variables, &["assess", reference]);
    let line: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &line["as_at_receipt"], &line["rules_edition"]), (Some(1), &json!(false), &json!("another")));
    let (code, out, err) = run(&variables, &["assess", "2222-2222-2222"]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.contains("2222-2222-2222"), "{err}");
}

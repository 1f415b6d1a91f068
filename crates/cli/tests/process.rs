//! The program as others run it: a real process, real pipes, real files.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

#[path = "process/commands.rs"]
mod commands;
#[path = "process/methods.rs"]
mod methods;
#[path = "process/needs.rs"]
mod needs;
#[path = "process/schemas.rs"]
mod schemas;
#[path = "process/tables.rs"]
mod tables;

fn assessment(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assessment"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs with an input that is there as a whole.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = assessment(arguments).spawn().expect("starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // The program may end before it has read all.
    let feeder = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("ends");
    feeder.join().expect("feeds");
    output
}

/// A process that ends with the test, also with one that fails.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The next line that comes, or a failure when none does.
fn next_line(mut from: BufReader<ChildStdout>) -> (String, BufReader<ChildStdout>) {
    let (send, come) = mpsc::channel();
    thread::spawn(move || {
        let mut line = String::new();
        let read = from.read_line(&mut line);
        let _ = send.send((read.map(|_| line), from));
    });
    let (line, from) = come.recv_timeout(Duration::from_secs(20)).expect("no answer comes");
    (line.expect("text"), from)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// A submission with a remark; quick to convert, so that the tests are about the lines.
fn submission(remark: &str) -> String {
    json!({ "form": "annex-2/1", "language": "bg", "filled_on": "2026-11-22", "answers": { "toilet-remark": remark } })
        .to_string()
}

fn remark(line: &str) -> Value {
    let response: Value = serde_json::from_str(line).expect("JSON");
    response["item"][0]["item"][0]["item"][0]["answer"][0]["valueString"].clone()
}

#[test]
fn line_n_of_the_output_answers_line_n_of_the_input() {
    // Long and short lines by turns, so that batches take unequal time.
    let remarks: Vec<String> = (0..3000).map(|number| format!("{number} {}", "x".repeat(number % 50 * 40))).collect();
    let input: String = remarks.iter().map(|remark| submission(remark) + "\n").collect();
    let mut outputs = Vec::new();
    for jobs in ["1", "2", "9"] {
        let output = run(&["fhir", "response", "--jobs", jobs], input.as_bytes());
        assert_eq!(output.status.code(), Some(0));
        outputs.push(text(&output.stdout));
    }
    assert!(outputs.iter().all(|output| *output == outputs[0]));
    let lines: Vec<_> = outputs[0].lines().map(remark).collect();
    assert_eq!(lines, remarks.iter().map(|remark| json!(remark)).collect::<Vec<_>>());
}

#[test]
fn a_bad_line_is_reported_and_the_run_goes_on() {
    let mut input = Vec::new();
    for line in [
        submission("a").as_bytes(),
        b"{\"form\":",
        b"[1]",
        b"",
        b"  \t",
        b"{\"form\":\"\xd0\"}",
        &[b'x'; (4 << 20) + 1],
        (submission("b") + "\r").as_bytes(),
        b"{\"form\":\"annex-2/1\",\"language\":\"bg\",\"filled_on\":\"soon\",\"answers\":{}}",
        &[0],
        // Without an end.
        submission("c").as_bytes(),
    ] {
        input.extend_from_slice(line);
        input.push(b'\n');
    }
    input.pop();
    let output = run(&["fhir", "response"], &input);
    assert_eq!(output.status.code(), Some(1));
    let stdout = text(&output.stdout);
    let lines: Vec<&str> = stdout.lines().collect();
    assert_eq!(lines.len(), 11, "{stdout}");
    for (at, expected) in [(0, "a"), (7, "b"), (10, "c")] {
        assert_eq!(remark(lines[at]), expected);
    }
    assert_eq!((lines[3], lines[4]), ("", ""));
    let stderr = text(&output.stderr);
    for (line, code) in
        [(2, "not-json"), (3, "wrong-shape"), (6, "not-utf-8"), (7, "too-long"), (9, "field"), (10, "not-json")]
    {
        let instead: Value = serde_json::from_str(lines[line - 1]).expect("JSON");
        assert_eq!((&instead["line"], &instead["error"]["code"]), (&json!(line), &json!(code)));
        assert!(stderr.contains(&format!("line {line}: {code}: ")), "{stderr}");
    }
    assert!(stderr.ends_with("assessment: lines without an answer: 6\n"), "{stderr}");
    assert_eq!(stderr.lines().count(), 7);
}

#[test]
fn a_mark_at_the_beginning_of_a_text_is_passed_over() {
    let output = run(&["fhir", "response"], format!("\u{feff}{}\n", submission("a")).as_bytes());
    assert_eq!((output.status.code(), remark(&text(&output.stdout))), (Some(0), json!("a")));
}

#[test]
fn nothing_in_nothing_out() {
    let output = run(&["fhir", "response"], b"");
    assert_eq!((output.status.code(), output.stdout, output.stderr), (Some(0), vec![], vec![]));
}

/// The most memory that the process has had so far, in KiB.
fn peak(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("the process runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its memory");
    line.trim_end_matches("kB").trim().parse().expect("a number")
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "reads /proc")]
fn memory_does_not_grow_with_the_input() {
    let mut child = Running(assessment(&["fhir", "response", "--jobs", "2"]).spawn().expect("starts"));
    let mut stdin = child.0.stdin.take().expect("a pipe");
    let answers = BufReader::new(child.0.stdout.take().expect("a pipe"));
    let line = submission(&"y".repeat(20_000)) + "\n";
    let (feed, wanted) = mpsc::channel::<usize>();
    let feeder = thread::spawn(move || {
        let lines = wanted.iter().flat_map(|count| 0..count);
        lines.take_while(|_| stdin.write_all(line.as_bytes()).is_ok()).count()
    });
    let (come, answer) = mpsc::channel();
    thread::spawn(move || answers.lines().map_while(Result::ok).all(|_| come.send(()).is_ok()));
    let carry = |lines: usize| {
        feed.send(lines).expect("feeds");
        (0..lines).for_each(|_| answer.recv_timeout(Duration::from_secs(20)).expect("no answer comes"));
    };
    // What it needs at all: a few batches each way.
    carry(200);
    let before = peak(&child.0);
    carry(3000);
    let after = peak(&child.0);
    // Sixty megabytes went in and out.
    assert!(after < before + 4096, "from {before} to {after} KiB");
    drop(feed);
    assert_eq!(feeder.join().expect("ends"), 3200);
    assert!(child.0.wait().expect("ends").success());
}

#[test]
fn whoever_does_not_read_the_answers_stops_the_reading() {
    let mut child = Running(assessment(&["fhir", "response", "--jobs", "2"]).spawn().expect("starts"));
    let mut stdin = child.0.stdin.take().expect("a pipe");
    let taken = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&taken);
    let line = submission(&"y".repeat(20_000)) + "\n";
    let feeder = thread::spawn(move || {
        // Ends when the program is gone.
        while stdin.write_all(line.as_bytes()).is_ok() {
            counter.fetch_add(line.len() as u64, Ordering::Relaxed);
        }
    });
    let mut last = 0;
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = taken.load(Ordering::Relaxed);
        assert!(now < 8 << 20, "{now} bytes were taken without anybody reading");
        if now == last && now > 0 {
            break;
        }
        last = now;
    }
    drop(child);
    feeder.join().expect("ends");
}

#[test]
fn an_answer_comes_as_soon_as_its_line_is_in() {
    let mut child = Running(assessment(&["fhir", "response"]).spawn().expect("starts"));
    let mut stdin = child.0.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.0.stdout.take().expect("a pipe"));
    for word in ["first", "second"] {
        writeln!(stdin, "{}", submission(word)).expect("takes a line");
        let (answer, rest) = next_line(answers);
        answers = rest;
        assert_eq!(remark(&answer), word);
    }
    drop(stdin);
    assert!(child.0.wait().expect("ends").success());
}

#[test]
fn a_closed_pipe_ends_quietly_although_input_goes_on() {
    let mut child = Running(assessment(&["fhir", "response"]).spawn().expect("starts"));
    let mut stdin = child.0.stdin.take().expect("a pipe");
    let answers = BufReader::new(child.0.stdout.take().expect("a pipe"));
    writeln!(stdin, "{}", submission("a")).expect("takes a line");
    drop(next_line(answers));
    let start = Instant::now();
    // The input stays open: only the pipe tells the program that nobody listens.
    while child.0.try_wait().expect("known").is_none() {
        let _ = writeln!(stdin, "{}", submission("b"));
        thread::sleep(Duration::from_millis(20));
        assert!(start.elapsed() < Duration::from_secs(20), "still running");
    }
    let mut said = String::new();
    child.0.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
    assert_eq!((child.0.wait().expect("ended").code(), said.as_str()), (Some(0), ""));
}

#[test]
fn files_in_and_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("text").to_owned();
    std::fs::write(path("in"), submission("a") + "\n").expect("writes");
    let output = run(&["fhir", "response", &path("in"), "--output", &path("out")], b"");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    assert_eq!(remark(&std::fs::read_to_string(path("out")).expect("reads")), "a");
    // The answers must not overwrite the questions.
    let output = run(&["fhir", "response", &path("in"), "-o", &path("in")], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(path("in")).expect("reads"), submission("a") + "\n");
    for arguments in [["fhir", "response", &path("none")], ["fhir", "response", folder.path().to_str().expect("text")]]
    {
        let output = run(&arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).starts_with("assessment: "), "{}", text(&output.stderr));
    }
}

//! The database file and what lies beside it, moved and changed under the running program: what was confirmed is found by
//! whoever opens the file afterwards, also when the program was killed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use reqwest::Client;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use crate::database::TestDatabase;
use crate::process::Program;
use crate::server::send;
use crate::submission::smallest;

/// The running program and what it has confirmed.
struct Scene {
    database: TestDatabase,
    program: Program,
    client: Client,
    sent: usize,
    confirmed: Vec<String>,
}

impl Scene {
    /// With three submissions confirmed.
    async fn start() -> Self {
        let database = TestDatabase::sqlite();
        let program = Program::start(&database);
        let mut scene = Self { database, program, client: Client::new(), sent: 0, confirmed: Vec::new() };
        for _ in 0..3 {
            assert_eq!(scene.submit().await, 201);
        }
        scene
    }

    fn file(&self, end: &str) -> PathBuf {
        self.database.directory().join(format!("intake.db{end}"))
    }

    async fn submit(&mut self) -> u16 {
        self.sent += 1;
        let request = self.program.submission(&self.client, &format!("key-{}", self.sent), smallest().to_string());
        let answer = send(request).await;
        if answer.status == 201 {
            self.confirmed.push(answer.confirmed()["reference"].as_str().unwrap().to_owned());
        } else {
            answer.problem(503, "unavailable");
        }
        answer.status.as_u16()
    }

    /// What it says when the answer of a moment ago no longer holds.
    async fn is_ready(&self) -> bool {
        tokio::time::sleep(Duration::from_millis(1100)).await;
        send(self.client.get(format!("http://{}/readyz", self.program.address))).await.status == 200
    }

    /// Asks the way visitors and watchers do; more often than there are connections.
    async fn assert_all_refused(&mut self, what: &str) {
        assert!(!self.is_ready().await, "{what}");
        for _ in 0..6 {
            assert_eq!(self.submit().await, 503, "{what}");
        }
        assert!(!self.is_ready().await, "{what}");
    }

    async fn assert_all_taken(&mut self, what: &str) {
        assert!(self.is_ready().await, "{what}");
        for _ in 0..6 {
            assert_eq!(self.submit().await, 201, "{what}");
        }
        assert!(self.is_ready().await, "{what}");
        self.assert_found(what).await;
    }

    /// That everything confirmed stands in the file, read by a program that hasn't opened it before.
    async fn assert_found(&self, what: &str) {
        let rows = self.database.rows("SELECT reference FROM submissions").await;
        let all: Vec<_> = rows.iter().flatten().collect();
        for reference in &self.confirmed {
            assert!(all.contains(&reference), "{what}: {reference} is lost");
        }
        assert_eq!(self.database.rows("PRAGMA integrity_check").await, [["ok"]], "{what}");
    }

    async fn assert_found_after_kill(mut self, what: &str) {
        self.program.child.kill().unwrap();
        self.program.child.wait().unwrap();
        self.assert_found(what).await;
    }
}

fn mv(from: &Path, to: &Path) {
    fs::rename(from, to).unwrap();
}

async fn sqlite(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).create_if_missing(true).connect().await.unwrap()
}

async fn run(connection: &mut SqliteConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(connection).await.unwrap();
}

#[tokio::test]
async fn a_file_that_is_moved_away_and_back_has_lost_nothing() {
    let mut scene = Scene::start().await;
    let (file, away) = (scene.file(""), scene.file(".away"));
    for round in 0..2 {
        mv(&file, &away);
        scene.assert_all_refused("away").await;
        assert!(!file.exists(), "{round}: nothing is made in its place");
        mv(&away, &file);
        scene.assert_all_taken("back").await;
    }
    scene.assert_found_after_kill("killed").await;
}

#[tokio::test]
async fn what_lies_in_its_place_meanwhile_is_not_opened() {
    let mut scene = Scene::start().await;
    let (file, away) = (scene.file(""), scene.file(".away"));
    for other in ["empty", "a database", "a copy"] {
        mv(&file, &away);
        match other {
            "empty" => fs::write(&file, "").unwrap(),
            "a copy" => fs::copy(&away, &file).map(|_| ()).unwrap(),
            _ => run(&mut sqlite(&file).await, "CREATE TABLE other (x)").await,
        }
        let before = fs::read(&file).unwrap();
        scene.assert_all_refused(other).await;
        assert!(fs::read(&file).unwrap() == before, "{other} was written to");
        mv(&away, &file);
        scene.assert_all_taken(other).await;
    }
    scene.assert_found_after_kill("killed").await;
}

#[tokio::test]
async fn the_directory_is_renamed_and_renamed_back() {
    let mut scene = Scene::start().await;
    let directory = scene.database.directory().to_owned();
    let away = directory.with_extension("away");
    mv(&directory, &away);
    scene.assert_all_refused("away").await;
    mv(&away, &directory);
    scene.assert_all_taken("back").await;
    scene.assert_found_after_kill("killed").await;
}

/// Nothing that was confirmed is in them, whoever removes or replaces them.
#[tokio::test]
async fn what_lies_beside_the_file_can_go_or_come() {
    let mut scene = Scene::start().await;
    for end in ["-wal", "-shm", "-journal"] {
        let beside = scene.file(end);
        let _ = fs::remove_file(&beside);
        scene.assert_all_taken(end).await;
        fs::write(&beside, "").unwrap();
        // An empty log makes SQLite use it. All connections have to be gone before another can turn to the file again.
        let mut refused = 0;
        while !scene.is_ready().await || scene.submit().await != 201 {
            scene.submit().await;
            refused += 1;
            assert!(refused < 10, "{end}: never again");
        }
        scene.assert_found(end).await;
    }
    let linked = scene.file(".linked");
    fs::hard_link(scene.file(""), &linked).unwrap();
    scene.assert_all_taken("two names").await;
    scene.assert_found_after_kill("killed").await;
}

#[tokio::test]
async fn another_program_that_turns_on_a_log_keeps_the_server_from_confirming_into_it() {
    let mut scene = Scene::start().await;
    let mut other = sqlite(&scene.file("")).await;
    run(&mut other, "PRAGMA journal_mode = WAL; SELECT COUNT(*) FROM submissions").await;
    scene.assert_all_refused("with a log").await;
    // The log is removed by somebody who takes it for rubbish, and the other program goes.
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(scene.file(end));
    }
    other.close().await.unwrap();
    let mut refused = 0;
    while !scene.is_ready().await || scene.submit().await != 201 {
        refused += 1;
        assert!(refused < 10, "never again");
    }
    scene.assert_all_taken("without a log").await;
    scene.assert_found_after_kill("killed").await;
}

#[tokio::test]
async fn another_program_that_reads_on_and_on_is_waited_for_and_loses_nothing() {
    let mut scene = Scene::start().await;
    let mut other = sqlite(&scene.file("")).await;
    run(&mut other, "BEGIN; SELECT COUNT(*) FROM submissions").await;
    assert!(!scene.is_ready().await);
    assert_eq!(scene.submit().await, 503);
    run(&mut other, "ROLLBACK").await;
    scene.assert_all_taken("read").await;
    let rows = scene.database.count().await;
    assert_eq!(rows, scene.confirmed.len(), "what was refused isn't stored");
    scene.assert_found_after_kill("killed").await;
}

/// The same file with an earlier content, as `cp backup intake.db` leaves it.
#[tokio::test]
async fn a_backup_written_over_the_file_is_what_the_server_goes_on_with() {
    let mut scene = Scene::start().await;
    let (file, backup) = (scene.file(""), scene.file(".backup"));
    fs::copy(&file, &backup).unwrap();
    let at_backup = scene.confirmed.len();
    scene.assert_all_taken("before").await;
    // Whoever does this takes away what came since; what comes afterwards has to be kept.
    fs::write(&file, fs::read(&backup).unwrap()).unwrap();
    scene.confirmed.truncate(at_backup);
    scene.assert_all_taken("afterwards").await;
    scene.assert_found_after_kill("killed").await;
}

/// A file that was moved away, and the log of a server that was killed still beside where it was.
#[tokio::test]
async fn a_start_destroys_nothing_that_belongs_to_a_file_moved_away() {
    let database = TestDatabase::sqlite();
    let (file, log) = (database.directory().join("intake.db"), database.directory().join("intake.db-wal"));
    fs::write(&log, "what was confirmed").unwrap();
    for empty in [false, true] {
        if empty {
            fs::write(&file, "").unwrap();
        }
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_intake"))
            .env_clear()
            .envs([("DATABASE_URL", database.url.as_str()), ("INTAKE_LISTEN", "127.0.0.1:0")])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("intake.db-wal"), "{output:?}");
        assert_eq!(fs::read(&log).unwrap(), b"what was confirmed");
        assert_eq!(file.exists(), empty);
    }
}

/// What an earlier version has left: its submissions partly in a log.
#[tokio::test]
async fn a_database_with_a_log_is_taken_over_with_all_that_is_in_it() {
    let mut scene = Scene::start().await;
    scene.program.child.kill().unwrap();
    scene.program.child.wait().unwrap();
    let (file, log) = (scene.file(""), scene.file("-wal"));
    let mut other = sqlite(&file).await;
    run(&mut other, "PRAGMA journal_mode = WAL; UPDATE submissions SET status = 'of before'").await;
    // As after a kill: the log still holds what was written.
    let parts = [fs::read(&file).unwrap(), fs::read(&log).unwrap()];
    assert!(!parts[1].is_empty());
    other.close().await.unwrap();
    fs::write(&file, &parts[0]).unwrap();
    fs::write(&log, &parts[1]).unwrap();
    scene.program = Program::start(&scene.database);
    assert!(!log.exists());
    let changed = scene.database.rows("SELECT reference FROM submissions WHERE status = 'of before'").await;
    assert_eq!(changed.len(), 3);
    scene.assert_all_taken("taken over").await;
    scene.assert_found_after_kill("killed").await;
}

//! Every target over its corpus, and over a fixed number of mutants of each file: the same ones in every run, on every
//! machine. To look further is the work of `cargo xtask fuzz`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::{fs, iter};

use assessment_core::answers::{Problems, RawAnswer, parse};
use assessment_core::form::FORM;
use assessment_core::test_support::least_draft;
use assessment_fuzz::{Random, Shape, TARGETS, TODAY, Target, draft, mutate};

/// Targets whose inputs `whole*` are applications that can be sent.
const APPLICATIONS: &[&str] = &["answers", "assess", "intake"];

fn corpus(target: &Target) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.folder());
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
}

/// Completes an application with those answers of the least draft that it lacks: questions that must be answered since the
/// file was written. Without them it would be read for ever as one that can't be sent.
fn completed(shape: Shape, input: &[u8]) -> String {
    let mut text = str::from_utf8(input).expect("text").to_owned();
    let read = |text: &str| match shape {
        Shape::Text => draft(text),
        Shape::Json => (serde_json::from_str(text).expect("a draft"), TODAY),
    };
    let (given, day) = read(&text);
    let problems = parse(&FORM, &given, day).err().map(Problems::into_vec).unwrap_or_default();
    let least = least_draft().build().answers;
    for problem in problems.iter().filter(|problem| !given.answers.contains_key(&problem.question)) {
        let Some(answer) = least.get(&problem.question) else { continue };
        let id = &problem.question;
        text = match (shape, answer) {
            (Shape::Text, RawAnswer::Text(one)) => format!("{text}\n{id}={one}"),
            (Shape::Text, RawAnswer::List(several)) => format!("{text}\n{id}=|{}", several.join("|")),
            (Shape::Json, answer) => {
                let answer = serde_json::to_string(answer).expect("JSON");
                text.replacen(r#""answers":{"#, &format!(r#""answers":{{"{id}":{answer},"#), 1)
            }
        };
    }
    assert_eq!(parse(&FORM, &read(&text).0, day).err(), None, "an application that can be sent");
    text
}

/// Runs a target; says what it ran on if something doesn't hold.
fn run(target: &Target, what: &str, input: &[u8]) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(|| (target.run)(input))).map_err(|_| {
        let shown = input.escape_ascii();
        format!("{} failed on {what}:\n{shown}\nKeep the input as a file in its corpus.", target.name)
    })
}

fn replay(target: &Target) -> Result<(), String> {
    let files = corpus(target);
    let words = (target.words)();
    for file in &files {
        let mut input = fs::read(file).expect("a readable file");
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if APPLICATIONS.contains(&target.name) && name.starts_with("whole") {
            input = completed(target.shape, &input).into_bytes();
        }
        run(target, &name, &input)?;
        // From the name, so that one more file changes nothing for the others.
        let mut random = Random::new(name.bytes().fold(0, |seed, b| seed * 31 % 1_000_003 + u64::from(b)));
        for number in 0..target.mutants / files.len() {
            let mutant = mutate(target, &input, &words, &mut random);
            run(target, &format!("mutant {number} of {name}"), &mutant)?;
        }
    }
    Ok(())
}

#[test]
fn every_target_holds_over_its_corpus_and_mutants_of_it() {
    let next = AtomicUsize::new(0);
    let work = || iter::from_fn(|| TARGETS.get(next.fetch_add(1, Ordering::Relaxed))).map(replay).collect::<Vec<_>>();
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("targets are caught")).collect()
    });
    let failed: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    assert!(failed.is_empty(), "\n{}\n", failed.join("\n\n"));
}

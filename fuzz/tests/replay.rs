//! Every target over its corpus, and over a fixed number of mutants of each file: the same ones in every run, on every
//! machine. To look further is the work of `cargo xtask fuzz`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::{fs, iter};

use assessment_fuzz::{Random, TARGETS, Target, mutate};

fn corpus(target: &Target) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.folder());
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
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
        let input = fs::read(file).expect("a readable file");
        let name = file.file_name().unwrap_or_default().to_string_lossy();
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

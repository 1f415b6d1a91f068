//! Reader, workers and writer.

use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};
use crossbeam_channel::{Receiver, Sender, bounded};
use serde::Serialize;

use super::batch::{Batch, Batches};
use super::progress::Progress;
use super::{Answer, BadLine, End, LONGEST_LINE};

/// The answers to a batch.
#[derive(Default)]
struct Answers {
    bytes: Vec<u8>,
    bad: Vec<(u64, BadLine)>,
    taken: u64,
    last: u64,
}

/// What stands in the output in place of an answer.
#[derive(Serialize)]
struct Instead<'a> {
    line: u64,
    error: &'a BadLine,
}

/// A batch to be worked on, with the way back for its answers.
type Work = (Batch, Sender<Answers>);

/// Carries every line of the input through `answer` to the output.
pub fn run(
    input: Box<dyn Read + Send>,
    mut output: impl Write,
    answer: Arc<impl Answer>,
    jobs: usize,
    progress: &Progress,
) -> Result<End> {
    let (to_workers, work) = bounded::<Work>(jobs);
    // One place for each batch that is on its way, in the order of the input. A full queue stops the reader.
    let (to_writer, places) = bounded::<Receiver<Answers>>(jobs * 2);
    // The threads are not joined when the output ends early: one may wait for input that never comes.
    let reader = thread::spawn(move || read(input, &to_writer, &to_workers));
    for _ in 0..jobs {
        let (work, answer) = (work.clone(), Arc::clone(&answer));
        thread::spawn(move || work.iter().for_each(|(batch, back)| drop(back.send(answers(&batch, &*answer)))));
    }
    drop(work);
    let bad = write(&places, &mut output, progress);
    progress.finish();
    let bad = bad?;
    joined(reader)?;
    if bad == 0 {
        return Ok(End::Well);
    }
    progress.say(&format!("assessment: {bad} lines could not be answered"));
    Ok(End::WithBadLines)
}

fn read(input: Box<dyn Read + Send>, to_writer: &Sender<Receiver<Answers>>, to_workers: &Sender<Work>) -> Result<()> {
    let mut batches = Batches::new(input);
    while let Some(batch) = batches.next().context("reading the input")? {
        let (back, place) = bounded(1);
        // Nobody takes it any more: the writer has met an error and says so.
        if to_writer.send(place).is_err() || to_workers.send((batch, back)).is_err() {
            break;
        }
    }
    Ok(())
}

fn joined(reader: JoinHandle<Result<()>>) -> Result<()> {
    reader.join().map_err(|_| anyhow!("reading ended unexpectedly"))?
}

/// Writes the answers in the order of the lines; says how many lines were bad.
fn write(places: &Receiver<Receiver<Answers>>, output: &mut impl Write, progress: &Progress) -> Result<u64> {
    let mut bad = 0;
    for place in places {
        let answers = place.recv().map_err(|_| anyhow!("a worker ended unexpectedly"))?;
        output.write_all(&answers.bytes)?;
        for (line, why) in &answers.bad {
            progress.say(&format!("line {line}: {}: {}", why.code, why.detail));
        }
        bad += answers.bad.len() as u64;
        progress.done(answers.taken, answers.last);
        // Whoever waits for an answer gets it now; otherwise full blocks are written.
        if places.is_empty() {
            output.flush()?;
        }
    }
    output.flush()?;
    Ok(bad)
}

fn answers(batch: &Batch, answer: &impl Answer) -> Answers {
    let mut answers = Answers { taken: batch.taken, ..Answers::default() };
    for (number, line) in (batch.first..).zip(batch.lines()) {
        let start = answers.bytes.len();
        if let Err(why) = one(line, answer, &mut answers.bytes) {
            answers.bytes.truncate(start);
            // Writing to memory can't fail.
            let _ = serde_json::to_writer(&mut answers.bytes, &Instead { line: number, error: &why });
            answers.bad.push((number, why));
        }
        answers.bytes.push(b'\n');
        answers.last = number;
    }
    answers
}

fn one(line: Option<&[u8]>, answer: &impl Answer, out: &mut Vec<u8>) -> Result<(), BadLine> {
    let line = line.ok_or_else(|| BadLine::new("too-long", format!("longer than {LONGEST_LINE} bytes")))?;
    let line = str::from_utf8(line).map_err(|error| BadLine::new("not-utf-8", error.to_string()))?;
    if line.trim_ascii().is_empty() {
        return Ok(());
    }
    // A fault of ours in one line must not take the other lines with it.
    catch_unwind(AssertUnwindSafe(|| answer.answer(line, out)))
        .unwrap_or_else(|_| Err(BadLine::new("internal", "a fault of the program; please report the line".into())))
}

//! The pipeline of reader, worker threads and writer, with bounded queues.

use std::io::{Read, Write};
use std::num::NonZeroU64;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow, bail};
use crossbeam_channel::{Receiver, Sender, bounded};
use schemars::JsonSchema;
use serde::Serialize;

use super::batch::{Batch, Batches};
use super::progress::ProgressReporter;
use super::{LONGEST_LINE, LineError, LineErrorCode, LineProcessor, RunEnd};

/// Maximum number of bad lines reported on standard error: thousands would tell nothing more.
const REPORTED: u64 = 100;
const FIRST_UNREPORTED: u64 = REPORTED + 1;

/// Output of one batch.
#[derive(Default)]
struct BatchOutput {
    bytes: Vec<u8>,
    bad: Vec<(u64, LineError)>,
    taken: u64,
    last: u64,
}

/// Error line, which stands in the output in place of a result.
#[derive(Serialize, JsonSchema)]
pub struct ErrorLine<'a> {
    /// The number of the line, from 1.
    line: u64,
    /// Why it has no answer.
    error: &'a LineError,
}

/// Job of the worker pool: a batch, with the channel on which its output is returned.
type Job = (Batch, Sender<BatchOutput>);

/// Runs the pipeline: every line of the input through the processor to the output, in order.
pub fn run(
    input: Box<dyn Read + Send>,
    mut output: impl Write,
    answer: Arc<dyn LineProcessor>,
    jobs: usize,
    max_errors: Option<NonZeroU64>,
    progress: &ProgressReporter,
) -> Result<RunEnd> {
    let (to_workers, work) = bounded::<Job>(jobs);
    // One place for each batch that is on its way, in the order of the input. A full queue stops the reader.
    let (to_writer, places) = bounded::<Receiver<BatchOutput>>(jobs * 2);
    // The threads are not joined when the output ends early: one may wait for input that never comes.
    let reader = thread::spawn(move || read(input, &to_writer, &to_workers));
    for _ in 0..jobs {
        let (work, answer) = (work.clone(), Arc::clone(&answer));
        thread::spawn(move || work.iter().for_each(|(batch, back)| drop(back.send(answers(&batch, &*answer)))));
    }
    drop(work);
    let bad = write(&places, &mut output, max_errors, progress);
    progress.finish();
    let bad = bad?;
    joined(reader)?;
    if bad == 0 {
        return Ok(RunEnd::Well);
    }
    progress.say(&format!("assessment: lines without an answer: {bad}"));
    Ok(RunEnd::WithBadLines)
}

fn read(
    input: Box<dyn Read + Send>,
    to_writer: &Sender<Receiver<BatchOutput>>,
    to_workers: &Sender<Job>,
) -> Result<()> {
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

/// Writes the outputs in the order of the lines; returns the number of bad lines.
fn write(
    places: &Receiver<Receiver<BatchOutput>>,
    output: &mut impl Write,
    max_errors: Option<NonZeroU64>,
    progress: &ProgressReporter,
) -> Result<u64> {
    let mut bad = 0;
    for place in places {
        let answers = place.recv().map_err(|_| anyhow!("a worker ended unexpectedly"))?;
        output.write_all(&answers.bytes)?;
        for (line, why) in &answers.bad {
            bad += 1;
            match bad {
                ..=REPORTED => progress.say(&format!("line {line}: {}: {}", why.code().id(), why.detail())),
                FIRST_UNREPORTED => {
                    progress.say("assessment: what is wrong with further lines stands in the output only")
                }
                _ => {}
            }
        }
        if max_errors.is_some_and(|most| bad >= most.get()) {
            output.flush()?;
            bail!("gave up: {bad} lines without an answer");
        }
        progress.done(answers.taken, answers.last);
        // Whoever waits for an answer gets it now; otherwise full blocks are written.
        if places.is_empty() {
            output.flush()?;
        }
    }
    output.flush()?;
    Ok(bad)
}

fn answers(batch: &Batch, processor: &dyn LineProcessor) -> BatchOutput {
    let mut answers = BatchOutput { taken: batch.taken, ..BatchOutput::default() };
    for (number, line) in (batch.first..).zip(batch.lines()) {
        let start = answers.bytes.len();
        if let Err(why) = one(line, processor, &mut answers.bytes) {
            answers.bytes.truncate(start);
            // Writing to memory can't fail.
            let _ = serde_json::to_writer(&mut answers.bytes, &ErrorLine { line: number, error: &why });
            answers.bad.push((number, why));
        }
        answers.bytes.push(b'\n');
        answers.last = number;
    }
    answers
}

fn one(line: Option<&[u8]>, processor: &dyn LineProcessor, out: &mut Vec<u8>) -> Result<(), LineError> {
    let line =
        line.ok_or_else(|| LineError::new(LineErrorCode::TooLong, format!("longer than {LONGEST_LINE} bytes")))?;
    let line = str::from_utf8(line).map_err(|error| LineError::new(LineErrorCode::NotUtf8, error.to_string()))?;
    if line.trim_ascii().is_empty() {
        return Ok(());
    }
    // A fault of ours in one line must not take the other lines with it.
    catch_unwind(AssertUnwindSafe(|| processor.process(line, out))).unwrap_or_else(|_| {
        Err(LineError::new(LineErrorCode::Internal, "a fault of the program; please report the line".into()))
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;
    use std::time::Duration;

    use super::*;
    use crate::lines::progress::AnswersTo;

    /// Repeats a line after as many milliseconds as its last digit says; "fault" is a fault of ours.
    struct Echo;

    impl LineProcessor for Echo {
        fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError> {
            out.extend_from_slice(line.as_bytes());
            match line.bytes().next_back() {
                Some(b't') => panic!("a fault, on purpose"),
                Some(b'!') => Err(LineError::new(LineErrorCode::Field, "on purpose".into())),
                last => {
                    thread::sleep(Duration::from_millis(u64::from(last.unwrap_or_default() % 8)));
                    Ok(())
                }
            }
        }
    }

    fn carried(text: &str, jobs: usize) -> (String, RunEnd) {
        let mut output = Vec::new();
        let input = Box::new(Cursor::new(text.as_bytes().to_vec()));
        let end = run(input, &mut output, Arc::new(Echo), jobs, None, &ProgressReporter::new(None, AnswersTo::File))
            .expect("runs");
        (String::from_utf8(output).expect("text"), end)
    }

    #[test]
    fn answers_keep_the_order_of_the_lines_however_long_they_take() {
        let text: String = (0..500).map(|number| format!("{}\n", number * 7)).collect();
        for jobs in [1, 2, 7] {
            assert_eq!(carried(&text, jobs), (text.clone(), RunEnd::Well));
        }
    }

    #[test]
    fn a_bad_line_has_an_error_in_its_place_and_nothing_of_its_answer() {
        let (text, end) = carried("1\n2!\n\n3", 2);
        let bad = r#"{"line":2,"error":{"code":"field","detail":"on purpose"}}"#;
        assert_eq!((text, end), (format!("1\n{bad}\n\n3\n"), RunEnd::WithBadLines));
    }

    #[test]
    fn a_fault_of_ours_takes_no_other_line_with_it() {
        let (text, end) = carried("1\nfault\n3\n", 1);
        let lines: Vec<_> = text.lines().collect();
        assert!(lines[0] == "1" && lines[1].contains("\"internal\"") && lines[2] == "3", "{text}");
        assert_eq!(end, RunEnd::WithBadLines);
    }

    #[test]
    fn nothing_in_nothing_out() {
        assert_eq!(carried("", 3), (String::new(), RunEnd::Well));
    }

    /// Takes one write, then breaks.
    struct Breaks(bool);

    impl Write for Breaks {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if std::mem::replace(&mut self.0, true) {
                Err(std::io::ErrorKind::StorageFull.into())
            } else {
                Ok(bytes.len())
            }
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn an_output_that_breaks_ends_the_run_although_input_goes_on() {
        let (said, heard) = bounded(1);
        thread::spawn(move || {
            let endless = Box::new(std::io::repeat(b'\n'));
            said.send(run(
                endless,
                Breaks(false),
                Arc::new(Echo),
                2,
                None,
                &ProgressReporter::new(None, AnswersTo::File),
            ))
        });
        let error = heard.recv_timeout(Duration::from_secs(20)).expect("an end").expect_err("no room");
        assert!(format!("{error:#}").contains("storage"), "{error:#}");
    }
}

//! JSON Lines processing: in parallel, in order, in constant memory.
//!
//! ```text
//! reader ──batches──> workers          at most a few batches are on their way, so a slow reader of our output
//!    └────places────────────> writer   slows down our reading
//! ```
//!
//! Line n of the output answers line n of the input: a bad line has an error object in its place, an empty line an empty
//! line.

mod batch;
mod error;
mod kind;
mod pipeline;
mod progress;

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Read, Write};
use std::num::{NonZeroU64, NonZeroUsize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::available_parallelism;

use anyhow::{Context, Result, bail};
use assessment_core::pointer;
use assessment_core::serde_util::strict_objects::Objects;
use clap::Args;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_path_to_error::Track;

use self::progress::{AnswersTo, ProgressReporter};

pub use batch::LONGEST_LINE;
pub use error::{LineError, LineErrorCode};
pub use pipeline::ErrorLine;

/// Number of bytes looked at to detect the format of an input.
const BEGINNING: usize = 16 << 10;

/// Processor of one input line: the part of a command that differs from the others.
pub trait LineProcessor: Send + Sync + 'static {
    /// Processes a line and appends the result to `out`, as one line without its line break. What is appended before an
    /// error is taken back.
    ///
    /// # Errors
    ///
    /// [`LineError`] where the line can't be understood.
    fn process(&self, line: &str, out: &mut Vec<u8>) -> Result<(), LineError>;
}

/// Deserializes a line from JSON; the error names the place (JSON pointer).
///
/// # Errors
///
/// [`LineError`] with the code [`NotJson`](LineErrorCode::NotJson), or [`WrongShape`](LineErrorCode::WrongShape).
pub fn read_json<'a, T: Deserialize<'a>>(line: &'a str) -> Result<T, LineError> {
    // The place within the line is all that a line has.
    let said = |error: &serde_json::Error| error.to_string().replace(" at line 1 column ", " at column ");
    // Every line is an object. Some types would also be read from a list of their members in order.
    if !line.trim_start().starts_with('{') {
        return Err(match serde_json::from_str::<IgnoredAny>(line) {
            Ok(IgnoredAny) if line.trim_start().starts_with('[') => {
                let advice = "expected an object at column 1; of an array make one document a line: jq -c '.[]'";
                LineError::wrong_shape(advice.into(), String::new())
            }
            Ok(IgnoredAny) => LineError::wrong_shape("expected an object at column 1".into(), String::new()),
            Err(error) => LineError::new(LineErrorCode::NotJson, said(&error)),
        });
    }
    // Which of the two it is can't be told from the first error: a reader may give up long before the end.
    let mut json = serde_json::Deserializer::from_str(line);
    let read = T::deserialize(Objects(&mut json)).and_then(|read| json.end().map(|()| read));
    read.map_err(|error| match serde_json::from_str::<IgnoredAny>(line) {
        Ok(IgnoredAny) => LineError::wrong_shape(said(&error), pointer_to_error::<T>(line)),
        Err(error) => {
            let mut detail = said(&error);
            if is_at_no_number(line, error.column()) {
                detail.push_str("; JSON has no NaN and no Infinity: write null");
            }
            LineError::new(LineErrorCode::NotJson, detail)
        }
    })
}

/// Locates a shape error as a JSON pointer. Found by deserializing it again: to keep track of the path would cost time
/// on every good line.
fn pointer_to_error<'a, T: Deserialize<'a>>(line: &'a str) -> String {
    let (mut json, mut track) = (serde_json::Deserializer::from_str(line), Track::new());
    let tracked = serde_path_to_error::Deserializer::new(Objects(&mut json), &mut track);
    if T::deserialize(tracked).is_ok() { String::new() } else { pointer::to_error(&track.path()) }
}

/// Whether the error is met at `NaN` or `Infinity`, which Python's `json` writes and JSON doesn't have.
fn is_at_no_number(line: &str, column: usize) -> bool {
    let around = column.saturating_sub("-Infinity".len())..;
    let near = line.as_bytes().get(around).unwrap_or_default();
    ["NaN", "Infinity"].iter().any(|word| {
        near.get(..near.len().min(20))
            .is_some_and(|near| near.windows(word.len()).any(|window| window == word.as_bytes()))
    })
}

/// Serializes a value as JSON on one line, appended to `out`.
///
/// # Errors
///
/// [`LineError`] with the code [`Internal`](LineErrorCode::Internal) where it can't be written.
pub fn write_json(out: &mut Vec<u8>, value: &impl Serialize) -> Result<(), LineError> {
    serde_json::to_writer(out, value).map_err(|error| LineError::new(LineErrorCode::Internal, error.to_string()))
}

/// Result of a run without an I/O error; decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunEnd {
    /// Every line was answered.
    Well,
    /// Some lines could not be understood; the others were answered.
    WithBadLines,
}

/// Command-line arguments that all commands over lines share.
#[derive(Debug, Args)]
pub struct LineArgs {
    /// JSON lines; standard input if there is none or it is `-`
    #[arg(value_name = "FILE")]
    input: Option<PathBuf>,
    /// Where the answers go [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How many lines at once [default: as many as there are processors]
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Say nothing of single lines on standard error; the error objects in the output stay
    #[arg(long, short)]
    quiet: bool,
    /// Give up when so many lines had no answer [default: never]
    #[arg(long, value_name = "N")]
    max_errors: Option<NonZeroU64>,
}

/// A configured pipeline: the input's and output's arguments with the line processor.
pub struct LineRun {
    arguments: LineArgs,
    answer: Arc<dyn LineProcessor>,
}

impl LineArgs {
    /// Combines the arguments with a line processor.
    pub fn with(self, answer: impl LineProcessor) -> LineRun {
        LineRun { arguments: self, answer: Arc::new(answer) }
    }
}

impl LineRun {
    /// Returns the line processor.
    pub fn processor(&self) -> &dyn LineProcessor {
        &*self.answer
    }

    /// Runs the pipeline over an input that is at hand, silently: nothing goes to standard error.
    pub fn carry(&self, input: impl Read + Send + 'static, output: impl Write, jobs: NonZeroUsize) -> Result<RunEnd> {
        let progress = ProgressReporter::silent();
        pipeline::run(Box::new(input), output, Arc::clone(&self.answer), jobs.get(), None, &progress)
    }

    /// Runs the pipeline over the input and output that the arguments name.
    pub fn run(self) -> Result<RunEnd> {
        let Self { arguments, answer } = self;
        let input_file = arguments.input.as_deref().filter(|path| *path != Path::new("-"));
        let (input, size): (Box<dyn Read + Send>, Option<u64>) = match input_file {
            Some(path) => {
                let file = File::open(path).with_context(|| format!("can't read {}", path.display()))?;
                let about = file.metadata()?;
                (Box::new(file), about.is_file().then_some(about.len()))
            }
            None => (Box::new(io::stdin()), None),
        };
        let output: Box<dyn Write> = match &arguments.output {
            Some(path) => {
                if input_file.is_some_and(|input| same_file(input, path)) {
                    bail!("{} is the input; name another file for the answers", path.display());
                }
                Box::new(File::create(path).with_context(|| format!("can't write {}", path.display()))?)
            }
            None => Box::new(io::stdout()),
        };
        let mut input = BufReader::with_capacity(BEGINNING, input);
        if let Some(what) = input.fill_buf().ok().and_then(kind::other_than_lines) {
            bail!("the input is {what}");
        }
        let jobs = arguments.jobs.or_else(|| available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let progress = if arguments.quiet {
            ProgressReporter::silent()
        } else {
            let answers = if arguments.output.is_some() { AnswersTo::File } else { AnswersTo::Stdout };
            ProgressReporter::new(size, answers)
        };
        let output = BufWriter::with_capacity(1 << 16, output);
        pipeline::run(Box::new(input), output, answer, jobs, arguments.max_errors, &progress)
    }
}

fn same_file(input: &Path, output: &Path) -> bool {
    matches!((fs::canonicalize(input), fs::canonicalize(output)), (Ok(one), Ok(other)) if one == other)
}

/// Prints a line to standard error; a failure to write is ignored, since nobody listens.
pub fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

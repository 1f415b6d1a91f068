//! `made-up`: prints made-up records as JSON lines, one after another, however many.

use std::io::{BufWriter, Write, stdout};

use anyhow::Result;
use assessment_benches::{applications, whodas};
use assessment_core::submission::Submission;
use clap::{Parser, ValueEnum};
use serde::Serialize;

/// Prints made-up records as JSON lines: the same ones each time. No record is of a person.
#[derive(Debug, Parser)]
struct Arguments {
    /// Of what kind
    kind: Kind,
    /// How many
    count: u64,
    /// The number of the first
    #[arg(long, default_value_t = 0)]
    from: u64,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// Submissions, for `assessment assess`; some lack something
    Applications,
    /// Submissions that lack nothing
    Finished,
    /// For `assessment whodas`
    Whodas,
}

#[derive(Serialize)]
struct Line {
    id: u64,
    #[serde(flatten)]
    submission: Submission,
}

fn main() -> Result<()> {
    let Arguments { kind, count, from } = Arguments::parse();
    let mut output = BufWriter::with_capacity(1 << 16, stdout().lock());
    for number in from..from.saturating_add(count) {
        match kind {
            Kind::Applications => {
                let submission = applications::application(number);
                serde_json::to_writer(&mut output, &Line { id: number, submission })?;
            }
            Kind::Finished => {
                let submission = applications::finished(number);
                serde_json::to_writer(&mut output, &Line { id: number, submission })?;
            }
            Kind::Whodas => serde_json::to_writer(&mut output, &whodas::person(number))?,
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(())
}

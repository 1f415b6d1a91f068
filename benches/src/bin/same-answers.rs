//! `same-answers`: fails unless two files say the same of the same records.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use assessment_benches::compare::compare;
use clap::Parser;

/// Fails unless two files of JSON lines say the same of the same records.
#[derive(Debug, Parser)]
struct Arguments {
    /// Of `in-memory`, of the baseline, or of `assessment`
    one: PathBuf,
    /// The same
    other: PathBuf,
}

fn main() -> Result<()> {
    let Arguments { one, other } = Arguments::parse();
    let open =
        |path: &Path| Ok::<_, anyhow::Error>(BufReader::new(File::open(path).context(path.display().to_string())?));
    println!("{}", compare(open(&one)?, open(&other)?)?);
    Ok(())
}

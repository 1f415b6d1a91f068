//! `in-memory`: what the Python baseline is compared with. Reads made-up records, then answers them, or times the answering
//! alone.

use std::fs::File;
use std::hint::black_box;
use std::io::{BufRead, BufReader, BufWriter, Write, stdout};
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use assessment_benches::applications::day;
use assessment_benches::measures::{Compared, assessed, compared, measures};
use assessment_core::answers::Answers;
use assessment_core::fraction::Fraction;
use assessment_core::submission::{Submission, receive};
use assessment_core::whodas::{self, WhodasInput, WhodasScores, score};
use clap::{Parser, ValueEnum};
use litemap::LiteMap;
use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};

/// Answers made-up records, or times the answering alone.
#[derive(Debug, Parser)]
struct Arguments {
    /// Which
    model: Model,
    /// JSON lines of `made-up`
    file: PathBuf,
    /// Answers so many times over and prints the seconds of each round, by the clock and of processors: neither reading nor
    /// writing counts
    #[arg(long, value_name = "ROUNDS")]
    time: Option<u32>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Model {
    /// Simple and complex scores
    Whodas,
    /// The measures that the baseline has
    Measures,
}

#[derive(Deserialize)]
struct Sent {
    id: u64,
    #[serde(flatten)]
    submission: Submission,
}

#[derive(Serialize)]
struct Answer<T> {
    id: u64,
    answer: T,
}

/// What is compared of one person's scores.
#[derive(Serialize)]
struct Scores {
    simple: f64,
    complex: f64,
    simple_domains: LiteMap<&'static str, Option<f64>>,
    complex_domains: LiteMap<&'static str, Option<f64>>,
}

fn main() -> Result<()> {
    let Arguments { model, file, time } = Arguments::parse();
    let lines = BufReader::new(File::open(&file).with_context(|| file.display().to_string())?).lines();
    match model {
        Model::Whodas => {
            let people: Vec<(u64, whodas::Responses)> = lines
                .map(|line| {
                    let input: WhodasInput = serde_json::from_str(&line?)?;
                    let whodas::Id::Number(id) = input.id else { return Err(anyhow!("made-up records have numbers")) };
                    Ok((u64::try_from(id)?, input.answers()?))
                })
                .collect::<Result<_>>()?;
            run(time, &people, |answers| score(answers).ok(), |scored| scored.as_ref().map(scores))
        }
        Model::Measures => {
            let people: Vec<(u64, Answers)> = lines
                .map(|line| {
                    let Sent { id, submission } = serde_json::from_str(&line?)?;
                    let received = receive(&submission, day()).map_err(|why| anyhow!("record {id}: {why:?}"))?;
                    Ok((id, received.application.answers().clone()))
                })
                .collect::<Result<_>>()?;
            let measures = measures();
            run(time, &people, |answers| assessed(&measures, answers), |said| -> Compared { compared(said) })
        }
    }
}

fn run<Person, Said, Shown: Serialize>(
    time: Option<u32>,
    people: &[(u64, Person)],
    answer: impl Fn(&Person) -> Said,
    shown: impl Fn(&Said) -> Shown,
) -> Result<()> {
    let mut output = BufWriter::new(stdout().lock());
    if let Some(rounds) = time {
        let mut seconds = Vec::new();
        for _ in 0..rounds {
            let (start, worked) = (Instant::now(), processors());
            // All answers are kept, as the frame of the baseline is.
            let answers: Vec<Said> = people.iter().map(|(_, person)| answer(black_box(person))).collect();
            seconds.push((start.elapsed().as_secs_f64(), processors() - worked));
            drop(black_box(answers));
        }
        serde_json::to_writer(&mut output, &seconds)?;
    } else {
        for (id, person) in people {
            serde_json::to_writer(&mut output, &Answer { id: *id, answer: shown(&answer(person)) })?;
            output.write_all(b"\n")?;
        }
    }
    Ok(output.flush()?)
}

/// Seconds of processors that this program has taken so far.
fn processors() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// The whole fraction, not the four decimals that are shown.
fn float(exact: Fraction) -> f64 {
    exact.numerator() as f64 / exact.denominator() as f64
}

fn scores(scored: &WhodasScores) -> Scores {
    let simple = scored.simple.domains.iter().filter_map(|(part, score)| match part {
        whodas::ScoredPart::Block(block) => Some((block.id(), score.map(|score| float(score.pct.exact)))),
        whodas::ScoredPart::D5All8 => None,
    });
    let complex = scored.complex.domain_pct.iter();
    Scores {
        simple: float(scored.simple.pct_of_max.exact),
        complex: float(scored.complex.summary.exact),
        simple_domains: simple.collect(),
        complex_domains: complex.map(|(block, pct)| (block.id(), pct.map(|pct| float(pct.exact)))).collect(),
    }
}

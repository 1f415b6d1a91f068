//! The contenders of the benchmarks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::measure::{Run, Spread, run};
use super::records::records;
use super::report::{Report, Side, short};
use super::{Workload, folder};
use crate::process::capture;
use crate::project::Project;

/// Reference date of the synthetic records.
const DAY: &str = "2026-11-22";

/// Sample size, large enough that every way through the rules is taken.
const SAMPLE: u64 = 2_000;

const BASELINE: &str = "benches/python/run.py";

/// Paths of the built programs.
pub struct Programs {
    pub assessment: PathBuf,
    pub made_up: PathBuf,
    pub in_memory: PathBuf,
    pub same_answers: PathBuf,
}

impl Programs {
    pub fn new(project: &Project) -> Programs {
        let program = |name: &str| project.target.join("release").join(name);
        Programs {
            assessment: program("assessment"),
            made_up: program("made-up"),
            in_memory: program("in-memory"),
            same_answers: program("same-answers"),
        }
    }
}

/// Checks that both contenders compute the same of a sample, in every way in which they are measured; else there is
/// nothing to measure.
pub fn check(project: &Project, programs: &Programs, python: &Path, workload: Workload) -> Result<()> {
    let count = SAMPLE.min(workload.whodas);
    for (model, kind) in [("whodas", "whodas"), ("measures", "finished")] {
        let file = records(project, programs, kind, count)?;
        let ours = answers(project, project.command(&programs.in_memory).arg(model).arg(&file), "ours")?;
        let mut others = vec![answers(project, &mut command_line(project, programs, model, &file, 1), "command line")?];
        for way in ["lines", "apply", "frame"] {
            others.push(answers(project, &mut baseline(project, python, model, way, &file), way)?);
        }
        for other in others {
            let same = capture(project.command(&programs.same_answers).arg(&ours).arg(&other))
                .with_context(|| format!("{model}: {} says something else than the core", other.display()))?;
            eprintln!("{model}: {} says the same of {} records", other.display(), same.trim());
        }
    }
    Ok(())
}

fn answers(project: &Project, command: &mut Command, name: &str) -> Result<PathBuf> {
    let file = folder(project)?.join(name.replace(' ', "-")).with_extension("answers");
    run(command, &file)?;
    Ok(file)
}

fn baseline(project: &Project, python: &Path, model: &str, way: &str, file: &Path) -> Command {
    let mut command = project.command(python);
    command.env("PYTHONDONTWRITEBYTECODE", "1").args([BASELINE, model, way]).arg(file);
    command
}

fn command_line(project: &Project, programs: &Programs, model: &str, file: &Path, jobs: usize) -> Command {
    let mut command = project.command(&programs.assessment);
    if model == "whodas" {
        command.arg("whodas");
    } else {
        command.args(["assess", "--brief", "--as-of", DAY]);
    }
    command.arg("--jobs").arg(jobs.to_string()).arg(file);
    command
}

/// Benchmarks computing alone: everything has been read, nothing is written.
pub fn in_memory(
    project: &Project,
    programs: &Programs,
    python: &Path,
    workload: Workload,
    report: &mut Report,
) -> Result<()> {
    for (model, kind, count) in [("whodas", "whodas", workload.whodas), ("measures", "finished", workload.applications)]
    {
        let file = records(project, programs, kind, count)?;
        let names = ["core", "Python, person by person", "pandas, `apply` by rows", "pandas, all at once"];
        let mut sides = names.map(Side::new);
        for _ in 0..workload.rounds {
            let [core, rows, apply, frame] = &mut sides;
            core.runs.push(inner(project.command(&programs.in_memory).arg(model).arg(&file))?);
            for (side, way) in [(rows, "rows"), (apply, "apply"), (frame, "frame")] {
                side.runs.push(inner(&mut baseline(project, python, model, way, &file))?);
            }
        }
        report.table(&format!("In memory: {}", title(model)), count, &sides);
    }
    Ok(())
}

/// Returns the faster of two rounds within one process: the first one also fetches memory from the system.
fn inner(command: &mut Command) -> Result<Run> {
    let seconds: Vec<(f64, f64)> = serde_json::from_str(&capture(command.args(["--time", "2"]))?)?;
    let least = |part: fn(&(f64, f64)) -> f64| Spread::of(seconds.iter().map(part)).least;
    Ok(Run { wall: least(|(wall, _)| *wall), cpu: least(|(_, cpu)| *cpu), peak: 0.0 })
}

const fn title(model: &str) -> &str {
    match model.as_bytes() {
        b"whodas" => "WHODAS, simple and complex",
        _ => "four measures",
    }
}

/// Benchmarks whole programs: JSON Lines in, JSON Lines out.
pub fn processes(
    project: &Project,
    programs: &Programs,
    python: Option<&Path>,
    workload: Workload,
    report: &mut Report,
) -> Result<()> {
    let jobs = std::thread::available_parallelism().map_or(1, usize::from);
    for (model, kind, count) in [("whodas", "whodas", workload.whodas), ("measures", "finished", workload.applications)]
    {
        let file = records(project, programs, kind, count)?;
        let output = folder(project)?.join("out");
        let mut commands = vec![("`assessment`, one job".to_owned(), command_line(project, programs, model, &file, 1))];
        if jobs > 1 {
            commands.push((format!("`assessment`, {jobs} jobs"), command_line(project, programs, model, &file, jobs)));
        }
        for (name, way) in [("Python, line by line", "lines"), ("pandas, all at once", "frame")] {
            commands.extend(python.map(|python| (name.to_owned(), baseline(project, python, model, way, &file))));
        }
        let mut sides: Vec<Side> = commands.iter().map(|(name, _)| Side::new(name)).collect();
        for _ in 0..workload.rounds {
            for (side, (_, command)) in sides.iter_mut().zip(&mut commands) {
                side.runs.push(run(command, &output)?);
            }
        }
        let title = match model {
            "whodas" => "JSON lines to JSON lines: WHODAS",
            _ => "JSON lines to JSON lines: `assess --brief` with all 15 measures; Python with four",
        };
        report.table(title, count, &sides);
    }
    Ok(())
}

/// Benchmarks a large input beside a small one: the memory is the same.
pub fn million(project: &Project, programs: &Programs, workload: Workload, report: &mut Report) -> Result<()> {
    let jobs = std::thread::available_parallelism().map_or(1, usize::from);
    let output = folder(project)?.join("out");
    for (model, kind) in [("whodas", "whodas"), ("measures", "applications")] {
        let mut peaks = Vec::new();
        for count in [workload.million / 100, workload.million] {
            let file = records(project, programs, kind, count)?;
            let bytes = fs::metadata(&file)?.len() as f64;
            let taken = run(&mut command_line(project, programs, model, &file, jobs), &output)?;
            let name = if model == "whodas" { "whodas" } else { "assess --brief" };
            report.paragraph(&format!(
                "`assessment {name}`, {count} records of {} bytes, {jobs} jobs: {} s by the clock, {} s of processors, {} \
                 records a second, {} MB of memory at the most.",
                short(bytes / count as f64),
                short(taken.wall),
                short(taken.cpu),
                short(count as f64 / taken.wall),
                short(taken.peak),
            ));
            peaks.push(taken.peak);
        }
        if let [small, large] = peaks.as_slice() {
            report.paragraph(&format!("A hundred times the records, {} times the memory.", short(large / small)));
        }
    }
    fs::remove_file(output)?;
    Ok(())
}

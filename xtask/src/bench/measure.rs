//! Measurement of one run of a program from outside: wall time, processor time, peak memory.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{Running, shown, stopped};

/// Polling interval, short against what is measured, long against what looking costs.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// Measured wall time, processor time and peak memory of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Run {
    /// Seconds by the clock.
    pub wall: f64,
    /// Seconds of processors, in the program and in the system for it: hardly moved by who else is at work.
    pub cpu: f64,
    /// The most memory that it held, in MB of a million bytes.
    pub peak: f64,
}

/// Runs and measures a command, its output into a file.
pub fn run(command: &mut Command, output: &Path) -> Result<Run> {
    let shown = shown(command);
    let file = File::create(output).with_context(|| output.display().to_string())?;
    let start = Instant::now();
    let mut running = Running::start(command.stdout(Stdio::from(file)))?;
    let (mut cpu, mut peak) = (0.0, 0.0_f64);
    let status = loop {
        // Before it is collected, also when it has ended: then both are whole.
        cpu = ticks(running.id()).unwrap_or(cpu);
        peak = peak.max(held(running.id()).unwrap_or(0.0));
        if let Some(status) = running.ended()? {
            break status;
        }
        if stopped() {
            bail!("stopped");
        }
        std::thread::sleep(LOOK_EVERY);
    };
    let wall = start.elapsed().as_secs_f64();
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(Run { wall, cpu, peak })
}

/// Returns the processor time so far in seconds, as Linux counts it: a hundred ticks a second.
fn ticks(id: u32) -> Option<f64> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in brackets may hold anything.
    let (_, fields) = stat.rsplit_once(") ")?;
    let field = |at: usize| fields.split(' ').nth(at)?.parse::<f64>().ok();
    Some((field(11)? + field(12)?) / 100.0)
}

/// Returns the peak resident memory so far.
fn held(id: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<f64>().ok().map(|kib| kib * 1.024 / 1000.0)
}

/// Median, minimum and maximum of some figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    pub least: f64,
    pub median: f64,
    pub most: f64,
}

impl Spread {
    pub fn of(figures: impl IntoIterator<Item = f64>) -> Spread {
        let mut sorted: Vec<f64> = figures.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let at = |at: usize| sorted.get(at).copied().unwrap_or_default();
        let (lower, upper) = (sorted.len().saturating_sub(1) / 2, sorted.len() / 2);
        let last = sorted.len().saturating_sub(1);
        Spread { least: at(0), median: f64::midpoint(at(lower), at(upper)), most: at(last) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_measured() {
        let output = std::env::temp_dir().join(format!("measured-{}", std::process::id()));
        let mut command = Command::new("sh");
        command.args(["-c", "n=0; while [ $n -lt 200000 ]; do n=$((n+1)); done; echo said"]);
        let run = run(&mut command, &output).unwrap();
        assert_eq!(fs::read_to_string(&output).unwrap(), "said\n");
        fs::remove_file(output).unwrap();
        assert!(run.wall > 0.0 && run.cpu > 0.0 && run.peak > 0.5, "{run:?}");
    }

    #[test]
    fn a_run_that_fails_is_no_figure() {
        let error = run(Command::new("sh").args(["-c", "exit 3"]), Path::new("/dev/null")).unwrap_err();
        assert!(error.to_string().contains("exit 3"), "{error}");
    }

    #[test]
    fn the_middle_and_the_ends() {
        assert_eq!(Spread::of([3.0, 1.0, 2.0]), Spread { least: 1.0, median: 2.0, most: 3.0 });
        assert_eq!(Spread::of([4.0, 1.0, 2.0, 3.0]).median, 2.5);
        assert_eq!(Spread::of([]), Spread::default());
    }
}

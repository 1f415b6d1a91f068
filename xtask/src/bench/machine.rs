//! Description of the machine on which a benchmark ran, and its load.

use std::fs;

use anyhow::Result;

use crate::process::capture;
use crate::project::Project;

/// Describes the machine and the compiler, a line each.
pub fn about(project: &Project) -> Result<String> {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let value = |text: &str, name: &str| {
        text.lines().find_map(|line| Some(line.strip_prefix(name)?.trim_start_matches([' ', '\t', ':']).to_owned()))
    };
    let processor = value(&read("/proc/cpuinfo"), "model name").unwrap_or_else(|| "unknown processor".into());
    let memory = value(&read("/proc/meminfo"), "MemTotal").unwrap_or_default();
    let gigabytes = memory.trim_end_matches(" kB").parse::<f64>().unwrap_or_default() * 1.024e-6;
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let day = capture(project.command("date").arg("--iso-8601"))?;
    let rustc = capture(project.command("rustc").arg("--version"))?;
    Ok(format!("{} · {processor}, {cores} processors, {gigabytes:.0} GB · {}", day.trim(), rustc.trim()))
}

/// Returns the load average of the last minute. Our own are among them.
pub fn load() -> f64 {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().and_then(|load| load.parse().ok()).unwrap_or_default()
}

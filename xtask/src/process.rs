//! Child processes, each in a process group of its own: watched, and ended by their handle, also when we are stopped.

use std::io::Read;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};

/// Signal number of the request to stop; zero as long as none has come.
static STOP: LazyLock<Arc<AtomicUsize>> = LazyLock::new(Arc::default);

/// Installs the handlers of SIGINT and SIGTERM, which ask to stop: we end our children first.
pub fn listen_for_stop() {
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
        // Without the handler we would merely end less tidily.
        let number = usize::try_from(signal).unwrap_or(usize::MAX);
        let _ = signal_hook::flag::register_usize(signal, Arc::clone(&STOP), number);
    }
}

/// Whether a request to stop has come.
pub fn stopped() -> bool {
    STOP.load(Ordering::Relaxed) != 0
}

/// Handle of a running child and its process group; dropping it ends the group.
#[derive(Debug)]
pub struct Running {
    child: Child,
    name: String,
}

impl Running {
    /// Spawns the command without standard input, in a process group of its own.
    pub fn start(command: &mut Command) -> Result<Running> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child =
            command.stdin(Stdio::null()).process_group(0).spawn().with_context(|| format!("cannot start `{name}`"))?;
        Ok(Running { child, name })
    }

    /// Returns the process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Returns the exit status, if the child has ended by itself.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        self.child.try_wait().with_context(|| format!("waiting for `{}`", self.name))
    }

    /// Waits for the exit without a time limit; a request to stop ends the child.
    pub fn wait(&mut self) -> Result<ExitStatus> {
        self.wait_for(Duration::MAX)
    }

    /// Waits for the exit at most this long; then, or on a request to stop, the child is ended and this is an error.
    pub fn wait_for(&mut self, limit: Duration) -> Result<ExitStatus> {
        let start = Instant::now();
        let mut pause = Duration::from_millis(5);
        loop {
            if let Some(status) = self.ended()? {
                return Ok(status);
            }
            if stopped() {
                self.end(Signal::TERM, Duration::from_secs(5));
                bail!("stopped by signal {}", STOP.load(Ordering::Relaxed));
            }
            if start.elapsed() > limit {
                self.end(Signal::TERM, Duration::from_secs(5));
                bail!("`{}` did not end within {} s", self.name, limit.as_secs());
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(100));
        }
    }

    /// Signals the group to end, waits, and after `patience` kills it. Returns the status of the child.
    pub fn end(&mut self, signal: Signal, patience: Duration) -> Option<ExitStatus> {
        if let Ok(Some(status)) = self.child.try_wait() {
            return Some(status);
        }
        let group = Pid::from_child(&self.child);
        // An error means that the group has gone already.
        let _ = kill_process_group(group, signal);
        let start = Instant::now();
        while start.elapsed() < patience {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = kill_process_group(group, Signal::KILL);
        self.child.wait().ok()
    }

    /// Reads the child's piped output to the end.
    pub fn output(&mut self) -> Result<String> {
        let mut text = String::new();
        if let Some(mut pipe) = self.child.stdout.take() {
            pipe.read_to_string(&mut text).with_context(|| format!("output of `{}`", self.name))?;
        }
        Ok(text)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end(Signal::TERM, Duration::from_secs(10));
    }
}

/// Runs a command to its end with inherited output. Anything but success is an error that names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = Running::start(command)?.wait().with_context(|| shown.clone())?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a command to its end and returns its standard output; standard error stays visible.
pub fn capture(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let mut running = Running::start(command.stdout(Stdio::piped()))?;
    let text = running.output()?;
    let status = running.wait().with_context(|| shown.clone())?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(text)
}

/// Formats the command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_and_failure_are_reported() {
        assert_eq!(capture(Command::new("echo").arg("said")).unwrap(), "said\n");
        let error = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err().to_string();
        assert!(error.contains("sh -c exit 3") && error.contains('3'), "{error}");
    }

    #[test]
    fn what_a_child_started_ends_with_it() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 300 & echo $!; wait"]).stdout(Stdio::piped());
        let mut running = Running::start(&mut shell).unwrap();
        let mut pid = [0; 16];
        let read = running.child.stdout.as_mut().unwrap().read(&mut pid).unwrap();
        let pid = String::from_utf8_lossy(&pid[..read]).trim().to_owned();
        // A zombie that its new parent has not yet collected has ended all the same.
        let alive = |pid: &str| {
            if cfg!(target_os = "linux") {
                // Not every Linux has `ps`.
                return std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| !stat.contains(") Z "));
            }
            let state = Command::new("ps").args(["-o", "stat=", "-p", pid]).output().unwrap().stdout;
            !state.trim_ascii().is_empty() && !state.trim_ascii().starts_with(b"Z")
        };
        assert!(alive(&pid));
        drop(running);
        let start = Instant::now();
        while alive(&pid) {
            assert!(start.elapsed() < Duration::from_secs(5), "the grandchild outlived its group");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    #[test]
    fn a_time_limit_ends_the_child() {
        let mut running = Running::start(Command::new("sleep").arg("300")).unwrap();
        let error = running.wait_for(Duration::from_millis(50)).unwrap_err().to_string();
        assert!(error.contains("did not end"), "{error}");
        assert!(running.ended().unwrap().is_some());
    }
}

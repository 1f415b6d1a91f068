//! What a person hears: the real screen reader with the real browser, on the real site.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::site::Site;
use crate::build::{Profile, build};
use crate::packages::Need;
use crate::process::{Running, stopped};
use crate::project::Project;

/// Orca and a desktop without a screen for it.
pub const NEEDS: &[Need] = &[
    Need { program: "orca", package: "orca" },
    Need { program: "/usr/libexec/at-spi2-registryd", package: "at-spi2-core" },
    Need { program: "dbus-run-session", package: "dbus" },
    Need { program: "dbus-launch", package: "dbus-x11" },
    Need { program: "Xvfb", package: "xvfb" },
    Need { program: "openbox", package: "openbox" },
    Need { program: "xdotool", package: "xdotool" },
];

/// Runs each flow in `tests/screen-reader`. About one utterance in a thousand is lost on a busy machine, so a failed
/// flow is repeated once: a fault of the page fails twice.
pub fn tests(project: &Project) -> Result<()> {
    let _ = build(project, Profile::Release)?;
    let folder = project.root.join("tests/screen-reader");
    let mut flows: Vec<_> = fs::read_dir(&folder)?.flatten().map(|file| file.path()).collect();
    flows.retain(|file| file.extension().is_some_and(|extension| extension == "steps"));
    flows.sort();
    if flows.is_empty() {
        bail!("no flows in tests/screen-reader");
    }
    let mut failed = Vec::new();
    for file in flows {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let flow = Flow::read(&file)?;
        if !(1..=2).any(|attempt| {
            eprintln!("--- {name}{}", if attempt == 1 { "" } else { ", once more" });
            let heard = flow.listen(project, &name);
            if let Err(error) = &heard {
                eprintln!("--- {name}: {error:#}");
            }
            heard.is_ok() || stopped()
        }) {
            failed.push(name);
        }
    }
    if stopped() {
        bail!("stopped");
    }
    if !failed.is_empty() {
        bail!("failed twice: {}", failed.join(", "));
    }
    Ok(())
}

/// One file of steps, with its head.
struct Flow {
    file: PathBuf,
    /// Path and query below the site's address.
    open: String,
    /// What is heard when the page is there, as a regular expression.
    ready: String,
    /// The language of the screen reader's own words.
    ui: String,
}

impl Flow {
    fn read(file: &Path) -> Result<Flow> {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        Flow::parse(file, &text)
    }

    fn parse(file: &Path, text: &str) -> Result<Flow> {
        let head =
            |key: &str| text.lines().find_map(|line| line.strip_prefix(&format!("# {key}: "))).map(str::to_owned);
        let shown = file.display();
        if !text.lines().any(|line| line.starts_with("expect ")) {
            bail!("{shown} expects nothing");
        }
        Ok(Flow {
            file: file.to_path_buf(),
            open: head("open").with_context(|| format!("{shown} has no line `# open: /...`"))?,
            ready: head("ready").with_context(|| format!("{shown} has no line `# ready: REGEX`"))?,
            ui: head("reader").unwrap_or_else(|| "en".into()),
        })
    }

    fn listen(&self, project: &Project, name: &str) -> Result<()> {
        // A site and database of its own for each attempt: nothing is left of the one before.
        let site = Site::start(project)?;
        let transcripts = project.target.join("test/screen-reader");
        fs::create_dir_all(&transcripts)?;
        // Started by its own first line: the system's Python is the one that knows the accessibility bus.
        let mut command = project.command(project.root.join("tests/screen-reader/orca-transcript"));
        command
            .args(["--ready", &self.ready, "--ui", &self.ui, "--json"])
            .arg(transcripts.join(format!("{name}.json")))
            .arg(format!("{}{}", site.address, self.open))
            .arg(&self.file);
        let status = Running::start(&mut command)?.wait_for(Duration::from_secs(600))?;
        match status.code() {
            Some(0) => Ok(()),
            Some(1) => bail!("something was not said as expected"),
            _ => bail!("the desktop did not come up ({status})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_says_what_to_open_and_expects_something() {
        let parse = |text: &str| Flow::parse(Path::new("a.steps"), text);
        let flow = parse("# open: /?lang=en\n# ready: heading level 1\n# reader: bg\nkey Tab\nexpect link\n").unwrap();
        assert_eq!((flow.open.as_str(), flow.ready.as_str(), flow.ui.as_str()), ("/?lang=en", "heading level 1", "bg"));
        assert!(parse("# open: /\n# ready: x\nkey Tab\n").is_err(), "a flow without a check cannot fail");
        assert!(parse("# ready: x\nexpect y\n").is_err());
    }
}

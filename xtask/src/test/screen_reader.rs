//! Tests with the real screen reader and the real browsers, on the real site.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::site::Site;
use crate::build::{BuildProfile, build};
use crate::packages::Need;
use crate::process::{Running, stopped};
use crate::project::Project;

/// System dependencies: Orca and a virtual desktop (Xvfb) for it.
pub const NEEDS: &[Need] = &[
    Need { program: "orca", package: "orca" },
    Need { program: "/usr/libexec/at-spi2-registryd", package: "at-spi2-core" },
    Need { program: "dbus-run-session", package: "dbus" },
    Need { program: "dbus-launch", package: "dbus-x11" },
    Need { program: "Xvfb", package: "xvfb" },
    Need { program: "openbox", package: "openbox" },
    Need { program: "xdotool", package: "xdotool" },
    Need { program: "firefox-esr", package: "firefox-esr" },
];

/// Browsers of a flow that names none: what is heard in one is not always heard in the other.
const BROWSERS: &str = "chromium, firefox";

/// Number of desktops that run side by side: each waits most of the time for speech to end.
const AT_ONCE: usize = 2;

/// Storage key of the draft of the first element of a page.
const STORAGE_KEY: &str = "saa-self-assessment:1";

/// The least that can be sent, by stage and question: the answers of all tests.
const LEAST: &str = "crates/core/tests/people/least.json";

/// HTML page whose script leaves a draft in the tab's storage and goes on to the form. (The policy of the site forbids
/// scripts in the page.)
const RESUME: &str =
    "<!doctype html><html lang=bg><meta charset=utf-8><title>...</title><script src=resume.js></script>";

/// Runs each flow in `tests/screen-reader`. About one utterance in a thousand is lost on a busy machine, so a failed
/// flow is repeated once: a fault of the page fails twice.
pub fn tests(project: &Project) -> Result<()> {
    let _ = build(project, BuildProfile::Release)?;
    let folder = project.root.join("tests/screen-reader");
    let mut flows: Vec<_> = fs::read_dir(&folder)?.flatten().map(|file| file.path()).collect();
    flows.retain(|file| file.extension().is_some_and(|extension| extension == "steps"));
    flows.sort();
    if flows.is_empty() {
        bail!("no flows in tests/screen-reader");
    }
    fs::create_dir_all(project.target.join("test/screen-reader"))?;
    let mut runs = Vec::new();
    for file in &flows {
        let flow = Flow::read(file)?;
        runs.extend(flow.browsers.clone().into_iter().map(|browser| (flow.clone(), browser)));
    }
    // Last first: they are taken from the end.
    runs.reverse();
    let (waiting, failed) = (Mutex::new(runs), Mutex::new(Vec::new()));
    let next = || waiting.lock().ok().and_then(|mut waiting| waiting.pop());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some((flow, browser)) = next().filter(|_| !stopped()) {
                    if !flow.is_heard(project, &browser)
                        && let Ok(mut failed) = failed.lock()
                    {
                        failed.push(flow.name(&browser));
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_default();
    if stopped() {
        bail!("stopped");
    }
    if !failed.is_empty() {
        bail!("failed twice: {}", failed.join(", "));
    }
    Ok(())
}

/// A scripted flow: one file of steps, with its head.
#[derive(Clone)]
struct Flow {
    file: PathBuf,
    /// Path and query below the site's address.
    open: String,
    /// What is heard when the page is there, as a regular expression.
    ready: String,
    /// The language of the screen reader's own words.
    ui: String,
    /// What an earlier visit left in the tab: a file beside the flow with the answers beside those of [`LEAST`], put there by
    /// [`RESUME`].
    draft: Option<String>,
    /// The browsers in which it is gone through.
    browsers: Vec<String>,
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
            draft: head("draft"),
            browsers: head("browsers")
                .unwrap_or_else(|| BROWSERS.into())
                .split(',')
                .map(|name| name.trim().to_owned())
                .collect(),
        })
    }

    fn name(&self, browser: &str) -> String {
        format!("{}-{browser}", self.file.file_stem().unwrap_or_default().to_string_lossy())
    }

    /// Runs a flow, and if it fails once more; prints what was heard, and how long it took.
    fn is_heard(&self, project: &Project, browser: &str) -> bool {
        let name = self.name(browser);
        (1..=2).any(|attempt| {
            let began = Instant::now();
            let heard = self.listen(project, browser, &name);
            let took = began.elapsed().as_secs();
            match &heard {
                Ok(()) => eprintln!("--- {name}: heard as expected, {took} s"),
                // Two runs write at the same time: what one heard is shown in one piece.
                Err(error) => {
                    let transcript = fs::read_to_string(transcript(project, &name)).unwrap_or_default();
                    eprintln!("{transcript}--- {name}, attempt {attempt}: {error:#}, {took} s");
                }
            }
            heard.is_ok() || stopped()
        })
    }

    fn listen(&self, project: &Project, browser: &str, name: &str) -> Result<()> {
        // A site and database of its own for each attempt: nothing is left of the one before.
        let site = match &self.draft {
            Some(draft) => {
                let least = fs::read_to_string(project.root.join(LEAST)).context(LEAST)?;
                let draft = with_least(&fs::read_to_string(self.file.with_file_name(draft))?, &least)?;
                let script = format!(
                    "sessionStorage.setItem('{STORAGE_KEY}', JSON.stringify({draft}));\nlocation.replace('/');\n"
                );
                Site::with(project, &[("resume.html", RESUME.into()), ("resume.js", script)])?
            }
            None => Site::start(project)?,
        };
        let said = File::create(transcript(project, name))?;
        // Started by its own first line: the system's Python is the one that knows the accessibility bus.
        let mut command = project.command(project.root.join("tests/screen-reader/orca-transcript"));
        command
            .args(["--browser", browser, "--ready", &self.ready, "--ui", &self.ui])
            .arg(format!("{}{}", site.address, self.open))
            .arg(&self.file)
            .stdout(said.try_clone()?)
            .stderr(said);
        let status = Running::start(&mut command)?.wait_for(Duration::from_secs(600))?;
        match status.code() {
            Some(0) => Ok(()),
            Some(1) => bail!("something was not said as expected"),
            _ => bail!("the desktop did not come up ({status})"),
        }
    }
}

/// Adds the answers that it lacks of the least that can be sent to what an earlier visit left.
fn with_least(left: &str, least: &str) -> Result<Value> {
    let mut left: Value = serde_json::from_str(left)?;
    let least: BTreeMap<String, Map<String, Value>> = serde_json::from_str(least)?;
    let answers =
        left.pointer_mut("/draft/answers").and_then(Value::as_object_mut).context("no answers in the draft")?;
    for (question, answer) in least.into_values().flatten() {
        answers.entry(question).or_insert(answer);
    }
    Ok(left)
}

/// Returns the path of a flow's transcript, which is kept to be read as a whole.
fn transcript(project: &Project, name: &str) -> PathBuf {
    project.target.join("test/screen-reader").join(format!("{name}.txt"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_says_what_to_open_and_expects_something() {
        let parse = |text: &str| Flow::parse(Path::new("a.steps"), text);
        let flow = parse("# open: /?lang=en\n# ready: heading level 1\n# reader: bg\nkey Tab\nexpect link\n").unwrap();
        assert_eq!((flow.open.as_str(), flow.ready.as_str(), flow.ui.as_str()), ("/?lang=en", "heading level 1", "bg"));
        assert_eq!(flow.browsers, ["chromium", "firefox"]);
        let flow = parse("# open: /\n# ready: x\n# browsers: firefox\nexpect y\n").unwrap();
        assert_eq!(flow.browsers, ["firefox"]);
        assert!(parse("# open: /\n# ready: x\nkey Tab\n").is_err(), "a flow without a check cannot fail");
        assert!(parse("# ready: x\nexpect y\n").is_err());
    }

    #[test]
    fn a_draft_has_the_answers_that_must_be_given() {
        let least = r#"{"overview":{"name":"A","place":"P"},"sending":{"signature":"A"}}"#;
        let left = with_least(r#"{"draft":{"answers":{"name":"B"}},"screen":"send"}"#, least).unwrap();
        let expected = r#"{"draft":{"answers":{"name":"B","place":"P","signature":"A"}},"screen":"send"}"#;
        assert_eq!(left, serde_json::from_str::<Value>(expected).unwrap());
        assert!(with_least("{}", least).is_err());
    }
}

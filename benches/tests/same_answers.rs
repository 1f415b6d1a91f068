//! The Python baseline says what the core says, on a small sample, where there is Python at hand.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;

use assessment_benches::compare::compare;
use assessment_benches::{applications, whodas};

const SAMPLE: u64 = 400;

/// Python with pandas, if `cargo xtask bench` has made it or the machine has it; else plain Python, else none.
fn python() -> Option<(PathBuf, bool)> {
    let target = Path::new(env!("CARGO_BIN_EXE_in-memory")).ancestors().nth(2)?;
    let ready = [target.join("xtask/bench/python/bin/python"), PathBuf::from("python3")];
    let runs = |python: &PathBuf, code: &str| {
        Command::new(python).args(["-c", code]).output().is_ok_and(|output| output.status.success())
    };
    let with_pandas = ready.iter().find(|python| runs(python, "import pandas")).map(|python| (python.clone(), true));
    with_pandas.or_else(|| ready.iter().find(|python| runs(python, "")).map(|python| (python.clone(), false)))
}

fn records(folder: &Path, model: &str) -> PathBuf {
    let line = |number| match model {
        "whodas" => serde_json::to_string(&whodas::person(number)).expect("JSON"),
        _ => {
            let mut sent = serde_json::to_value(applications::finished(number)).expect("JSON");
            sent["id"] = number.into();
            sent.to_string()
        }
    };
    let lines: String = (0..SAMPLE).map(|number| line(number) + "\n").collect();
    let file = folder.join(model);
    fs::write(&file, lines).expect("written");
    file
}

fn answers(command: &mut Command, file: PathBuf) -> PathBuf {
    let output = command.output().expect("runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::write(&file, output.stdout).expect("written");
    file
}

#[test]
fn python_and_the_core_say_the_same() {
    let Some((python, pandas)) = python() else {
        eprintln!("SKIPPED: no Python 3 here, so the baseline is not compared with the core");
        return;
    };
    if !pandas {
        eprintln!("SKIPPED in part: no pandas here (`cargo xtask bench` installs it); only plain Python is compared");
    }
    let folder = tempfile::tempdir().expect("a folder");
    for model in ["whodas", "measures"] {
        let records = records(folder.path(), model);
        let mut ours = Command::new(env!("CARGO_BIN_EXE_in-memory"));
        let ours = answers(ours.arg(model).arg(&records), folder.path().join("ours"));
        let ways: &[&str] = if pandas { &["lines", "apply", "frame"] } else { &["lines", "rows"] };
        for way in ways {
            let mut theirs = Command::new(&python);
            theirs.env("PYTHONDONTWRITEBYTECODE", "1").arg(concat!(env!("CARGO_MANIFEST_DIR"), "/python/run.py"));
            let theirs = answers(theirs.args([model, way]).arg(&records), folder.path().join(way));
            let open = |path: &Path| BufReader::new(File::open(path).expect("there"));
            match compare(open(&ours), open(&theirs)) {
                Ok(count) => assert_eq!(count as u64, SAMPLE),
                Err(why) => panic!("{model}, {way}: {why:#}"),
            }
        }
    }
}

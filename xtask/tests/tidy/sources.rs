//! The files of the checkout, and what can be said about a line of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A text file of the checkout.
pub struct Source {
    /// Below the checkout, with `/`.
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Source {
        Source { path: path.into(), text: text.into() }
    }

    pub fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    pub fn has_extension(&self, extensions: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
    }

    /// Whether the whole file is a test, or what tests share. Fuzz targets are nothing else.
    pub fn is_test(&self) -> bool {
        self.is_in("fuzz")
            || self.path.split('/').any(|part| ["tests", "tests.rs", "test_support", "test_support.rs"].contains(&part))
    }

    /// The numbered lines that are program: without comments, and without tests inside the file.
    pub fn program(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(at, line)| (at + 1, line));
        let program = lines.take_while(|(_, line)| line.trim() != "#[cfg(test)]");
        program.map(|(at, line)| (at, without_comment(line))).filter(|(_, line)| !line.trim().is_empty())
    }

    /// `path:line: why`
    pub fn offence(&self, line: usize, why: &str) -> String {
        format!("{}:{line}: {why}", self.path)
    }
}

/// The line up to a `//` that stands outside quotes and is no part of an address.
fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        match letter {
            '"' if before != '\\' => quoted = !quoted,
            '/' if !quoted && before != ':' && line[at..].starts_with("//") => return &line[..at],
            _ => {}
        }
        before = letter;
    }
    line
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The names of the files that are tracked, and of those that would be with `git add .`.
pub fn names() -> Vec<String> {
    listed(&["ls-files", "--cached", "--others", "--exclude-standard"])
}

/// The names of the tracked files only.
pub fn tracked() -> Vec<String> {
    listed(&["ls-files", "--cached"])
}

fn listed(arguments: &[&str]) -> Vec<String> {
    let git = Command::new("git").current_dir(root()).args(arguments).args(["-z"]).output().expect("git");
    assert!(git.status.success(), "git: {}", String::from_utf8_lossy(&git.stderr));
    let names = String::from_utf8(git.stdout).expect("file names are UTF-8");
    let names: Vec<String> = names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    assert!(names.iter().any(|name| name == "Cargo.toml"), "this is not the checkout");
    names
}

/// All text files that `names` gives and that still exist.
pub fn all() -> Vec<Source> {
    let read = |path: String| Some(Source { text: fs::read_to_string(root().join(&path)).ok()?, path });
    names().into_iter().filter_map(read).collect()
}

#[test]
fn comments_and_tests_are_no_program() {
    let source =
        Source::new("a.rs", "let a = \"http://b//c\"; // why\n/// doc\nuse std::x;\n#[cfg(test)]\nmod tests {}\n");
    let lines: Vec<_> = source.program().collect();
    assert_eq!(lines, [(1, "let a = \"http://b//c\"; "), (3, "use std::x;")]);
    assert!(Source::new("crates/core/tests/a.rs", "").is_test());
    assert!(!Source::new("src/contests.rs", "").is_test());
}

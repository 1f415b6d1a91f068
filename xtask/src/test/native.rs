//! Checks on the host that need nothing but the native toolchain.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Extent, Wanted};
use crate::process::{capture, run};
use crate::project::Project;

pub fn format(project: &Project) -> Result<()> {
    run(&mut project.cargo(&["fmt", "--all", "--check"]))
}

pub fn lints(project: &Project) -> Result<()> {
    run(&mut project.cargo(&["clippy", "--locked", "--all-targets", "--", "-D", "warnings"]))
}

/// Runs the tests of the default members: all but the widget. The house rules are tests of xtask.
///
/// Quick: without what only waits (the intake as a process, with its time limits) and without the examples in the
/// documentation, and with fewer random cases in each property.
pub fn tests(project: &Project, wanted: &Wanted) -> Result<()> {
    match wanted.extent {
        Extent::Whole => run(&mut project.cargo(&["test", "--locked", "--no-fail-fast"])),
        Extent::Quick => {
            let mut command = project.cargo(&["test", "--locked", "--no-fail-fast", "--quiet", "--lib", "--bins"]);
            command.args(["--examples"]);
            for name in quick_tests(&metadata(project)?) {
                command.args(["--test", &name]);
            }
            run(command.env("PROPTEST_CASES", QUICK_CASES))
        }
    }
}

/// Number of cases of each property test in quick mode, of the 256 of the default.
const QUICK_CASES: &str = "32";

/// Names of the integration tests that take most of their time waiting.
const SLOW: &[&str] = &["it"];

fn metadata(project: &Project) -> Result<Value> {
    let text = capture(&mut project.cargo(&["metadata", "--format-version=1", "--no-deps", "--locked"]))?;
    serde_json::from_str(&text).context("cargo metadata")
}

/// Lists the integration tests of the default members by name, without the slow ones.
fn quick_tests(metadata: &Value) -> BTreeSet<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let members = list(&metadata["workspace_default_members"]);
    let packages = list(&metadata["packages"]).into_iter().filter(|package| members.contains(&package["id"]));
    let targets = packages.flat_map(|package| list(&package["targets"]));
    let tests = targets.filter(|target| list(&target["kind"]).iter().any(|kind| kind == "test"));
    let names = tests.filter_map(|target| target["name"].as_str().map(str::to_owned));
    names.filter(|name| !SLOW.contains(&name.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_takes_the_tests_of_default_members_but_the_slow_ones() {
        let target = |kind: &str, name: &str| serde_json::json!({ "kind": [kind], "name": name });
        let metadata = serde_json::json!({
            "workspace_default_members": ["core", "intake"],
            "packages": [
                { "id": "core", "targets": [target("lib", "core"), target("test", "cases"), target("example", "score")] },
                { "id": "intake", "targets": [target("test", "it"), target("test", "texts")] },
                { "id": "widget", "targets": [target("test", "widget")] },
            ],
        });
        assert_eq!(quick_tests(&metadata).into_iter().collect::<Vec<_>>(), ["cases", "texts"]);
    }
}

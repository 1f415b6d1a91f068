//! Checks of the widget as WASM: its lints, its release build, and its own tests in Chromium.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{Extent, Wanted};
use crate::build::{BuildProfile, build, check_versions};
use crate::packages::Need;
use crate::process::run;
use crate::project::Project;
use crate::toolchain::{TARGET, Toolchain};

/// System dependencies: the browser, its driver, and fonts.
pub const NEEDS: &[Need] = &[
    Need { program: "chromium", package: "chromium" },
    Need { program: "chromedriver", package: "chromium-driver" },
    Need { program: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", package: "fonts-dejavu-core" },
];

/// Builds the release and checks the size budget.
pub fn release(project: &Project) -> Result<()> {
    build(project, BuildProfile::Release)?.within_budget()
}

/// Runs clippy on the code that only the WASM target compiles. Quick: the program with everything in it.
pub fn lints(project: &Project, wanted: &Wanted) -> Result<()> {
    // With the functioning score and without it: each is a program of its own.
    let programs = match wanted.extent {
        Extent::Quick => &[WHOLE_WIDGET][..],
        Extent::Whole => &[&[], WHOLE_WIDGET, &["--features", "saa-self-assessment/gallery"]],
    };
    for features in programs {
        run(&mut lint_command(project, features)?)?;
    }
    Ok(())
}

/// Cargo features of the widget with everything in it.
pub const WHOLE_WIDGET: &[&str] = &["--features", "saa-self-assessment/functioning-score"];

/// Builds the clippy command for what only the WASM target compiles.
pub fn lint_command(project: &Project, features: &[&str]) -> Result<Command> {
    let toolchain = Toolchain::ensure(project)?;
    let packages = ["--package", "saa-self-assessment", "--package", "assessment-js"];
    let arguments = [&["clippy"], &packages[..], &["--lib", "--tests", "--target", TARGET]].concat();
    let mut command = toolchain.cargo(project, &arguments);
    command.args(features).args(["--", "-D", "warnings"]);
    Ok(command)
}

/// Runs the `wasm-bindgen-test` tests in headless Chromium.
pub fn tests(project: &Project, wanted: &Wanted) -> Result<()> {
    check_versions(project)?;
    let runner = runner(project)?;
    let toolchain = Toolchain::ensure(project)?;
    // With the functioning score, which leaves the rest as it is.
    let features = ["--features", "functioning-score"];
    let arguments = ["test", "--package", "saa-self-assessment", "--lib", "--tests", "--target", TARGET];
    let mut command = toolchain.cargo(project, &arguments);
    command
        .args(features)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", super::browser_program("chromedriver")?)
        // A loaded machine starts a browser slowly.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    if let Some(name) = &wanted.tests {
        command.arg("--").arg(name);
    }
    run(&mut command)
}

/// Returns the test runner of the version that is in Cargo.lock, installed once under `target/`.
fn runner(project: &Project) -> Result<PathBuf> {
    let version = project.locked_version("wasm-bindgen")?;
    let root = project.target.join("tools").join(format!("wasm-bindgen-{version}"));
    let runner = root.join("bin/wasm-bindgen-test-runner");
    if !runner.exists() {
        eprintln!("installing wasm-bindgen-cli {version} (once, a few minutes)");
        // Without `--locked`: its lock file may name versions that a mirror of the registry does not have.
        let mut command = project.cargo(&["install", "wasm-bindgen-cli", "--quiet", "--version", &version, "--root"]);
        // Built in a folder of its own, which is no longer needed afterwards.
        command.arg(&root).env("CARGO_TARGET_DIR", project.cache().join("install"));
        run(&mut command).context("wasm-bindgen-cli")?;
        std::fs::remove_dir_all(project.cache().join("install"))?;
    }
    Ok(runner)
}

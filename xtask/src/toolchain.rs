//! Toolchain detection: a compiler with a standard library for `wasm32-unknown-unknown`.
//!
//! Three routes, the first that works is taken: a library that is there already; `rustup target add`; the
//! distribution's compiler and library sources (Debian: `rustc-web`, `rust-web-src`), from which the library is built
//! once and kept. No single route works on every machine, so none is relied on alone. `WASM_ROUTE` forces one:
//! `rustup` never touches the distribution's packages, `system` uses nothing else.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::{Running, capture, run};
use crate::project::Project;

/// Target triple of the widget.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Names of Debian's packages for the last route.
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22", "rust-web-clippy"];

/// Resolved toolchain: how to call cargo for the WASM target.
#[derive(Debug)]
pub struct Toolchain {
    /// Where the standard library comes from, for people.
    pub route: &'static str,
    system: bool,
    sysroot: Option<PathBuf>,
}

impl Toolchain {
    /// Finds or builds a toolchain for the WASM target.
    pub fn ensure(project: &Project) -> Result<Toolchain> {
        let route = std::env::var("WASM_ROUTE").unwrap_or_else(|_| "auto".into());
        match route.as_str() {
            "auto" | "rustup" => {
                if has_std(project.command("rustc")) {
                    return Ok(Toolchain { route: "the toolchain's own", system: false, sysroot: None });
                }
                if rustup_target_add(project) && has_std(project.command("rustc")) {
                    return Ok(Toolchain { route: "rustup", system: false, sysroot: None });
                }
                if route == "rustup" {
                    bail!("`rustup target add {TARGET}` did not work, and WASM_ROUTE=rustup allows no other route");
                }
                from_system(project)
            }
            "system" => from_system(project),
            other => bail!("WASM_ROUTE is `{other}`; it can be auto, rustup or system"),
        }
    }

    /// Creates a cargo command whose WASM builds go to the WASM target folder. Native packages in it (build scripts,
    /// macros) are built by the same compiler.
    pub fn cargo(&self, project: &Project, arguments: &[&str]) -> Command {
        let mut command = if self.system { system_command(project, "cargo") } else { project.command("cargo") };
        // Both would take the place of the flags below.
        command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        command.env("CARGO_TARGET_DIR", project.wasm_target());
        let mut flags = Vec::new();
        if let Some(packages) = sources_of_packages() {
            // Panic messages name source files. Those of this machine's cargo say nothing to anybody else.
            flags.push(format!("--remap-path-prefix={}=", packages.display()));
        }
        if let Some(sysroot) = &self.sysroot {
            flags.push(format!("--sysroot={}", sysroot.display()));
        }
        command.arg("--config").arg(format!("target.{TARGET}.rustflags={flags:?}"));
        command.args(arguments);
        command
    }
}

/// Returns the folder into which cargo unpacks the packages of registries.
fn sources_of_packages() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))?;
    Some(home.join("registry/src/"))
}

fn has_std(mut rustc: Command) -> bool {
    rustc.args(["--print", "target-libdir", "--target", TARGET]).stderr(Stdio::null());
    let Ok(folder) = capture(&mut rustc) else { return false };
    has_std_in(Path::new(folder.trim()))
}

fn has_std_in(folder: &Path) -> bool {
    let Ok(files) = fs::read_dir(folder) else { return false };
    files.flatten().any(|file| {
        let name = file.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

fn rustup_target_add(project: &Project) -> bool {
    eprintln!("fetching the standard library for {TARGET} with rustup");
    let mut command = project.command("rustup");
    command.args(["target", "add", TARGET]);
    // rustup may wait for a server that does not answer; the next route is there for that.
    let ended = Running::start(&mut command).and_then(|mut rustup| rustup.wait_for(Duration::from_secs(180)));
    ended.is_ok_and(|status| status.success())
}

fn system_command(project: &Project, program: &str) -> Command {
    let mut command = project.command(Path::new("/usr/bin").join(program));
    let mut path = OsString::from("/usr/bin:");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    command.env("PATH", path);
    for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        command.env_remove(name);
    }
    command
}

fn from_system(project: &Project) -> Result<Toolchain> {
    const ROUTE: &str = "the distribution's sources";
    let there = Path::new("/usr/bin/rustc").exists() && Path::new("/usr/lib/rustlib/src/rust/library").is_dir();
    if !there && !cfg!(target_os = "linux") {
        bail!(
            "no standard library for {TARGET}: `rustup target add {TARGET}` brings it, and there is no other way on this system"
        );
    }
    if !there {
        crate::packages::install(project, PACKAGES).context("no rustup target, and no compiler from the system")?;
    }
    if has_std(system_command(project, "rustc")) {
        return Ok(Toolchain { route: ROUTE, system: true, sysroot: None });
    }
    let version = capture(system_command(project, "rustc").arg("-vV"))?;
    let sysroot = project.cache().join(format!("wasm-sysroot-{}", crate::build::hash(version.as_bytes())));
    if !sysroot.join("complete").exists() {
        build_std(project, &sysroot)?;
    }
    Ok(Toolchain { route: ROUTE, system: true, sysroot: Some(sysroot) })
}

/// Builds the standard library once, in a package that holds nothing else, and keeps its files.
fn build_std(project: &Project, sysroot: &Path) -> Result<()> {
    eprintln!("building the standard library for {TARGET} from the system's sources (once, about a minute)");
    let seed = project.cache().join("wasm-std-seed");
    let _ = fs::remove_dir_all(&seed);
    fs::create_dir_all(seed.join("src"))?;
    fs::write(seed.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(
        seed.join("Cargo.toml"),
        "[package]\nname = \"sysroot_seed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[profile.release]\npanic = \"abort\"\n\n[workspace]\n",
    )?;
    let mut command = system_command(project, "cargo");
    // The only place with an unstable flag; `test` is in the list because the tests for WASM need it.
    command
        .current_dir(&seed)
        .args(["build", "--quiet", "--release", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort,panic_unwind,test")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", seed.join("target"))
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    run(&mut command)?;
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    for file in fs::read_dir(seed.join("target").join(TARGET).join("release/deps"))? {
        let file = file?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libsysroot_seed-") {
            fs::copy(&file, libraries.join(name))?;
        }
    }
    if !has_std_in(&libraries) {
        bail!("the build of the standard library left no libstd");
    }
    fs::remove_dir_all(&seed)?;
    fs::write(sysroot.join("complete"), "")?;
    Ok(())
}

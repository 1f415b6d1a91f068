//! Paths of the project's folders and files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The checkout and its build folders.
#[derive(Clone, Debug)]
pub struct Project {
    /// The checkout.
    pub root: PathBuf,
    /// Cargo's folder for native builds. Everything that we make ourselves lies in it as well.
    pub target: PathBuf,
}

impl Project {
    /// Finds the checkout: cargo names xtask's folder, and the checkout is the one above.
    pub fn find() -> Result<Project> {
        let xtask = std::env::var_os("CARGO_MANIFEST_DIR").context("run this through cargo: `cargo xtask ...`")?;
        let root = Path::new(&xtask).parent().context("xtask has no folder above it")?.to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(target) => root.join(target),
            None => root.join("target"),
        };
        Ok(Project { root, target })
    }

    /// Returns the folder of the files that are served and shipped.
    pub fn dist(&self) -> PathBuf {
        self.root.join("pkg/dist")
    }

    /// Returns our own cache folder: everything in it may be deleted at any time.
    pub fn cache(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// Returns the target folder of WASM builds, which is their own, so that they and native builds do not wait for
    /// each other.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// Creates a command that runs in the checkout, without the environment variables that cargo set for xtask: left
    /// in, they would reach the build scripts of other packages.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "LD_LIBRARY_PATH" {
                command.env_remove(&*name);
            }
        }
        command
    }

    /// Creates a cargo command for the host.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments);
        command
    }

    /// Looks up the version that Cargo.lock holds for a package.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let lock = fs::read_to_string(self.root.join("Cargo.lock")).context("Cargo.lock")?;
        locked_version(&lock, package)
    }
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let name = format!("name = \"{package}\"");
    let mut versions = Vec::new();
    let mut lines = lock.lines();
    while let Some(line) = lines.next() {
        if line == name {
            let version = lines.next().and_then(|line| line.strip_prefix("version = \"")).unwrap_or_default();
            versions.push(version.trim_end_matches('"').to_owned());
        }
    }
    match versions.as_slice() {
        [version] => Ok(version.clone()),
        [] => bail!("Cargo.lock has no package `{package}`"),
        _ => bail!("Cargo.lock has several versions of `{package}`: {}", versions.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock =
            "name = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\nname = \"wasm-bindgen\"\nversion = \"0.2.9\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").unwrap(), "0.2.9");
        assert!(locked_version(lock, "wasm").is_err());
    }

    #[test]
    fn two_versions_of_one_package_are_refused() {
        let lock = "name = \"a\"\nversion = \"1.0.0\"\nname = \"a\"\nversion = \"2.0.0\"\n";
        let message = locked_version(lock, "a").unwrap_err().to_string();
        assert!(message.contains("1.0.0, 2.0.0"), "{message}");
    }
}

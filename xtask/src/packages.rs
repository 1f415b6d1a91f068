//! Debian packages that a command depends on.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::run;
use crate::project::Project;

/// A system dependency of a command, with the package that provides it.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// A program on PATH, or the whole path of a file, where `*` stands for any one folder.
    pub program: &'static str,
    /// The Debian package that brings it.
    pub package: &'static str,
}

/// Lists the packages of the dependencies that are not met.
pub fn missing<'a>(needs: impl IntoIterator<Item = &'a Need>) -> Vec<&'static str> {
    let mut packages: Vec<_> = needs.into_iter().filter(|need| !is_met(need)).map(|need| need.package).collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

fn is_met(need: &Need) -> bool {
    if need.program.starts_with('/') { !matching(need.program).is_empty() } else { !in_path(need.program).is_empty() }
}

/// Finds the programs of this name on PATH, in its order.
pub fn in_path(program: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(program)).filter(|file| file.is_file()).collect()
}

/// Expands a path with `*` for a folder (glob).
pub fn matching(pattern: &str) -> Vec<PathBuf> {
    let mut found = vec![PathBuf::from("/")];
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        found = match part {
            "*" => found
                .iter()
                .filter_map(|folder| std::fs::read_dir(folder).ok())
                .flatten()
                .flatten()
                .map(|entry| entry.path())
                .collect(),
            name => found.iter().map(|folder| folder.join(name)).filter(|path| path.exists()).collect(),
        };
    }
    found
}

/// Installs packages with apt when we are root and apt is there; otherwise says what to install and how.
pub fn install(project: &Project, packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    let by_hand = format!("apt-get install --no-install-recommends {names}");
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("missing, and there is no apt-get here; what Debian calls: {names}.{}", elsewhere());
    }
    if !rustix::process::geteuid().is_root() {
        bail!("missing packages; install them as root and start again:\n  sudo {by_hand}");
    }
    eprintln!("installing with apt: {names}");
    let apt = |arguments: &[&str]| {
        let mut command = project.command("apt-get");
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"])
            .args(arguments);
        // What apt says is for people, not part of any command's result.
        run(command.stdout(std::io::stderr()))
    };
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    // The lists may be missing or old.
    apt(&["update"]).context("apt-get update")?;
    apt(&arguments).with_context(|| format!("try by hand: {by_hand}"))
}

/// Returns the hint for systems other than Debian.
const fn elsewhere() -> &'static str {
    if cfg!(target_os = "linux") {
        " Install what your distribution has for it."
    } else {
        " The suites that need it are run on Debian only; `build`, `serve` and `test --quick` need none of it (CONTRIBUTING.md)."
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_is_met_by_a_program_or_a_file() {
        let need = |program| Need { program, package: "p" };
        assert!(missing(&[need("sh"), need("/bin/sh"), need("/usr/*/sh")]).is_empty());
        assert_eq!(missing(&[need("no-such-program"), need("/usr/*/no-such-file")]), ["p"]);
    }
}

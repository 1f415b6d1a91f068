//! Virtual environment of the Python baseline with its libraries. Nothing else here needs Python.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::folder;
use crate::build::hash;
use crate::process::{capture, run};
use crate::project::Project;

const REQUIREMENTS: &str = "benches/python/requirements.txt";

/// Installs the virtual environment if it is missing and returns its Python.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let version = capture(project.command("python3").args(["-c", "import sys; print(*sys.version_info[:2], sep='.')"]))
        .context("Python 3.11 or later is needed for the baseline (Debian: python3 and python3-venv)")?;
    let minor = version.trim().strip_prefix("3.").and_then(|minor| minor.parse::<u32>().ok());
    if minor.is_none_or(|minor| minor < 11) {
        bail!("Python 3.11 or later is needed for the baseline; this one is {}", version.trim());
    }
    let (home, stamp) = (folder(project)?.join("python"), folder(project)?.join("python/.requirements"));
    let python = home.join("bin/python");
    let wanted = hash(&fs::read(project.root.join(REQUIREMENTS)).context(REQUIREMENTS)?);
    if fs::read_to_string(&stamp).ok().as_deref() != Some(&wanted) {
        run(project.command("python3").args(["-m", "venv", "--clear"]).arg(&home)).context("Debian: python3-venv")?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", REQUIREMENTS];
        run(project.command(&python).args(pip))?;
        fs::write(stamp, wanted)?;
    }
    Ok(python)
}

/// Returns the versions of Python and its libraries, in one line.
pub fn versions(project: &Project, python: &Path) -> Result<String> {
    let code = "import platform, numpy, pandas; \
                print('Python', platform.python_version(), '· pandas', pandas.__version__, '· NumPy', numpy.__version__)";
    Ok(capture(project.command(python).args(["-c", code]))?.trim().to_owned())
}

//! Test fixture of the real intake with the built widget, on a free port and an empty SQLite database, for as long as a
//! check lasts.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;

use crate::process::Running;
use crate::project::Project;
use crate::serve::{build_intake, wait_until_it_answers};

/// Handle of a running site; dropping it ends the intake and deletes the database.
pub struct Site {
    /// `http://127.0.0.1:<port>`
    pub address: String,
    folder: PathBuf,
    // Ended on drop, before the folder goes: see `Drop`.
    intake: Option<Running>,
}

impl Site {
    /// Starts the intake on the files in `pkg/dist`.
    pub fn start(project: &Project) -> Result<Site> {
        Site::with(project, &[])
    }

    /// Starts the intake with more pages beside the built ones: name and content of each.
    pub fn with(project: &Project, pages: &[(&str, String)]) -> Result<Site> {
        let program = build_intake(project)?;
        let address = free_address()?;
        // Several may run at a time.
        let folder = project.target.join("test").join(format!("site-{}", address.port()));
        let files = folder.join("files");
        fs::create_dir_all(&files)?;
        for built in fs::read_dir(project.dist())?.flatten() {
            symlink(built.path(), files.join(built.file_name()))?;
        }
        for (name, content) in pages {
            fs::write(files.join(name), content)?;
        }
        let mut command = project.command(program);
        command
            .env("INTAKE_LISTEN", address.to_string())
            .env("INTAKE_STATIC", files)
            .env("INTAKE_LOG", "warn")
            .env("DATABASE_URL", format!("sqlite://{}", folder.join("submissions.db").display()));
        let mut site =
            Site { address: format!("http://{address}"), folder, intake: Some(Running::start(&mut command)?) };
        if let Some(intake) = &mut site.intake {
            wait_until_it_answers(intake, address, Duration::from_secs(30))?;
        }
        Ok(site)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.intake.take());
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Returns an address that was free a moment ago.
pub fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

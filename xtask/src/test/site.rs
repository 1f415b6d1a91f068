//! The real intake with the built widget, on a free port and an empty SQLite database, for as long as a check lasts.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;

use crate::process::Running;
use crate::project::Project;
use crate::serve::{build_intake, wait_until_it_answers};

/// A running site; dropping it ends the intake and deletes the database.
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
        let program = build_intake(project)?;
        let address = free_address()?;
        // Several may run at a time.
        let folder = project.target.join("test").join(format!("site-{}", address.port()));
        fs::create_dir_all(&folder)?;
        let mut command = project.command(program);
        command
            .env("INTAKE_LISTEN", address.to_string())
            .env("INTAKE_STATIC", project.dist())
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

/// An address that was free a moment ago.
pub fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

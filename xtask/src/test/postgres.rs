//! Temporary PostgreSQL server for the intake's tests: created, started, and ended with everything it wrote.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Signal, geteuid};

use super::site::free_address;
use crate::packages::Need;
use crate::process::{Running, capture, run, stopped};
use crate::project::Project;

/// System dependency: PostgreSQL's server, in any version.
pub const NEEDS: &[Need] = &[
    Need { program: "/usr/lib/postgresql/*/bin/initdb", package: "postgresql" },
    Need { program: "setpriv", package: "util-linux" },
];

/// Runs the intake's tests with a real PostgreSQL beside SQLite.
pub fn tests(project: &Project) -> Result<()> {
    let server = Server::start(project)?;
    let arguments = ["test", "--locked", "--package", "intake", "--no-fail-fast"];
    let mut command = project.cargo(&arguments);
    // Without an address the tests pass over PostgreSQL; here that would be a fault.
    command.env("INTAKE_TEST_POSTGRES_URL", &server.url).env("INTAKE_TEST_REQUIRE_POSTGRES", "1");
    run(&mut command)
}

/// Handle of a running server with an empty database.
struct Server {
    url: String,
    folder: PathBuf,
    postgres: Option<Running>,
}

impl Server {
    fn start(project: &Project) -> Result<Server> {
        let programs = programs()?;
        let account = Account::choose()?;
        let folder = account.folder(project)?;
        let data = folder.join("data");
        let mut initdb = account.command(project, &programs.join("initdb"));
        initdb.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        // Made before anything can fail, so that the folder goes in any case.
        let mut server = Server { url: String::new(), folder, postgres: None };
        capture(initdb.arg("--pgdata").arg(&data)).context("initdb")?;

        let port = free_address()?.port();
        let mut postgres = account.command(project, &programs.join("postgres"));
        postgres.arg("-D").arg(&data).arg("-p").arg(port.to_string());
        // Only this machine, no socket file (its path may be too long), and no care for power cuts, which is quick. All
        // else is as in earnest.
        for setting in [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "full_page_writes=off",
            "log_min_messages=fatal",
            "logging_collector=off",
        ] {
            postgres.args(["-c", setting]);
        }
        let log = fs::File::create(server.folder.join("log"))?;
        let postgres = server.postgres.insert(Running::start(postgres.stdout(log.try_clone()?).stderr(log))?);

        let start = Instant::now();
        let ready = programs.join("pg_isready");
        while capture(project.command(&ready).args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()])).is_err() {
            if stopped() || postgres.ended()?.is_some() || start.elapsed() > Duration::from_secs(60) {
                let log = fs::read_to_string(server.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL did not start:\n{log}");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        server.url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
        eprintln!("PostgreSQL of our own on port {port}");
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut postgres) = self.postgres.take() {
            // INT: ends sessions and shuts down in order.
            postgres.end(Signal::INT, Duration::from_secs(20));
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Finds the folder of the newest server's programs.
fn programs() -> Result<PathBuf> {
    let mut found = crate::packages::matching("/usr/lib/postgresql/*/bin/initdb");
    found.extend(crate::packages::in_path("initdb"));
    found.sort_by_key(|path| version(path));
    let initdb = found.pop().context("no initdb")?;
    // A link on PATH leads to the folder where the others are.
    let initdb = initdb.canonicalize()?;
    Ok(initdb.parent().context("initdb has no folder")?.to_path_buf())
}

/// Parses the version number in `/usr/lib/postgresql/<number>/bin/initdb`; zero elsewhere.
fn version(initdb: &Path) -> u32 {
    initdb.iter().filter_map(|part| part.to_str()?.parse().ok()).max().unwrap_or(0)
}

/// System account that runs the server: PostgreSQL refuses to run as root.
enum Account {
    Ours,
    Other { name: &'static str, user: u32, group: u32 },
}

impl Account {
    fn choose() -> Result<Account> {
        if !geteuid().is_root() {
            return Ok(Account::Ours);
        }
        let id = |flag: &str, name: &str| -> Option<u32> {
            let mut command = Command::new("id");
            capture(command.args([flag, name]).stderr(std::process::Stdio::null())).ok()?.trim().parse().ok()
        };
        let other = ["postgres", "nobody"]
            .into_iter()
            .find_map(|name| Some(Account::Other { name, user: id("-u", name)?, group: id("-g", name)? }));
        other.context("PostgreSQL does not run as root, and there is neither an account `postgres` nor `nobody`")
    }

    /// Creates a command under this account. `setpriv` becomes the program, so the child we hold is the server itself.
    fn command(&self, project: &Project, program: &Path) -> Command {
        match self {
            Account::Ours => project.command(program),
            Account::Other { user, group, .. } => {
                let mut command = project.command("setpriv");
                command
                    .args(["--reuid", &user.to_string(), "--regid", &group.to_string(), "--clear-groups"])
                    .arg(program);
                // Not the checkout, which the account may be unable to enter.
                command.current_dir("/");
                command
            }
        }
    }

    /// Creates a folder that the account can reach: under `target/`, or among the system's temporary files.
    fn folder(&self, project: &Project) -> Result<PathBuf> {
        let name = format!("postgres-{}", std::process::id());
        let places = [project.target.join("test"), std::env::temp_dir()];
        for place in &places {
            let folder = place.join(&name);
            fs::create_dir_all(&folder)?;
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
            if let Account::Other { user, group, .. } = self {
                chown(&folder, Some(*user), Some(*group))?;
            }
            if self
                .command(project, Path::new("test"))
                .arg("-w")
                .arg(&folder)
                .status()
                .is_ok_and(|status| status.success())
            {
                return Ok(folder);
            }
            fs::remove_dir(&folder)?;
        }
        let who = if let Account::Other { name, .. } = self { name } else { "we" };
        bail!("{who} cannot write in any of {places:?}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_server_is_taken() {
        assert_eq!(version(Path::new("/usr/lib/postgresql/15/bin/initdb")), 15);
        assert!(
            version(Path::new("/usr/lib/postgresql/9/bin/initdb"))
                < version(Path::new("/usr/lib/postgresql/17/bin/initdb"))
        );
        assert_eq!(version(Path::new("/usr/bin/initdb")), 0);
    }
}

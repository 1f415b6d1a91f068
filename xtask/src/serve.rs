//! `cargo xtask serve`: builds the widget and the intake, and runs them on this machine.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::Signal;

use crate::build::{BuildProfile, build, dist};
use crate::process::{Running, run, stopped};
use crate::project::Project;

/// Default port, tried first when none was asked for.
const PORT: u16 = 8080;

/// Builds, serves, and returns on a request to stop.
pub fn serve(project: &Project, profile: BuildProfile, port: Option<u16>) -> Result<()> {
    // A taken port is told before minutes of building, not after.
    let mut address = free_address(port)?;
    eprintln!("the widget");
    // A working version is worth looking at even when it has grown too big; the build command refuses it.
    let _ = build(project, profile)?;
    eprintln!("the intake");
    let program = build_intake(project)?;
    if TcpListener::bind(address).is_err() {
        address = free_address(port)?;
    }

    let data = project.target.join("serve");
    fs::create_dir_all(&data)?;
    let database = data.join("submissions.db");
    let mut command = project.command(program);
    command
        .env("INTAKE_LISTEN", address.to_string())
        .env("INTAKE_STATIC", dist(project, profile))
        .env("DATABASE_URL", format!("sqlite://{}", database.display()));
    let mut intake = Running::start(&mut command)?;
    wait_until_it_answers(&mut intake, address, Duration::from_secs(30))?;
    println!("\nhttp://{address}/\nsubmissions: {}\nCtrl-C ends it.", database.display());

    while !stopped() {
        if let Some(status) = intake.ended()? {
            bail!("the intake ended by itself ({status})");
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    eprintln!("\nending");
    match intake.end(Signal::TERM, Duration::from_secs(15)) {
        Some(status) if status.success() => Ok(()),
        status => bail!("the intake did not end well: {status:?}"),
    }
}

/// Builds the intake and returns the path of its program.
pub fn build_intake(project: &Project) -> Result<PathBuf> {
    run(&mut project.cargo(&["build", "--package", "intake", "--bin", "intake"]))?;
    Ok(project.target.join("debug/intake"))
}

/// Returns the asked-for port, or the next free one from the default on.
fn free_address(port: Option<u16>) -> Result<SocketAddr> {
    let at = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        TcpListener::bind(at(port)).with_context(|| format!("port {port} cannot be used"))?;
        return Ok(at(port));
    }
    (PORT..PORT + 100).map(at).find(|address| TcpListener::bind(address).is_ok()).context("no free port")
}

/// Polls until the page itself is answered, so that the printed address works.
pub fn wait_until_it_answers(intake: &mut Running, address: SocketAddr, limit: Duration) -> Result<()> {
    let start = Instant::now();
    loop {
        if let Some(status) = intake.ended()? {
            bail!("the intake ended while starting ({status}); its last lines above say why");
        }
        if stopped() {
            bail!("stopped");
        }
        if answers(address) {
            return Ok(());
        }
        if start.elapsed() > limit {
            bail!("the intake does not answer on {address}");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn answers(address: SocketAddr) -> bool {
    use std::io::{Read, Write};
    let Ok(mut stream) = std::net::TcpStream::connect_timeout(&address, Duration::from_secs(1)) else { return false };
    let limit = Some(Duration::from_secs(2));
    if stream.set_read_timeout(limit).is_err() || stream.set_write_timeout(limit).is_err() {
        return false;
    }
    // In one piece: a server that has answered the first of several would refuse the rest.
    let request = format!("GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    let asked = stream.write_all(request.as_bytes());
    let mut start = [0; 15];
    asked.is_ok() && stream.read_exact(&mut start).is_ok() && start.starts_with(b"HTTP/1.1 200")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over_unless_it_was_asked_for() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(free_address(Some(port)).unwrap_err().to_string().contains(&port.to_string()));
        assert!(TcpListener::bind(free_address(None).unwrap()).is_ok());
    }

    #[test]
    fn only_a_good_answer_counts_as_one() {
        use std::io::{Read, Write};
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let server = std::thread::spawn(move || {
            for status in ["503 Service Unavailable", "200 OK"] {
                let (mut stream, _) = listener.accept().unwrap();
                let _ = stream.read(&mut [0; 1024]).unwrap();
                // In one piece: whoever asks closes as soon as the status is read, and what comes after would meet a reset.
                stream.write_all(format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n").as_bytes()).unwrap();
            }
        });
        assert!(!answers(address));
        assert!(answers(address));
        server.join().unwrap();
    }
}

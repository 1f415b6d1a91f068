//! Entry point of `intake`: starts the server and stops it on SIGTERM or SIGINT. `intake --help` explains the
//! configuration.

use std::process::ExitCode;

use anyhow::Context;
use intake::assess::RULES_EDITION;
use intake::config::{Config, DEFAULT_DATABASE, HELP, database};
use intake::server::Server;

#[tokio::main]
async fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => {}
        (Some("--help" | "-h"), None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        (Some("--version" | "-V"), None) => {
            println!("intake {} (rules {RULES_EDITION})", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        (Some("assess"), Some(which)) if arguments.next().is_none() => {
            return match assess(&which).await {
                Ok(true) => ExitCode::SUCCESS,
                Ok(false) => ExitCode::FAILURE,
                Err(error) => {
                    eprintln!("intake: {error:#}");
                    ExitCode::FAILURE
                }
            };
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    }
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("intake: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn assess(which: &str) -> anyhow::Result<bool> {
    let url = std::env::var("DATABASE_URL").ok().filter(|url| !url.trim().is_empty());
    let database = database(url.as_deref().unwrap_or(DEFAULT_DATABASE))?;
    let mut out = std::io::BufWriter::new(std::io::stdout());
    intake::reassess::run(&database, (which != "--all").then_some(which), &mut out).await
}

async fn run() -> anyhow::Result<()> {
    let variable = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    let config = Config::from_variables(variable)?;
    intake::logs::start(variable("INTAKE_LOG").filter(|filter| !filter.trim().is_empty()).as_deref())?;
    // Before the port is open, so that no signal finds nobody listening.
    let stop = stop_signal()?;
    let server = Server::open(config).await?;
    tracing::info!(address = %format_args!("http://{}", server.address()), "listening");
    server.run(stop).await;
    Ok(())
}

#[cfg(unix)]
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot listen for SIGINT")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    Ok(async {
        if tokio::signal::ctrl_c().await.context("cannot listen for Ctrl-C").is_err() {
            std::future::pending::<()>().await;
        }
    })
}

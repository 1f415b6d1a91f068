//! The server's configuration: one struct, read from the environment.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use assessment_core::dates::{Date, from_iso};
use axum::http::HeaderName;
use serde::Serialize;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

/// The help text that `--help` prints. Kept beside [`Config`], and a test compares the two.
pub const HELP: &str = "\
intake: receives self-assessments, has the core check them again, and keeps them.

Usage: intake [--help | --version]
       intake assess (<reference number> | --all)
                     Prints what the rules said of a stored submission at receipt, one JSON line each, computed again. Ends
                     with 1 where it isn't what the server found then, because this program has other rules.

It is configured by environment variables; all of them can be left out.

  INTAKE_LISTEN      Address and port to listen on. Put a server with TLS in front of it for anything but localhost.
                     Default: 127.0.0.1:8080 (port 0: any free one; the log says which)
  DATABASE_URL       Where submissions are kept: sqlite://<file>, or postgres://<user>:<password>@<host>/<database>.
                     Default: sqlite://intake.db
  INTAKE_STATIC      Directory of the built widget (pkg/dist after `cargo xtask build`).
                     Default: none, only the API is served
  INTAKE_FILING      What a received submission is: `filed`, or `preliminary` until it is signed.
                     Default: preliminary, because electronic filing needs a signature today
  INTAKE_SIGN        With `preliminary`: how it can be signed, `paper`, `electronic`, or both with a comma between.
                     Default: paper,electronic
  INTAKE_MAX_BODY    Largest request accepted, in bytes (1024 to 16777216).
                     Default: 262144
  INTAKE_MAX_ACTIVE  How many submissions are worked on at once; further ones are asked to come back (1 to 10000).
                     Default: 256
  INTAKE_RATE        How many submissions a minute, and how many at once, one address (IPv6: one /64 network, and one
                     /48 network sixteen times as many) may send (0 to 100000; 0: no limit).
                     Default: 120
  INTAKE_CLIENT_HEADER  Behind a proxy: the header in which it names the client's address, such as X-Forwarded-For. Without it
                     all who come through the proxy are one client. Set it only where nobody gets past the proxy.
                     Default: none, the address of the connection counts
  INTAKE_TODAY       For demonstrations: the date by whose rules submissions are assessed, YYYY-MM-DD.
                     Default: the date in Sofia
  INTAKE_LOG         Log filter, as `info` or `warn,intake=debug`. Logs are JSON lines on standard output.
                     Default: info
";

/// Default database URL.
pub const DEFAULT_DATABASE: &str = "sqlite://intake.db";

/// The server's configuration, with a field for each variable.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen (`INTAKE_LISTEN`).
    pub listen: SocketAddr,
    /// Where submissions are kept (`DATABASE_URL`).
    pub database: Database,
    /// The built widget (`INTAKE_STATIC`).
    pub files: Option<PathBuf>,
    /// What a received submission is (`INTAKE_FILING`, `INTAKE_SIGN`).
    pub filing: Filing,
    /// What one client may ask of the server.
    pub limits: Limits,
    /// The header in which a proxy names the client's address (`INTAKE_CLIENT_HEADER`).
    pub client_header: Option<HeaderName>,
    /// The date of the rules, where it isn't the date in Sofia (`INTAKE_TODAY`).
    pub fixed_today: Option<Date>,
}

/// Database configuration: which database, and its parsed address.
#[derive(Clone, Debug)]
pub enum Database {
    /// A file beside the server.
    Sqlite(SqliteConnectOptions),
    /// A PostgreSQL server.
    Postgres(PgConnectOptions),
}

/// Legal attributes of a received submission, as the agency has decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Filing {
    /// Filed or preliminary.
    pub status: FilingStatus,
    /// How a preliminary one can be signed; empty where nothing is missing.
    pub sign: Vec<Signature>,
}

/// Filing status of what is received: an application, or preliminary until it is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FilingStatus {
    /// The application is filed.
    Filed,
    /// It becomes an application when it is signed.
    Preliminary,
}

impl FilingStatus {
    /// Returns the code that stands in JSON and in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Preliminary => "preliminary",
        }
    }
}

/// Signature method that the agency accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signature {
    /// By hand, on paper.
    Paper,
    /// With an electronic signature.
    Electronic,
}

/// Limits of what one client may use of the server, so that nobody can keep it from the others.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Largest body in bytes (`INTAKE_MAX_BODY`).
    pub max_body: usize,
    /// Concurrency limit for submissions (`INTAKE_MAX_ACTIVE`).
    pub concurrency: usize,
    /// Concurrency limit for static assets.
    pub file_concurrency: usize,
    /// Rate limit: submissions a minute, and at once, of one client (`INTAKE_RATE`).
    pub rate_per_minute: Option<NonZeroU32>,
    /// Open connections; for a further one the least recently active is evicted.
    pub max_connections: usize,
    /// From the first byte of a request, or the end of the one before, to the end of its head.
    pub header_timeout: Duration,
    /// From the end of the head to the end of the body, at most.
    pub body_timeout: Duration,
    /// What every body gets of that, whatever it sends ...
    pub body_grace: Duration,
    /// ... and the minimum transfer rate after it, in bytes a second.
    pub min_body_rate: usize,
    /// The whole request, answer included.
    pub request_timeout: Duration,
    /// Graceful shutdown: how long requests in flight may take.
    pub drain_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_body: 256 * 1024,
            concurrency: 256,
            file_concurrency: 256,
            rate_per_minute: NonZeroU32::new(120),
            max_connections: 1024,
            header_timeout: Duration::from_secs(15),
            body_timeout: Duration::from_secs(30),
            body_grace: Duration::from_secs(10),
            min_body_rate: 256,
            request_timeout: Duration::from_secs(45),
            drain_timeout: Duration::from_secs(60),
        }
    }
}

/// A configuration error: a variable that can't be understood.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{variable} must be {expected}, but it is {}. `intake --help` explains all variables.", got.as_deref().map_or_else(|| "something else".to_owned(), |got| format!("`{got}`")))]
pub struct ConfigError {
    variable: &'static str,
    expected: &'static str,
    /// Left out where it may hold a password.
    got: Option<String>,
}

impl Config {
    /// Reads the configuration from variables; `get` gives a variable's value.
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        // An empty variable is what is left of one that somebody meant to unset.
        let get = |name: &str| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let defaults = Limits::default();
        Ok(Self {
            listen: parse(&get, "INTAKE_LISTEN", "an address and port such as 127.0.0.1:8080", |text| {
                text.parse().ok()
            })?
            .unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080))),
            database: database(get("DATABASE_URL").as_deref().unwrap_or(DEFAULT_DATABASE))?,
            files: parse(&get, "INTAKE_STATIC", "an existing directory", |text| {
                Some(PathBuf::from(text)).filter(|path| path.is_dir())
            })?,
            filing: filing(&get)?,
            limits: Limits {
                max_body: number(
                    &get,
                    "INTAKE_MAX_BODY",
                    "a number of bytes from 1024 to 16777216",
                    1024..=16_777_216,
                )?
                .unwrap_or(defaults.max_body),
                concurrency: number(&get, "INTAKE_MAX_ACTIVE", "a number from 1 to 10000", 1..=10_000)?
                    .unwrap_or(defaults.concurrency),
                rate_per_minute: number(&get, "INTAKE_RATE", "a number from 0 to 100000", 0..=100_000)?
                    .map_or(defaults.rate_per_minute, |rate| u32::try_from(rate).ok().and_then(NonZeroU32::new)),
                ..defaults
            },
            client_header: parse(&get, "INTAKE_CLIENT_HEADER", "a header's name such as X-Forwarded-For", |text| {
                text.parse().ok()
            })?,
            fixed_today: parse(&get, "INTAKE_TODAY", "a date such as 2026-11-22", from_iso)?,
        })
    }
}

fn parse<T>(
    get: &impl Fn(&str) -> Option<String>,
    variable: &'static str,
    expected: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, ConfigError> {
    let Some(text) = get(variable) else { return Ok(None) };
    match read(&text) {
        Some(value) => Ok(Some(value)),
        None => Err(ConfigError { variable, expected, got: Some(text) }),
    }
}

fn number(
    get: &impl Fn(&str) -> Option<String>,
    variable: &'static str,
    expected: &'static str,
    range: std::ops::RangeInclusive<usize>,
) -> Result<Option<usize>, ConfigError> {
    parse(get, variable, expected, |text| text.parse().ok().filter(|number| range.contains(number)))
}

/// Parses a database URL. In-memory databases are refused: a confirmation would promise what can't be kept.
pub fn database(url: &str) -> Result<Database, ConfigError> {
    let wrong = |expected| ConfigError { variable: "DATABASE_URL", expected, got: None };
    if let Some(rest) = url.strip_prefix("sqlite://") {
        if rest.is_empty() || rest.contains(":memory:") || rest.contains("mode=memory") {
            return Err(wrong("sqlite://<file> with a real file, since submissions must survive a restart"));
        }
        let options = SqliteConnectOptions::from_str(url);
        return options.map(Database::Sqlite).map_err(|_| wrong("sqlite://<file>"));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return PgConnectOptions::from_str(url)
            .map(Database::Postgres)
            .map_err(|_| wrong("postgres://<user>:<password>@<host>/<database>"));
    }
    Err(wrong("sqlite://<file> or postgres://<user>:<password>@<host>/<database>"))
}

fn filing(get: &impl Fn(&str) -> Option<String>) -> Result<Filing, ConfigError> {
    let status = parse(get, "INTAKE_FILING", "`filed` or `preliminary`", |text| match text {
        "filed" => Some(FilingStatus::Filed),
        "preliminary" => Some(FilingStatus::Preliminary),
        _ => None,
    })?
    .unwrap_or(FilingStatus::Preliminary);
    let sign = parse(get, "INTAKE_SIGN", "`paper`, `electronic` or `paper,electronic`", |text| match text {
        "paper" => Some(vec![Signature::Paper]),
        "electronic" => Some(vec![Signature::Electronic]),
        "paper,electronic" | "electronic,paper" => Some(vec![Signature::Paper, Signature::Electronic]),
        _ => None,
    })?;
    match (status, sign) {
        (FilingStatus::Preliminary, sign) => {
            Ok(Filing { status, sign: sign.unwrap_or_else(|| vec![Signature::Paper, Signature::Electronic]) })
        }
        (FilingStatus::Filed, None) => Ok(Filing { status, sign: Vec::new() }),
        (FilingStatus::Filed, Some(_)) => Err(ConfigError {
            variable: "INTAKE_SIGN",
            expected: "unset with INTAKE_FILING=filed, since nothing is left to sign",
            got: get("INTAKE_SIGN"),
        }),
    }
}

#[cfg(test)]
mod tests;

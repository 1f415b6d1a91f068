//! The intake server over real HTTP, on SQLite and on PostgreSQL.
//!
//! PostgreSQL is taken from `INTAKE_TEST_POSTGRES_URL`, an address at which databases may be created; `cargo xtask
//! test` starts a server and sets it. Without it, that half is not run, and says so.

mod assets;
mod crowd;
mod database;
mod headers;
mod limits;
#[cfg(unix)]
mod place;
mod process;
mod readiness;
mod reassess;
mod server;
mod shapes;
mod store;
mod submission;
mod submissions;

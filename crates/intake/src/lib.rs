//! The agency's intake server: receives self-assessments, has the core check and assess them again, keeps them in
//! SQLite or PostgreSQL, and serves the widget.
//!
//! It is not a way to read what was submitted: there is no authentication here, so nothing that is kept is shown.
//! Start with [`server::Server`]; the contract with the widget is in `http/submissions.rs`.

pub mod again;
pub mod assess;
pub mod clock;
pub mod config;
pub mod connections;
pub mod http;
pub mod language;
pub mod logs;
pub mod rate;
pub mod readiness;
pub mod reference;
pub mod server;
pub mod share;
pub mod store;
pub mod tally;
pub mod words;

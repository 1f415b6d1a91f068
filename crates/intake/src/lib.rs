//! The agency's intake server: receives self-assessments, has the core check and assess them again, keeps them in
//! SQLite or PostgreSQL, and serves the widget.
//!
//! **Must not know** the form's questions one by one, a text of its own, or a way to show what was received.
//!
//! It is not a way to read what was submitted: there is no authentication here, so nothing that is kept is shown.
//! Start with [`server::Server`]; the contract with the widget is in `http/submissions.rs`.

pub mod assess;
pub mod client;
pub mod clock;
pub mod config;
pub mod connections;
pub mod http;
pub mod i18n;
pub mod json;
#[rustfmt::skip]
mod key;
pub mod language;
pub mod log_throttle;
pub mod logs;
pub mod rate_limit;
pub mod readiness;
pub mod reassess;
pub mod reference;
pub mod server;
pub mod store;

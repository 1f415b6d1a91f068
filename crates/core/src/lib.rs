//! The self-assessment of support needs of people with disabilities in Bulgaria, as pure functions on typed data:
//! the form ([`form`]), answers and their problems ([`answers`]), the way through the form ([`journey`]), the
//! functioning profile ([`functioning`]) and the support measures ([`measures`]). Beside the law in force stand the
//! methods of the sources: WHODAS 2.0 scoring ([`whodas`]), the options for a reform of status assessment ([`status`])
//! and what the pilot counted ([`pilot`]).
//!
//! Beside the form stand the methods of the needs assessment, each with inputs of its own: the hours of the 2019
//! method ([`hours`]), the social worker's revised instrument ([`instrument`]), answers to look at again
//! ([`consistency`]) and municipal programmes ([`municipal`]).
//!
//! The crate knows no browser, server, file, clock or language. The day comes in as an argument, texts stand in
//! the locale files under the keys that the types give, and native code and WebAssembly compute the same.
//! Start with [`answers::read`] and [`measures::assess`].

pub mod answered;
pub mod answers;
pub mod condition;
pub mod consistency;
pub mod dates;
pub mod deadlines;
pub mod decimal;
pub mod dependence;
pub mod form;
pub mod fraction;
pub mod functioning;
pub mod hours;
pub mod id;
pub mod identity;
pub mod instrument;
mod iso_date;
pub mod journey;
pub mod law;
pub mod measures;
pub mod methods;
pub mod money;
pub mod municipal;
pub mod parameters;
pub mod percent;
pub mod pilot;
#[cfg(feature = "schema")]
pub mod schema;
pub mod status;
pub mod submission;
pub mod whodas;

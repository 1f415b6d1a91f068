//! Made-up records by the million, the same ones each time, for benchmarks: applications ([`applications`]) and answers to
//! WHODAS 2.0 ([`whodas`]).
//!
//! **Must not know** a real person's record.
//!
//! No record is of a person. Names are random letters, nobody has an ЕГН or a ЛНЧ (one drawn by chance might be somebody's),
//! addresses end in `example.org`. The shares (how many have a decision, ask for what) are chosen so that every rule meets
//! every case; they say nothing about people.
//!
//! ```
//! use assessment_benches::applications::application;
//!
//! assert_eq!(application(17), application(17));
//! assert_ne!(application(17).answers, application(18).answers);
//! ```

pub mod applications;
pub mod chance;
pub mod compare;
pub mod measures;
pub mod whodas;

//! WHODAS, the status options and the pilot's counts: the given vectors, the golden tables of the sources, and what
//! holds for any answers.

mod pilot;
mod rasch;
mod status;
mod vectors;
mod whodas;

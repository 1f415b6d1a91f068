//! A fuzz target for each parser: everything that reads what comes from outside.
//!
//! **Must not know** how a parser works: a target says what holds, it computes nothing again.
//!
//! A target is a function that takes any bytes and panics where something doesn't hold. That nothing else panics is the
//! least of it; what each expects is said in its file. The same function is run by the tests over the files in `corpus/`
//! and a fixed number of mutants of each, and by libFuzzer with coverage (`cargo xtask fuzz`). How: `README.md`.

mod input;
mod json;
mod mutate;
mod random;
mod targets;
mod text;

pub use input::{TODAY, draft};
pub use mutate::mutate;
pub use random::Random;
pub use targets::TARGETS;

/// What the inputs of a target look like. Mutants are made accordingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One JSON document.
    Json,
    /// Lines of text.
    Text,
}

/// One parser, or some that belong together, with what must hold of it.
#[derive(Debug)]
pub struct Target {
    /// Its name; that of a command where it is the target of one.
    pub name: &'static str,
    /// The sources that it is the target of, below the checkout.
    pub parsers: &'static [&'static str],
    /// What its inputs look like.
    pub shape: Shape,
    /// Words that mean something to the parser, for mutants.
    pub words: fn() -> Vec<String>,
    /// How many mutants the tests make of all its inputs together: fewer where each takes milliseconds.
    pub mutants: usize,
    /// Reads any bytes; panics where something doesn't hold.
    pub run: fn(&[u8]),
}

impl Target {
    /// The target of this name, or of this folder.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.name == name || target.folder() == name)
    }

    /// Its folder in `corpus/`: the name without spaces, which those of commands may have.
    #[must_use]
    pub fn folder(&self) -> String {
        self.name.replace(' ', "-")
    }
}

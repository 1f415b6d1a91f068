//! Mutants of an input. JSON is changed as a tree most of the time: changed byte by byte, nearly every mutant would be
//! refused for its syntax and say nothing of the reader behind it.

use crate::{Random, Shape, Target, json, text};

/// A changed copy of an input, always the same for the same seed.
#[must_use]
pub fn mutate(target: &Target, input: &[u8], words: &[String], random: &mut Random) -> Vec<u8> {
    let mut changed = input.to_vec();
    for _ in 0..=random.below(4) {
        let as_tree = target.shape == Shape::Json && random.below(5) > 0;
        let tree = as_tree.then(|| json::change(&changed, words, random)).flatten();
        changed = tree.unwrap_or_else(|| text::change(&changed, words, random));
    }
    changed
}

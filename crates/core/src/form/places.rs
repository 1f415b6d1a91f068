//! Districts and municipalities as options. Origin of the names and codes: `data/places/README.md`.

use super::{Choice, ChoiceText, OptionId, Sense};
use crate::condition::Condition;

const fn place(id: &'static str, when: Condition) -> Choice {
    Choice { id: OptionId(id), when, sense: Sense::Plain, text: ChoiceText::Place }
}

include!(concat!(env!("OUT_DIR"), "/places.rs"));

//! Examples of the language switch.

use super::{Example, Gallery, example};
use crate::components::language_switch::language_switch;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    vec![example("The language in use is marked", language_switch(&gallery.page().cx))]
}

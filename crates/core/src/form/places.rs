//! Options of districts and municipalities. Origin of the names and codes: `data/places/README.md`.

use super::{Choice, ChoiceRole, ChoiceText, OptionId};
use crate::condition::Condition;
pub(super) use crate::generated::places::*;

pub(crate) const fn place(id: &'static str, when: Condition) -> Choice {
    Choice { id: OptionId(id), when, role: ChoiceRole::Regular, text: ChoiceText::Place }
}

//! Responses of one person to the WHODAS items.

use core::fmt;
use core::num::NonZeroU32;

use super::items::{MAX_32, MAX_36};
use super::{ItemBlock, WhodasItem};
use crate::fraction::nonzero;
use crate::keyed_enum::keyed_enum;

keyed_enum! {
    /// Response category: how much difficulty in the last 30 days, as the person usually does it, with the aids and
    /// help in use. Text: `o-whodas-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Response {
        /// None.
        None => "none",
        /// Mild.
        Mild => "mild",
        /// Moderate.
        Moderate => "moderate",
        /// Severe.
        Severe => "severe",
        /// Extreme, or cannot do it.
        Extreme => "extreme",
    }
}

impl Response {
    /// Returns the category from 0 to 4, as JSON has it.
    #[must_use]
    pub const fn category(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Mild => 1,
            Self::Moderate => 2,
            Self::Severe => 3,
            Self::Extreme => 4,
        }
    }

    /// Converts from a category from 0 to 4; `None` outside.
    #[must_use]
    pub fn from_category(category: i64) -> Option<Self> {
        usize::try_from(category).ok().and_then(|at| Self::ALL.get(at)).copied()
    }

    /// Returns the code from 1 to 5, as printed on the interviewer's form. For export only.
    #[must_use]
    pub const fn form_code(self) -> u32 {
        self.category() + 1
    }

    /// Converts from a code from 1 to 5, as printed on the interviewer's form. For import only.
    #[must_use]
    pub fn from_form_code(code: i64) -> Option<Self> {
        code.checked_sub(1).and_then(Self::from_category)
    }
}

/// Coded interview response: the rules for an activity that was not tried in the last 30 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterviewResponse {
    /// It was tried, with this difficulty.
    Yes(Response),
    /// Not tried because of the health condition: that is extreme.
    NotForHealth,
    /// Not tried for another reason: that counts as missing, never as none.
    NotOtherwise,
}

impl InterviewResponse {
    /// Returns the response that is scored, if any.
    #[must_use]
    pub const fn response(self) -> Option<Response> {
        match self {
            Self::Yes(answer) => Some(answer),
            Self::NotForHealth => Some(Response::Extreme),
            Self::NotOtherwise => None,
        }
    }
}

/// Item set, 36 or 32 items: D5.5 to D5.8 are asked only of those who work (for pay, for themselves or unpaid) or
/// study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemSet {
    /// All.
    Items36,
    /// Without work or school.
    Items32,
}

impl ItemSet {
    /// Returns the set for somebody who works or studies, or doesn't.
    #[must_use]
    #[expect(
        clippy::fn_params_excessive_bools,
        reason = "a conversion from the form's yes or no, as it stands in JSON"
    )]
    pub const fn of(works_or_studies: bool) -> Self {
        if works_or_studies { Self::Items36 } else { Self::Items32 }
    }

    /// Returns the set by the form's code of the main work status: 1 to 4 work or study, 5 to 9 don't.
    #[must_use]
    pub const fn of_work_status(code: u8) -> Option<Self> {
        match code {
            1..=4 => Some(Self::Items36),
            5..=9 => Some(Self::Items32),
            _ => None,
        }
    }

    /// Returns the number of items.
    #[must_use]
    pub const fn count(self) -> NonZeroU32 {
        match self {
            Self::Items36 => const { nonzero(36) },
            Self::Items32 => const { nonzero(32) },
        }
    }

    /// Iterates over the blocks that are asked, in the order of the form.
    pub fn blocks(self) -> impl Iterator<Item = ItemBlock> {
        ItemBlock::ALL.into_iter().filter(move |block| block.in_set(self))
    }

    /// Returns the maximum recoded sum: 106 or 92.
    #[must_use]
    pub const fn max(self) -> NonZeroU32 {
        match self {
            Self::Items36 => MAX_36,
            Self::Items32 => MAX_32,
        }
    }
}

impl serde::Serialize for ItemSet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.count().get())
    }
}

/// Error: a response to an item that is not asked of this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAsked(pub WhodasItem);

impl fmt::Display for NotAsked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not asked of somebody who neither works nor studies", self.0.code())
    }
}

impl core::error::Error for NotAsked {}

/// Response vector of one person over an item set. An item without an answer is missing; one that is not asked is
/// neither missing nor none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responses {
    set: ItemSet,
    given: [Option<Response>; 36],
}

impl Responses {
    /// Creates an empty vector.
    #[must_use]
    pub const fn new(set: ItemSet) -> Self {
        Self { set, given: [None; 36] }
    }

    /// Returns the item set.
    #[must_use]
    pub const fn set_of_items(&self) -> ItemSet {
        self.set
    }

    /// Sets the response to an item.
    ///
    /// # Errors
    ///
    /// [`NotAsked`] for an item of work or school, if the person neither works nor studies.
    pub fn set(&mut self, item: WhodasItem, answer: Response) -> Result<(), NotAsked> {
        if !item.block().in_set(self.set) {
            return Err(NotAsked(item));
        }
        if let Some(place) = self.given.get_mut(item as usize) {
            *place = Some(answer);
        }
        Ok(())
    }

    /// Returns the response, if there is one.
    #[must_use]
    pub fn get(&self, item: WhodasItem) -> Option<Response> {
        self.given.get(item as usize).copied().flatten()
    }

    /// Lists the missing items, which are asked and have no response, in the order of the form.
    #[must_use]
    pub fn missing(&self) -> Vec<WhodasItem> {
        let asked = WhodasItem::ALL.into_iter().filter(|item| item.block().in_set(self.set));
        asked.filter(|item| self.get(*item).is_none()).collect()
    }
}

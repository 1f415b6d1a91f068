//! Lookup table of the WHODAS items, the blocks they are scored in, and their recodes, in `data/methods/whodas.toml`.
//!
//! The generator refuses data unless the recodes add up to the sums that the manual prints: 20, 16, 10, 12, 10, 14, 24, and 92 and
//! 106. That can't notice two items of one block changing places; the golden vectors V12 and V13 do.

use serde::{Serialize, Serializer};

use super::ItemSet;
pub use crate::generated::whodas::*;
use crate::keyed_enum::keyed_enum;

/// Recoding scheme of complex scoring for the five response categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recode {
    /// 0, 1, 2, 3, 4.
    Full,
    /// 0, 1, 1, 2, 2.
    Collapsed,
}

impl Recode {
    /// Returns the recoded value of a category from 0 to 4.
    #[must_use]
    pub const fn of(self, category: u32) -> u32 {
        match self {
            Self::Full => category,
            Self::Collapsed => category.div_ceil(2),
        }
    }

    /// Returns the maximum recoded value.
    #[must_use]
    pub const fn max(self) -> u32 {
        self.of(4)
    }
}

keyed_enum! {
    /// Block of items that is scored and imputed together: a domain, or half of D5. WHO gives no complex score of D5 as
    /// a whole.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ItemBlock {
        /// Understanding and communicating.
        D1 => "D1",
        /// Getting around.
        D2 => "D2",
        /// Self-care.
        D3 => "D3",
        /// Getting along with people.
        D4 => "D4",
        /// Life activities: the household.
        D5Household => "D5_household",
        /// Life activities: work or school. Asked of those who work or study.
        D5Work => "D5_work",
        /// Participation.
        D6 => "D6",
    }
}

/// Part that has a domain score: the blocks, and in simple scoring all of D5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScoredPart {
    /// One block.
    Block(ItemBlock),
    /// D5 with all 8 items; simple scoring of those who work or study.
    D5All8,
}

impl ItemBlock {
    /// Whether the part is asked in the item set.
    #[must_use]
    pub const fn in_set(self, set: ItemSet) -> bool {
        !matches!((self, set), (Self::D5Work, ItemSet::Items32))
    }
}

impl ScoredPart {
    /// Returns the name in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Block(block) => block.id(),
            Self::D5All8 => "D5_all8",
        }
    }
}

impl WhodasItem {
    /// Looks up the item with this code, as printed on the forms: `D5.3`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.code() == code)
    }

    /// Looks up the item with this name in the manual's SPSS syntax: `d5_4` is D5.3.
    #[must_use]
    pub fn from_spss_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.spss_name() == name)
    }

    /// Returns the text key of the neutral label: `q-whodas-d5-3`.
    #[must_use]
    pub fn text_key(self) -> String {
        format!("q-{}", self.question_id().0)
    }
}

impl Serialize for WhodasItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl Serialize for ScoredPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_maxima_are_those_of_the_manual() {
        let derived = |block: ItemBlock| block.items().iter().map(|item| item.recode().max()).sum::<u32>();
        assert_eq!(ItemBlock::ALL.map(derived), [20, 16, 10, 12, 10, 14, 24]);
        assert_eq!(ItemBlock::ALL.map(|block| block.max().get()), ItemBlock::ALL.map(derived));
        assert_eq!(ItemSet::Items36.max().get(), 106);
        assert_eq!(ItemSet::Items32.max().get(), 92);
        assert_eq!(ItemBlock::ALL.map(|block| block.count().get()), [6, 5, 4, 5, 4, 4, 8]);
    }

    #[test]
    fn recodes() {
        assert_eq!([0, 1, 2, 3, 4].map(|c| Recode::Full.of(c)), [0, 1, 2, 3, 4]);
        assert_eq!([0, 1, 2, 3, 4].map(|c| Recode::Collapsed.of(c)), [0, 1, 1, 2, 2]);
        let full: Vec<_> = WhodasItem::ALL.iter().filter(|i| i.recode() == Recode::Full).map(|i| i.code()).collect();
        assert_eq!(
            full.join(" "),
            "D1.1 D1.2 D1.3 D1.4 D2.1 D2.4 D2.5 D3.2 D4.4 D5.3 D5.6 D5.7 D5.8 D6.2 D6.4 D6.5 D6.7"
        );
    }

    #[test]
    fn codes_and_spss_names_differ_in_d5() {
        for (code, spss) in [("D1.1", "d1_1"), ("D5.1", "d5_2"), ("D5.3", "d5_4"), ("D5.5", "d5_8"), ("D5.8", "d5_11")]
        {
            assert_eq!(WhodasItem::from_code(code), WhodasItem::from_spss_name(spss), "{code}");
            assert!(WhodasItem::from_code(code).is_some());
        }
        for name in ["d5_1", "d5_6", "d5_7", "D5.1"] {
            assert_eq!(WhodasItem::from_spss_name(name), None, "{name}");
        }
        assert_eq!(WhodasItem::from_code("D5.9"), None);
        assert!(WhodasItem::ALL.is_sorted() && WhodasItem::ALL.iter().all(|item| item.block().items().contains(item)));
    }
}

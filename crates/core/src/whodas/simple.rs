//! Simple scoring: sums of the raw responses.

use core::num::NonZeroU32;

use litemap::LiteMap;
use serde::Serialize;

use super::missing::ImputedBlock;
use super::{ItemBlock, ItemSet, ScoredPart};
use crate::fraction::{Exact, Fraction, nonzero};

/// Simple (sum) score with its parts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SimpleScore {
    /// Sum of the form's codes 1 to 5: 36 to 180, or 32 to 160.
    pub sum_1_5: Exact,
    /// Sum of 0 to 4.
    pub sum_0_4: Exact,
    /// Per cent of the highest sum.
    pub pct_of_max: Exact,
    /// Whether WHO's workbook defines that: for 36 items it does, for 32 it is a convention of this project.
    pub pct_is_who_workbook: bool,
    /// By block, and D5 as a whole. `None` where two answers of the block are missing.
    pub domains: LiteMap<ScoredPart, Option<PartScore>>,
}

/// Simple score of a block.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PartScore {
    /// Sum of 0 to 4.
    pub sum_0_4: Exact,
    /// Per cent of the highest sum.
    pub pct: Exact,
}

pub(super) fn simple(blocks: &[ImputedBlock], set: ItemSet) -> SimpleScore {
    let sum = blocks.iter().fold(Fraction::ZERO, |sum, block| sum.plus(block.raw()));
    let items = set.count();
    let mut domains: LiteMap<ScoredPart, Option<PartScore>> = LiteMap::new_vec();
    for block in blocks {
        let score = block.reportable().then(|| part(block.raw(), block.block.count()));
        domains.insert(ScoredPart::Block(block.block), score);
    }
    if set == ItemSet::Items36 {
        let halves =
            [ItemBlock::D5Household, ItemBlock::D5Work].map(|half| blocks.iter().find(|block| block.block == half));
        let both = match halves {
            [Some(household), Some(work)] if household.reportable() && work.reportable() => {
                Some(part(household.raw().plus(work.raw()), const { nonzero(8) }))
            }
            _ => None,
        };
        domains.insert(ScoredPart::D5All8, both);
    }
    SimpleScore {
        sum_1_5: sum.plus(Fraction::whole(items.get())).into(),
        sum_0_4: sum.into(),
        pct_of_max: percent(sum, items).into(),
        pct_is_who_workbook: set == ItemSet::Items36,
        domains,
    }
}

fn part(sum: Fraction, items: NonZeroU32) -> PartScore {
    PartScore { sum_0_4: sum.into(), pct: percent(sum, items).into() }
}

/// Returns the sum in per cent of its maximum: 100 times the sum by four times the items; written as 25 times the sum
/// by the items.
fn percent(sum: Fraction, items: NonZeroU32) -> Fraction {
    sum.times(Fraction::whole(25)).over(items)
}

/// Returns the unweighted mean of the six domain percentages, for 36 items with nothing withheld. WHO's spreadsheet
/// with "complex scoring" in its name computes this; it is not the complex method.
pub(super) fn domain_mean(simple: &SimpleScore, set: ItemSet) -> Option<Fraction> {
    if set == ItemSet::Items32 {
        return None;
    }
    let six = [
        ScoredPart::Block(ItemBlock::D1),
        ScoredPart::Block(ItemBlock::D2),
        ScoredPart::Block(ItemBlock::D3),
        ScoredPart::Block(ItemBlock::D4),
        ScoredPart::D5All8,
        ScoredPart::Block(ItemBlock::D6),
    ];
    let sum = six.iter().try_fold(Fraction::ZERO, |sum, part| {
        let score = simple.domains.get(part).copied().flatten()?;
        Some(sum.plus(score.pct.exact))
    })?;
    Some(sum.over(const { nonzero(6) }))
}

//! Complex (IRT-based) scoring, chapter 8 of WHO's manual: recoded answers by their highest sum.

use litemap::LiteMap;
use serde::Serialize;

use super::missing::{Imputation, ImputedBlock};
use super::{ItemBlock, ItemSet};
use crate::fraction::{Exact, Fraction};

/// The complex (IRT-based) score. Not the Rasch score of the country's pilot.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComplexScore {
    /// Sum of the recoded answers by block. `None` where two answers of the block are missing.
    pub recoded_sum: LiteMap<ItemBlock, Option<Exact>>,
    /// Per cent of the block's highest sum.
    pub domain_pct: LiteMap<ItemBlock, Option<Exact>>,
    /// The score over 32 items: per cent of 92.
    pub st_s32: Exact,
    /// The score over 36 items: per cent of 106; for those who work or study.
    pub st_s36: Option<Exact>,
    /// The one that counts: over 36 items for those who work or study, else over 32.
    pub summary: Exact,
}

pub(super) fn complex(blocks: &[ImputedBlock], set: ItemSet, imputation: Imputation) -> ComplexScore {
    let (mut recoded_sum, mut domain_pct) = (LiteMap::new_vec(), LiteMap::new_vec());
    for block in blocks {
        let sum = block.reportable().then(|| block.recoded(imputation));
        recoded_sum.insert(block.block, sum.map(Exact::from));
        let max = block.block.max();
        domain_pct.insert(block.block, sum.map(|sum| sum.times(Fraction::HUNDRED).over(max).into()));
    }
    let over = |set: ItemSet| {
        let asked = blocks.iter().filter(|block| block.block.in_set(set));
        let sum = asked.fold(Fraction::ZERO, |sum, block| sum.plus(block.recoded(imputation)));
        Exact::from(sum.times(Fraction::HUNDRED).over(set.max()))
    };
    let st_s32 = over(ItemSet::Items32);
    let st_s36 = (set == ItemSet::Items36).then(|| over(ItemSet::Items36));
    ComplexScore { recoded_sum, domain_pct, st_s32, st_s36, summary: st_s36.unwrap_or(st_s32) }
}

//! Imputation of missing responses. The manual allows at most two in the questionnaire and names the mean of the
//! domain; everything else here is a convention of this project (decision 9).

use core::num::NonZeroU32;

use super::{ItemBlock, Responses, WhodasItem};
use crate::fraction::Fraction;

/// Imputation rule of complex scoring for a missing response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Imputation {
    /// The mean of the block's answers, rounded half up to an answer that could have been given, then recoded.
    #[default]
    Category,
    /// The mean of the recoded values. One open implementation does this. Full and collapsed items have different
    /// highest values, so that a score can leave 0 to 100: shown for comparison only.
    RecodedMean,
}

/// The responses of one block with what imputation needs: their sum and the number of missing ones.
pub(super) struct ImputedBlock {
    pub(super) block: ItemBlock,
    given: Vec<(WhodasItem, u32)>,
    missing: Vec<WhodasItem>,
    answered: NonZeroU32,
}

impl ImputedBlock {
    /// Collects the responses of a block; `None` if nothing in it is answered, which the limit of two missing responses
    /// excludes.
    pub(super) fn of(answers: &Responses, block: ItemBlock) -> Option<Self> {
        let (mut given, mut missing) = (Vec::with_capacity(8), Vec::new());
        for item in block.items() {
            match answers.get(*item) {
                Some(answer) => given.push((*item, answer.category())),
                None => missing.push(*item),
            }
        }
        let answered = NonZeroU32::new(u32::try_from(given.len()).ok()?)?;
        Some(Self { block, given, missing, answered })
    }

    /// Whether the domain score may be reported: only if at most one response of the domain is missing.
    pub(super) fn reportable(&self) -> bool {
        self.missing.len() < 2
    }

    fn sum(&self) -> u32 {
        self.given.iter().map(|(_, category)| category).sum()
    }

    fn filled_in(&self) -> Fraction {
        Fraction::whole(u32::try_from(self.missing.len()).unwrap_or(u32::MAX))
    }

    /// Returns the sum of the raw responses, 0 to 4 each; a missing one is the unrounded mean.
    pub(super) fn raw(&self) -> Fraction {
        let mean = Fraction::new(self.sum(), self.answered);
        Fraction::whole(self.sum()).plus(mean.times(self.filled_in()))
    }

    /// Returns the imputed category: the mean, rounded half up.
    fn category(&self) -> u32 {
        let answered = self.answered.get();
        (2 * self.sum() + answered) / (2 * answered)
    }

    /// Returns the sum of the response categories; a missing one is the mean rounded half up to a category.
    pub(super) fn raw_of_categories(&self) -> u32 {
        self.sum() + self.missing.iter().map(|_| self.category()).sum::<u32>()
    }

    /// Returns the sum of the recoded responses under an imputation rule.
    pub(super) fn recoded(&self, imputation: Imputation) -> Fraction {
        let given: u32 = self.given.iter().map(|(item, category)| item.recode().of(*category)).sum();
        match imputation {
            Imputation::Category => {
                let missing: u32 = self.missing.iter().map(|item| item.recode().of(self.category())).sum();
                Fraction::whole(given + missing)
            }
            Imputation::RecodedMean => {
                let mean = Fraction::new(given, self.answered);
                Fraction::whole(given).plus(mean.times(self.filled_in()))
            }
        }
    }
}

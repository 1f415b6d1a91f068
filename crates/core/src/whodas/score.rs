//! Scoring of responses by all methods.

use core::fmt;

use serde::Serialize;

use super::complex::{ComplexScore, complex};
use super::items::{MISSING_LIMIT, MISSING_RULE, SCORING_VERSION};
use super::missing::{Imputation, ImputedBlock};
use super::simple::{SimpleScore, domain_mean, simple};
use super::{ItemBlock, ItemSet, Responses, WhodasItem};
use crate::fraction::Exact;

/// All scores of one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhodasScores {
    /// 36 or 32 items.
    pub item_set: ItemSet,
    /// Answers that were filled in.
    pub missing: Vec<WhodasItem>,
    /// Blocks whose own score is withheld, because two of their answers are missing.
    pub unreportable_blocks: Vec<ItemBlock>,
    /// Simple scoring.
    pub simple: SimpleScore,
    /// The unweighted mean of the six domain percentages; 36 items only.
    pub domain_mean_pct: Option<Exact>,
    /// Complex scoring.
    pub complex: ComplexScore,
    /// If answers are missing: complex scoring by the alternative rule, for comparison only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complex_alt_recoded_mean: Option<ComplexScore>,
    /// By which rules.
    #[serde(skip)]
    pub about: ScoringRules,
}

/// Provenance of a score: the edition of the scoring rules, and the imputation rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ScoringRules {
    /// Edition of the scoring rules.
    pub scoring_version: &'static str,
    /// The rule that filled in missing responses; `None` if none were.
    pub missing_rule: Option<&'static str>,
}

/// Error: more responses are missing than scoring allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotScorable {
    /// The items without an answer.
    pub missing: Vec<WhodasItem>,
}

impl NotScorable {
    /// Stable key of the reason.
    pub const REASON: &'static str = "more_than_two_missing";
}

impl fmt::Display for NotScorable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} answers are missing, at most {MISSING_LIMIT} may be", self.missing.len())
    }
}

impl core::error::Error for NotScorable {}

/// Scores a person's responses by all methods.
///
/// # Errors
///
/// [`NotScorable`] if more than two answers are missing.
///
/// Sums are in points (0 to 4, or 1 to 5 as printed, for each item), everything else is per cent of the most that could come out, from
/// 0 (no difficulty) to 100. The two summaries are different methods and must not be compared with each other.
///
/// ```
/// use assessment_core::whodas::{Response, Responses, WhodasItem, ItemSet, score};
///
/// // Somebody who neither works nor studies: 32 items. All mild, but one answer is missing.
/// let mut answers = Responses::new(ItemSet::Items32);
/// for item in ItemSet::Items32.blocks().flat_map(|block| block.items()).filter(|item| **item != WhodasItem::D1_1) {
///     answers.set(*item, Response::Mild)?;
/// }
/// let scored = score(&answers).expect("one may be missing");
/// assert_eq!(scored.missing, [WhodasItem::D1_1]);
/// assert_eq!(scored.simple.pct_of_max.exact.to_string(), "25/1");
/// assert_eq!(scored.complex.summary.exact.to_string(), "800/23");
/// assert_eq!(scored.complex.summary.value, 34.7826);
/// assert_eq!(scored.about.missing_rule, Some(assessment_core::whodas::MISSING_RULE));
/// # Ok::<(), assessment_core::whodas::NotAsked>(())
/// ```
pub fn score(answers: &Responses) -> Result<WhodasScores, NotScorable> {
    let set = answers.set_of_items();
    let (missing, blocks) = filled(answers)?;
    let simple = simple(&blocks, set);
    Ok(WhodasScores {
        item_set: set,
        unreportable_blocks: blocks.iter().filter(|block| !block.reportable()).map(|block| block.block).collect(),
        domain_mean_pct: domain_mean(&simple, set).map(Exact::from),
        simple,
        complex: complex(&blocks, set, Imputation::Category),
        complex_alt_recoded_mean: (!missing.is_empty()).then(|| complex(&blocks, set, Imputation::RecodedMean)),
        about: ScoringRules {
            scoring_version: SCORING_VERSION,
            missing_rule: (!missing.is_empty()).then_some(MISSING_RULE),
        },
        missing,
    })
}

/// Imputes the blocks that are asked, and lists the missing items.
pub(super) fn filled(answers: &Responses) -> Result<(Vec<WhodasItem>, Vec<ImputedBlock>), NotScorable> {
    let missing = answers.missing();
    if missing.len() > MISSING_LIMIT {
        return Err(NotScorable { missing });
    }
    let blocks: Option<Vec<_>> =
        answers.set_of_items().blocks().map(|block| ImputedBlock::of(answers, block)).collect();
    match blocks {
        Some(blocks) => Ok((missing, blocks)),
        None => Err(NotScorable { missing }),
    }
}

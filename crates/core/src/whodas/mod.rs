//! WHODAS 2.0, the 36-item version: responses, simple and complex scoring, an agency's own Rasch table, severity
//! groups.
//!
//! Item codes and neutral labels (text keys `q-whodas-...`) only: the questions are the World Health Organization's,
//! and reproducing them needs its licence. What WHO doesn't settle is a convention of this project, named where it is
//! applied and listed in `docs/methods/whodas-and-status.md`.
//!
//! Three scores that must never be mixed: [`SimpleScore`] (sums), [`ComplexScore`] (recoded by WHO's chapter 8) and the score of
//! a [`RaschTable`], which is what the country's pilot used and whose table is not published. Without that table the
//! complex score stands in for it, marked as a surrogate.
//!
//! ```
//! use assessment_core::whodas::{Response, Responses, WhodasItem, ItemSet, score};
//!
//! let mut answers = Responses::new(ItemSet::Items36);
//! for item in WhodasItem::ALL {
//!     answers.set(item, Response::Mild)?;
//! }
//! let scored = score(&answers).expect("nothing is missing");
//! assert_eq!(scored.simple.pct_of_max.exact.to_string(), "25/1");
//! assert_eq!(scored.complex.summary.exact.to_string(), "1800/53");
//! # Ok::<(), assessment_core::whodas::NotAsked>(())
//! ```

mod complex;
mod dto;
mod extras;
mod groups;
mod items;
mod licensed;
mod missing;
mod rasch;
mod responses;
mod score;
mod simple;
mod text_keys;
mod unscored;

pub use crate::id::Id;
pub use complex::ComplexScore;
pub use dto::{
    RawResponse, RawResponses, WhodasInput, WhodasInputError, WhodasOutcome, WhodasResult, score_input,
    score_input_with_rules,
};
pub use extras::{Extras, ExtrasError, ScoreGroups, score_input_with};
pub use groups::{CutOffError, CutOffs, DEFAULT, PRESETS, Preset, SeverityGroup, preset};
pub(crate) use items::QUESTIONS;
pub use items::{
    CITATION, ItemBlock, MISSING_CITATION, MISSING_LIMIT, MISSING_RULE, MISSING_RULE_ALTERNATIVE, Recode,
    SCORING_VERSION, ScoredPart, WhodasItem,
};
pub use licensed::{LicensedTexts, LicensedTextsError};
pub use missing::Imputation;
pub use rasch::{RaschError, RaschScore, RaschTable, RawScale};
pub use responses::{InterviewResponse, ItemSet, NotAsked, Response, Responses};
pub use score::{NotScorable, ScoringRules, WhodasScores, score};
pub use simple::{PartScore, SimpleScore};
pub(crate) use text_keys::hyphens;
pub use text_keys::texts;
pub use unscored::{Notice, Unscored, YesNo};

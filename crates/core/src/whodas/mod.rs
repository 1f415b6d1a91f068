//! WHODAS 2.0, the 36-item form: answers, simple and complex scoring, an agency's own Rasch table, severity groups.
//!
//! Item codes and neutral labels (text keys `q-whodas-...`) only: the questions are the World Health Organization's,
//! and reproducing them needs its licence. What WHO doesn't settle is a convention of this project, named where it is
//! applied and listed in `docs/methods/whodas-and-status.md`.
//!
//! Three scores that must never be mixed: [`Simple`] (sums), [`Complex`] (recoded by WHO's chapter 8) and the score of
//! a [`RaschTable`], which is what the country's pilot used and whose table is not published. Without that table the
//! complex score stands in for it, marked as a surrogate.
//!
//! ```
//! use assessment_core::whodas::{Answer, Answers, Item, ItemSet, score};
//!
//! let mut answers = Answers::new(ItemSet::Items36);
//! for item in Item::ALL {
//!     answers.set(item, Answer::Mild)?;
//! }
//! let scored = score(&answers).expect("nothing is missing");
//! assert_eq!(scored.simple.pct_of_max.exact.to_string(), "25/1");
//! assert_eq!(scored.complex.summary.exact.to_string(), "1800/53");
//! # Ok::<(), assessment_core::whodas::NotAsked>(())
//! ```

mod answers;
mod complex;
mod extras;
mod groups;
mod items;
mod keys;
mod licensed;
mod missing;
mod rasch;
mod score;
mod simple;
mod unscored;
mod wire;

pub use crate::id::Id;
pub use answers::{Answer, Answers, ItemSet, NotAsked, Tried};
pub use complex::Complex;
pub use extras::{Extras, ExtrasError, Groups, answer_with};
pub use groups::{CutOffError, CutOffs, DEFAULT, Group, PRESETS, Preset, preset};
pub(crate) use items::QUESTIONS;
pub use items::{
    Block, CITATION, Item, MISSING_CITATION, MISSING_LIMIT, MISSING_RULE, MISSING_RULE_ALTERNATIVE, Part, Recode,
    SCORING_VERSION,
};
pub(crate) use keys::hyphens;
pub use keys::texts;
pub use licensed::{LicensedTexts, LicensedTextsError};
pub use missing::Imputation;
pub use rasch::{RaschError, RaschScore, RaschTable, RawScale};
pub use score::{About, NotScorable, Scored, score};
pub use simple::{PartScore, Simple};
pub use unscored::{Notice, Unscored, YesNo};
pub use wire::{Input, InputError, Line, Outcome, RawAnswer, RawAnswers, answer, answer_with_rules};

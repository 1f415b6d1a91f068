//! The social worker's revised instrument of the individual needs assessment (`data/needs/instrument.toml`): 23 items
//! of four levels, who helps and how often, the overview by area, and the measures to think of for each area.
//!
//! - [`prefill`] lays the self-assessment beside it: what was said to 19 of the 23 items, and what stays for the
//!   interview. It proposes; the finding is the social worker's.
//! - [`InterviewRecord::from_interview`] understands a record of the interview, [`overview`] sets it out by area.
//! - [`recommended_scale`] is the simpler scale that the report recommends, beside the degrees of the law.
//!
//! What this is *not*: a score. The instrument's scale is qualitative, no source turns its levels into a degree or into
//! hours, and so nothing here does.
//!
//! ```
//! use assessment_core::answers::{Answer, Answers};
//! use assessment_core::dates::from_iso;
//! use assessment_core::form::questions::DRESSING;
//! use assessment_core::functioning::level;
//! use assessment_core::functioning::Level;
//! use assessment_core::instrument::{Proposal, prefill};
//!
//! let mut answers = Answers::none(from_iso("2026-11-22").expect("a day"));
//! answers.insert(DRESSING, Answer::One(level::SEVERE));
//! let prefill = prefill(&answers);
//! assert_eq!(prefill.items.len(), 23);
//! assert!(matches!(prefill.items[1].proposal, Proposal::Said { level: Level::Severe, .. }));
//! ```

mod definition;
mod dto;
mod model;
mod overview;
mod prefill;
mod record;
mod scale;
mod texts;

pub use definition::{
    AreaDefinition, HelpDefinition, InstrumentDefinition, ItemDefinition, KeyedText, LevelDefinition, definition,
};
pub use dto::{
    Degrees, DegreesResult, NoDegrees, OverviewResult, PrefillInput, PrefillResult, RecordInput, degrees,
    overview_result, prefill_result,
};
pub use model::{
    HelpBlock, Helper, HowOften, INSTRUMENT, Instrument, InstrumentFinding, InstrumentItem, ItemId, SimplerLevel,
};
pub use overview::{AreaMeasure, AreaOverview, ItemFinding, LevelCounts, Overview, overview};
pub use prefill::{MeasureRow, Prefill, Prefilled, Proposal, WhyInterview, prefill};
pub use record::{AreaNeed, HelpAnswer, InterviewInput, InterviewRecord, RecordProblem, RecordProblemKind};
pub use scale::{RecommendedScale, ScaleLevel, recommended_scale};
pub use texts::texts;

#[cfg(test)]
mod tests;

//! The support measures: eligibility, amounts, renewal, papers, deadlines. Each measure is data in a file of its own;
//! [`assess`] evaluates them all.
//!
//! The results explain and never decide: that is the agency's. Unknown stays unknown. A payment tier follows the
//! certified degree and never a severity group. To add a measure see `docs/adding.md`.

mod assess;
mod assistant_support;
mod balneotherapy;
mod car;
mod citations;
mod common;
mod education;
mod employment;
mod fact_dependencies;
mod figures;
mod home_adaptation;
pub mod income;
mod model;
mod monthly_support;
mod municipal_rent;
mod office_assessed;
mod options;
mod other;
mod outcome;
mod outcome_parts;
mod parking;
mod personal_assistance;
mod placement;
mod social_services;
mod technical_aids;
mod terms;
mod text_keys;
mod vignette;
mod when;

pub(crate) use assess::asked_by_the_form_itself;
pub use assess::{assess, assess_by, is_worth_asking};
pub use citations::{CitedText, citations};
pub use figures::{
    EarlierValue, FigureList, ListedFigure, NamedEarlier, NamedFigure, NamedFigures, PovertyLineProduct, figures_on,
    named_figures,
};
pub use model::{
    Amount, AmountSize, Amounts, Deadline, DeadlineStart, Frequency, Measure, MeasureId, MeasureVersion, Note, Paper,
    PaperStage, Period, Placeholder, Renewal, Rule, WaitingPeriod,
};
pub use outcome::{
    AmountOutcome, Assessment, Certainty, ConditionOutcome, ConditionStatus, DeadlineOutcome, FigureUsed,
    MeasureOutcome, NoteOutcome, OfBase, PaperOutcome, RenewalOutcome, RequestedPaper, RulesOutcome, SizeOutcome,
    Verdict,
};
pub use text_keys::{TextKey, text_keys, texts};
pub use when::When;

/// All measures, in the order in which they are shown.
pub static MEASURES: &[&Measure] = &[
    &monthly_support::MEASURE,
    &car::MEASURE,
    &home_adaptation::MEASURE,
    &balneotherapy::MEASURE,
    &municipal_rent::MEASURE,
    &personal_assistance::MEASURE,
    &assistant_support::MEASURE,
    &technical_aids::MEASURE,
    &social_services::MEASURE,
    &placement::MEASURE,
    &vignette::MEASURE,
    &parking::MEASURE,
    &education::MEASURE,
    &employment::MEASURE,
    &other::MEASURE,
];

// No condition of a measure names an option of another question.
const _: () = {
    let mut at = 0;
    while at < MEASURES.len() {
        MEASURES[at].assert_options(&crate::form::FORM);
        at += 1;
    }
};

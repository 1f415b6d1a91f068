//! The support measures: who has a right to what, how much, how often, with which papers, by when. Each measure is
//! data in a file of its own; [`assess`] evaluates them all.
//!
//! The results explain and never decide: that is the agency's. Unknown stays unknown. A payment tier follows the
//! certified degree and never a severity group. To add a measure see `docs/adding.md`.

mod assess;
mod assessed;
mod assistant_support;
mod balneotherapy;
mod car;
mod citations;
mod common;
mod education;
mod employment;
mod figures;
mod home_adaptation;
pub mod income;
mod keys;
mod lines;
mod looked_at;
mod model;
mod monthly_support;
mod municipal_rent;
mod other;
mod outcome;
mod parking;
mod personal_assistance;
mod placement;
mod social_services;
mod technical_aids;
mod terms;
mod vignette;

pub(crate) use assess::asked_by_the_form_itself;
pub use assess::{assess, assess_by, depends_on};
pub use citations::{Cited, citations};
pub use figures::{
    Earlier, FigureList, Listed, NamedEarlier, NamedFigure, NamedFigures, Product, figures_on, named_figures,
};
pub use keys::{TextKey, text_keys, texts};
pub use model::{
    After, Again, Amount, Amounts, Counts, Deadline, Measure, MeasureId, Named, Paper, PaperStage, Period, Rule, Size,
    Statement, Version,
};
pub use outcome::{
    AgainLine, AmountLine, Assessment, ConditionState, DeadlineLine, FigureUsed, Line, Outcome, PaperFor, PaperLine,
    Standing, State, Verdict,
};

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

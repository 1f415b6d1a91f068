//! Builders of the measures of which the sources give no rules: an office assesses each case, so that the answers never
//! lead to yes or no.

use time::{Date, Month};

use super::common::*;
use super::model::*;
use super::terms::*;
use crate::condition::Condition;
use crate::form::QuestionId;
use crate::law::*;

/// Builds a measure that an office assesses.
pub(super) const fn measure(
    id: &'static str,
    request: Option<QuestionId>,
    receiving: Option<QuestionId>,
    versions: &'static [MeasureVersion],
) -> Measure {
    Measure { id: MeasureId(id), request, receiving, versions }
}

/// Arguments of [`with_the_needs_assessment`]: which act says that the measure is given as assessed, and which papers
/// are asked for.
#[derive(Clone, Copy)]
pub(super) struct AssessedByOffice {
    pub frequency: LawId,
    pub papers: &'static [&'static [Paper]],
}

/// Arguments for measures under the Persons with Disabilities Act.
pub(super) const BY_THE_DISABILITIES_ACT: AssessedByOffice =
    AssessedByOffice { frequency: ZHU_21, papers: &[DIRECTORATE_PAPERS] };

/// Arguments for measures under the Social Services Act that are requested with the needs assessment.
pub(super) const BY_THE_SERVICES_ACT: AssessedByOffice =
    AssessedByOffice { frequency: ZSU_REQUESTS, papers: &[DIRECTORATE_PAPERS] };

/// Builds the version of a measure that is requested with the needs assessment.
pub(super) const fn with_the_needs_assessment(
    from: Date,
    rules: &'static [Rule],
    asked: AssessedByOffice,
    deadlines: &'static [&'static [Deadline]],
    apply: &'static [Note],
    notes: &'static [&'static [Note]],
) -> MeasureVersion {
    MeasureVersion {
        from,
        to: None,
        rules,
        amounts: Amounts::Each(&[]),
        frequency: frequency("as-assessed", asked.frequency),
        again: None,
        durations: &[],
        papers: asked.papers,
        deadlines,
        apply,
        notes,
    }
}

/// First day on which needs are assessed under the Persons with Disabilities Act, three months after it is in force (§
/// 6 of its transitional provisions).
pub(super) const SINCE_THE_ASSESSMENT: Date = day(2019, Month::April, 1);

/// First day on which the Social Services Act is in force.
pub(super) const SINCE_THE_SERVICES_ACT: Date = day(2020, Month::July, 1);

/// Condition that only the directorate can evaluate: always unknown.
pub(super) const BY_THE_DIRECTORATE: Condition = Condition::AssessedBy("directorate");

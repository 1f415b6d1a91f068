//! Form section 8: what the expert decision says of personal assistance and technical aids.

use super::options::YES;
use super::*;
use crate::condition::Condition;

define! {
    /// "I have a decision of TMEC that I need personal assistance": the finding of чужда помощ.
    ATTENDANCE_CERTIFIED = Question::new("attendance-certified", YES_NO_NOT_SURE)
        .when(Condition::FirstAnsweredIs(&[requests::ids::REQUEST_PERSONAL_ASSISTANCE], &[YES]));
    /// "I have a decision from MAC/TMEC that I need technical aid"; НЕЛК decides too.
    TECHNICAL_AID_CERTIFIED = Question::new("technical-aid-certified", YES_NO_NOT_SURE)
        .when(Condition::FirstAnsweredIs(&[requests::ids::REQUEST_TECHNICAL_AIDS], &[YES]));
}

/// Definition of form section 8, assistance and aids in the decision.
pub(super) static SECTION: Section = Section {
    id: "needs",
    number: Some(8),
    stage: Stage::Overview,
    pages: &[
        Page { id: "attendance-certified", questions: &[&ATTENDANCE_CERTIFIED] },
        Page { id: "technical-aid-certified", questions: &[&TECHNICAL_AID_CERTIFIED] },
    ],
};

//! Municipal programmes as data (`data/needs/programmes.toml`), beside the national law and no part of it: whom a
//! programme is for ([`eligibility`]), a check of the assistants' roster ([`check_roster`]), and the ranked list within
//! a budget ([`rank`]).
//!
//! Everything here informs. The municipality decides, and once the day lies after the last on which a source shows the
//! rules, whether they still hold is for the municipality to say.
//!
//! ```
//! use assessment_core::municipal::{RosterFinding, Roster, check_roster};
//!
//! let shift = |assistant: &str, from: &str, to: &str| assessment_core::municipal::Shift {
//!     assistant: assistant.into(),
//!     from: from.parse().expect("a moment"),
//!     to: to.parse().expect("a moment"),
//! };
//! let roster = Roster {
//!     programme: "sofia-independent-living".into(),
//!     granted_hours: None,
//!     shifts: vec![
//!         shift("A", "2013-07-01T08:00", "2013-07-01T12:00"),
//!         shift("B", "2013-07-01T11:30", "2013-07-01T14:00"),
//!     ],
//! };
//! let report = check_roster(&roster).expect("a programme that is known on these days");
//! let [RosterFinding::TooManyAtOnce { from, to, .. }] = report.findings.as_slice() else { panic!("one overlap") };
//! assert_eq!((from.to_string(), to.to_string()), ("2013-07-01T11:30".into(), "2013-07-01T12:00".into()));
//! ```

mod dto;
mod eligibility;
mod local_date_time;
mod model;
mod ranking;
mod roster;
mod texts;

pub use dto::{
    Checked, EligibilityInput, ProgrammeAnswer, ProgrammeResult, RankingInput, RosterInput, eligibility_result,
    ranking_result, roster_result,
};
#[cfg(feature = "schema")]
pub(crate) use eligibility::CONDITIONS;
pub use eligibility::{Eligibility, EligibilityCondition, eligibility};
pub use local_date_time::{LocalDateTime, LocalDateTimeError};
pub use model::{
    Criterion, PROGRAMMES, Programme, ProgrammeError, ProgrammeId, ProgrammeService, ProgrammeVersion, RulesTaken,
    ServiceId, TieRule, programme,
};
pub use ranking::{
    Applicant, Applicants, Budget, Funding, Points, RankedList, RankedPlace, ServiceList, Simulated, Unranked,
    UnrankedReason, rank,
};
pub use roster::{MonthHours, Roster, RosterFinding, RosterReport, Shift, check_roster};
pub use texts::texts;

#[cfg(test)]
mod tests;

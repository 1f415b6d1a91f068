//! Data model of the measures. Plain data in constants: what is shown, explained and tested all reads the same values.
//! No text stands here, only stable keys for texts.

use serde::{Serialize, Serializer};
use time::Date;

pub(super) use super::when::When;
use crate::condition::Condition;
use crate::form::{OptionId, QuestionId};
use crate::keyed_enum::keyed_enum;
use crate::law::LawId;
use crate::money::Money;
use crate::parameters::{AnyParameter, Parameter};
use crate::percent::Percent;

/// Stable id of a measure, a newtype. Texts: `m-<id>`, `m-<id>.summary`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureId(pub &'static str);

impl Serialize for MeasureId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// A support measure with its versions.
#[derive(Debug)]
pub struct Measure {
    /// Stable key.
    pub id: MeasureId,
    /// The question of section 7 by which it is requested; `None` where the form has none.
    pub request: Option<QuestionId>,
    /// The question of section 9 that says whether the person receives it now.
    pub receiving: Option<QuestionId>,
    /// The rules by date, in order. Old law stays beside the new.
    pub versions: &'static [MeasureVersion],
}

/// The rules of a measure for a validity period.
#[derive(Debug)]
pub struct MeasureVersion {
    /// First day.
    pub from: Date,
    /// Last day; `None` where the law sets no end.
    pub to: Option<Date>,
    /// All must hold.
    pub rules: &'static [Rule],
    /// What the person gets.
    pub amounts: Amounts,
    /// How often. Text: `frequency-<id>`.
    pub frequency: Frequency,
    /// When the same can be had again.
    pub again: Option<Renewal>,
    /// How long the right lasts. Texts: `duration-<id>`.
    pub durations: &'static [Note],
    /// Papers, in the order in which they are listed.
    pub papers: &'static [&'static [Paper]],
    /// Deadlines, in the order of time.
    pub deadlines: &'static [&'static [Deadline]],
    /// Where to apply. Texts: `apply-<id>`.
    pub apply: &'static [Note],
    /// What else one must know. Texts: `note-<id>`.
    pub notes: &'static [&'static [Note]],
}

/// Eligibility criterion of a measure with its legal source. Text: the key itself, `c-...`, and one for each way to
/// meet it.
#[derive(Debug)]
pub struct Rule {
    /// Stable key, which is the text key as well.
    pub id: &'static str,
    /// The condition.
    pub when: Condition,
    /// Where it stands.
    pub law: LawId,
    /// Figures that the text names, by the name of their placeholder.
    pub figures: &'static [Placeholder],
    /// Where the condition can be met in several ways: a name for each of them, in their order. Their sentences are the
    /// texts `<id>.<way>`; the text of the condition itself names all of them.
    pub ways: &'static [&'static str],
}

/// Argument of a message: a parameter by the name of its placeholder.
#[derive(Clone, Copy, Debug)]
pub struct Placeholder {
    /// The placeholder.
    pub name: &'static str,
    /// The figure.
    pub parameter: AnyParameter,
}

/// Benefit amounts of a measure: what the person gets.
#[derive(Debug)]
pub enum Amounts {
    /// One of several tiers, from the lowest amount to the highest; each excludes the others.
    Tiers(&'static [Amount]),
    /// Each stands by itself.
    Each(&'static [Amount]),
    /// One of several degrees that an office sets; none can be told from the answers.
    SetBy {
        /// The office. Text: `assessed-<office>`.
        office: &'static str,
        /// The degrees.
        degrees: &'static [Amount],
    },
}

/// Benefit amount with its formula. Text: `amount-<id>`; without a figure for the day `amount-<id>.no-figure`.
#[derive(Debug)]
pub struct Amount {
    /// Stable key.
    pub id: &'static str,
    /// When it is due, beside the measure's own conditions.
    pub when: When,
    /// How much.
    pub size: AmountSize,
    /// Per month, once, a year.
    pub period: Period,
    /// Where it stands.
    pub law: LawId,
    /// Figures that its text names beside its size.
    pub figures: &'static [Placeholder],
}

/// Formula of an amount.
///
/// A share is a percentage, a multiple a whole number; anything else doesn't compile:
///
/// ```
/// use assessment_core::measures::AmountSize;
/// use assessment_core::parameters::{CAR_TIMES, POVERTY_LINE, SUPPORT_SHARE_1};
///
/// const SHARE: AmountSize = AmountSize::Share { base: &POVERTY_LINE, share: &SUPPORT_SHARE_1 };
/// const TIMES: AmountSize = AmountSize::UpToTimes { base: &POVERTY_LINE, times: &CAR_TIMES };
/// ```
///
/// ```compile_fail,E0308
/// # use assessment_core::measures::AmountSize;
/// # use assessment_core::parameters::{CAR_TIMES, POVERTY_LINE};
/// const SHARE: AmountSize = AmountSize::Share { base: &POVERTY_LINE, share: &CAR_TIMES };
/// ```
///
/// ```compile_fail,E0308
/// # use assessment_core::measures::AmountSize;
/// # use assessment_core::parameters::{POVERTY_LINE, SUPPORT_SHARE_1};
/// const TIMES: AmountSize = AmountSize::UpToTimes { base: &POVERTY_LINE, times: &SUPPORT_SHARE_1 };
/// ```
#[derive(Clone, Copy, Debug)]
pub enum AmountSize {
    /// Exactly this share of a base.
    Share {
        /// What the share is taken of.
        base: &'static Parameter<Money>,
        /// The share, a percentage.
        share: &'static Parameter<Percent>,
    },
    /// Real costs up to this share of a base.
    UpToShare {
        /// What the share is taken of.
        base: &'static Parameter<Money>,
        /// The share, a percentage.
        share: &'static Parameter<Percent>,
    },
    /// Real costs up to so many times a base.
    UpToTimes {
        /// What is multiplied.
        base: &'static Parameter<Money>,
        /// How many times, a whole number.
        times: &'static Parameter<u16>,
    },
    /// Up to so many hours.
    UpToHours(&'static Parameter<u16>),
    /// Told in words only: free of charge, the regulated rent.
    InWords,
}

keyed_enum! {
    /// Period for which an amount is paid. Text: `period-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Period {
        /// A month.
        Month => "month",
        /// A calendar year.
        Year => "year",
        /// Each time it is granted.
        Once => "once",
    }
}

/// Frequency at which the same can be had. It has no condition: it is said of every outcome by these rules. What is so
/// for some persons only is a [`Note`].
///
/// ```compile_fail,E0560
/// # use assessment_core::measures::{Frequency, When};
/// const SOMETIMES: Frequency = Frequency { id: "monthly", figures: &[], law: None, when: When::ALWAYS };
/// ```
#[derive(Debug)]
pub struct Frequency {
    /// Stable key.
    pub id: &'static str,
    /// Figures by the name of their placeholder.
    pub figures: &'static [Placeholder],
    /// Where it stands; `None` for advice.
    pub law: Option<LawId>,
}

/// Note to be shown, with the parameters that its text names.
#[derive(Debug)]
pub struct Note {
    /// Stable key; the place where it is used says the prefix of the text key.
    pub id: &'static str,
    /// When it is said.
    pub when: When,
    /// Figures by the name of their placeholder.
    pub figures: &'static [Placeholder],
    /// Where it stands; `None` for advice.
    pub law: Option<LawId>,
    /// The day from which it is so, where that is later than the rules beside it.
    pub since: Option<Date>,
}

/// Renewal rule: when the same can be had again.
#[derive(Debug)]
pub struct Renewal {
    /// Text: `again-<id>`.
    pub id: &'static str,
    /// So many years, or in the next calendar year.
    pub after: WaitingPeriod,
    /// Says whether there was a last time at all.
    pub ever: QuestionId,
    /// The option of `ever` that says "never".
    pub never: OptionId,
    /// The date of the last time.
    pub last: QuestionId,
    /// Where it stands.
    pub law: LawId,
}

/// Waiting period of a renewal: a number of years, or the rest of the calendar year.
///
/// ```
/// # use assessment_core::measures::WaitingPeriod;
/// const YEARS: WaitingPeriod = WaitingPeriod::Years(&assessment_core::parameters::CAR_YEARS);
/// ```
///
/// ```compile_fail,E0308
/// # use assessment_core::measures::WaitingPeriod;
/// const YEARS: WaitingPeriod = WaitingPeriod::Years(&assessment_core::parameters::POVERTY_LINE);
/// ```
#[derive(Clone, Copy, Debug)]
pub enum WaitingPeriod {
    /// Years.
    Years(&'static Parameter<u16>),
    /// The end of the calendar year.
    CalendarYear,
}

/// Supporting document of an application. Texts: `doc-<id>`, `doc-<id>.reason`.
#[derive(Debug)]
pub struct Paper {
    /// Stable key.
    pub id: &'static str,
    /// Who issues it. Text: `issuer-<id>`.
    pub issuer: &'static str,
    /// When it is needed.
    pub stage: PaperStage,
    /// When it is needed; one whose condition is unknown is no certain one.
    pub when: When,
    /// Where it stands.
    pub law: LawId,
}

keyed_enum! {
    /// Stage of the procedure at which a document is due. Text: `when-<id>`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum PaperStage {
        /// With the application.
        WithApplication => "with-application",
        /// After the need is approved; in practice often asked for with the application.
        AfterApproval => "after-approval",
        /// At the municipality, with the referral.
        AtMunicipality => "at-municipality",
        /// The agency can get it itself from other authorities.
        ObtainedByAgency => "obtained-by-agency",
    }
}

/// Deadline of the procedure. Text: `deadline-<id>` with the figure as placeholder.
#[derive(Debug)]
pub struct Deadline {
    /// Stable key.
    pub id: &'static str,
    /// How long; the placeholder is `count`.
    pub length: &'static Parameter<u16>,
    /// Whether a date follows from filing on the day of the assessment.
    pub counts: DeadlineStart,
    /// When it is said.
    pub when: When,
    /// Where it stands.
    pub law: LawId,
}

/// Event from which a deadline runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeadlineStart {
    /// To the end of so many months after the month of filing: a date can be told for filing today.
    MonthEndsAfterFiling,
    /// So many months before a date in the answers.
    MonthsBefore(QuestionId),
    /// From something that lies ahead: no date can be told.
    FromEvent,
}

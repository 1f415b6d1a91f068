//! Form section of facts that support measures need and the official form does not ask.
//!
//! Not part of the form: each is asked only where a requested or possible measure depends on it, may always be
//! passed over, and travels with the submission only if the person says so.

use super::*;
use crate::condition::Condition;

/// Answer type of the last time: its month or year.
const WHEN: AnswerKind = AnswerKind::Date { precision: DatePrecision::YearOrMore, range: DateRange::Past };

/// Answer type of whether something was ever received.
const EVER: AnswerKind = one_of(&[shared::YES, shared::NEVER, shared::NOT_SURE]);

const YES: &[OptionId] = &[options::YES];

define! {
    /// Whether the decision grants чужда помощ, where section 8 was not asked.
    FACT_ATTENDANCE = Question::new("fact-attendance", YES_NO_NOT_SURE).fact();
    /// Monthly child benefit under art. 8д of the Family Allowances for Children Act.
    FACT_CHILD_BENEFIT = Question::new("fact-child-benefit", YES_NO_NOT_SURE).fact();
    /// Kinds of pension.
    FACT_PENSION with fact_pension {
        GENERAL_ILLNESS = "general-illness",
        WORK_ACCIDENT = "work-accident",
        SOCIAL_DISABILITY = "social-disability",
        MILITARY = "military",
        CIVIL = "civil",
        SURVIVOR = "survivor",
        OLD_AGE = "old-age",
        NONE = "none".exclusive(),
        NOT_SURE,
    } = Question::new("fact-pension", any_of(fact_pension::ALL)).fact();
    /// Residence status of people without ЕГН.
    FACT_RESIDENCE = Question::new("fact-residence", YES_NO_NOT_SURE).fact();
    /// Residential care financed by the state, free of charge, for more than a month.
    FACT_RESIDENTIAL_CARE = Question::new("fact-residential-care", YES_NO_NOT_SURE).fact();
    /// Moves by wheelchair.
    FACT_WHEELCHAIR = Question::new("fact-wheelchair", YES_NO_NOT_SURE).fact();
    /// Lasting difficulty in standing, walking and endurance.
    FACT_MOBILITY = Question::new("fact-mobility", YES_NO_NOT_SURE).fact();
    /// Works or studies.
    FACT_WORKING = Question::new("fact-working", YES_NO_NOT_SURE).fact();
    /// Average monthly income per family member over the last 12 months.
    FACT_INCOME_PER_MEMBER = Question::new("fact-income-per-member", AnswerKind::Money).fact();
    /// Whether the car aid was ever received.
    FACT_CAR_AID = Question::new("fact-car-aid", EVER).fact();
    /// When it was last received.
    FACT_CAR_AID_DATE = Question::new("fact-car-aid-date", WHEN).fact().when(Condition::FirstAnsweredIs(&[ids::FACT_CAR_AID], YES));
    /// Whether the home aid was ever received.
    FACT_HOME_AID = Question::new("fact-home-aid", EVER).fact();
    /// When it was last received.
    FACT_HOME_AID_DATE =
        Question::new("fact-home-aid-date", WHEN).fact().when(Condition::FirstAnsweredIs(&[ids::FACT_HOME_AID], YES));
    /// Whether the balneotherapy aid was ever received.
    FACT_BALNEO_AID = Question::new("fact-balneo-aid", EVER).fact();
    /// When it was last received.
    FACT_BALNEO_AID_DATE =
        Question::new("fact-balneo-aid-date", WHEN).fact().when(Condition::FirstAnsweredIs(&[ids::FACT_BALNEO_AID], YES));
    /// Prescription by a specialist for balneotherapy or rehabilitation.
    FACT_PRESCRIPTION = Question::new("fact-prescription", YES_NO_NOT_SURE).fact();
    /// War invalid (военноинвалид).
    FACT_VETERAN = Question::new("fact-veteran", YES_NO_NOT_SURE).fact();
    /// Single, or single parent of a child with a lasting disability.
    FACT_HOUSEHOLD with fact_household {
        SINGLE = "single",
        SINGLE_PARENT = "single-parent",
        NEITHER = "neither",
        NOT_SURE,
    } = Question::new("fact-household", one_of(fact_household::ALL)).fact();
    /// Lease of a municipal dwelling.
    FACT_MUNICIPAL_LEASE = Question::new("fact-municipal-lease", YES_NO_NOT_SURE).fact();
    /// An assistive device prescribed by ЛКК, ТЕЛК or НЕЛК, where section 8 was not asked.
    FACT_DEVICE_PRESCRIBED = Question::new("fact-device-prescribed", YES_NO_NOT_SURE).fact();
    /// A car within the limits of the free vignette.
    FACT_VIGNETTE_CAR = Question::new("fact-vignette-car", YES_NO_NOT_SURE).fact();
}

/// Definition of the section of facts; it has no number because the official form has no such part.
pub(crate) static SECTION: Section = Section {
    id: "facts",
    number: None,
    stage: Stage::Overview,
    pages: &[
        Page { id: "fact-attendance", questions: &[&FACT_ATTENDANCE] },
        Page { id: "fact-child-benefit", questions: &[&FACT_CHILD_BENEFIT] },
        Page { id: "fact-pension", questions: &[&FACT_PENSION] },
        Page { id: "fact-residence", questions: &[&FACT_RESIDENCE] },
        Page { id: "fact-residential-care", questions: &[&FACT_RESIDENTIAL_CARE] },
        Page { id: "fact-wheelchair", questions: &[&FACT_WHEELCHAIR] },
        Page { id: "fact-mobility", questions: &[&FACT_MOBILITY] },
        Page { id: "fact-working", questions: &[&FACT_WORKING] },
        Page { id: "fact-income-per-member", questions: &[&FACT_INCOME_PER_MEMBER] },
        Page { id: "fact-car-aid", questions: &[&FACT_CAR_AID] },
        Page { id: "fact-car-aid-date", questions: &[&FACT_CAR_AID_DATE] },
        Page { id: "fact-home-aid", questions: &[&FACT_HOME_AID] },
        Page { id: "fact-home-aid-date", questions: &[&FACT_HOME_AID_DATE] },
        Page { id: "fact-balneo-aid", questions: &[&FACT_BALNEO_AID] },
        Page { id: "fact-balneo-aid-date", questions: &[&FACT_BALNEO_AID_DATE] },
        Page { id: "fact-prescription", questions: &[&FACT_PRESCRIPTION] },
        Page { id: "fact-veteran", questions: &[&FACT_VETERAN] },
        Page { id: "fact-household", questions: &[&FACT_HOUSEHOLD] },
        Page { id: "fact-municipal-lease", questions: &[&FACT_MUNICIPAL_LEASE] },
        Page { id: "fact-device-prescribed", questions: &[&FACT_DEVICE_PRESCRIBED] },
        Page { id: "fact-vignette-car", questions: &[&FACT_VIGNETTE_CAR] },
    ],
};

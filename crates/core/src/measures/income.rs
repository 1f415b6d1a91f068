//! Lists of the income that the targeted aids for car and home count: § 1, points 20 and 21 of the Persons with
//! Disabilities Act.
//!
//! Whoever adds up must meet both lists before, not after: one kind too many counted turns a right into a refusal.

use crate::law::{LawId, ZHU_INCOME, ZHU_NOT_INCOME};

/// Ids of the kinds of income that count (point 20, "and other income"). Texts: `income-counted-<id>`.
pub const COUNTED: [&str; 10] = [
    "wages",
    "farming",
    "sales",
    "rent",
    "dividends",
    "pensions",
    "benefits",
    "scholarships",
    "child-benefits",
    "alimony",
];

/// Ids of the ten kinds of income that do not count, in the order of point 21. Texts: `income-not-counted-<id>`.
pub const NOT_COUNTED: [&str; 10] = [
    "financial-support",
    "attendance-supplement",
    "birth-grant",
    "humanitarian-aid",
    "pension-compensations",
    "veteran-supplements",
    "age-compensation",
    "government-aids",
    "therapy-pay",
    "child-protection",
];

/// Legal source of what counts.
pub const COUNTED_LAW: LawId = ZHU_INCOME;

/// Legal source of what does not count.
pub const NOT_COUNTED_LAW: LawId = ZHU_NOT_INCOME;

/// Lists the text keys of both lists.
pub(super) fn texts() -> impl Iterator<Item = String> {
    let counted = COUNTED.iter().map(|kind| format!("income-counted-{kind}"));
    counted.chain(NOT_COUNTED.iter().map(|kind| format!("income-not-counted-{kind}")))
}

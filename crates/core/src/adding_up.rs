//! Calculator for the income per member of a family: sums in, sums out, months, people, the quotient.
//!
//! Pure arithmetic on what a person typed for themselves. Nothing of it is an answer, a fact or part of a submission; only
//! the quotient may become the answer to [`QUESTION`], where the person says so.

use crate::answers::{ProblemKind, parse_money};
use crate::form::QuestionId;
use crate::form::questions::FACT_INCOME_PER_MEMBER;
use crate::money::{Currency, Money};
use crate::text::{is_blank, misdigit, plain};

/// Id of the question that the quotient may answer.
pub const QUESTION: QuestionId = FACT_INCOME_PER_MEMBER;

/// Maximum number of people in a family.
pub const MOST_MEMBERS: u32 = 30;

/// Maximum number of times that a sum is received.
pub const MOST_TIMES: u32 = 400;

/// Raw input of the calculator, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawSums {
    /// People in the family.
    pub members: String,
    /// Months in which the sums were received.
    pub months: String,
    /// Sums that were received. A blank one is none.
    pub counted: Vec<ReceivedSum>,
    /// Sums among them that don't count.
    pub left_out: Vec<ReceivedSum>,
}

/// Raw input of one sum, and how often it was received.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceivedSum {
    /// The amount.
    pub amount: String,
    /// How many times.
    pub times: String,
}

/// Result of the income calculator: total, months, people, and income per person and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotient {
    /// What was received and counts.
    pub total: Money,
    /// Months.
    pub months: u32,
    /// People.
    pub members: u32,
    /// A month and person, rounded up to the minor unit ([`Money::divided_up`]).
    pub each: Money,
}

/// Identifier of a field of the calculator, to which an error belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumField {
    /// People in the family.
    Members,
    /// Months.
    Months,
    /// The amount of a sum that was received; counted from 0.
    Amount(SumList, usize),
    /// How many times it was received.
    Times(SumList, usize),
}

/// Identifier of one of the two lists of sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumList {
    /// Sums that were received.
    Counted,
    /// Sums among them that don't count.
    LeftOut,
}

/// Validation error of a field of the calculator. Text: `adding-wrong-<id>`, but for [`SumFault::Number`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SumFault {
    /// Not a whole number of people from 1 to [`MOST_MEMBERS`].
    Members,
    /// Not a whole number of months from 1 to the most that count.
    Months,
    /// A number that can't be read, with the reason; said in the words of any question.
    Number(ProblemKind),
    /// An amount above what anybody has.
    TooLarge,
    /// Not a whole number of times from 1 to [`MOST_TIMES`].
    Times,
    /// No sum at all.
    Nothing,
    /// More left out than was received.
    MoreLeftOut,
}

impl SumFault {
    /// All errors that have a message of their own.
    pub const ALL: [Self; 6] =
        [Self::Members, Self::Months, Self::TooLarge, Self::Times, Self::Nothing, Self::MoreLeftOut];

    /// Returns the stable key.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Months => "months",
            Self::Number(_) => "number",
            Self::TooLarge => "too-large",
            Self::Times => "times",
            Self::Nothing => "nothing",
            Self::MoreLeftOut => "more-left-out",
        }
    }
}

/// Computes income per person and month: what was received less what doesn't count, divided by months and people.
/// Amounts are of the currency of the day, `most_months` are those over which the law counts.
///
/// # Errors
///
/// The first field that is wrong, in the order in which they stand.
pub fn add_up(typed: &RawSums, currency: Currency, most_months: u32) -> Result<Quotient, (SumField, SumFault)> {
    let members = whole(&typed.members, MOST_MEMBERS, SumFault::Members).map_err(|fault| (SumField::Members, fault))?;
    let months = whole(&typed.months, most_months, SumFault::Months).map_err(|fault| (SumField::Months, fault))?;
    let counted = total(&typed.counted, SumList::Counted, currency)?;
    let left_out = total(&typed.left_out, SumList::LeftOut, currency)?.unwrap_or(0);
    let counted = counted.ok_or((SumField::Amount(SumList::Counted, 0), SumFault::Nothing))?;
    if left_out > counted {
        return Err((SumField::Amount(SumList::LeftOut, 0), SumFault::MoreLeftOut));
    }
    let total = Money::minor(counted - left_out, currency);
    Ok(Quotient { total, months, members, each: total.divided_up(members * months) })
}

/// Sums a list in minor units; `None` where nothing stands in it.
fn total(sums: &[ReceivedSum], list: SumList, currency: Currency) -> Result<Option<i64>, (SumField, SumFault)> {
    let mut total = None;
    for (at, sum) in sums.iter().enumerate() {
        if is_blank(&sum.amount) {
            continue;
        }
        let wrong = |fault| (SumField::Amount(list, at), fault);
        let amount = match parse_money(&sum.amount, currency) {
            Ok(amount) => amount.in_minor(),
            Err(ProblemKind::AmountRange { .. }) => return Err(wrong(SumFault::TooLarge)),
            Err(problem) => return Err(wrong(SumFault::Number(problem))),
        };
        let times =
            whole(&sum.times, MOST_TIMES, SumFault::Times).map_err(|fault| (SumField::Times(list, at), fault))?;
        total = Some(amount.saturating_mul(i64::from(times)).saturating_add(total.unwrap_or(0)));
    }
    Ok(total)
}

/// Parses a whole number from 1, with the same eye for slips as every other number.
fn whole(text: &str, most: u32, fault: SumFault) -> Result<u32, SumFault> {
    let text = plain(text);
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.then(|| text.parse().ok()).flatten().filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| match misdigit(&text, |_| false) {
        Some(slip) => SumFault::Number(ProblemKind::of_digits(slip, None)),
        None => fault,
    })
}

#[cfg(test)]
mod tests;

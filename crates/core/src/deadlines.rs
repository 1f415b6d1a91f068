//! Date arithmetic of legal deadlines.

use time::{Date, Duration, Month};

/// Returns the last day of the month.
#[must_use]
pub fn month_end(date: Date) -> Date {
    date.replace_day(date.month().length(date.year())).unwrap_or(date)
}

/// Adds months to a date (or subtracts, with a negative number); where the month is too short, its last day.
#[must_use]
pub fn months_later(date: Date, months: i32) -> Date {
    let count = date.year() * 12 + i32::from(u8::from(date.month())) - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    let month = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok()).unwrap_or(Month::January);
    let day = date.day().min(month.length(year));
    Date::from_calendar_date(year, month, day).unwrap_or(Date::MAX)
}

/// Adds days to a date.
#[must_use]
pub fn days_later(date: Date, days: i32) -> Date {
    date.checked_add(Duration::days(i64::from(days))).unwrap_or(Date::MAX)
}

/// Returns the deadline of the needs assessment: the end of the month following the month of filing, that is `months` =
/// 1 (art. 22, para. 4 of the Persons with Disabilities Act).
#[must_use]
pub fn assessment_ready(filed: Date, months: i32) -> Date {
    month_end(months_later(filed.replace_day(1).unwrap_or(filed), months))
}

/// Returns the last day on which support for the month of this day can be claimed: `months` = 3 after the month's end
/// (art. 25, para. 6 of the Persons with Disabilities Act).
#[must_use]
pub fn claim_until(month: Date, months: i32) -> Date {
    assessment_ready(month, months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::{from_iso, iso};

    fn day(text: &str) -> Date {
        from_iso(text).expect("a date")
    }

    #[test]
    fn the_assessment_is_ready_by_the_end_of_the_next_month() {
        for (filed, ready) in [
            ("2026-11-22", "2026-12-31"),
            ("2026-11-01", "2026-12-31"),
            ("2026-11-30", "2026-12-31"),
            ("2026-12-01", "2027-01-31"),
            ("2027-01-31", "2027-02-28"),
            ("2028-01-31", "2028-02-29"),
        ] {
            assert_eq!(iso(assessment_ready(day(filed), 1)), ready, "{filed}");
        }
    }

    #[test]
    fn a_month_can_be_claimed_for_three_months_after_its_end() {
        assert_eq!(iso(claim_until(day("2026-08-05"), 3)), "2026-11-30");
        assert_eq!(iso(claim_until(day("2025-11-30"), 3)), "2026-02-28");
    }

    #[test]
    fn months_and_days_later() {
        assert_eq!(iso(months_later(day("2027-05-31"), -3)), "2027-02-28");
        assert_eq!(iso(months_later(day("2026-12-15"), 1)), "2027-01-15");
        assert_eq!(iso(months_later(day("2026-01-15"), -1)), "2025-12-15");
        assert_eq!(iso(days_later(day("2026-12-25"), 14)), "2027-01-08");
    }
}

//! The day in the applicant's own calendar. The only place that asks for the time.

use time::{Date, Month};

/// Today in the browser's time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    i32::try_from(now.get_full_year())
        .ok()
        .zip(u8::try_from(now.get_month() + 1).ok().and_then(|month| Month::try_from(month).ok()))
        .zip(u8::try_from(now.get_date()).ok())
        .and_then(|((year, month), day)| Date::from_calendar_date(year, month, day).ok())
        // A browser whose clock is outside the calendar: every rule then says that it has no figures for the day.
        .unwrap_or(Date::MIN)
}

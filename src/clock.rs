//! Adapter of the browser's clock: the day in the applicant's own calendar, and timers. The only place that asks for
//! the time.

use std::time::Duration;

use leptos::prelude::set_timeout;
use time::{Date, Month};
use wasm_bindgen::JsValue;

use crate::may_fail::may_fail;

/// Returns today's date in the browser's time zone.
pub fn today() -> Date {
    day(&js_sys::Date::new_0())
}

fn day(of: &js_sys::Date) -> Date {
    i32::try_from(of.get_full_year())
        .ok()
        .zip(u8::try_from(of.get_month() + 1).ok().and_then(|month| Month::try_from(month).ok()))
        .zip(u8::try_from(of.get_date()).ok())
        .and_then(|((year, month), day)| Date::from_calendar_date(year, month, day).ok())
        // A browser whose clock is outside the calendar: every rule then says that it has no figures for the day.
        .unwrap_or(Date::MIN)
}

/// Returns the milliseconds since 1970 by this device's clock (Unix time).
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Formats the moment so many milliseconds from now, rounded up to the minute, as this device's clock shows it:
/// `YYYY-MM-DDTHH:MM`.
pub fn moment_in(milliseconds: u32) -> String {
    let minute = js_sys::Date::now() + f64::from(milliseconds) + 59_999.0;
    let moment = js_sys::Date::new(&JsValue::from_f64(minute));
    let two = |number: u32| if number < 10 { format!("0{number}") } else { number.to_string() };
    let time = [two(moment.get_hours()), two(moment.get_minutes())].join(":");
    [assessment_core::dates::iso(day(&moment)), time].join("T")
}

/// Sleeps for a duration.
pub async fn pause(wait: Duration) {
    let over =
        js_sys::Promise::new(&mut |resolve, _| set_timeout(move || may_fail(resolve.call0(&JsValue::NULL)), wait));
    may_fail(wasm_bindgen_futures::JsFuture::from(over).await);
}

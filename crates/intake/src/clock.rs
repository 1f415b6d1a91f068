//! Where the time comes from.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Tells the time. The server asks this, so that tests can say what time it is.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The agency's time zone: its day is the day on which a submission is received.
#[derive(Clone, Debug)]
pub struct Sofia(TimeZone);

impl Sofia {
    /// Finds the time zone: the system's data first (it gets updates), else the data built in.
    pub fn find() -> Result<Self, jiff::Error> {
        TimeZone::get("Europe/Sofia").map(Self)
    }

    /// The moment as it is there.
    #[must_use]
    pub fn at(&self, moment: Timestamp) -> Zoned {
        moment.to_zoned(self.0.clone())
    }
}

/// The moment for the confirmation: RFC 3339 with Sofia's offset, whole seconds.
#[must_use]
pub fn confirmation_time(moment: &Zoned) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The moment for the database: RFC 3339 in UTC with milliseconds, always equally long, so that text sorts as time.
#[must_use]
pub fn stored_time(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// The date as the core counts.
#[must_use]
pub fn core_date(date: Date) -> Option<time::Date> {
    let month = time::Month::try_from(date.month().unsigned_abs()).ok()?;
    time::Date::from_calendar_date(date.year().into(), month, date.day().unsigned_abs()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_sofia_in_winter_and_in_summer() {
        let sofia = Sofia::find().unwrap();
        for (utc, local) in [
            ("2026-01-31T21:59:59Z", "2026-01-31T23:59:59+02:00"),
            ("2026-01-31T22:00:00Z", "2026-02-01T00:00:00+02:00"),
            ("2026-06-30T20:59:59Z", "2026-06-30T23:59:59+03:00"),
            ("2026-06-30T21:00:00Z", "2026-07-01T00:00:00+03:00"),
        ] {
            assert_eq!(confirmation_time(&sofia.at(utc.parse().unwrap())), local);
        }
    }

    #[test]
    fn stored_times_are_equally_long() {
        let stored = |text: &str| stored_time(text.parse().unwrap());
        assert_eq!(stored("2026-11-22T08:00:00Z"), "2026-11-22T08:00:00.000Z");
        assert_eq!(stored("2026-11-22T10:00:00.9999+02:00"), "2026-11-22T08:00:00.999Z");
    }

    #[test]
    fn dates_keep_their_day() {
        let date = core_date(jiff::civil::date(2024, 2, 29)).unwrap();
        assert_eq!((date.year(), u8::from(date.month()), date.day()), (2024, 2, 29));
    }
}

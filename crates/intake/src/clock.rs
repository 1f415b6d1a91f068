//! The clock, and the agency's time zone.
//!
//! The calendar is `time`'s here as everywhere in the workspace; `jiff` knows the rules of time zones and says the offset at a
//! moment, nothing else.

use jiff::tz::TimeZone;
use time::error::{Format, Parse};
use time::format_description::StaticFormatDescription;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{OffsetDateTime, UtcDateTime, UtcOffset};

/// The clock as a dependency, so that tests can say what time it is.
pub trait Clock: Send + Sync + 'static {
    /// Returns the current time.
    fn now(&self) -> UtcDateTime;
}

/// The system clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> UtcDateTime {
        UtcDateTime::now()
    }
}

/// The agency's time zone: its day is the day on which a submission is received.
#[derive(Clone, Debug)]
pub struct Sofia(TimeZone);

impl Sofia {
    /// Loads the zone from the time zone database: the system's first (it gets updates), else the one built in.
    pub fn find() -> Result<Self, jiff::Error> {
        TimeZone::get("Europe/Sofia").map(Self)
    }

    /// Converts a moment to local time; `None` beyond the year 9999.
    #[must_use]
    pub fn at(&self, moment: UtcDateTime) -> Option<OffsetDateTime> {
        let timestamp = jiff::Timestamp::from_second(moment.unix_timestamp()).ok()?;
        let offset = UtcOffset::from_whole_seconds(self.0.to_offset(timestamp).seconds()).ok()?;
        moment.checked_to_offset(offset)
    }
}

/// The timestamp format of confirmations: RFC 3339 with the offset, whole seconds.
const CONFIRMED: StaticFormatDescription = format_description!(
    version = 2,
    "[year]-[month]-[day]T[hour]:[minute]:[second][offset_hour sign:mandatory]:[offset_minute]"
);

/// The timestamp format of the database: RFC 3339 in UTC with milliseconds, always equally long, so that text sorts as time.
const STORED: StaticFormatDescription =
    format_description!(version = 2, "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// Formats a timestamp for the confirmation.
///
/// # Errors
///
/// Where it can't be written.
pub fn confirmation_time(moment: OffsetDateTime) -> Result<String, Format> {
    moment.format(CONFIRMED)
}

/// Timestamp as text in the database's format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTime(String);

impl StoredTime {
    /// Formats a moment for the database.
    ///
    /// # Errors
    ///
    /// Where it can't be written.
    pub fn new(moment: UtcDateTime) -> Result<Self, Format> {
        moment.format(STORED).map(Self)
    }

    /// Wraps the text of a column as it is.
    #[must_use]
    pub fn from_column(text: String) -> Self {
        Self(text)
    }

    /// Borrows the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Parses the text into a moment.
    ///
    /// # Errors
    ///
    /// Where the column holds something else.
    pub fn moment(&self) -> Result<UtcDateTime, Parse> {
        UtcDateTime::parse(&self.0, &Rfc3339)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> UtcDateTime {
        UtcDateTime::parse(text, &Rfc3339).unwrap()
    }

    #[test]
    fn the_day_changes_at_midnight_in_sofia_in_winter_and_in_summer() {
        let sofia = Sofia::find().unwrap();
        for (utc, local) in [
            ("2026-01-31T21:59:59Z", "2026-01-31T23:59:59+02:00"),
            ("2026-01-31T22:00:00Z", "2026-02-01T00:00:00+02:00"),
            ("2026-06-30T20:59:59Z", "2026-06-30T23:59:59+03:00"),
            ("2026-06-30T21:00:00Z", "2026-07-01T00:00:00+03:00"),
        ] {
            let at = sofia.at(moment(utc)).unwrap();
            assert_eq!(confirmation_time(at).unwrap(), local);
            assert_eq!(assessment_core::dates::iso(at.date()), local[..10], "the core's day is the local one");
        }
    }

    #[test]
    fn stored_times_are_equally_long_and_read_back() {
        let stored = |text: &str| StoredTime::new(moment(text)).unwrap();
        assert_eq!(stored("2026-11-22T08:00:00Z").as_str(), "2026-11-22T08:00:00.000Z");
        assert_eq!(stored("2026-11-22T10:00:00.9999+02:00").as_str(), "2026-11-22T08:00:00.999Z");
        assert_eq!(stored("2026-11-22T08:00:00.25Z").moment(), Ok(moment("2026-11-22T08:00:00.25Z")));
        assert!(StoredTime::from_column("2026-11-22".into()).moment().is_err());
    }

    #[test]
    fn a_moment_beyond_the_calendar_is_none_and_no_panic() {
        let sofia = Sofia::find().unwrap();
        assert_eq!(sofia.at(UtcDateTime::MAX), None);
        assert!(sofia.at(moment("2024-02-29T12:00:00Z")).is_some());
    }
}

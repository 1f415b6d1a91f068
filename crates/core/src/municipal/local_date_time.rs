//! Local date and time with a precision of minutes.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use time::Date;

use crate::dates::{from_iso, iso};

const DAY: i64 = 24 * 60;

/// Local date-time in minutes: `2013-07-01T08:30`. No time zone: in the night of the clock change a shift is as long as
/// the clock says. The end of a day may be written `T24:00`; it is the next day's `T00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDateTime(i64);

/// Parse error: a text that is no local date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalDateTimeError;

impl LocalDateTime {
    /// Returns the first minute of a day.
    #[must_use]
    pub fn start_of(date: Date) -> Self {
        Self(i64::from(date.to_julian_day()) * DAY)
    }

    /// Returns its date.
    #[must_use]
    pub fn date(self) -> Date {
        i32::try_from(self.0.div_euclid(DAY)).ok().and_then(|day| Date::from_julian_day(day).ok()).unwrap_or(Date::MAX)
    }

    /// Returns the date of the minute before: that of a shift which ends at this moment.
    #[must_use]
    pub fn day_before(self) -> Date {
        Self(self.0 - 1).date()
    }

    /// Returns the minutes since an earlier moment.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }
}

impl FromStr for LocalDateTime {
    type Err = LocalDateTimeError;

    fn from_str(text: &str) -> Result<Self, LocalDateTimeError> {
        let parts = || {
            let (date, clock) = text.split_once('T')?;
            let (hour, minute) = clock.split_once(':')?;
            let two = |part: &str| {
                let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
                digits.then(|| part.parse::<i64>().ok()).flatten()
            };
            let (hour, minute) = (two(hour)?, two(minute)?);
            let date = (date.len() == 10).then(|| from_iso(date)).flatten()?;
            // Where the calendar ends there is no next day.
            let within = hour < 24 && minute < 60 || (hour, minute) == (24, 0) && date.next_day().is_some();
            within.then(|| Self(Self::start_of(date).0 + hour * 60 + minute))
        };
        parts().ok_or(LocalDateTimeError)
    }
}

impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.0.rem_euclid(DAY);
        write!(f, "{}T{:02}:{:02}", iso(self.date()), minutes / 60, minutes % 60)
    }
}

impl fmt::Display for LocalDateTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a moment is written YYYY-MM-DDThh:mm")
    }
}

impl core::error::Error for LocalDateTimeError {}

impl Serialize for LocalDateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LocalDateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

//! The reference date, on which rules and figures are taken.

use anyhow::{Context, Result};
use assessment_core::dates;
use clap::Args;
use time::{Date, UtcDateTime, UtcOffset};

/// The `--as-of` option: the reference date.
#[derive(Debug, Args)]
pub struct AsOf {
    /// The day whose rules and figures count, YYYY-MM-DD [default: today in Sofia]
    #[arg(long, value_name = "DATE", value_parser = read)]
    as_of: Option<Date>,
}

impl AsOf {
    /// Returns the date asked for, else today's in Sofia.
    pub fn get(&self) -> Result<Date> {
        self.as_of.map_or_else(today, Ok)
    }
}

/// Parses a date argument (`YYYY-MM-DD`).
pub fn read(text: &str) -> Result<Date, &'static str> {
    dates::from_iso(text).ok_or("not a day of the form YYYY-MM-DD")
}

/// Returns today's date in the time zone of Sofia.
pub fn today() -> Result<Date> {
    let now = UtcDateTime::now();
    let zone = jiff::tz::TimeZone::get("Europe/Sofia").context("the time zone of Sofia")?;
    let offset = zone.to_offset(jiff::Timestamp::from_second(now.unix_timestamp())?);
    Ok(now.to_offset(UtcOffset::from_whole_seconds(offset.seconds())?).date())
}

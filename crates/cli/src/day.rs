//! The day for which rules and figures are taken.

use anyhow::{Context, Result};
use assessment_core::dates;
use clap::Args;
use time::Date;

/// `--as-of`.
#[derive(Debug, Args)]
pub struct Day {
    /// The day whose rules and figures count, YYYY-MM-DD [default: today in Sofia]
    #[arg(long, value_name = "DATE", value_parser = read)]
    as_of: Option<Date>,
}

impl Day {
    /// The day asked for, else today in Sofia.
    pub fn get(&self) -> Result<Date> {
        self.as_of.map_or_else(today, Ok)
    }
}

/// A day as an argument.
pub fn read(text: &str) -> Result<Date, &'static str> {
    dates::from_iso(text).ok_or("not a day of the form YYYY-MM-DD")
}

/// Today in Sofia.
pub fn today() -> Result<Date> {
    let today = jiff::Timestamp::now().in_tz("Europe/Sofia").context("the time zone of Sofia")?.date();
    let month = time::Month::try_from(today.month().unsigned_abs())?;
    Ok(Date::from_calendar_date(today.year().into(), month, today.day().unsigned_abs())?)
}

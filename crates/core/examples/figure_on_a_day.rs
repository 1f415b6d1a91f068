//! A figure of law on a day, with where it stands and how sure it is.
//!
//! `cargo run -p assessment-core --example figure_on_a_day`

use std::error::Error;

use assessment_core::dates::from_iso;
use assessment_core::parameters::POVERTY_LINE;

/// The example. The tests call it too.
pub fn main() -> Result<(), Box<dyn Error>> {
    for day in ["2025-06-30", "2026-11-22"] {
        let value = POVERTY_LINE.value_on(from_iso(day).ok_or("a day")?)?;
        let law = value.law.law().ok_or("each figure has a source")?;
        println!("{day}: {:?} by {} ({:?}, checked {})", value.figure, law.act, value.confidence, value.checked);
    }
    assert_eq!(POVERTY_LINE.money_on(from_iso("2026-11-22").ok_or("a day")?)?.to_string(), "390.63");

    // The day after the last one for which a figure is known: there is none, never the year's before.
    if let Some(last) = POVERTY_LINE.values.last().and_then(|value| value.to) {
        let after = last.next_day().ok_or("the end of the calendar")?;
        let error = POVERTY_LINE.money_on(after).err().ok_or("nothing is known of that day")?;
        println!("{error}");
    }
    Ok(())
}

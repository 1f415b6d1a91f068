//! What holds for the methods of needs assessment, whatever they are given.

use assessment_core::dates::from_iso;
use time::Date;

mod answers;
mod hours;
mod municipal;

fn day(text: &str) -> Date {
    from_iso(text).expect("a date")
}

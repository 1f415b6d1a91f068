//! A WHODAS 2.0 score, exact, with the group in which it lies.
//!
//! `cargo run -p assessment-core --example score_whodas`

use std::error::Error;

use assessment_core::whodas::{DEFAULT, ItemSet, Response, Responses, WhodasItem, score};

/// The example. The tests call it too.
pub fn main() -> Result<(), Box<dyn Error>> {
    // Somebody who neither works nor studies answers 32 of the 36 items.
    let mut responses = Responses::new(ItemSet::Items32);
    for item in WhodasItem::ALL {
        if responses.set(item, Response::Moderate).is_err() {
            println!("not asked: {}", item.code());
        }
    }
    let scored = score(&responses).map_err(|missing| format!("{missing:?}"))?;
    let (simple, complex) = (scored.simple.pct_of_max.exact, scored.complex.summary.exact);
    println!("simple {simple} per cent, complex {complex} ({:.1})", complex.value());
    assert_eq!(simple.to_string(), "50/1");

    // Where the groups begin is a country's policy: data that come in, here the ones of the sources.
    println!("group: {}", DEFAULT.cut_offs.group(complex).id());
    Ok(())
}

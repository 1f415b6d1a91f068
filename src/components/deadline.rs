//! Component: one deadline, with its length, and its day where that can be told.

use assessment_core::measures::DeadlineOutcome;

use super::measure_card::with_law;
use crate::context::Cx;
use crate::html::{Pieces, styled};
use crate::key;

/// Component: the sentence, its law, and the day.
pub fn deadline(cx: &Cx, line: &DeadlineOutcome) -> Pieces {
    let key = key::family::DEADLINE.key(&[line.id]);
    let text = cx.texts.fill_of(&key, &[("count", cx.texts.figure(line.length.figure))]);
    let day = line.date.map(|date| {
        let date = cx.texts.date(date).into();
        let day = if line.has_passed {
            cx.texts.fill(key::DeadlinePassed { date })
        } else {
            cx.texts.fill_of(&key::family::DEADLINE.key(&[line.id, ".date"]), &[("date", date)])
        };
        styled("span", "sa-day").child(day)
    });
    with_law(cx, text, Some(line.law)).then(day)
}

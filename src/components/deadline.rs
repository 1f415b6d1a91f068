//! One deadline: how long, and until which day where that can be told.

use assessment_core::measures::DeadlineOutcome;

use super::measure_card::with_law;
use crate::context::Cx;
use crate::html::{Pieces, styled};

/// The sentence, its law, and the day.
pub fn deadline(cx: &Cx, line: &DeadlineOutcome) -> Pieces {
    let key = ["deadline-", line.id].concat();
    let text = cx.texts.fill(&key, &[("count", cx.texts.figure(line.length.figure))]);
    let day = line.date.map(|date| {
        let key = if line.has_passed { "deadline-passed".into() } else { [&key, ".date"].concat() };
        let day = cx.texts.fill(&key, &[("date", cx.texts.date(date).into())]);
        styled("span", "sa-day").child(day)
    });
    with_law(cx, text, Some(line.law)).then(day)
}

//! One deadline: how long, and until which day where that can be told.

use assessment_core::measures::DeadlineLine;
use leptos::prelude::AnyView;

use super::measure_card::with_law;
use crate::context::Cx;
use crate::html::styled;

/// The sentence, its law, and the day.
pub fn deadline(cx: &Cx, line: &DeadlineLine) -> Vec<AnyView> {
    let key = ["deadline-", line.id].concat();
    let text = cx.texts.fill(&key, &[("count", cx.texts.figure(line.length.figure))]);
    let mut all = with_law(cx, text, Some(line.law));
    if let Some(date) = line.date {
        let day = cx.texts.fill(&[&key, ".date"].concat(), &[("date", cx.texts.date(date).into())]);
        all.push(styled("span", "sa-day").child(day).view());
    }
    all
}

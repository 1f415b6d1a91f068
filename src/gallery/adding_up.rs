//! Examples of the income calculator.

use assessment_core::adding_up::{RawSums, ReceivedSum};

use super::{Example, Gallery, example};
use crate::components::adding_up::{QUESTION, adding_up, what_counts};
use crate::html::El;

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let sum = |amount: &str, times: &str| ReceivedSum { amount: amount.into(), times: times.into() };
    let typed = gallery.page();
    typed.cx.app.state.adding.set(RawSums {
        members: "3".into(),
        months: "12".into(),
        counted: vec![sum("420,50", "12"), sum("1 200", "1"), sum("80", "6")],
        left_out: vec![sum("100", "1")],
    });
    // Each is folded for itself.
    let open = |help: El, mark| help.attr("data-fold", mark).flag("open", true);
    vec![
        example("What counts and what doesn't", what_counts(&gallery.page().cx)),
        example("Folded up until it is wanted", adding_up(&gallery.page().field(QUESTION))),
        example("Open", open(adding_up(&gallery.page().field(QUESTION)), "adding-open")),
        example("With sums", open(adding_up(&typed.field(QUESTION)), "adding-filled")),
    ]
}

//! Examples of a deadline.

use assessment_core::form::questions::{DECISION_EXPIRES, DECISION_TERM, REQUEST_MONTHLY_SUPPORT};
use assessment_core::measures::DeadlineOutcome;

use super::page::ExamplePage;
use super::{Example, Gallery, example};
use crate::components::deadline::deadline;
use crate::html::{El, points};

pub fn examples(gallery: &Gallery<'_>) -> Vec<Example> {
    let person = || gallery.page().decided("95,5").answer(REQUEST_MONTHLY_SUPPORT, "yes");
    let until = |day: &[&str]| person().answer(DECISION_TERM, "until").answers(DECISION_EXPIRES, day);
    vec![
        example("How long, with its law", deadlines(&person(), |line| line.date.is_none())),
        example(
            "Until which day",
            deadlines(&until(&["1", "3", "2029"]), |line| line.date.is_some() && !line.has_passed),
        ),
        example("The day has passed", deadlines(&until(&["1", "12", "2026"]), |line| line.has_passed)),
    ]
}

fn deadlines(page: &ExamplePage, is_wanted: impl Fn(&DeadlineOutcome) -> bool) -> El {
    let outcomes = page.assessment().outcomes;
    let rules = outcomes.iter().filter_map(|outcome| outcome.rules.as_ref());
    let wanted = rules.flat_map(|rules| &rules.deadlines).filter(|line| is_wanted(line));
    points(wanted.take(2).map(|line| deadline(&page.cx, line)).collect())
}

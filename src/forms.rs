//! Lookup over the forms of this program: the self-assessment and, where it is part of the program, the form of the
//! functioning score.

use assessment_core::form::{FORM, Page, Question, Section};

use crate::score;
use crate::screen::ReturnTo;

/// Looks up the question with this key, on whichever form it stands.
pub fn question(id: &str) -> Option<&'static Question> {
    FORM.question(id).or_else(|| score::question(id))
}

/// Looks up the page with this key on the form to which `from` belongs.
pub fn page(id: &str, from: ReturnTo) -> Option<(&'static Section, &'static Page)> {
    match from {
        ReturnTo::Score(_) => score::page(id),
        _ => FORM.page(id),
    }
}

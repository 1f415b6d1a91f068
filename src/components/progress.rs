//! Component: progress caption, where one is, in words, above the heading. No bar: words can be heard, and only totals
//! that stay true are named.

use assessment_core::answers::Answers;
use assessment_core::form::{Page, Section};
use assessment_core::journey;

use crate::context::Cx;
use crate::html::{Html, styled};
use crate::key;
use crate::language::Texts;
use crate::state::ordinal_in_section;

/// Returns the id of the caption, which describes the heading of the page.
pub fn id(cx: &Cx) -> String {
    cx.id("progress")
}

/// Component: the caption of a question page.
pub fn progress(cx: &Cx, section: &Section, page: &Page, answers: &Answers) -> Html {
    let part = cx.texts.part_of_form(section);
    let caption = match place(&cx.texts, section, page, answers) {
        Some(place) => format!("{part}. {place}."),
        None => format!("{part}."),
    };
    styled("p", "sa-progress").attr("id", id(cx)).child(caption).into()
}

/// Formats the ordinal of the question, where that stays true whatever is answered; else that of the page. A page to
/// which only a second look leads has no place among those that are gone through.
pub fn place(texts: &Texts, section: &Section, page: &Page, answers: &Answers) -> Option<String> {
    if let Some(ordinal) = ordinal_in_section(section, page) {
        return Some(texts.fill(key::ProgressQuestion { at: ordinal.at.into(), of: ordinal.of.into() }));
    }
    let pages = journey::shown_pages(section, answers);
    let at = pages.iter().position(|shown| shown.id == page.id)?;
    Some(texts.fill(key::ProgressPage { at: (at + 1).into() }))
}

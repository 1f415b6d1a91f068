//! Where one is, in words, above the heading. No bar: words can be heard, and only totals that stay true are named.

use assessment_core::form::{FORM, Page, Section};

use crate::context::Cx;
use crate::html::{Html, styled};
use crate::state::place_in_section;

/// The caption of a question page.
pub fn progress(cx: &Cx, section: &Section, page: &Page) -> Html {
    let title = cx.texts.section(section);
    let mut text = match section.number {
        Some(number) => {
            let all = FORM.sections.iter().filter(|section| section.number.is_some()).count();
            let values = [("part", usize::from(number).into()), ("parts", all.into()), ("title", title.into())];
            cx.texts.fill("progress-part", &values)
        }
        None => title,
    };
    if let Some((at, of)) = place_in_section(section, page) {
        text.push_str(". ");
        text.push_str(&cx.texts.fill("progress-question", &[("at", at.into()), ("of", of.into())]));
    }
    styled("p", "sa-progress").child(text).into()
}

//! Component: list of sections in which nothing was answered, each with a link into it: whoever forgot one learns it
//! before sending.

use assessment_core::journey;

use super::link::link;
use crate::context::Cx;
use crate::html::{El, el, pieces, points, styled};
use crate::key;
use crate::screen::{ReturnTo, Screen};

/// Component: a box with a link to each section in which nothing was answered; `None` where there is none. Nobody is
/// held up.
pub fn empty_parts(cx: &Cx) -> Option<El> {
    let interpretation = cx.app.state.interpretation();
    let mut links = Vec::new();
    for section in journey::empty_sections(&interpretation.answers) {
        if let Some(first) = journey::shown_pages(section, &interpretation.answers).first() {
            let to = Screen::Question(section, first, ReturnTo::Overview);
            links.push(pieces().then(link(cx, "sa-link", cx.texts.section(section), to)));
        }
    }
    (!links.is_empty()).then(|| {
        let text = cx.texts.fill(key::CheckEmpty { count: links.len().into() });
        styled("div", "sa-inset sa-empty-parts sa-only-screen").child(el("p").child(text)).child(points(links))
    })
}

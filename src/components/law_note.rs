//! Component: citation of a legal source, short and behind what it supports.

use assessment_core::law::LawId;

use crate::context::Cx;
use crate::html::{El, styled};

/// Component: the citation of the source.
pub fn law_note(cx: &Cx, law: LawId) -> Option<El> {
    // Citations come with the further texts; without them a sentence stands for itself.
    let text = cx.app.further()?.citation_among(law.law()?, &mut cx.cited.borrow_mut());
    Some(styled("span", "sa-law").child(text))
}

//! Where something stands in the law, short and behind what it supports.

use assessment_core::law::LawId;

use crate::context::Cx;
use crate::html::{El, styled};
use crate::language::Texts;

/// The legal source.
pub fn law_note(cx: &Cx, law: LawId) -> Option<El> {
    // Citations come with the further texts; without them a sentence stands for itself.
    law_text(&cx.app.further()?, law).map(|text| styled("span", "sa-law").child(text))
}

/// The place and the act, as one cites them.
fn law_text(texts: &Texts, law: LawId) -> Option<String> {
    let law = law.law()?;
    let parts =
        [("section", law.section), ("article", law.article), ("paragraph", law.paragraph), ("point", law.point)];
    let mut place = String::new();
    for (part, value) in parts {
        if let Some(value) = value {
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(&texts.fill(&["law-place-", part].concat(), &[(part, value.into())]));
        }
    }
    let act = ["law-", law.act].concat();
    Some(match law.number {
        Some(number) => texts.fill(&[&act, ".number"].concat(), &[("number", number.into())]),
        None if place.is_empty() => texts.text(&act),
        None => texts.fill(&[&act, ".place"].concat(), &[("place", place.into())]),
    })
}

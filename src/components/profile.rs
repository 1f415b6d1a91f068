//! Component: functioning profile, with what was said to each item, by area. Levels in words and how many of each,
//! never a sum.

use assessment_core::form::FORM;
use assessment_core::functioning::{AreaProfile, ItemAnswer, Level, Profile};

use super::heading::{Depth, heading};
use crate::context::Cx;
use crate::html::{El, Pieces, el, pieces, styled};
use crate::key;

/// Component: the profile, area by area.
pub fn profile(cx: &Cx, profile: &Profile) -> Pieces {
    let mut all = pieces();
    for of in &profile.areas {
        all = all
            .then(heading(cx, Depth::Subpart, cx.texts.of(key::family::AREA, &[of.area.id()])))
            .then(styled("p", "sa-counts").child(counts(cx, of)))
            .then(items(cx, of));
    }
    all
}

fn counts(cx: &Cx, of: &AreaProfile) -> String {
    let mut said = Vec::new();
    for level in Level::ALL {
        let count = of.count(level);
        if count > 0 {
            let name = cx.texts.of(key::family::LEVEL, &[level.id()]);
            said.push(cx.texts.fill(key::ResultLevel { level: name.into(), count: count.into() }));
        }
    }
    let without = of.without_level();
    if without > 0 {
        said.push(cx.texts.fill(key::ResultWithoutLevel { count: without.into() }));
    }
    said.join("; ")
}

fn items(cx: &Cx, of: &AreaProfile) -> El {
    let mut list = styled("dl", "sa-profile");
    for item in &of.items {
        let name = FORM.question(item.question.0).map(|question| cx.texts.question_name(question)).unwrap_or_default();
        let id = match item.said {
            ItemAnswer::Level(level) => level.id(),
            ItemAnswer::CannotSay => "cannot-say",
            ItemAnswer::Unanswered => "unanswered",
        };
        let row = styled("div", "sa-profile__row")
            .child(el("dt").child(name))
            .child(el("dd").child(cx.texts.of(key::family::LEVEL, &[id])));
        list = list.child(row);
    }
    list
}

//! The texts that WHODAS needs.

use super::{Answer, Block, Group, InputError, Item, NotScorable, Notice, PRESETS, Part};
use crate::measures::TextKey;
use crate::methods::text;

/// All texts that WHODAS needs.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut all = vec![
        text("whodas-title", &[]),
        text("whodas-about", &[]),
        text("whodas-licence", &[]),
        text("whodas-simple", &[]),
        text("whodas-complex", &[]),
        text("whodas-domain-mean", &[]),
        text("whodas-rasch", &["table", "version"]),
        text("whodas-surrogate", &[]),
        text("whodas-filled-in", &["count"]),
        text("whodas-withheld", &[]),
        text(format!("whodas-{}", hyphens(NotScorable::REASON)), &["count"]),
    ];
    all.extend(Item::ALL.into_iter().map(|item| text(item.text_key(), &[])));
    let parts = Block::ALL.into_iter().map(Part::Block).chain([Part::D5All8]);
    all.extend(parts.map(|part| text(format!("p-whodas-{}", hyphens(part.id())), &[])));
    all.extend(Answer::ALL.into_iter().map(|answer| text(format!("o-whodas-{}", answer.id()), &[])));
    all.extend(Group::ALL.into_iter().map(|group| text(format!("whodas-group-{}", hyphens(group.id())), &[])));
    all.extend(PRESETS.iter().map(|preset| text(format!("whodas-preset-{}", hyphens(preset.id)), &[])));
    all.extend(InputError::CODES.map(|code| text(format!("whodas-error-{}", hyphens(code)), &["items"])));
    all.extend(Notice::KINDS.map(|kind| {
        let items: &[_] = if kind == "days-overlap" { &[] } else { &["item"] };
        text(format!("whodas-notice-{kind}"), items)
    }));
    all
}

/// Names in JSON have low lines, keys of texts hyphens.
pub(crate) fn hyphens(id: &str) -> String {
    id.to_lowercase().replace('_', "-")
}

//! Text keys that WHODAS needs.

use super::{
    ItemBlock, NotScorable, Notice, PRESETS, Response, ScoredPart, SeverityGroup, WhodasInputError, WhodasItem,
};
use crate::measures::TextKey;
use crate::methods::text;

/// Lists all text keys that WHODAS needs.
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
    all.extend(WhodasItem::ALL.into_iter().map(|item| text(item.text_key(), &[])));
    let parts = ItemBlock::ALL.into_iter().map(ScoredPart::Block).chain([ScoredPart::D5All8]);
    all.extend(parts.map(|part| text(format!("p-whodas-{}", hyphens(part.id())), &[])));
    all.extend(Response::ALL.into_iter().map(|answer| text(format!("o-whodas-{}", answer.id()), &[])));
    all.extend(SeverityGroup::ALL.into_iter().map(|group| text(format!("whodas-group-{}", hyphens(group.id())), &[])));
    all.extend(PRESETS.iter().map(|preset| text(format!("whodas-preset-{}", hyphens(preset.id)), &[])));
    all.extend(WhodasInputError::CODES.iter().map(|code| text(format!("whodas-error-{}", hyphens(code)), &["items"])));
    all.extend(Notice::KINDS.iter().map(|kind| {
        let items: &[_] = if *kind == "days-overlap" { &[] } else { &["item"] };
        text(format!("whodas-notice-{kind}"), items)
    }));
    all
}

/// Replaces underscores by hyphens: names in JSON have low lines, keys of texts hyphens.
pub(crate) fn hyphens(id: &str) -> String {
    id.to_lowercase().replace('_', "-")
}

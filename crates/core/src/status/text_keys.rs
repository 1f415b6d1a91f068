//! Text keys that the status options need.

use super::{
    CONCORDANCE, Effect, FlagConsequence, FlagDirection, GroupChange, InterpolatedGroup, PercentGroup, STRATEGIES,
    ScoreOrigin, StatusInputError, Thresholds, WEIGHTINGS,
};
use crate::measures::TextKey;
use crate::methods::text;
use crate::whodas::hyphens;

/// Lists all text keys that the status options need.
#[must_use]
pub fn texts() -> Vec<TextKey> {
    let mut all = vec![
        text("status-title", &[]),
        text("status-simulation", &[]),
        text("status-option-a", &[]),
        text("status-option-a.about", &[]),
        text("status-option-b", &[]),
        text("status-option-b.about", &[]),
        text("status-option-c", &[]),
        text("status-option-c.about", &[]),
        text("status-whodas", &["score", "group"]),
        text("status-percent", &["percent", "group"]),
        text("status-averaged", &["degree", "whodas", "score"]),
        text("status-other-weight", &["degree", "whodas"]),
        text("status-borders", &["moderate", "severe", "very-severe"]),
        text("status-groups", &["before", "after"]),
        text("status-no-changes", &[]),
        text("status-flag-changes-nothing", &[]),
    ];
    all.extend(PercentGroup::ALL.map(|group| text(format!("percent-group-{}", hyphens(group.id())), &[])));
    all.extend(InterpolatedGroup::ALL.map(|group| text(format!("status-group-{}", hyphens(group.id())), &[])));
    all.extend(ScoreOrigin::KINDS.iter().map(|kind| {
        let names: &[_] = if *kind == "rasch" { &["table", "version"] } else { &[] };
        text(format!("status-score-{kind}"), names)
    }));
    all.extend(WEIGHTINGS.iter().map(|weighting| text(format!("status-weighting-{}", hyphens(weighting.id)), &[])));
    all.extend(Thresholds::ALL.map(|thresholds| text(format!("status-thresholds-{}", thresholds.id()), &[])));
    for id in STRATEGIES.iter().map(|strategy| strategy.id) {
        all.push(text(format!("status-strategy-{}", hyphens(id)), &[]));
        all.push(text(format!("status-strategy-{}.published", hyphens(id)), &["flagged", "persons"]));
    }
    all.push(text(format!("status-strategy-{CONCORDANCE}"), &[]));
    all.extend(FlagDirection::ALL.map(|direction| text(format!("status-direction-{}", direction.id()), &[])));
    all.extend(FlagConsequence::ALL.map(|follows| text(format!("status-follows-{}", follows.id()), &[])));
    all.extend(GroupChange::ALL.map(|moves| text(format!("status-moves-{}", moves.id()), &[])));
    all.extend(Effect::ALL.map(|effect| text(format!("status-change-{}", effect.id()), &["what"])));
    all.extend(StatusInputError::CODES.iter().map(|code| text(format!("status-error-{}", hyphens(code)), &["fields"])));
    all
}

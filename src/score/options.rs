//! View of the simulated reform options for one person: what each is, and what it would change. Option A is described
//! only.

use assessment_core::measures::MeasureId;
use assessment_core::score::PERCENT;
use assessment_core::status::AveragedGroup;
use assessment_core::status::{
    AveragedScore, DisabilityDegree, Effect, Flag, FunctioningScore, GroupChange, Policy, SAMPLE, STRATEGIES,
    Simulation, Thresholds, changes, effects, simulate,
};

use super::change;
use super::key;
use super::result::{group, hyphens, named, number};
use crate::components::heading::{Depth, heading};
use crate::context::Cx;
use crate::html::{El, Pieces, el, fold, pieces, points, styled, text_points};

/// Component: all options. Without the percentage they are described, and nothing is computed.
pub fn options(cx: &Cx, score: &FunctioningScore, degree: Option<DisabilityDegree>) -> Pieces {
    let simulation = degree.map(|degree| simulate(score, degree, &Policy::default()));
    let Some(simulation) = simulation else {
        let add = change(cx, "sa-link", cx.t(key::SCORE_ADD_PERCENT), PERCENT.0);
        return pieces()
            .then(el("p").child(cx.t(key::SCORE_NO_PERCENT)))
            .then(styled("p", "sa-only-screen").child(add))
            .then(["a", "b", "c"].map(|id| option(cx, id)).into_iter().collect::<Vec<_>>());
    };
    let averaged = simulation.averaged.iter().map(|averaged| average(cx, &simulation, averaged)).collect::<Vec<_>>();
    let flags = simulation.flags.iter().map(|flag| flagged(cx, flag)).collect::<Vec<_>>();
    let today = [
        cx.texts.fill(key::StatusWhodas {
            score: number(cx, score.value()).into(),
            group: group(cx, simulation.whodas_group).into(),
        }),
        cx.texts.fill(key::StatusPercent {
            percent: number(cx, simulation.degree.percent()).into(),
            group: named(cx, key::family::PERCENT_GROUP, simulation.percent_group.id()).into(),
        }),
    ];
    let day = cx.texts.date(cx.app.state.today.get());
    pieces()
        .then(text_points(today.into()))
        .then(option(cx, "a"))
        .then(option(cx, "b"))
        .then(el("p").child(cx.t(key::STATUS_THRESHOLDS_PERCENT)))
        .then(el("p").child(cx.texts.fill(key::ScoreRules { day: day.into() })))
        .then(averaged)
        .then(option(cx, "c"))
        .then(el("p").child(cx.t(key::STATUS_FLAG_CHANGES_NOTHING)))
        .then(flags)
}

/// Builds the heading of an option and what it is.
fn option(cx: &Cx, id: &str) -> Pieces {
    pieces()
        .then(heading(cx, Depth::Subpart, cx.texts.of(key::family::STATUS_OPTION, &[id])))
        .then(el("p").child(cx.texts.of(key::family::STATUS_OPTION, &[id, ".about"])))
}

/// Builds one weighting: the averaged score, the group before and after, what changes.
fn average(cx: &Cx, simulation: &Simulation, averaged: &AveragedScore) -> El {
    let weight = |part: assessment_core::fraction::Fraction| {
        let percent = assessment_core::percent::Percent::hundredths(part.rounded().in_hundredths() * 100);
        cx.texts.decimal(&percent.to_string())
    };
    let said = cx.texts.fill(key::StatusAveraged {
        degree: weight(averaged.weight.degree()).into(),
        whodas: weight(averaged.weight.whodas()).into(),
        score: number(cx, averaged.score.exact).into(),
    });
    let after = averaged.group(simulation.thresholds);
    let before = simulation.percent_group;
    let groups = cx.texts.fill(key::StatusGroups {
        before: named(cx, key::family::PERCENT_GROUP, before.id()).into(),
        after: after_group(cx, after).into(),
    });
    let moves = cx.texts.of(key::family::STATUS_MOVES, &[GroupChange::between(before, after).id()]);
    let others = [Thresholds::Whodas, Thresholds::Interpolated].map(|thresholds| {
        let name = cx.texts.of(key::family::STATUS_THRESHOLDS, &[thresholds.id()]);
        cx.texts.fill(key::ScorePreset { name: name.into(), group: after_group(cx, averaged.group(thresholds)).into() })
    });
    let name = averaged.weighting.map(|id| named(cx, key::family::STATUS_WEIGHTING, id)).unwrap_or_default();
    let hidden = styled("span", "sa-hidden").child(format!(": {name}"));
    let more = fold("sa-more", averaged.weighting.unwrap_or_default())
        .child(el("summary").child(cx.t(key::SCORE_OTHER_BORDERS)).child(hidden))
        .child(text_points(others.into()));
    styled("div", "sa-measure")
        .child(heading(cx, Depth::Detail, name))
        .child(styled("p", "sa-verdict").child(moves))
        .child(el("p").child(said))
        .child(el("p").child(groups))
        .child(entitlements(cx, simulation, averaged))
        .child(more)
}

/// Builds the list of what the new percentage would open and close today.
fn entitlements(cx: &Cx, simulation: &Simulation, averaged: &AveragedScore) -> Option<El> {
    let after = DisabilityDegree::new(averaged.score.exact).ok()?;
    let changes = effects(&changes(simulation.degree, after, cx.app.state.today.get()));
    if changes.is_empty() {
        return Some(el("p").child(cx.t(key::STATUS_NO_CHANGES)));
    }
    let row = |(measure, effect): (MeasureId, Effect)| {
        let what = cx.texts.of(key::family::M, &[measure.0]);
        cx.texts.fill_of(&key::family::STATUS_CHANGE.key(&[effect.id()]), &[("what", what.into())])
    };
    Some(text_points(changes.into_iter().map(row).collect()))
}

fn after_group(cx: &Cx, after: AveragedGroup) -> String {
    match after {
        AveragedGroup::Percent(group) => named(cx, key::family::PERCENT_GROUP, group.id()),
        AveragedGroup::Whodas(of) => group(cx, of),
        AveragedGroup::Interpolated(group) => named(cx, key::family::STATUS_GROUP, group.id()),
    }
}

/// Builds one flagging strategy: whether it flags, in which direction, what follows.
fn flagged(cx: &Cx, flag: &Flag) -> El {
    let id = hyphens(flag.strategy);
    let verdict = cx.t(if flag.flagged { key::SCORE_FLAGGED } else { key::SCORE_NOT_FLAGGED });
    let mut rows = Vec::new();
    if let Some(direction) = flag.direction {
        rows.push(pieces().then(cx.texts.of(key::family::STATUS_DIRECTION, &[direction.id()])));
    }
    rows.push(pieces().then(cx.texts.of(key::family::STATUS_FOLLOWS, &[flag.follows.id()])));
    if let Some(strategy) = STRATEGIES.iter().find(|strategy| strategy.id == flag.strategy) {
        let count = |count: u32| usize::try_from(count).unwrap_or(usize::MAX).into();
        let values = [("flagged", count(strategy.flagged)), ("persons", count(SAMPLE))];
        rows.push(pieces().then(cx.texts.fill_of(&key::family::STATUS_STRATEGY.key(&[&id, ".published"]), &values)));
    }
    styled("div", "sa-measure")
        .child(heading(cx, Depth::Detail, cx.texts.of(key::family::STATUS_STRATEGY, &[&id])))
        .child(styled("p", "sa-verdict").child(verdict))
        .child(points(rows))
}

//! The options of the reform for one person: what each is, and what it would change. Option A is described only.

use assessment_core::score::PERCENT;
use assessment_core::status::AveragedGroup;
use assessment_core::status::{
    AveragedScore, DisabilityDegree, Flag, FunctioningScore, GroupChange, Policy, SAMPLE, STRATEGIES, Simulation,
    Thresholds, changes, effects, simulate,
};

use super::change;
use super::result::{group, hyphens, named, number};
use crate::components::heading::heading;
use crate::context::Cx;
use crate::html::{El, Pieces, el, fold, pieces, points, styled, text_points};

/// All options. Without the percentage they are described, and nothing is computed.
pub fn options(cx: &Cx, score: &FunctioningScore, degree: Option<DisabilityDegree>) -> Pieces {
    let simulation = degree.map(|degree| simulate(score, degree, &Policy::default()));
    let Some(simulation) = simulation else {
        let add = change(cx, "sa-link", cx.t("score-add-percent"), PERCENT.0);
        return pieces()
            .then(el("p").child(cx.t("score-no-percent")))
            .then(styled("p", "sa-only-screen").child(add))
            .then(["a", "b", "c"].map(|id| option(cx, id)).into_iter().collect::<Vec<_>>());
    };
    let averaged = simulation.averaged.iter().map(|averaged| average(cx, &simulation, averaged)).collect::<Vec<_>>();
    let flags = simulation.flags.iter().map(|flag| flagged(cx, flag)).collect::<Vec<_>>();
    let today = [
        cx.texts.fill(
            "status-whodas",
            &[("score", number(cx, score.value()).into()), ("group", group(cx, simulation.whodas_group).into())],
        ),
        cx.texts.fill(
            "status-percent",
            &[
                ("percent", number(cx, simulation.degree.percent()).into()),
                ("group", named(cx, "percent-group-", simulation.percent_group.id()).into()),
            ],
        ),
    ];
    let day = cx.texts.date(cx.app.state.today.get());
    pieces()
        .then(text_points(today.into()))
        .then(option(cx, "a"))
        .then(option(cx, "b"))
        .then(el("p").child(cx.t("status-thresholds-percent")))
        .then(el("p").child(cx.texts.fill("score-rules", &[("day", day.into())])))
        .then(averaged)
        .then(option(cx, "c"))
        .then(el("p").child(cx.t("status-flag-changes-nothing")))
        .then(flags)
}

/// The heading of an option and what it is.
fn option(cx: &Cx, id: &str) -> Pieces {
    pieces().then(heading(cx, 2, None, cx.texts.of(&["status-option-", id]))).then(el("p").child(cx.texts.of(&[
        "status-option-",
        id,
        ".about",
    ])))
}

/// One weighting: the averaged score, the group before and after, what changes.
fn average(cx: &Cx, simulation: &Simulation, averaged: &AveragedScore) -> El {
    let weight = |part: assessment_core::fraction::Fraction| {
        let percent = assessment_core::percent::Percent::hundredths(part.rounded().in_hundredths() * 100);
        cx.texts.decimal(&percent.to_string())
    };
    let said = cx.texts.fill(
        "status-averaged",
        &[
            ("degree", weight(averaged.weight.degree()).into()),
            ("whodas", weight(averaged.weight.whodas()).into()),
            ("score", number(cx, averaged.score.exact).into()),
        ],
    );
    let after = averaged.group(simulation.thresholds);
    let before = simulation.percent_group;
    let groups = cx.texts.fill(
        "status-groups",
        &[("before", named(cx, "percent-group-", before.id()).into()), ("after", after_group(cx, after).into())],
    );
    let moves = cx.texts.of(&["status-moves-", GroupChange::between(before, after).id()]);
    let others = [Thresholds::Whodas, Thresholds::Interpolated].map(|thresholds| {
        let name = cx.texts.of(&["status-thresholds-", thresholds.id()]);
        cx.texts.fill(
            "score-preset",
            &[("name", name.into()), ("group", after_group(cx, averaged.group(thresholds)).into())],
        )
    });
    let name = averaged.weighting.map(|id| named(cx, "status-weighting-", id)).unwrap_or_default();
    let hidden = styled("span", "sa-hidden").child([": ", &name].concat());
    let more = fold("sa-more", averaged.weighting.unwrap_or_default())
        .child(el("summary").child(cx.t("score-other-borders")).child(hidden))
        .child(text_points(others.into()));
    styled("div", "sa-measure")
        .child(heading(cx, 3, None, name))
        .child(styled("p", "sa-verdict").child(moves))
        .child(el("p").child(said))
        .child(el("p").child(groups))
        .child(entitlements(cx, simulation, averaged))
        .child(more)
}

/// What the new percentage would open and close today.
fn entitlements(cx: &Cx, simulation: &Simulation, averaged: &AveragedScore) -> Option<El> {
    let after = DisabilityDegree::new(averaged.score.exact).ok()?;
    let changes = effects(&changes(simulation.degree, after, cx.app.state.today.get()));
    if changes.is_empty() {
        return Some(el("p").child(cx.t("status-no-changes")));
    }
    let mut rows = Vec::new();
    for (measure, effect) in changes {
        let what = cx.texts.of(&["m-", measure.0]);
        rows.push(cx.texts.fill(&["status-change-", effect.id()].concat(), &[("what", what.into())]));
    }
    Some(text_points(rows))
}

fn after_group(cx: &Cx, after: AveragedGroup) -> String {
    match after {
        AveragedGroup::Percent(group) => named(cx, "percent-group-", group.id()),
        AveragedGroup::Whodas(of) => group(cx, of),
        AveragedGroup::Interpolated(group) => named(cx, "status-group-", group.id()),
    }
}

/// One strategy: whether it flags, in which direction, what follows.
fn flagged(cx: &Cx, flag: &Flag) -> El {
    let key = ["status-strategy-", &hyphens(flag.strategy)].concat();
    let verdict = cx.t(if flag.flagged { "score-flagged" } else { "score-not-flagged" });
    let mut rows = Vec::new();
    if let Some(direction) = flag.direction {
        rows.push(pieces().then(cx.texts.of(&["status-direction-", direction.id()])));
    }
    rows.push(pieces().then(cx.texts.of(&["status-follows-", flag.follows.id()])));
    if let Some(strategy) = STRATEGIES.iter().find(|strategy| strategy.id == flag.strategy) {
        let count = |count: u32| usize::try_from(count).unwrap_or(usize::MAX).into();
        let values = [("flagged", count(strategy.flagged)), ("persons", count(SAMPLE))];
        rows.push(pieces().then(cx.texts.fill(&[&key, ".published"].concat(), &values)));
    }
    styled("div", "sa-measure")
        .child(heading(cx, 3, None, cx.t(&key)))
        .child(styled("p", "sa-verdict").child(verdict))
        .child(points(rows))
}

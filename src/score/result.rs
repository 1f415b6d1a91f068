//! What came of what was entered: the score, its group, and what the pilot counted.

use assessment_core::fraction::Fraction;
use assessment_core::percent::Percent;
use assessment_core::pilot::{Information, Rated, information};
use assessment_core::score::{Entered, PERCENT, SOURCE, degree, entered};
use assessment_core::status::{BORDERS, FunctioningScore, Origin};
use assessment_core::whodas::{self, DEFAULT, Item, PRESETS, Part, Scored, score};

use super::{Here, change, options, repeat};
use crate::components::heading::{heading, page_heading};
use crate::components::link::{actions, back, link, print};
use crate::context::Cx;
use crate::html::{El, Html, Pieces, el, pieces, points, styled, text_points};
use crate::screen::{From, Screen};

/// The page.
pub fn view(cx: &Cx, here: Here) -> Html {
    let reading = cx.app.state.reading_on(From::Score(here));
    let (score, about) = match entered(&reading.answers) {
        None => (None, pieces().then(el("p").child(cx.t("score-nothing")))),
        Some(Entered::Known(known)) => {
            let about = value(cx, &known);
            (Some(known), about)
        }
        Some(Entered::Answers(answers)) => match score(&answers) {
            Ok(scored) => {
                let surrogate = FunctioningScore::surrogate(&scored.complex);
                let about = value(cx, &surrogate).then(details(cx, &scored)).then(entries(cx, &answers));
                (Some(surrogate), about)
            }
            Err(not) => (None, missing(cx, &not.missing)),
        },
    };
    let after = score.map(|score| {
        let simulated = match degree(&reading.answers) {
            Some(degree) => options::options(cx, &score, degree),
            None => pieces()
                .then(el("p").child(cx.t("score-no-percent")))
                .then(change(cx, cx.t("score-add-percent"), PERCENT.0).map(|link| el("p").child(link))),
        };
        groups(cx, &score)
            .then(heading(cx, 1, None, cx.t("status-title")))
            // Said again where the options begin: who jumps from heading to heading, or prints, meets it here.
            .then(styled("p", "sa-inset").child(cx.t("status-simulation")))
            .then(simulated)
    });
    let ways = vec![link(cx, "sa-button", cx.t("score-leave"), Screen::Overview), print(cx, "sa-link sa-only-screen")];
    pieces()
        .then(back(cx, Screen::Score(here)))
        .then(page_heading(cx, cx.t("score-title")))
        .then(styled("p", "sa-inset").child(cx.t("status-simulation")))
        .then(heading(cx, 1, None, cx.t("score-value-title")))
        .then(about)
        .then(change(cx, cx.t("score-change"), SOURCE.0).map(|link| el("p").child(link)))
        .then(el("p").child(repeat(cx)))
        .then(after)
        .then(el("p").child(cx.t("score-private")))
        .then(actions(ways))
        .into()
}

/// A number, rounded for reading. What is grouped is never rounded, and no number is rounded over a border.
pub fn number(cx: &Cx, exact: Fraction) -> String {
    let mut borders = BORDERS.to_vec();
    PRESETS.iter().for_each(|preset| borders.extend(preset.cut_offs.borders()));
    cx.texts.decimal(&exact.rounded_beside(&borders))
}

/// The name of a group of a WHODAS score.
pub fn group(cx: &Cx, group: whodas::Group) -> String {
    named(cx, "whodas-group-", group.id())
}

/// A text whose key ends in an id.
pub fn named(cx: &Cx, prefix: &str, id: &str) -> String {
    cx.texts.of(&[prefix, &hyphens(id)])
}

fn value(cx: &Cx, score: &FunctioningScore) -> Pieces {
    let said = cx.texts.fill("score-value", &[("score", number(cx, score.value()).into())]);
    let origin = match score.origin() {
        Origin::Given => cx.t("status-score-given"),
        Origin::Surrogate => cx.t("whodas-surrogate"),
        Origin::Rasch { table, version } => cx
            .texts
            .fill("status-score-rasch", &[("table", table.as_str().into()), ("version", version.as_str().into())]),
    };
    pieces().then(styled("p", "sa-lead").child(said)).then(el("p").child(origin))
}

/// How the score came about: both methods, the areas, what was filled in.
fn details(cx: &Cx, scored: &Scored) -> Pieces {
    let mut rows = styled("dl", "sa-profile");
    rows = rows
        .child(row(cx.t("whodas-complex"), number(cx, scored.complex.summary.exact)))
        .child(row(cx.t("whodas-simple"), number(cx, scored.simple.pct_of_max.exact)));
    let mut areas = styled("dl", "sa-profile");
    for (block, score) in scored.complex.domain_pct.iter() {
        let said = score.map_or_else(|| cx.t("score-withheld"), |score| number(cx, score.exact));
        areas = areas.child(row(named(cx, "p-whodas-", Part::Block(*block).id()), said));
    }
    let filled = (!scored.missing.is_empty())
        .then(|| el("p").child(cx.texts.fill("whodas-filled-in", &[("count", scored.missing.len().into())])));
    let withheld = (!scored.unreportable_blocks.is_empty()).then(|| el("p").child(cx.t("whodas-withheld")));
    pieces()
        .then(filled)
        .then(rows)
        .then(heading(cx, 2, None, cx.t("score-areas-title")))
        .then(el("p").child(cx.t("score-areas-what")))
        .then(areas)
        .then(withheld)
}

fn row(name: String, said: String) -> El {
    styled("div", "sa-profile__row").child(el("dt").child(name)).child(el("dd").child(said))
}

/// What was entered, area by area, to be held against the paper.
fn entries(cx: &Cx, answers: &whodas::Answers) -> El {
    let mut all = pieces();
    for block in answers.set_of_items().blocks() {
        let key = page_of(block);
        let mut rows = styled("dl", "sa-profile");
        for item in block.items() {
            let name = [item.code(), " ", &cx.texts.of(&["q-", item.question_id().0])].concat();
            let said =
                answers.get(*item).map_or_else(|| cx.t("no-answer"), |given| cx.texts.of(&["o-whodas-", given.id()]));
            rows = rows.child(row(name, said));
        }
        all = all.then(heading(cx, 2, None, cx.texts.of(&["p-", &key]))).then(rows);
        let of = styled("span", "sa-hidden").child([": ", &cx.texts.of(&["p-", &key])].concat());
        all = all.then(change(cx, cx.t("change"), &key).map(|link| el("p").child(link.child(of))));
    }
    styled("details", "sa-more").child(el("summary").child(cx.t("score-answers"))).child(all)
}

/// The key of the page with the items of a block.
fn page_of(block: whodas::Block) -> String {
    ["whodas-", &hyphens(block.id())].concat()
}

/// Ids in JSON have low lines, keys of texts and pages hyphens.
pub fn hyphens(id: &str) -> String {
    id.to_lowercase().replace('_', "-")
}

/// Too many answers are missing: which, each with the way to its page.
fn missing(cx: &Cx, items: &[Item]) -> Pieces {
    let said = cx.texts.fill("whodas-more-than-two-missing", &[("count", items.len().into())]);
    let mut links = Vec::new();
    for block in whodas::Block::ALL {
        let count = items.iter().filter(|item| item.block() == block).count();
        if count > 0 {
            let key = page_of(block);
            let name = cx.texts.of(&["p-", &key]);
            let text = cx.texts.fill("score-missing", &[("area", name.into()), ("count", count.into())]);
            links.push(pieces().then(change(cx, text, &key)));
        }
    }
    pieces().then(el("p").child(said)).then(points(links))
}

/// The group of the score under each set of borders, and what the pilot counted in it.
fn groups(cx: &Cx, score: &FunctioningScore) -> Pieces {
    let mut rows = Vec::new();
    for preset in PRESETS {
        let [moderate, severe, very_severe] = preset.cut_offs.borders().map(|border| number(cx, border));
        let borders = [("moderate", moderate.into()), ("severe", severe.into()), ("very-severe", very_severe.into())];
        let name = named(cx, "whodas-preset-", preset.id);
        let values = [("name", name.into()), ("group", group(cx, preset.cut_offs.group(score.value())).into())];
        let said = [cx.texts.fill("score-preset", &values), cx.texts.fill("status-borders", &borders)].join(" ");
        rows.push(said);
    }
    let counted = information(Rated::Whodas(DEFAULT.cut_offs.group(score.value())));
    pieces()
        .then(heading(cx, 1, None, cx.t("score-group-title")))
        .then(el("p").child(cx.t("score-group-what")))
        .then(text_points(rows))
        .then(counted.map(|counted| pilot(cx, &counted)))
}

/// What the pilot counted in a group: information, never a prediction.
fn pilot(cx: &Cx, counted: &Information) -> Pieces {
    let share = |share: &assessment_core::pilot::Share| {
        // To a tenth: the samples are small.
        let tenths = |value: f64| {
            let percent = Percent::hundredths((value * 10.0 + 0.5) as u16 * 10);
            cx.texts.decimal(&percent.to_string())
        };
        let values = [
            ("share", tenths(share.share.value).into()),
            ("low", tenths(share.interval.low).into()),
            ("high", tenths(share.interval.high).into()),
            ("count", usize::try_from(share.count).unwrap_or(usize::MAX).into()),
            ("persons", usize::try_from(share.persons).unwrap_or(usize::MAX).into()),
        ];
        cx.texts.fill("pilot-share", &values)
    };
    let mut rows = styled("dl", "sa-profile");
    for of in &counted.degrees {
        rows = rows.child(row(cx.texts.of(&["pilot-degree-", of.degree.id()]), share(&of.share)));
    }
    pieces()
        .then(heading(cx, 2, None, cx.t("pilot-title")))
        .then(styled("p", "sa-inset").child(cx.t(counted.note)))
        .then(rows.child(row(cx.t("pilot-any"), share(&counted.any))))
}

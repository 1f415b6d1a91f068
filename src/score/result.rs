//! What came of what was entered: the score, its group, and what the pilot counted.

use assessment_core::answers::{Answer, Interpretation};
use assessment_core::form::Question;

use assessment_core::fraction::Fraction;
use assessment_core::percent::Percent;
use assessment_core::pilot::{PilotInformation, RatedGroup, information};
use assessment_core::score::{EnteredScore, FORM, KNOWN, degree, entered};
use assessment_core::status::{BORDERS, DisabilityDegree, FunctioningScore, PercentGroup, ScoreOrigin};
use assessment_core::whodas::{self, DEFAULT, PRESETS, Preset, ScoredPart, WhodasItem, WhodasScores, score};

use super::{ScoreFlow, ScoreScreen, change, item, options};
use crate::components::heading::{heading, page_heading};
use crate::components::link::{actions, back, button, link, print};
use crate::context::Cx;
use crate::html::{El, Html, Pieces, el, fold, pieces, points, styled, text_points};
use crate::screen::{ReturnTo, Screen};

/// The page.
pub fn view(cx: &Cx) -> Html {
    let interpretation = cx.app.state.interpretation_for(ReturnTo::Score(ScoreFlow::Change));
    let (score, about) = match entered(&interpretation.answers) {
        None => (None, pieces().then(el("p").child(cx.t("score-nothing")))),
        Some(EnteredScore::Known(known)) => {
            let about = value(cx, &known);
            (Some(known), about)
        }
        Some(EnteredScore::Answers(answers)) => match score(&answers) {
            Ok(scored) => {
                let surrogate = FunctioningScore::surrogate(&scored.complex);
                let about = value(cx, &surrogate).then(details(cx, &scored));
                (Some(surrogate), about)
            }
            Err(not) => (None, missing(cx, &not.missing)),
        },
    };
    let degree = degree(&interpretation.answers);
    let after = score.map(|score| {
        groups(cx, &score)
            .then(pilot(cx, &score, degree))
            .then(heading(cx, 1, None, cx.t("status-title")))
            // Said again where the options begin: who jumps from heading to heading, or prints, meets it here.
            .then(styled("p", "sa-inset").child(cx.t("status-simulation")))
            .then(options::options(cx, &score, degree))
    });
    let app = cx.app.clone();
    let ways = vec![
        link(cx, "sa-button", cx.t("score-leave"), Screen::Overview),
        print(cx, "sa-link sa-only-screen"),
        button("sa-link", cx.t("score-again"), move || app.go(Screen::Score(ScoreScreen::Again))),
    ];
    pieces()
        .then(back(cx, Screen::Score(ScoreScreen::Result)))
        .then(page_heading(cx, cx.t("score-title")))
        .then(styled("p", "sa-inset").child(cx.t("status-simulation")))
        .then(heading(cx, 1, None, cx.t("score-value-title")))
        .then(about)
        .then(heading(cx, 1, None, cx.t("score-entered-title")))
        .then(given(cx, &interpretation))
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
pub fn group(cx: &Cx, group: whodas::SeverityGroup) -> String {
    named(cx, "whodas-group-", group.id())
}

/// A text whose key ends in an id.
pub fn named(cx: &Cx, prefix: &str, id: &str) -> String {
    cx.texts.of(&[prefix, &hyphens(id)])
}

fn value(cx: &Cx, score: &FunctioningScore) -> Pieces {
    let said = cx.texts.fill("score-value", &[("score", number(cx, score.value()).into())]);
    let origin = match score.origin() {
        // Nobody knows which score it is: the borders may not have been made for it.
        ScoreOrigin::Given => [cx.t("status-score-given"), cx.t("score-given-borders")].join(" "),
        ScoreOrigin::Surrogate => cx.t("whodas-surrogate"),
        ScoreOrigin::Rasch { table, version } => cx
            .texts
            .fill("status-score-rasch", &[("table", table.as_str().into()), ("version", version.as_str().into())]),
    };
    pieces().then(styled("p", "sa-lead").child(said)).then(el("p").child(origin))
}

/// How the score came about: both methods, the areas, what was filled in.
fn details(cx: &Cx, scored: &WhodasScores) -> Pieces {
    let mut rows = styled("dl", "sa-profile");
    rows = rows
        .child(row(cx.t("whodas-complex"), number(cx, scored.complex.summary.exact)))
        .child(row(cx.t("whodas-simple"), number(cx, scored.simple.pct_of_max.exact)));
    let mut areas = styled("dl", "sa-profile");
    for (block, score) in scored.complex.domain_pct.iter() {
        let said = score.map_or_else(|| cx.t("score-withheld"), |score| number(cx, score.exact));
        areas = areas.child(row(named(cx, "p-whodas-", ScoredPart::Block(*block).id()), said));
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

/// What was entered, each with the way to change it.
fn given(cx: &Cx, interpretation: &Interpretation) -> Pieces {
    let mut rows = styled("dl", "sa-answers");
    for question in
        FORM.questions().filter(|question| interpretation.answers.shows(question) && item(question).is_none())
    {
        let name = cx.texts.question_name(question);
        let of = styled("span", "sa-hidden").child([": ", &name].concat());
        let to = FORM.page_of(question.id).map_or("", |page| page.id);
        let change = change(cx, "sa-answer__link", pieces().then(cx.t("change")).then(of), to);
        let row = styled("div", "sa-answer")
            .child(styled("dt", "sa-answer__question").child(name))
            .child(styled("dd", "sa-answer__text").child(said(cx, question, interpretation)))
            .child(styled("dd", "sa-answer__change").child(change));
        rows = rows.child(row);
    }
    let answers = match entered(&interpretation.answers) {
        Some(EnteredScore::Answers(answers)) => Some(entries(cx, &answers)),
        _ => None,
    };
    pieces().then(rows).then(answers)
}

/// What was said to a question, as it was understood or typed.
fn said(cx: &Cx, question: &Question, interpretation: &Interpretation) -> String {
    let lines = match (interpretation.answers.get(question.id), cx.app.state.typed(question.id)) {
        // A score is no percentage.
        (Some(Answer::Percent(score)), _) if question.id == KNOWN => {
            let score = cx.texts.decimal(&score.to_string());
            return cx.texts.fill("score-value", &[("score", score.into())]);
        }
        (Some(answer), _) => cx.texts.answer(question, answer),
        (None, Some(typed)) => cx.texts.typed(question, &typed),
        (None, None) => return cx.t("no-answer"),
    };
    lines.join(", ")
}

/// The answers, area by area, to be held against the paper.
fn entries(cx: &Cx, answers: &whodas::Responses) -> El {
    // On paper the fold has no words of its own.
    let mut all = pieces().then(styled("p", "sa-only-paper").child(cx.t("score-answers")));
    let mark = cx.app.state.mark.get();
    let mut is_open = false;
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
        let link = change(cx, "sa-link", pieces().then(cx.t("change")).then(of), &key);
        all = all.then(styled("p", "sa-only-screen").child(link));
        // Who comes back from a change in the fold comes back into it.
        is_open |= mark == key;
    }
    let fold = fold("sa-more", "score-answers").flag("open", is_open);
    fold.child(el("summary").child(cx.t("score-answers"))).child(all)
}

/// The key of the page with the items of a block.
fn page_of(block: whodas::ItemBlock) -> String {
    ["whodas-", &hyphens(block.id())].concat()
}

/// Ids in JSON have low lines, keys of texts and pages hyphens.
pub fn hyphens(id: &str) -> String {
    id.to_lowercase().replace('_', "-")
}

/// Too many answers are missing: which, each with the way to its page.
fn missing(cx: &Cx, items: &[WhodasItem]) -> Pieces {
    let said = cx.texts.fill("whodas-more-than-two-missing", &[("count", items.len().into())]);
    let mut links = Vec::new();
    for block in whodas::ItemBlock::ALL {
        let count = items.iter().filter(|item| item.block() == block).count();
        if count > 0 {
            let key = page_of(block);
            let name = cx.texts.of(&["p-", &key]);
            let text = cx.texts.fill("score-missing", &[("area", name.into()), ("count", count.into())]);
            links.push(pieces().then(change(cx, "sa-link", text, &key)));
        }
    }
    pieces().then(el("p").child(said)).then(points(links))
}

/// The group of the score under each set of borders.
fn groups(cx: &Cx, score: &FunctioningScore) -> Pieces {
    let mut rows = Vec::new();
    for preset in PRESETS {
        let [moderate, severe, very_severe] = preset.cut_offs.borders().map(|border| number(cx, border));
        let borders = [("moderate", moderate.into()), ("severe", severe.into()), ("very-severe", very_severe.into())];
        rows.push([group_by(cx, preset, score), cx.texts.fill("status-borders", &borders)].join(" "));
    }
    pieces()
        .then(heading(cx, 1, None, cx.t("score-group-title")))
        .then(el("p").child(cx.t("score-group-what")))
        .then(text_points(rows))
}

/// The group of the score under one set of borders, in words.
fn group_by(cx: &Cx, preset: &Preset, score: &FunctioningScore) -> String {
    let name = named(cx, "whodas-preset-", preset.id);
    let of = group(cx, preset.cut_offs.group(score.value()));
    cx.texts.fill("score-preset", &[("name", name.into()), ("group", of.into())])
}

/// What the pilot counted in the person's groups: information, never a prediction. Which group that is depends on the
/// borders, so it is said by which.
fn pilot(cx: &Cx, score: &FunctioningScore, degree: Option<DisabilityDegree>) -> Pieces {
    let own = DEFAULT.cut_offs.group(score.value());
    let by_whodas = information(RatedGroup::Whodas(own)).map(|counted| (group(cx, own), counted));
    let by_percent = degree.and_then(|degree| {
        let own = PercentGroup::of(degree);
        information(RatedGroup::Percent(own)).map(|counted| (named(cx, "percent-group-", own.id()), counted))
    });
    let Some(level) = by_whodas.as_ref().map(|(_, counted)| counted.level) else { return pieces() };
    let note = by_whodas.as_ref().map(|(_, counted)| styled("p", "sa-inset").child(cx.t(counted.note)));
    let mut borders = vec![group_by(cx, &DEFAULT, score)];
    if PRESETS.iter().any(|preset| preset.cut_offs.group(score.value()) != own) {
        borders.push(cx.t("score-pilot-differs"));
    }
    let tables = [by_whodas, by_percent].into_iter().flatten().map(|(group, counted)| table(cx, group, &counted));
    pieces()
        .then(heading(cx, 2, None, cx.t("pilot-title")))
        .then(note)
        .then(el("p").child(borders.join(" ")))
        .then(el("p").child(cx.texts.fill("score-pilot-interval", &[("level", level.into())])))
        .then(tables.collect::<Vec<_>>())
}

/// What the pilot counted in one group.
fn table(cx: &Cx, group: String, counted: &PilotInformation) -> Pieces {
    let share = |share: &assessment_core::pilot::PilotShare| {
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
    let persons = usize::try_from(counted.persons).unwrap_or(usize::MAX);
    let name = cx.texts.fill("score-pilot-group", &[("group", group.into()), ("persons", persons.into())]);
    pieces().then(heading(cx, 3, None, name)).then(rows.child(row(cx.t("pilot-any"), share(&counted.any))))
}

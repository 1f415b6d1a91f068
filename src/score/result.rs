//! Screen: result of the functioning score, with its group, and what the pilot counted.

use assessment_core::answers::{Answer, Interpretation};
use assessment_core::form::Question;

use assessment_core::fraction::Fraction;
use assessment_core::percent::Percent;
use assessment_core::pilot::{PilotInformation, RatedGroup, information};
use assessment_core::score::{FORM, KNOWN, ScoreEntry, degree, entered};
use assessment_core::status::{BORDERS, DisabilityDegree, FunctioningScore, PercentGroup, ScoreOrigin};
use assessment_core::whodas::{self, DEFAULT, PRESETS, Preset, ScoredPart, WhodasItem, WhodasScores, score};

use super::key as score_key;
use super::{ScoreFlow, ScoreScreen, change, item, options};
use crate::components::heading::{Depth, heading, page_heading};
use crate::components::link::{actions, back, button, link, print};
use crate::context::Cx;
use crate::html::{El, Html, Pieces, el, fold, pieces, points, styled, text_points};
use crate::key;
use crate::screen::{ReturnTo, Screen};
use assessment_texts::{Family, NAMED_BY_THE_CORE};

/// Screen: the result page.
pub fn view(cx: &Cx) -> Html {
    let interpretation = cx.app.state.interpretation_for(ReturnTo::Score(ScoreFlow::Change));
    let (score, about) = match entered(&interpretation.answers) {
        None => (None, pieces().then(el("p").child(cx.t(score_key::SCORE_NOTHING)))),
        Some(ScoreEntry::Known(known)) => {
            let about = value(cx, &known);
            (Some(known), about)
        }
        Some(ScoreEntry::Answers(answers)) => match score(&answers) {
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
            .then(heading(cx, Depth::Part, cx.t(score_key::STATUS_TITLE)))
            // Said again where the options begin: who jumps from heading to heading, or prints, meets it here.
            .then(styled("p", "sa-inset").child(cx.t(score_key::STATUS_SIMULATION)))
            .then(options::options(cx, &score, degree))
    });
    let app = cx.app.clone();
    let ways = vec![
        link(cx, "sa-button", cx.t(score_key::SCORE_LEAVE), Screen::Overview),
        print(cx, "sa-link sa-only-screen"),
        button("sa-link", cx.t(score_key::SCORE_AGAIN), move || app.go(Screen::Score(ScoreScreen::Again))),
    ];
    pieces()
        .then(back(cx, Screen::Score(ScoreScreen::Result)))
        .then(page_heading(cx, cx.t(score_key::SCORE_TITLE)))
        .then(styled("p", "sa-inset").child(cx.t(score_key::STATUS_SIMULATION)))
        .then(heading(cx, Depth::Part, cx.t(score_key::SCORE_VALUE_TITLE)))
        .then(about)
        .then(heading(cx, Depth::Part, cx.t(score_key::SCORE_ENTERED_TITLE)))
        .then(given(cx, &interpretation))
        .then(after)
        .then(el("p").child(cx.t(score_key::SCORE_PRIVATE)))
        .then(actions(ways))
        .into()
}

/// Formats a number, rounded for reading. What is grouped is never rounded, and no number is rounded over a border.
pub fn number(cx: &Cx, exact: Fraction) -> String {
    let mut borders = BORDERS.to_vec();
    PRESETS.iter().for_each(|preset| borders.extend(preset.cut_offs.borders()));
    cx.texts.decimal(&exact.rounded_beside(&borders))
}

/// Returns the name of a group of a WHODAS score.
pub fn group(cx: &Cx, group: whodas::SeverityGroup) -> String {
    named(cx, score_key::family::WHODAS_GROUP, group.id())
}

/// Looks up a text whose key ends in an id.
pub fn named(cx: &Cx, family: Family, id: &str) -> String {
    cx.texts.of(family, &[&hyphens(id)])
}

fn value(cx: &Cx, score: &FunctioningScore) -> Pieces {
    let said = cx.texts.fill(score_key::ScoreValue { score: number(cx, score.value()).into() });
    let origin = match score.origin() {
        // Nobody knows which score it is: the borders may not have been made for it.
        ScoreOrigin::Given => [cx.t(score_key::STATUS_SCORE_GIVEN), cx.t(score_key::SCORE_GIVEN_BORDERS)].join(" "),
        ScoreOrigin::Surrogate => cx.t(score_key::WHODAS_SURROGATE),
        ScoreOrigin::Rasch { table, version } => cx
            .texts
            .fill(score_key::StatusScoreRasch { table: table.as_str().into(), version: version.as_str().into() }),
    };
    pieces().then(styled("p", "sa-lead").child(said)).then(el("p").child(origin))
}

/// Builds the details of the score: both methods, the areas, what was imputed.
fn details(cx: &Cx, scored: &WhodasScores) -> Pieces {
    let mut rows = styled("dl", "sa-profile");
    rows = rows
        .child(row(cx.t(score_key::WHODAS_COMPLEX), number(cx, scored.complex.summary.exact)))
        .child(row(cx.t(score_key::WHODAS_SIMPLE), number(cx, scored.simple.pct_of_max.exact)));
    let mut areas = styled("dl", "sa-profile");
    for (block, score) in scored.complex.domain_pct.iter() {
        let said = score.map_or_else(|| cx.t(score_key::SCORE_WITHHELD), |score| number(cx, score.exact));
        areas = areas.child(row(named(cx, score_key::family::P_WHODAS, ScoredPart::Block(*block).id()), said));
    }
    let filled = (!scored.missing.is_empty())
        .then(|| el("p").child(cx.texts.fill(score_key::WhodasFilledIn { count: scored.missing.len().into() })));
    let withheld = (!scored.unreportable_blocks.is_empty()).then(|| el("p").child(cx.t(score_key::WHODAS_WITHHELD)));
    pieces()
        .then(filled)
        .then(rows)
        .then(heading(cx, Depth::Subpart, cx.t(score_key::SCORE_AREAS_TITLE)))
        .then(el("p").child(cx.t(score_key::SCORE_AREAS_WHAT)))
        .then(areas)
        .then(withheld)
}

fn row(name: String, said: String) -> El {
    styled("div", "sa-profile__row").child(el("dt").child(name)).child(el("dd").child(said))
}

/// Builds the list of what was entered, each with the link to change it.
fn given(cx: &Cx, interpretation: &Interpretation) -> Pieces {
    let mut rows = styled("dl", "sa-answers");
    for question in
        FORM.questions().filter(|question| interpretation.answers.shows(question) && item(question).is_none())
    {
        let name = cx.texts.question_name(question);
        let of = styled("span", "sa-hidden").child(format!(": {name}"));
        let to = FORM.page_of(question.id).map_or("", |page| page.id);
        let change = change(cx, "sa-answer__link", pieces().then(cx.t(key::CHANGE)).then(of), to);
        let row = styled("div", "sa-answer")
            .child(styled("dt", "sa-answer__question").child(name))
            .child(styled("dd", "sa-answer__text").child(said(cx, question, interpretation)))
            .child(styled("dd", "sa-answer__change").child(change));
        rows = rows.child(row);
    }
    let answers = match entered(&interpretation.answers) {
        Some(ScoreEntry::Answers(answers)) => Some(entries(cx, &answers)),
        _ => None,
    };
    pieces().then(rows).then(answers)
}

/// Formats the answer to a question, as it was parsed or typed.
fn said(cx: &Cx, question: &Question, interpretation: &Interpretation) -> String {
    let lines = match (interpretation.answers.get(question.id), cx.app.state.raw(question.id)) {
        // A score is no percentage.
        (Some(Answer::Percent(score)), _) if question.id == KNOWN => {
            let score = cx.texts.decimal(&score.to_string());
            return cx.texts.fill(score_key::ScoreValue { score: score.into() });
        }
        (Some(answer), _) => cx.texts.answer(question, answer),
        (None, Some(raw)) => cx.texts.raw_answer(question, &raw),
        (None, None) => return cx.t(key::NO_ANSWER),
    };
    lines.join(", ")
}

/// Builds the list of responses, area by area, to be held against the paper.
fn entries(cx: &Cx, answers: &whodas::Responses) -> El {
    // On paper the fold has no words of its own.
    let mut all = pieces().then(styled("p", "sa-only-paper").child(cx.t(score_key::SCORE_ANSWERS)));
    let mark = cx.app.state.mark.get();
    let mut is_open = false;
    for block in answers.set_of_items().blocks() {
        let key = page_of(block);
        let mut rows = styled("dl", "sa-profile");
        for item in block.items() {
            let name = format!("{} {}", item.code(), cx.texts.of(score_key::family::Q, &[item.question_id().0]));
            let said = answers
                .get(*item)
                .map_or_else(|| cx.t(key::NO_ANSWER), |given| cx.texts.of(score_key::family::O_WHODAS, &[given.id()]));
            rows = rows.child(row(name, said));
        }
        all = all.then(heading(cx, Depth::Subpart, cx.texts.of(score_key::family::P, &[&key]))).then(rows);
        let of = styled("span", "sa-hidden").child(format!(": {}", cx.texts.of(score_key::family::P, &[&key])));
        let link = change(cx, "sa-link", pieces().then(cx.t(key::CHANGE)).then(of), &key);
        all = all.then(styled("p", "sa-only-screen").child(link));
        // Who comes back from a change in the fold comes back into it.
        is_open |= mark == key;
    }
    let fold = fold("sa-more", "score-answers").flag("open", is_open);
    fold.child(el("summary").child(cx.t(score_key::SCORE_ANSWERS))).child(all)
}

/// Returns the id of the page with the items of a block.
fn page_of(block: whodas::ItemBlock) -> String {
    format!("whodas-{}", hyphens(block.id()))
}

/// Replaces underscores by hyphens: ids in JSON have low lines, keys of texts and pages hyphens.
pub fn hyphens(id: &str) -> String {
    id.to_lowercase().replace('_', "-")
}

/// Builds the message that too many answers are missing: which, each with the link to its page.
fn missing(cx: &Cx, items: &[WhodasItem]) -> Pieces {
    let said = cx.texts.fill(score_key::WhodasMoreThanTwoMissing { count: items.len().into() });
    let mut links = Vec::new();
    for block in whodas::ItemBlock::ALL {
        let count = items.iter().filter(|item| item.block() == block).count();
        if count > 0 {
            let key = page_of(block);
            let name = cx.texts.of(score_key::family::P, &[&key]);
            let text = cx.texts.fill(score_key::ScoreMissing { area: name.into(), count: count.into() });
            links.push(pieces().then(change(cx, "sa-link", text, &key)));
        }
    }
    pieces().then(el("p").child(said)).then(points(links))
}

/// Builds the list of groups of the score under each preset of cut-off points.
fn groups(cx: &Cx, score: &FunctioningScore) -> Pieces {
    let mut rows = Vec::new();
    for preset in PRESETS {
        let [moderate, severe, very_severe] = preset.cut_offs.borders().map(|border| number(cx, border));
        let borders = score_key::StatusBorders {
            moderate: moderate.into(),
            severe: severe.into(),
            very_severe: very_severe.into(),
        };
        rows.push([group_by(cx, preset, score), cx.texts.fill(borders)].join(" "));
    }
    pieces()
        .then(heading(cx, Depth::Part, cx.t(score_key::SCORE_GROUP_TITLE)))
        .then(el("p").child(cx.t(score_key::SCORE_GROUP_WHAT)))
        .then(text_points(rows))
}

/// Formats the group of the score under one preset of cut-off points.
fn group_by(cx: &Cx, preset: &Preset, score: &FunctioningScore) -> String {
    let name = named(cx, score_key::family::WHODAS_PRESET, preset.id);
    let of = group(cx, preset.cut_offs.group(score.value()));
    cx.texts.fill(score_key::ScorePreset { name: name.into(), group: of.into() })
}

/// Builds the pilot's counts for the person's groups: information, never a prediction. Which group that is depends on
/// the borders, so it is said by which.
fn pilot(cx: &Cx, score: &FunctioningScore, degree: Option<DisabilityDegree>) -> Pieces {
    let own = DEFAULT.cut_offs.group(score.value());
    let by_whodas = information(RatedGroup::Whodas(own)).map(|counted| (group(cx, own), counted));
    let by_percent = degree.and_then(|degree| {
        let own = PercentGroup::of(degree);
        information(RatedGroup::Percent(own))
            .map(|counted| (named(cx, score_key::family::PERCENT_GROUP, own.id()), counted))
    });
    let Some(level) = by_whodas.as_ref().map(|(_, counted)| counted.level) else { return pieces() };
    let note = by_whodas
        .as_ref()
        .map(|(_, counted)| styled("p", "sa-inset").child(cx.texts.of(NAMED_BY_THE_CORE, &[counted.note])));
    let mut borders = vec![group_by(cx, &DEFAULT, score)];
    if PRESETS.iter().any(|preset| preset.cut_offs.group(score.value()) != own) {
        borders.push(cx.t(score_key::SCORE_PILOT_DIFFERS));
    }
    let tables = [by_whodas, by_percent].into_iter().flatten().map(|(group, counted)| table(cx, group, &counted));
    pieces()
        .then(heading(cx, Depth::Subpart, cx.t(score_key::PILOT_TITLE)))
        .then(note)
        .then(el("p").child(borders.join(" ")))
        .then(el("p").child(cx.texts.fill(score_key::ScorePilotInterval { level: level.into() })))
        .then(tables.collect::<Vec<_>>())
}

/// Builds the table of what the pilot counted in one group.
fn table(cx: &Cx, group: String, counted: &PilotInformation) -> Pieces {
    let share = |share: &assessment_core::pilot::Proportion| {
        // To a tenth: the samples are small.
        let tenths = |value: f64| {
            let percent = Percent::hundredths((value * 10.0 + 0.5) as u16 * 10);
            cx.texts.decimal(&percent.to_string())
        };
        cx.texts.fill(score_key::PilotShare {
            share: tenths(share.share.value).into(),
            low: tenths(share.interval.low).into(),
            high: tenths(share.interval.high).into(),
            count: usize::try_from(share.count).unwrap_or(usize::MAX).into(),
            persons: usize::try_from(share.persons).unwrap_or(usize::MAX).into(),
        })
    };
    let mut rows = styled("dl", "sa-profile");
    for of in &counted.degrees {
        rows = rows.child(row(cx.texts.of(score_key::family::PILOT_DEGREE, &[of.degree.id()]), share(&of.share)));
    }
    let persons = usize::try_from(counted.persons).unwrap_or(usize::MAX);
    let name = cx.texts.fill(score_key::ScorePilotGroup { group: group.into(), persons: persons.into() });
    pieces()
        .then(heading(cx, Depth::Detail, name))
        .then(rows.child(row(cx.t(score_key::PILOT_ANY), share(&counted.any))))
}

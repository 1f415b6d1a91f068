//! One measure: what follows from the answers, why, how much, and what to do.

use assessment_core::form::{FORM, QuestionId};
use assessment_core::measures::{AmountLine, ConditionState, Line, MEASURES, Outcome, Verdict};
use leptos::prelude::*;

use super::deadline::deadline;
use super::heading::heading;
use super::law_note::law_note;
use super::link::link;
use crate::context::Cx;
use crate::html::{El, Piece, el, points, styled};
use crate::screen::{From, Screen};

/// The card. Those that were not asked for show their reasons when they are opened.
pub fn measure_card(cx: &Cx, outcome: &Outcome, is_requested: bool) -> El {
    let id = outcome.measure.0;
    let class = match outcome.verdict {
        Verdict::ProbablyYes => "sa-verdict sa-verdict--yes",
        Verdict::ProbablyNo => "sa-verdict sa-verdict--no",
        Verdict::MoreInformation => "sa-verdict",
    };
    let card = styled("div", "sa-measure")
        .child(heading(cx, 2, None, cx.texts.of(&["m-", id])))
        .child(styled("p", class).child(cx.texts.of(&["verdict-", outcome.verdict.id()])))
        .child(el("p").child(cx.texts.of(&["m-", id, ".summary"])))
        .child(outcome.no_rules.then(|| el("p").child(cx.t("measure-no-rules"))))
        .child((outcome.receiving == Some(true)).then(|| el("p").child(cx.t("measure-receiving"))));
    let more = details(cx, outcome, is_requested);
    if is_requested {
        return card.child(more);
    }
    let summary = el("summary").child(cx.t("measure-more")).child(hidden(cx, id));
    card.child(request(cx, outcome)).child(styled("details", "sa-more").child(summary).child(more))
}

/// The measure's name, for those who hear a link without what stands around it.
fn hidden(cx: &Cx, id: &str) -> El {
    styled("span", "sa-hidden").child([": ", &cx.texts.of(&["m-", id])].concat())
}

/// The way to ask for it, where the form has one.
fn request(cx: &Cx, outcome: &Outcome) -> Option<El> {
    let measure = MEASURES.iter().find(|measure| measure.id == outcome.measure)?;
    let screen = Screen::of_question(measure.request?, From::Result)?;
    let text = vec![cx.t("measure-request").alone(), hidden(cx, measure.id.0).view()];
    (outcome.verdict != Verdict::ProbablyNo).then(|| el("p").child(link(cx, "sa-link", text, screen)))
}

fn details(cx: &Cx, outcome: &Outcome, is_requested: bool) -> Vec<AnyView> {
    let lines = |prefix: &str, lines: &[Line]| -> Vec<Vec<AnyView>> {
        lines.iter().map(|line| with_law(cx, cx.texts.line(prefix, line), line.law)).collect()
    };
    let mut all = Vec::new();
    let mut part = |title: &str, rows: Vec<Vec<AnyView>>| {
        if !rows.is_empty() {
            all.push(heading(cx, 3, None, cx.t(title)));
            all.push(points(rows));
        }
    };
    part("measure-conditions", outcome.conditions.iter().map(|state| condition(cx, state)).collect());
    part("measure-amount", outcome.amounts.iter().map(|line| amount(cx, line)).collect());
    let again = outcome.again.iter().flat_map(|again| {
        let first = again.first.map(|date| cx.texts.fill(&["again-", again.id, ".from"].concat(), &[("date", cx.texts.date(date).into())]));
        [Some(with_law(cx, cx.texts.figures("again-", again.id, &again.figures), Some(again.law))), first.map(|text| vec![text.alone()])]
    });
    let mut often = lines("frequency-", outcome.frequency.as_slice());
    often.extend(again.flatten());
    often.extend(lines("duration-", &outcome.durations));
    part("measure-frequency", often);
    part("measure-apply", lines("apply-", &outcome.apply));
    part("measure-notes", lines("note-", &outcome.notes));
    // Those of what was asked for stand together under "what happens next".
    if !is_requested {
        part("measure-deadlines", outcome.deadlines.iter().map(|line| deadline(cx, line)).collect());
    }
    all
}

/// A sentence and its law.
pub fn with_law(cx: &Cx, text: String, law: Option<assessment_core::law::LawId>) -> Vec<AnyView> {
    let note = law.and_then(|law| law_note(cx, law)).map(El::view);
    [text.alone(), " ".alone()].into_iter().chain(note).collect()
}

fn condition(cx: &Cx, state: &ConditionState) -> Vec<AnyView> {
    let class = ["sa-tag sa-tag--", state.state.id()].concat();
    let tag = el("strong").attr("class", class).child(cx.texts.of(&["state-", state.state.id()]));
    let mut all = vec![tag.view(), " ".alone()];
    all.extend(with_law(cx, cx.texts.figures("", state.id, &state.figures), Some(state.law)));
    for missing in &state.no_figures {
        let date = cx.texts.date(missing.date);
        let text = cx.texts.fill(&["figure-", missing.parameter, ".missing"].concat(), &[("date", date.into())]);
        all.push(el("p").child(text).view());
    }
    all.extend(settle(cx, &state.questions, &state.offices));
    all
}

/// Who or what would settle it: questions as links, offices in words.
fn settle(cx: &Cx, questions: &[QuestionId], offices: &[&str]) -> Vec<AnyView> {
    let mut all = Vec::new();
    for office in offices {
        all.push(el("p").child(cx.texts.of(&["assessed-", office])).view());
    }
    for id in questions {
        if let (Some(question), Some(screen)) = (FORM.question(id.0), Screen::of_question(*id, From::Result)) {
            let text = cx.texts.fill("measure-settle", &[("question", cx.texts.short(question).into())]);
            all.push(el("p").child(link(cx, "sa-link", text, screen)).view());
        }
    }
    all
}

fn amount(cx: &Cx, line: &AmountLine) -> Vec<AnyView> {
    let standing = cx.texts.of(&["standing-", line.standing.id()]);
    let mut all = with_law(cx, cx.texts.amount(line), Some(line.law));
    all.push(styled("span", "sa-standing").child(standing).view());
    if let Some(missing) = &line.no_figure {
        let date = cx.texts.date(missing.date);
        let text = cx.texts.fill(&["figure-", missing.parameter, ".missing"].concat(), &[("date", date.into())]);
        all.push(el("p").child(text).view());
    }
    all.extend(settle(cx, &line.questions, &line.offices));
    all
}

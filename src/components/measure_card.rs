//! Component: card of a measure, with verdict, reasons, amounts, and what to do.

use assessment_core::answers::Stated;
use assessment_core::form::{FORM, QuestionId};
use assessment_core::law::LawId;
use assessment_core::measures::{
    AmountOutcome, ConditionOutcome, ConditionStatus, FigureUsed, MEASURES, MeasureOutcome, NoteOutcome, RulesOutcome,
    Verdict,
};
use assessment_core::parameters::NoFigure;
use assessment_texts::{Family, Key, NAMED_BY_THE_CORE};

use super::deadline::deadline;
use super::heading::{Depth, heading_of, row_heading};
use super::law_note::law_note;
use super::link::anchor;
use crate::context::Cx;
use crate::html::{El, Pieces, el, fold, pieces, points, styled};
use crate::key;
use crate::screen::{ReturnTo, Screen};

/// Props of a measure's card.
pub struct MeasureCard<'a> {
    /// The measure and what came of it.
    pub outcome: &'a MeasureOutcome,
    /// What is to be said of its sums, below them.
    pub of_sums: Option<Pieces>,
}

/// Component: the card of a measure. Those that were not asked for show their reasons when they are opened.
pub fn measure_card(cx: &Cx, MeasureCard { outcome, of_sums }: MeasureCard<'_>) -> El {
    let id = outcome.measure.0;
    // What a measure needs that somebody asks for stands in view.
    let is_requested = outcome.is_requested();
    // Who jumps to a card has not heard what the others name.
    cx.cited.borrow_mut().clear();
    let class = match outcome.verdict() {
        Verdict::ProbablyYes => "sa-verdict sa-verdict--yes",
        Verdict::ProbablyNo => "sa-verdict sa-verdict--no",
        Verdict::MoreInformation => "sa-verdict",
    };
    let card = styled("div", "sa-measure")
        .child(row_heading(cx, Depth::Subpart, id, cx.texts.of(key::family::M, &[id])))
        .child(styled("p", class).child(cx.texts.of(key::family::VERDICT, &[outcome.verdict().id()])))
        .child(el("p").child(cx.texts.of(key::family::M, &[id, ".summary"])))
        .child(outcome.rules.is_none().then(|| el("p").child(cx.t(key::MEASURE_NO_RULES))))
        .child((outcome.receiving == Stated::Yes).then(|| el("p").child(cx.t(key::MEASURE_RECEIVING))));
    let Details { reasons, further } = match &outcome.rules {
        Some(rules) => details(cx, outcome, rules, of_sums),
        None => Details { reasons: pieces(), further: pieces() },
    };
    let title = cx.t(if is_requested { key::MEASURE_FURTHER } else { key::MEASURE_MORE });
    let more = fold("sa-more", id).child(el("summary").child(title).child(hidden(cx, id)));
    if is_requested {
        card.child(reasons).child(more.child(further))
    } else {
        card.child(request(cx, outcome)).child(more.child(reasons).child(further))
    }
}

/// Builds the visually hidden name of the measure, for those who hear a link without what stands around it.
fn hidden(cx: &Cx, id: &str) -> El {
    styled("span", "sa-hidden").child(format!(": {}", cx.texts.of(key::family::M, &[id])))
}

/// Builds the link to request the measure, where the form has one.
fn request(cx: &Cx, outcome: &MeasureOutcome) -> Option<El> {
    let measure = MEASURES.iter().find(|measure| measure.id == outcome.measure)?;
    let screen = Screen::of_question(measure.request?, ReturnTo::Result)?;
    let text = pieces().then(cx.t(key::MEASURE_REQUEST)).then(hidden(cx, measure.id.0));
    let (app, mark) = (cx.app.clone(), measure.id.0);
    let link = anchor("sa-link", move || app.go_from(mark, screen)).child(text);
    (outcome.verdict() != Verdict::ProbablyNo).then(|| el("p").child(link))
}

/// Body of a card below its verdict.
struct Details {
    /// Why and how much.
    reasons: Pieces,
    /// What else there is to know.
    further: Pieces,
}

fn details(cx: &Cx, outcome: &MeasureOutcome, rules: &RulesOutcome, of_sums: Option<Pieces>) -> Details {
    let is_requested = outcome.is_requested();
    let card = outcome.measure.0;
    // In the order in which it is read: what an act is called in short is said where it is first named.
    let mut amounts = Vec::new();
    // What several amounts depend on is said once, below them.
    let (mut questions, mut offices, mut figures) = (Vec::new(), Vec::new(), Vec::new());
    let hours = rules.hours();
    if let (Some(hours), Some(line)) = (&hours, rules.amounts.first()) {
        let count = |hours: &u32| cx.texts.decimal(&hours.to_string()).into();
        let text = cx.texts.fill(key::AmountHoursRange { least: count(hours.start()), most: count(hours.end()) });
        amounts.push(with_law(cx, text, Some(line.law)));
    }
    for line in rules.amounts.iter().filter(|_| hours.is_none()) {
        amounts.push(amount(cx, line));
        add_each(&mut questions, &line.questions);
        add_each(&mut offices, &line.offices);
        for figure in &line.figures {
            if figures.iter().all(|known: &&FigureUsed| known.parameter != figure.parameter) {
                figures.push(figure);
            }
        }
    }
    let open = Unsettled { card, condition: "", questions: &questions, offices: &offices };
    let below = figures_said(cx, &figures).then(settle(cx, open));
    let conditions = rules.by_weight().map(|state| condition(cx, state, card)).collect();
    let mut often = lines(cx, key::family::FREQUENCY, core::slice::from_ref(&rules.frequency));
    if let Some(again) = &rules.again {
        let text = cx.texts.figures(&key::family::AGAIN.key(&[again.id]), &again.figures);
        let first = again.first.map(|date| {
            let key = key::family::AGAIN.key(&[again.id, ".from"]);
            styled("span", "sa-day").child(cx.texts.fill_of(&key, &[("date", cx.texts.date(date).into())]))
        });
        often.push(with_law(cx, text, Some(again.law)).then(first));
    }
    often.extend(lines(cx, key::family::DURATION, &rules.durations));
    let reasons = titled(cx, card, [(key::MEASURE_AMOUNT, amounts)].into()).then(of_sums).then(below);
    let reasons = reasons.then(titled(cx, card, [(key::MEASURE_CONDITIONS, conditions)].into()));
    // Those of what was asked for stand together, further down.
    let papers = rules.papers.iter().filter(|_| !is_requested);
    let papers = papers.map(|paper| pieces().then(cx.texts.of(key::family::DOC, &[paper.id]))).collect();
    let (apply, notes) = (lines(cx, key::family::APPLY, &rules.apply), lines(cx, key::family::NOTE, &rules.notes));
    // Those of what was asked for stand together under "what happens next".
    let deadlines = rules.deadlines.iter().filter(|_| !is_requested).map(|line| deadline(cx, line)).collect();
    let further = vec![
        (key::MEASURE_FREQUENCY, often),
        (key::RESULT_PAPERS_TITLE, papers),
        (key::MEASURE_APPLY, apply),
        (key::MEASURE_NOTES, notes),
        (key::MEASURE_DEADLINES, deadlines),
    ];
    Details { reasons, further: titled(cx, card, further) }
}

/// Builds lists under titles, those that hold anything. Each title names the measure to who hears it without the card.
fn titled(cx: &Cx, id: &str, parts: Vec<(Key, Vec<Pieces>)>) -> Pieces {
    let measure = cx.texts.of(key::family::M, &[id]);
    let mut all = pieces();
    for (title, rows) in parts {
        if !rows.is_empty() {
            all = all.then(heading_of(cx, Depth::Detail, cx.t(title), &measure)).then(points(rows));
        }
    }
    all
}

fn lines(cx: &Cx, family: Family, lines: &[NoteOutcome]) -> Vec<Pieces> {
    lines.iter().map(|line| with_law(cx, cx.texts.line(family, line), line.law)).collect()
}

/// Component: a sentence and its citation.
pub fn with_law(cx: &Cx, text: String, law: Option<LawId>) -> Pieces {
    pieces().then(text).then(" ").then(law.and_then(|law| law_note(cx, law)))
}

fn condition(cx: &Cx, state: &ConditionOutcome, card: &'static str) -> Pieces {
    let class = format!("sa-tag sa-tag--{}", state.state.id());
    let tag = el("strong").attr("class", class).child(cx.texts.of(key::family::STATE, &[state.state.id()]));
    let said = |parts: &[&str]| cx.texts.figures(&NAMED_BY_THE_CORE.key(parts), &state.figures);
    let ways = state.ways.iter().map(|way| said(&[state.id, ".", *way]));
    // Met in one way is met; otherwise each way that is left is said.
    let mut ways: Vec<_> = ways.take(if state.state == ConditionStatus::Met { 1 } else { usize::MAX }).collect();
    let last = ways.pop().unwrap_or_else(|| said(&[state.id]));
    let or = cx.t(key::OR);
    let text = ways.iter().flat_map(|way| [way.trim_end_matches('.'), " ", or.as_str(), " "]).chain([&*last]).collect();
    let mut all = pieces().then(tag).then(" ").then(with_law(cx, text, Some(state.law)));
    for missing in &state.no_figures {
        all = all.then(no_figure(cx, missing));
    }
    let figures: Vec<&FigureUsed> = state.figures.iter().collect();
    let open = Unsettled { card, condition: state.id, questions: &state.questions, offices: &state.offices };
    all.then(figures_said(cx, &figures)).then(settle(cx, open))
}

/// Builds the list of figures of the law that change: from when to when, and how much. How sure that is is said once
/// for all.
fn figures_said(cx: &Cx, figures: &[&FigureUsed]) -> Pieces {
    let mut all = pieces();
    for used in figures {
        let is_said = cx.texts.get(key::family::USED.key(&[used.parameter]).id()).is_some();
        let (Some(to), true) = (used.to, is_said) else { continue };
        let (ending, mut values) = cx.texts.period(used.from, to);
        values.push(("amount", cx.texts.figure(used.figure)));
        let key = key::family::USED.key(&[used.parameter, ending]);
        all = all.then(styled("p", "sa-note").child(cx.texts.fill_of(&key, &values)));
    }
    all
}

fn add_each<T: Copy + PartialEq>(known: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !known.contains(item) {
            known.push(*item);
        }
    }
}

fn no_figure(cx: &Cx, missing: &NoFigure) -> El {
    let date = cx.texts.date(missing.date);
    let key = key::family::USED.key(&[missing.parameter, ".missing"]);
    el("p").child(cx.texts.fill_of(&key, &[("date", date.into())]))
}

/// Unsettled condition of a card: what is not known yet.
struct Unsettled<'a> {
    /// The card, to which one comes back from a question.
    card: &'static str,
    /// Which of its conditions; empty for its amounts.
    condition: &'a str,
    questions: &'a [QuestionId],
    offices: &'a [&'a str],
}

/// Who or what would settle it: questions as links, offices in words.
fn settle(cx: &Cx, Unsettled { card, condition, questions, offices }: Unsettled<'_>) -> Pieces {
    let mut all = pieces();
    for office in offices {
        all = all.then(el("p").child(cx.texts.of(key::family::ASSESSED, &[office])));
    }
    for asked in questions {
        if let (Some(question), Some(screen)) = (FORM.question(asked.0), Screen::of_question(*asked, ReturnTo::Result))
        {
            // In words of its own where the question's name alone doesn't say what it is good for.
            let own = key::family::MEASURE_SETTLE.key(&[asked.0]);
            let of_condition = key::family::MEASURE_SETTLE.key(&[asked.0, ".", condition]);
            let own = [of_condition, own].into_iter().find(|key| cx.texts.get(key.id()).is_some());
            let name = cx.texts.question_name(question).into();
            let text = match own {
                Some(key) => cx.texts.fill_of(&key, &[("question", name)]),
                None => cx.texts.fill(key::MeasureSettle { question: name }),
            };
            let app = cx.app.clone();
            all = all.then(el("p").child(anchor("sa-link", move || app.go_from(card, screen)).child(text)));
        }
    }
    all
}

fn amount(cx: &Cx, line: &AmountOutcome) -> Pieces {
    let standing = cx.texts.of(key::family::STANDING, &[line.standing.id()]);
    let text = cx.texts.fill(key::SumStanding { amount: cx.texts.amount(line).into(), standing: standing.into() });
    with_law(cx, text, Some(line.law)).then(line.no_figure().map(|missing| no_figure(cx, missing)))
}

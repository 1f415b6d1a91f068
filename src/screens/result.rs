//! Screen: result, what the answers say of support, documents and everyday life. An estimate; the agency decides.

use assessment_core::functioning;
use assessment_core::journey;
use assessment_core::measures::{Assessment, MEASURES, MeasureOutcome, Verdict, assess};
use assessment_texts::Key;

use crate::components::deadline::deadline;
use crate::components::document_list::document_list;
use crate::components::heading::{Depth, heading, page_heading};
use crate::components::link::{actions, anchor, back, jump, link, print};
use crate::components::look_again::second_look;
use crate::components::measure_card::{MeasureCard, measure_card};
use crate::components::profile::profile;
use crate::context::Cx;
use crate::html::{El, Html, Pieces, el, pieces, points, styled};
use crate::key;
use crate::score;
use crate::screen::{ReturnTo, Screen};

/// Mark of the link to all figures, to which one comes back.
pub const FIGURES: &str = "figures";

/// Headings of the measures that were not requested, by verdict, the likely ones first.
const UNASKED: [(Verdict, Key); 3] = [
    (Verdict::ProbablyYes, key::RESULT_ALSO_TITLE),
    (Verdict::MoreInformation, key::RESULT_UNSURE_TITLE),
    (Verdict::ProbablyNo, key::RESULT_NO_TITLE),
];

/// Builds the table of contents: links to the parts of the page, in order.
fn contents(cx: &Cx, assessment: &Assessment) -> Vec<Pieces> {
    let mut parts = vec![key::RESULT_REQUESTED_TITLE, key::RESULT_PAPERS_TITLE];
    let any = |verdict| assessment.outcomes.iter().any(|of| !of.is_requested() && of.verdict() == verdict);
    parts.extend(UNASKED.into_iter().filter(|(verdict, _)| any(*verdict)).map(|(_, title)| title));
    parts.extend([key::RESULT_NEXT_TITLE, key::RESULT_PROFILE_TITLE]);
    parts.into_iter().map(|part| pieces().then(jump(cx, part.id(), cx.t(part)))).collect()
}

/// Screen: the result page.
pub fn result(cx: &Cx) -> Html {
    let interpretation = cx.app.state.interpretation();
    let assessment = assess(&interpretation.answers);
    let look_again = second_look(cx, &interpretation.answers, ReturnTo::Result);
    // The box says it too, but not on paper.
    let class = if look_again.is_some() { "sa-inset sa-only-paper" } else { "sa-inset" };
    let child =
        journey::is_under_age(&interpretation.answers).then(|| styled("p", class).child(cx.t(key::RESULT_UNDER_AGE)));
    let top = pieces()
        .then(back(cx, Screen::Result))
        .then(page_heading(cx, cx.t(key::RESULT_TITLE)))
        .then(styled("p", "sa-lead").child(cx.t(key::AGENCY_DECIDES)))
        .then(child)
        .then(look_again);
    if cx.app.further().is_none() {
        // Nobody who wants to send has to wait for them.
        let send = link(cx, "sa-button", cx.t(key::RESULT_SEND), Screen::Send);
        return top.then(el("p").child(cx.t(key::FURTHER_ABSENT))).then(actions(vec![send])).into();
    }
    let lists = unasked(
        cx,
        papers(cx, requested(cx, top.then(points(contents(cx, &assessment))), &assessment), &assessment),
        &assessment,
    );
    lists
        .then(part(cx, key::RESULT_NEXT_TITLE))
        .then(cx.list(&[key::RESULT_NEXT_SENT, key::RESULT_NEXT_PAPERS, key::RESULT_NEXT_MEETING]))
        .then(deadlines(cx, &assessment))
        .then(part(cx, key::RESULT_PROFILE_TITLE))
        .then(el("p").child(cx.t(key::RESULT_PROFILE_WHAT)))
        .then(profile(cx, &functioning::profile(&interpretation.answers)))
        .then(actions(vec![
            link(cx, "sa-button", cx.t(key::RESULT_SEND), Screen::Send),
            print(cx, "sa-link sa-only-screen"),
        ]))
        .then(score::link(cx, Screen::Result))
        .into()
}

/// Builds the note on how sure the figures are, said once in the words of `said`, and the link to all of them.
fn doubt(cx: &Cx, assessment: &Assessment, said: Key) -> Pieces {
    let told = assessment.outcomes.iter().flat_map(MeasureOutcome::figures).any(|figure| !figure.is_confirmed());
    let sentence = told.then(|| styled("p", "sa-note").child(cx.t(said)));
    let app = cx.app.clone();
    let figures = anchor("sa-link", move || app.go(Screen::Figures)).attr("data-row", FIGURES);
    pieces().then(sentence).then(el("p").child(figures.child(cx.t(key::FIGURES_LINK))))
}

/// Whether amounts of the measure are in view.
fn shows_sums(outcome: &MeasureOutcome) -> bool {
    outcome.verdict() != Verdict::ProbablyNo && outcome.amounts().iter().any(|amount| !amount.figures.is_empty())
}

fn requested(cx: &Cx, page: Pieces, assessment: &Assessment) -> Pieces {
    let asked = |outcome: &&MeasureOutcome| outcome.is_requested();
    let first_sums = assessment.outcomes.iter().filter(asked).find(|outcome| shows_sums(outcome));
    let page = if first_sums.is_some() { page } else { page.then(doubt(cx, assessment, key::DOUBT_FIGURES)) };
    let mut page = page.then(part(cx, key::RESULT_REQUESTED_TITLE));
    let short: Vec<_> = assessment.outcomes.iter().filter(asked).map(|outcome| in_short(cx, outcome)).collect();
    if !short.is_empty() {
        page = page.then(points(short));
        for outcome in assessment.outcomes.iter().filter(asked) {
            let is_first = first_sums.is_some_and(|first| first.measure == outcome.measure);
            let of_sums = is_first.then(|| doubt(cx, assessment, key::DOUBT_SUMS));
            page = page.then(measure_card(cx, MeasureCard { outcome, of_sums }));
        }
        return page;
    }
    let first = MEASURES.iter().find_map(|measure| Screen::of_question(measure.request?, ReturnTo::Result));
    page.then(el("p").child(cx.t(key::RESULT_NOTHING_REQUESTED)))
        .then(first.map(|screen| el("p").child(link(cx, "sa-link", cx.t(key::RESULT_ASK), screen))))
}

/// Builds a heading to which a link at the top of the page leads; by the key of its text.
fn part(cx: &Cx, key: Key) -> El {
    heading(cx, Depth::Part, cx.t(key)).attr("id", cx.id(key.id()))
}

/// Builds the summary of a measure in one line, which leads to its card.
fn in_short(cx: &Cx, outcome: &MeasureOutcome) -> Pieces {
    let name = jump(cx, outcome.measure.0, cx.texts.of(key::family::M, &[outcome.measure.0]));
    let verdict = format!(": {}", cx.texts.of(key::family::VERDICT, &[outcome.verdict().id()]));
    pieces().then(name).then(verdict)
}

/// Builds the list of measures that were not requested, the likely ones first.
fn unasked(cx: &Cx, mut page: Pieces, assessment: &Assessment) -> Pieces {
    for (verdict, title) in UNASKED {
        let here = |outcome: &&MeasureOutcome| !outcome.is_requested() && outcome.verdict() == verdict;
        let mut outcomes = assessment.outcomes.iter().filter(here).peekable();
        if outcomes.peek().is_some() {
            page = page.then(part(cx, title));
        }
        for outcome in outcomes {
            page = page.then(measure_card(cx, MeasureCard { outcome, of_sums: None }));
        }
    }
    page
}

fn papers(cx: &Cx, page: Pieces, assessment: &Assessment) -> Pieces {
    cx.cited.borrow_mut().clear();
    let has_papers = !assessment.papers.is_empty();
    let what = cx.t(if has_papers { key::RESULT_PAPERS_WHAT } else { key::RESULT_NO_PAPERS });
    page.then(part(cx, key::RESULT_PAPERS_TITLE)).then(el("p").child(what)).then(document_list(cx, assessment))
}

/// Builds the list of deadlines of what was requested, each once.
fn deadlines(cx: &Cx, assessment: &Assessment) -> Option<Pieces> {
    cx.cited.borrow_mut().clear();
    let mut seen = Vec::new();
    let mut rows = Vec::new();
    let asked = assessment.outcomes.iter().filter(|outcome| outcome.is_requested_and_open());
    for line in asked.flat_map(|outcome| &outcome.rules).flat_map(|rules| &rules.deadlines) {
        if !seen.contains(&line.id) {
            seen.push(line.id);
            rows.push(deadline(cx, line));
        }
    }
    (!rows.is_empty())
        .then(|| pieces().then(heading(cx, Depth::Subpart, cx.t(key::MEASURE_DEADLINES))).then(points(rows)))
}

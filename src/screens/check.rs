//! Screen: check answers, all before sending, each with a link to change it.

use assessment_core::answers::{Answer, Draft, Interpretation, Problem, RawAnswer, blanks};
use assessment_core::form::{AnswerKind, FORM, Question, QuestionOrigin, Section, Stage};
use assessment_core::identity::MASK;
use assessment_core::journey;

use crate::answer_location::SendProgress;
use crate::components::empty_parts::empty_parts;
use crate::components::field::error_text;
use crate::components::heading::{Depth, heading, page_heading};
use crate::components::link::{actions, anchor, back, button, link, print};
use crate::components::look_again::second_look;
use crate::components::sending;
use crate::context::Cx;
use crate::html::{El, Html, el, pieces, points, styled, text_points};
use crate::key;
use crate::screen::{ReturnTo, Screen, sending_pages};

/// Screen: the check-answers page.
pub fn check(cx: &Cx) -> Html {
    let interpretation = cx.app.state.interpretation();
    let draft = cx.app.state.draft.read();
    let missing_answers = blanks(&draft, &interpretation.answers, Some(Stage::Overview));
    let all = All {
        draft: &draft,
        interpretation: &interpretation,
        missing: &missing_answers,
        depth: Depth::Part,
        are_final: false,
    };
    let missing = missing(cx, &all);
    let mut sections = Vec::new();
    for of in journey::overview_sections(&FORM) {
        sections.extend(section(cx, of, &all));
    }
    let intro = match cx.app.answer_location().sent {
        SendProgress::Not => key::CHECK_INTRO,
        _ => key::CHECK_INTRO_AGAIN,
    };
    pieces()
        .then(back(cx, Screen::Check))
        .then(page_heading(cx, cx.t(key::CHECK_TITLE)))
        .then(styled("p", "sa-lead").child(cx.t(intro)))
        .then(sending::outdated(cx))
        .then(incomplete(cx))
        // Who has looked already need not go through everything again.
        .then(actions(vec![link(cx, "sa-link sa-only-screen", cx.t(key::CHECK_CONTINUE), Screen::Result)]))
        .then(missing)
        .then(second_look(cx, &interpretation.answers, ReturnTo::Check))
        .then(empty_parts(cx))
        .then(strangers(cx))
        .then(sections)
        .then(el("p").child(cx.t(key::CHECK_HIDDEN)))
        .then(signature(cx))
        .then(actions(vec![
            link(cx, "sa-button", cx.t(key::CHECK_CONTINUE), Screen::Result),
            print(cx, "sa-link sa-only-screen"),
        ]))
        .into()
}

/// Props of the list of answers.
struct All<'a> {
    draft: &'a Draft,
    interpretation: &'a Interpretation,
    /// Answers that are needed and not there.
    missing: &'a [Problem],
    /// Of the sections' headings.
    depth: Depth,
    /// Nothing can be changed any more.
    are_final: bool,
}

/// Builds the copy of what was sent, the declaration with it: to be kept, printed and signed.
pub fn sent(cx: &Cx, draft: &Draft, interpretation: &Interpretation) -> Vec<Html> {
    let all = All { draft, interpretation, missing: &[], depth: Depth::Subpart, are_final: true };
    let mut sections = Vec::new();
    for of in FORM.sections {
        sections.extend(section(cx, of, &all));
    }
    sections.push(signature(cx));
    sections
}

/// Component: the warning that names of places and what is said of answers have not been loaded. On paper too: what is
/// signed must not have silent gaps.
pub fn incomplete(cx: &Cx) -> Option<El> {
    cx.app.further().is_none().then(|| styled("p", "sa-inset").child(cx.t(key::FURTHER_INCOMPLETE)))
}

/// Builds the signature block, on paper only: what is declared, and the place to sign.
fn signature(cx: &Cx) -> Html {
    let mut paper = styled("div", "sa-only-paper");
    for question in sending_pages().flat_map(|page| page.questions).filter(|q| matches!(q.kind, AnswerKind::Confirm)) {
        paper = paper.child(el("p").child(cx.texts.question(question)));
    }
    paper.child(el("p").child(cx.t(key::PAPER_SIGN))).into()
}

/// Builds the list of mandatory answers that are missing, asked before the declaration, each with a link to its
/// question.
fn missing(cx: &Cx, all: &All<'_>) -> Option<El> {
    let mut links = Vec::new();
    for question in all.missing.iter().filter_map(|problem| FORM.question(&problem.question)) {
        if let Some(to) = Screen::of_question(question.id, ReturnTo::Check) {
            let (app, mark) = (cx.app.clone(), question.id.0);
            let link = anchor("sa-link", move || app.go_from(mark, to)).child(cx.texts.question_name(question));
            links.push(pieces().then(link));
        }
    }
    (!links.is_empty()).then(|| {
        let text = cx.texts.fill(key::CheckMissing { count: links.len().into() });
        styled("div", "sa-inset sa-only-screen").child(styled("p", "sa-problem").child(text)).child(points(links))
    })
}

fn section(cx: &Cx, section: &'static Section, all: &All<'_>) -> Option<Html> {
    let pages = journey::shown_pages(section, &all.interpretation.answers);
    // What is not of the official form isn't handed in on paper.
    let class = if is_of_the_form(section) || all.are_final { "sa-part" } else { "sa-part sa-only-screen" };
    let part = styled("div", class).child(heading(cx, all.depth, cx.texts.section(section)));
    if pages.is_empty() {
        return (!all.are_final).then(|| part.child(el("p").child(cx.t(key::STATE_NOTHING_ASKED))).into());
    }
    let mut has_rows = false;
    let mut rows = styled("dl", "sa-answers");
    for page in pages {
        for question in journey::shown_questions(page, &all.interpretation.answers) {
            let to = Screen::Question(section, page, ReturnTo::Check);
            if let Some(row) = row(cx, question, to, all) {
                rows = rows.child(row);
                has_rows = true;
            }
        }
    }
    has_rows.then(|| part.child(rows).into())
}

/// Builds the row of a question with its answer; `to` is its page, where it can be changed.
fn row(cx: &Cx, question: &'static Question, to: Screen, all: &All<'_>) -> Option<El> {
    let (raw, interpretation) = (all.draft.answers.get(question.id.0), all.interpretation);
    // A remark that was not made is no open question; its page is reached by the row before.
    if raw.is_none() && question.is_remark {
        return None;
    }
    // What stayed at home is not on the copy of what was sent.
    if all.are_final && question.origin == QuestionOrigin::Fact && interpretation.answers.get(question.id).is_none() {
        return None;
    }
    let problem = interpretation.problems.iter().find(|problem| problem.question == question.id.0);
    let problem = problem
        .map(|problem| styled("p", "sa-problem").child(error_text(&cx.t(key::ERROR_WORD), cx.texts.problem(problem))));
    let answer = interpretation.answers.get(question.id);
    let lines = match (answer, raw) {
        (Some(answer), _) => cx.texts.answer(question, answer),
        (None, Some(raw)) => cx.texts.raw_answer(question, raw),
        (None, None) if all.missing.iter().any(|problem| problem.question == question.id.0) => {
            vec![cx.t(key::NO_ANSWER_REQUIRED)]
        }
        (None, None) => vec![cx.t(key::NO_ANSWER)],
    };
    let said = match answer.and_then(identifier).filter(|_| question.masked) {
        // On paper, which is handed in, the whole number.
        Some(whole) => Html::Many(vec![
            styled("span", "sa-only-screen").child(masked_lines(cx, lines)).into(),
            styled("span", "sa-only-paper").child(whole).into(),
        ]),
        None if question.masked => Html::Many(masked_lines(cx, lines)),
        None => said(lines),
    };
    let short = cx.texts.question_name(question);
    let app = cx.app.clone();
    let change = (!all.are_final).then(|| {
        let mark = question.id.0;
        let link = anchor("sa-answer__link", move || app.go_from(mark, to))
            .attr("data-row", mark)
            .child(cx.t(key::CHANGE))
            .child(hidden(&short));
        styled("dd", "sa-answer__change").child(link)
    });
    let row = styled("div", "sa-answer")
        .child(styled("dt", "sa-answer__question").child(short))
        .child(styled("dd", "sa-answer__text").child(said).child(problem))
        .child(change);
    Some(row)
}

/// Whether the printed form has any question of the section.
fn is_of_the_form(section: &Section) -> bool {
    section.pages.iter().flat_map(|page| page.questions).any(|question| question.origin != QuestionOrigin::Fact)
}

/// Returns the characters of an identification number.
fn identifier(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Text(text) => Some(text.as_str()),
        Answer::Egn(egn) => Some(egn.as_str()),
        Answer::Lnch(lnch) => Some(lnch.as_str()),
        _ => None,
    }
}

/// Builds the visually hidden context of a link or button, for those who hear it alone.
fn hidden(what: &str) -> El {
    styled("span", "sa-hidden").child(format!(": {what}"))
}

fn masked_lines(cx: &Cx, lines: Vec<String>) -> Vec<Html> {
    lines.into_iter().map(|line| masked_line(cx, line)).collect()
}

/// Builds a masked number of which only the end is shown: dots for the eye, words for the ear, its digits one by one.
fn masked_line(cx: &Cx, line: String) -> Html {
    let shown = line.trim_start_matches(MASK);
    if shown.len() == line.len() {
        return line.into();
    }
    let digits: Vec<String> = shown.chars().map(String::from).collect();
    let spoken = cx.texts.fill(key::MaskedNumber { last: digits.join(" ").into() });
    Html::Many(vec![
        el("span").attr("aria-hidden", "true").child(line).into(),
        styled("span", "sa-hidden").child(spoken).into(),
    ])
}

/// Builds an answer's text: one line as text, several as a list.
fn said(lines: Vec<String>) -> Html {
    if lines.len() == 1 { Html::Many(lines.into_iter().map(Html::Text).collect()) } else { text_points(lines).into() }
}

/// Builds the list of answers to questions that this edition of the form doesn't have: shown, and removed only by the
/// person.
fn strangers(cx: &Cx) -> Option<El> {
    let strangers = cx.app.state.strangers();
    if strangers.is_empty() {
        return None;
    }
    let mut list = Vec::new();
    for (id, raw) in strangers {
        let text = match raw {
            RawAnswer::Text(text) => text,
            RawAnswer::List(texts) => texts.join(", "),
        };
        let app = cx.app.clone();
        let remove = move || {
            app.state.remove(&id);
            app.go(Screen::Check);
        };
        let name = pieces().then(cx.t(key::REMOVE)).then(hidden(&text));
        list.push(pieces().then(text).then(" ").then(button("sa-link", name, remove)));
    }
    let inset = styled("div", "sa-inset")
        .child(heading(cx, Depth::Part, cx.t(key::STRANGERS_TITLE)))
        .child(el("p").child(cx.t(key::STRANGERS_WHAT)))
        .child(points(list));
    Some(inset)
}

//! All answers before sending, each with a link to change it.

use assessment_core::answers::{Problem, Reading};
use assessment_core::form::{FORM, Page, Question, Section};
use assessment_core::journey;
use leptos::prelude::*;

use crate::context::Cx;
use crate::components::heading::{heading, page_heading};
use crate::components::link::{back, link};
use crate::screen::{From, Screen};

/// The page.
pub fn check(cx: &Cx) -> AnyView {
    let reading = cx.app.state.reading();
    let sections: Vec<AnyView> = journey::overview(&FORM).map(|of| section(cx, of, &reading)).collect();
    view! {
        {back(cx, Screen::Check)}
        {page_heading(cx, cx.t("check-title"))}
        <p class="sa-lead">{cx.t("check-intro")}</p>
        {strangers(cx)}
        {sections}
        <p>{cx.t("check-hidden")}</p>
        <p class="sa-actions">{link(cx, "sa-button", cx.t("check-continue"), Screen::Result)}</p>
    }
    .into_any()
}

fn section(cx: &Cx, section: &'static Section, reading: &Reading) -> AnyView {
    let pages = journey::shown_pages(section, &reading.answers);
    let mut rows = Vec::new();
    for page in pages {
        // The focus comes back to the first row of a page.
        let mut mark = Some(page.id);
        for question in journey::shown_questions(page, &reading.answers) {
            if let Some(row) = row(cx, section, page, question, reading, mark) {
                rows.push(row);
                mark = None;
            }
        }
    }
    let content = if rows.is_empty() {
        view! { <p>{cx.t("state-nothing-asked")}</p> }.into_any()
    } else {
        view! { <dl class="sa-answers">{rows}</dl> }.into_any()
    };
    view! { <div class="sa-part">{heading(cx, 1, None, cx.texts.section(section))}{content}</div> }.into_any()
}

fn row(
    cx: &Cx,
    section: &'static Section,
    page: &'static Page,
    question: &'static Question,
    reading: &Reading,
    mark: Option<&'static str>,
) -> Option<AnyView> {
    let typed = cx.app.state.typed(question.id);
    // A remark that was not made is no open question; its page is reached by the row before.
    if typed.is_none() && question.label != question.id.0 {
        return None;
    }
    let problem = reading.problems.iter().find(|problem| problem.question == question.id.0);
    let lines = match (reading.answers.get(question.id), typed) {
        (Some(answer), _) => cx.texts.answer(question, answer),
        (None, Some(typed)) => cx.texts.typed(question, &typed),
        (None, None) => vec![cx.t("no-answer")],
    };
    let short = cx.texts.short(question);
    let app = cx.app.clone();
    let change = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        app.go(Screen::Question(section, page, From::Check));
    };
    let hidden = [": ", &short].concat();
    Some(
        view! {
            <div class="sa-answer">
                <dt class="sa-answer__question">{short}</dt>
                <dd class="sa-answer__text">{said(lines)}{problem.map(|problem| wrong(cx, problem))}</dd>
                <dd class="sa-answer__change">
                    <a href="#" data-row=mark on:click=change>{cx.t("change")}<span class="sa-hidden">{hidden}</span></a>
                </dd>
            </div>
        }
        .into_any(),
    )
}

/// One line as text, several as a list.
fn said(lines: Vec<String>) -> AnyView {
    if lines.len() == 1 {
        return lines.into_iter().next().into_any();
    }
    let items: Vec<AnyView> = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
    view! { <ul class="sa-list">{items}</ul> }.into_any()
}

fn wrong(cx: &Cx, problem: &Problem) -> AnyView {
    let word = [&cx.t("error-word"), " "].concat();
    let text = cx.texts.problem(problem);
    view! { <p class="sa-problem"><span class="sa-hidden">{word}</span>{text}</p> }.into_any()
}

/// Answers to questions that this edition of the form doesn't have: shown, and removed only by the person.
fn strangers(cx: &Cx) -> AnyView {
    let strangers = cx.app.state.strangers();
    if strangers.is_empty() {
        return ().into_any();
    }
    let one = |(id, typed): (String, assessment_core::answers::Typed)| {
        let text = match typed {
            assessment_core::answers::Typed::Text(text) => text,
            assessment_core::answers::Typed::Many(texts) => texts.join(", "),
        };
        let app = cx.app.clone();
        let remove = move || {
            app.state.remove(&id);
            app.go(Screen::Check);
        };
        let hidden = [": ", &text].concat();
        let name = (cx.t("remove"), view! { <span class="sa-hidden">{hidden}</span> });
        view! {
            <li>{text}" "<button type="button" class="sa-link" on:click=move |_| remove()>{name}</button></li>
        }
        .into_any()
    };
    let list: Vec<AnyView> = strangers.into_iter().map(one).collect();
    view! {
        <div class="sa-inset">
            {heading(cx, 1, None, cx.t("strangers-title"))}
            <p>{cx.t("strangers-what")}</p>
            <ul class="sa-list">{list}</ul>
        </div>
    }
    .into_any()
}

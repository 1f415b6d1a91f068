//! The sections and how far each is. They may be filled in any order.

use assessment_core::form::{FORM, Section};
use assessment_core::journey::{self, SectionState};
use leptos::prelude::*;

use crate::context::Cx;
use crate::components::heading::page_heading;
use crate::components::link::{back, link};
use crate::screen::{From, Screen};

/// The page.
pub fn overview(cx: &Cx) -> AnyView {
    let reading = cx.app.state.reading();
    let draft = cx.app.state.draft.read_untracked();
    let (done, all) = journey::progress(&FORM, &draft, &reading);
    let enter = |section: &'static Section| {
        journey::entrance(section, &draft, &reading).map(|page| Screen::Question(section, page, From::Overview))
    };
    let next = journey::next_section(&FORM, None, &draft, &reading).and_then(|section| Some((section, enter(section)?)));
    let next = match next {
        Some((section, to)) => {
            let text = cx.texts.fill("overview-next", &[("title", cx.texts.section(section).into())]);
            link(cx, "sa-button", text, to)
        }
        None => link(cx, "sa-button", cx.t("overview-check"), Screen::Check),
    };
    let rows: Vec<AnyView> = journey::overview(&FORM)
        .map(|section| row(cx, section, journey::state(section, &draft, &reading), enter(section)))
        .collect();
    view! {
        {back(cx, Screen::Overview)}
        {page_heading(cx, cx.t("overview-title"))}
        <p class="sa-lead">{cx.texts.fill("overview-progress", &[("done", done.into()), ("all", all.into())])}</p>
        <p class="sa-actions">{next}</p>
        <ul class="sa-tasks">{rows}</ul>
        <p>{cx.t("overview-after")}</p>
        <p class="sa-actions">
            {link(cx, "sa-link", cx.t("overview-check"), Screen::Check)}
            {link(cx, "sa-link", cx.t("overview-result"), Screen::Result)}
        </p>
    }
    .into_any()
}

fn row(cx: &Cx, section: &'static Section, state: SectionState, enter: Option<Screen>) -> AnyView {
    let id = cx.id(section.id);
    let title = cx.texts.section(section);
    let number = section.number.map(|number| [&number.to_string(), ". "].concat());
    let text = [number.unwrap_or_default(), title].concat();
    let title = match enter {
        Some(to) => {
            let app = cx.app.clone();
            let go = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                app.go(to);
            };
            view! { <a class="sa-task__link" href="#" aria-describedby=id.clone() on:click=go>{text}</a> }.into_any()
        }
        None => view! { <span class="sa-task__link">{text}</span> }.into_any(),
    };
    let class = match state {
        SectionState::Done | SectionState::NothingAsked => "sa-state",
        SectionState::HasProblem => "sa-state sa-state--problem",
        SectionState::NotStarted | SectionState::Started => "sa-state sa-state--open",
    };
    let state = cx.texts.of(&["state-", state.id()]);
    view! { <li class="sa-task">{title}<span class=class id=id>{state}</span></li> }.into_any()
}

//! One question or one small group.

use assessment_core::form::{Kind, Page, Question, Section};
use assessment_core::journey;
use leptos::prelude::*;

use crate::context::Cx;
use crate::components::error_summary::error_summary;
use crate::components::field::{Field, field};
use crate::components::heading::page_heading;
use crate::components::link::back;
use crate::components::progress::progress;
use crate::screen::{From, Screen};

/// The page.
pub fn question(cx: &Cx, section: &'static Section, page: &'static Page, from: From) -> AnyView {
    let screen = Screen::Question(section, page, from);
    let answers = &cx.app.state.reading().answers;
    let is_first = journey::shown_pages(section, answers).first().is_some_and(|first| first.id == page.id);
    let section_intro = cx.texts.maybe(&["s-", section.id, ".intro"]).filter(|_| is_first);
    let page_intro = cx.texts.maybe(&["p-", page.id, ".intro"]);
    let intros: Vec<String> = section_intro.into_iter().chain(page_intro).collect();
    let title = cx.texts.maybe(&["p-", page.id]);
    let fields = fields(cx, &journey::shown_questions(page, answers), title.is_none(), &intros);
    let head = title.map(|title| {
        let intros: Vec<AnyView> = intros.iter().map(|text| view! { <p>{text.clone()}</p> }.into_any()).collect();
        (page_heading(cx, title), intros).into_any()
    });
    let app = cx.app.clone();
    let go_on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match app.state.continue_from(section, page, from) {
            Ok(Screen::Check) => app.go_to(Screen::Check, crate::root::Focus::Row(page.id)),
            Ok(to) => app.go(to),
            Err(problems) => app.object(problems),
        }
    };
    view! {
        {back(cx, screen)}
        {error_summary(cx, screen)}
        <form class="sa-form" novalidate on:submit=go_on>
            {progress(cx, section, page)}
            {head}
            {fields}
            <button type="submit" class="sa-button">{cx.t("continue")}</button>
        </form>
    }
    .into_any()
}

/// The fields of a page; the first one may be its heading.
pub fn fields(cx: &Cx, questions: &[&'static Question], heads: bool, intros: &[String]) -> Vec<AnyView> {
    let one = |(at, question): (usize, &&'static Question)| {
        let is_heading = heads && at == 0;
        let mut notes = if is_heading { intros.to_vec() } else { Vec::new() };
        if matches!(question.kind, Kind::Level { .. }) {
            notes.push(cx.t("functioning-note"));
        }
        field(&Field { cx: cx.clone(), question, is_heading, notes })
    };
    questions.iter().enumerate().map(one).collect()
}

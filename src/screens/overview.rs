//! Screen: overview of the sections and how far each is. They may be filled in any order.

use assessment_core::form::{FORM, Section};
use assessment_core::journey::{self, SectionState};

use crate::components::heading::page_heading;
use crate::components::link::{actions, anchor, back, link};
use crate::components::look_again::fresh;
use crate::context::Cx;
use crate::html::{El, Html, el, pieces, styled};
use crate::key;
use crate::score;
use crate::screen::{ReturnTo, Screen};

/// Screen: the overview page.
pub fn overview(cx: &Cx) -> Html {
    let interpretation = cx.app.state.interpretation();
    let draft = cx.app.state.draft.read();
    let progress = journey::progress(&draft, &interpretation);
    let enter = |section: &'static Section| {
        journey::entrance(section, &draft, &interpretation)
            .map(|page| Screen::Question(section, page, ReturnTo::Overview))
    };
    let next =
        journey::next_section(None, &draft, &interpretation).and_then(|section| Some((section, enter(section)?)));
    let next = match next {
        Some((section, to)) => {
            let text = cx.texts.fill(key::OverviewNext { title: cx.texts.section(section).into() });
            link(cx, "sa-button", text, to)
        }
        None => link(cx, "sa-button", cx.t(key::OVERVIEW_CHECK), Screen::Check),
    };
    let mut tasks = styled("ul", "sa-tasks");
    for section in journey::overview_sections(&FORM) {
        tasks = tasks.child(row(cx, section, journey::state(section, &draft, &interpretation), enter(section)));
    }
    let progress = cx.texts.fill(key::OverviewProgress { left: progress.left.into(), all: progress.all.into() });
    let ways = vec![
        link(cx, "sa-link", cx.t(key::OVERVIEW_CHECK), Screen::Check),
        link(cx, "sa-link", cx.t(key::OVERVIEW_RESULT), Screen::Result),
    ];
    pieces()
        .then(back(cx, Screen::Overview))
        .then(fresh(cx, ReturnTo::Check))
        .then(page_heading(cx, cx.t(key::OVERVIEW_TITLE)))
        .then(styled("p", "sa-lead").child(progress))
        .then(cx.app.state.is_other_edition().then(|| styled("p", "sa-inset").child(cx.t(key::DRAFT_OTHER_EDITION))))
        .then(
            journey::is_under_age(&interpretation.answers)
                .then(|| styled("p", "sa-inset").child(cx.t(key::RESULT_UNDER_AGE))),
        )
        .then(actions(vec![next]))
        .then(tasks)
        .then(el("p").child(cx.t(key::OVERVIEW_AFTER)))
        .then(actions(ways))
        .then(score::link(cx, Screen::Overview))
        .into()
}

fn row(cx: &Cx, section: &'static Section, state: SectionState, enter: Option<Screen>) -> El {
    let id = cx.id(section.id);
    let number = journey::ordinal(&FORM, section).map(|ordinal| format!("{}. ", ordinal.at));
    let text = format!("{}{}", number.unwrap_or_default(), cx.texts.section(section));
    let title = match enter {
        Some(to) => {
            let app = cx.app.clone();
            anchor("sa-task__link", move || app.go(to)).attr("aria-describedby", id.as_str())
        }
        None => styled("span", "sa-task__link"),
    };
    let class = match state {
        SectionState::Done | SectionState::NothingAsked => "sa-state",
        SectionState::HasProblem => "sa-state sa-state--problem",
        SectionState::NotStarted | SectionState::Started => "sa-state sa-state--open",
    };
    let state = styled("span", class).attr("id", id).child(cx.texts.of(key::family::STATE, &[state.id()]));
    styled("li", "sa-task").child(title.child(text)).child(state)
}

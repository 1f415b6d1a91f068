//! Screen: question page, with one question or one small group.

use std::rc::Rc;

use assessment_core::form::{AnswerKind, Page, Question, Section};
use assessment_core::journey;
use wasm_bindgen::JsCast as _;

use crate::components::error_summary::error_summary;
use crate::components::field::{Field, field};
use crate::components::heading::question_heading;
use crate::components::link::back;
use crate::components::look_again::fresh;
use crate::components::progress::progress;
use crate::context::Cx;
use crate::html::{El, Html, paragraphs, pieces, styled};
use crate::key;
use crate::root::Focus;
use crate::score;
use crate::screen::{ReturnTo, Screen};

/// Screen: the question page.
pub fn question(cx: &Cx, section: &'static Section, page: &'static Page, from: ReturnTo) -> Html {
    let screen = Screen::Question(section, page, from);
    let answers = &cx.app.state.interpretation_for(from).answers;
    let is_first = journey::shown_pages(section, answers).first().is_some_and(|first| first.id == page.id);
    let section_intro = cx.texts.some(key::family::S, &[section.id, ".intro"]).filter(|_| is_first);
    let page_intro = cx.texts.some(key::family::P, &[page.id, ".intro"]);
    let mut intros: Vec<String> = section_intro.into_iter().chain(page_intro).collect();
    score::introduce(cx, page, &mut intros);
    let questions = journey::opened_questions(page, answers);
    let is_aside = questions.iter().any(|question| answers.keeps_aside(question.id));
    // Only a second look leads here, and what it says comes with the further texts.
    intros.extend(cx.app.further().filter(|_| is_aside).map(|texts| texts.text(key::CONSISTENCY_NOT_ASKED)));
    let title = cx.texts.some(key::family::P, &[page.id]);
    let (head, first) = match title {
        Some(title) => {
            (Some(pieces().then(question_heading(cx, title)).then(paragraphs("", intros))), FirstField::LikeTheOthers)
        }
        None => (None, FirstField::IsHeading { intros }),
    };
    let fields = fields(cx, &questions, first);
    let app = cx.app.clone();
    let go_on = move || {
        app.take_all();
        match app.state.continue_from(section, page, from) {
            Ok(Screen::Send) => app.go_on_sending(),
            Ok(to @ (Screen::Check | Screen::Result)) => app.go_to(to, Focus::Row(app.state.mark.get())),
            Ok(to) => app.go_to(to, score::focus(&app.state, from, to)),
            Err(problems) => app.object(problems),
        }
    };
    pieces()
        .then(back(cx, screen))
        .then(error_summary(cx, screen))
        .then(fresh(cx, ReturnTo::Page(page.id)))
        .then(
            form(go_on)
                .child(progress(cx, section, page, answers))
                .child(head)
                .child(fields)
                .child(submit(cx.t(key::CONTINUE))),
        )
        .into()
}

/// Component: a form element that validates and sends nothing by itself. Where nobody listens any more the browser
/// would put all answers into an address; of this method it makes nothing outside a dialog.
///
/// Where the page around forbids forms (a sandboxed frame without `allow-forms`) a browser fires no `submit`, but the press of
/// the button, which is also what Enter in a field comes down to.
pub fn form(submit: impl Fn() + 'static) -> El {
    let submit = Rc::new(submit);
    let pressed = submit.clone();
    styled("form", "sa-form")
        .flag("novalidate", true)
        .attr("method", "dialog")
        .on("click", move |event| {
            if event.target().is_some_and(|target| is_submit(&target)) {
                event.prevent_default();
                pressed();
            }
        })
        .on("submit", move |event| {
            event.prevent_default();
            submit();
        })
}

fn is_submit(target: &web_sys::EventTarget) -> bool {
    // A translator may have put elements of its own into the button.
    let element = target.dyn_ref::<web_sys::Element>();
    element.and_then(|element| element.closest("[type='submit']").ok().flatten()).is_some()
}

/// Component: the submit button of a form.
pub fn submit(text: String) -> El {
    styled("button", "sa-button").attr("type", "submit").child(text)
}

/// Role of the first question of a page.
pub enum FirstField {
    /// A field below the heading, like the others.
    LikeTheOthers,
    /// The heading of the page; what introduces the page stands between it and its hint.
    IsHeading { intros: Vec<String> },
}

/// Component: the fields of a page.
pub fn fields(cx: &Cx, questions: &[&'static Question], first: FirstField) -> Vec<Html> {
    let mut heading_intros = match first {
        FirstField::LikeTheOthers => None,
        FirstField::IsHeading { intros } => Some(intros),
    };
    let mut fields = Vec::new();
    for question in questions.iter().copied() {
        let is_heading = heading_intros.is_some();
        let intros = heading_intros.take().unwrap_or_default();
        let mut notes = Vec::new();
        if matches!(question.kind, AnswerKind::Level { .. }) {
            notes.push(cx.t(key::FUNCTIONING_NOTE));
        }
        fields.push(field(&Field { cx: cx.clone(), question, is_heading, intros, notes }));
    }
    fields
}

//! The functioning score: an optional page for a person or a caseworker, beside the self-assessment and never part of
//! what is sent. Its questions are a form of their own (`assessment_core::score`), shown by the same screens.
//!
//! All that the rest of the widget knows of it is here; a program without it has `score_absent.rs` instead.

mod licensed;
mod options;
mod result;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use assessment_core::answers::{Answer, Draft, Problem, Reading, Typed, read};
use assessment_core::form::{Page, Question, QuestionId, Section, questions};
use assessment_core::journey;
use assessment_core::score::{FORM, PERCENT, entered};
use assessment_core::whodas::{Item, LicensedTexts};
use wasm_bindgen::JsValue;

use crate::app::App;
use crate::components::link::anchor;
use crate::context::Cx;
use crate::html::{El, Html, el};
use crate::json::{self, Made, member};
use crate::language::Texts;
use crate::plain::Plain;
use crate::screen::{From, Screen};
use crate::state::State;

pub use licensed::load;
pub use result::view;

/// A place that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here;

/// The place is there.
pub const HERE: Option<Here> = Some(Here);

/// The name under which it is kept.
const KEPT: &str = "score";

/// What is entered, as typed.
pub type Entered = Draft;

/// What was entered, and what the page needs to know beside it.
pub struct Score {
    draft: Plain<Draft>,
    /// Opened from the result of the self-assessment, not from the overview.
    from_result: Cell<bool>,
    /// Something is being changed, from the page that shows what came of it.
    is_change: Cell<bool>,
    licensed: RefCell<Option<LicensedTexts>>,
}

impl Score {
    pub fn new() -> Self {
        Self {
            draft: Plain::new(Draft::default()),
            from_result: Cell::new(false),
            is_change: Cell::new(false),
            licensed: RefCell::default(),
        }
    }

    /// As entered.
    pub fn entered(&self) -> Entered {
        self.draft.get()
    }

    /// Takes what was kept.
    pub fn restore(&self, entered: Entered) {
        self.draft.set(entered);
    }

    /// Forgets what was entered.
    pub fn clear(&self) {
        self.draft.set(Entered::default());
    }

    /// What stands in a field, if the question is one of this form.
    pub fn typed(&self, id: QuestionId) -> Option<Option<Typed>> {
        question(id.0).map(|_| self.draft.read().answers.get(id.0).cloned())
    }

    /// Keeps what was typed, or gives it back if the question is of another form.
    pub fn write(&self, id: QuestionId, typed: Typed) -> Result<(), Typed> {
        if question(id.0).is_none() {
            return Err(typed);
        }
        self.draft.update(|draft| {
            if typed.is_blank() {
                draft.answers.remove(id.0);
            } else {
                draft.answers.insert(id.0.into(), typed);
            }
        });
        Ok(())
    }

    /// The words of an item, after the code under which it stands on paper: those of the licensed file, if there is one.
    pub fn label(&self, question: &Question, texts: &Texts) -> Option<String> {
        let official = self.official(question, texts.language().tag);
        let code = item(question)?.code();
        Some([code, " ", &official.unwrap_or_else(|| texts.question(question))].concat())
    }

    /// The question in the words of the licensed file.
    fn official(&self, question: &Question, language: &str) -> Option<String> {
        Some(self.licensed.borrow().as_ref()?.get(language, item(question)?)?.to_owned())
    }

    /// The licence of the questions that are shown.
    fn licence(&self) -> Option<String> {
        self.licensed.borrow().as_ref().map(|texts| texts.licence().to_owned())
    }
}

fn item(question: &Question) -> Option<Item> {
    Item::ALL.into_iter().find(|item| item.question_id() == question.id)
}

/// The question of this form with this key.
pub fn question(id: &str) -> Option<&'static Question> {
    FORM.question(id)
}

/// The page of this form with this key.
pub fn page(id: &str) -> Option<(&'static Section, &'static Page)> {
    FORM.page(id)
}

/// The first page of this form that is shown or not.
fn entrance() -> Option<Screen> {
    let section = FORM.sections.first()?;
    section.pages.first().map(|page| Screen::Question(section, page, From::Score(Here)))
}

/// A page of this form.
fn screen(page: &str) -> Option<Screen> {
    FORM.page(page).map(|(section, page)| Screen::Question(section, page, From::Score(Here)))
}

/// The reading of this form, where `from` belongs to it.
pub fn reading(state: &State, from: From) -> Option<Arc<Reading>> {
    matches!(from, From::Score(_)).then(|| Arc::new(read(&FORM, &state.score.draft.read(), state.today.get())))
}

/// "Continue" on a page of this form: where it leads, or what is wrong.
pub fn go_on(state: &State, page: &'static Page, from: From) -> Option<Result<Screen, Vec<Problem>>> {
    let reading = reading(state, from)?;
    let problems = journey::problems_of(page, &state.score.draft.read(), &reading);
    if !problems.is_empty() {
        return Some(Err(problems));
    }
    let (section, page) = FORM.page(page.id)?;
    let next = journey::next(section, page, &reading.answers);
    // After a change one comes back at once, unless the change has opened something that must be answered.
    let next = next.filter(|_| !state.score.is_change.get() || entered(&reading.answers).is_none());
    if next.is_none() {
        state.score.is_change.set(false);
    }
    Some(Ok(next.map_or(Screen::Score(Here), |page| Screen::Question(section, page, from))))
}

/// Where "back" leads from a screen of this form.
pub fn back(state: &State, screen: Screen) -> Option<Screen> {
    let (from, before) = match screen {
        Screen::Question(section, page, from @ From::Score(_)) => {
            let answers = &reading(state, from)?.answers;
            (from, journey::previous(section, page, answers).map(|page| (section, page)))
        }
        Screen::Score(_) => {
            let (from, section) = (From::Score(Here), *FORM.sections.first()?);
            let pages = journey::shown_pages(section, &reading(state, from)?.answers);
            (from, pages.last().map(|page| (section, *page)))
        }
        _ => return None,
    };
    Some(match before {
        Some((section, page)) => Screen::Question(section, page, from),
        None if state.score.from_result.get() => Screen::Result,
        None => Screen::Overview,
    })
}

/// Whether the person is asked here and now, and so needs all answers in view; else somebody copies what was answered
/// on paper. Only questions in their official words may be asked.
pub fn is_asked_here(app: &App, question: &Question) -> bool {
    app.element.has_attribute("whodas-administration")
        && app.state.score.official(question, app.language().tag).is_some()
}

/// What stands above the items of an area: over which time, and whose words they are.
pub fn introduce(cx: &Cx, page: &Page, intros: &mut Vec<String>) {
    let Some(first) = page.questions.first().filter(|first| item(first).is_some()) else {
        return;
    };
    intros.push(cx.t("score-recall"));
    if !is_asked_here(&cx.app, first) {
        intros.push(cx.t("score-codes"));
    }
    let shown = cx.app.state.score.official(first, cx.texts.language().tag).and(cx.app.state.score.licence());
    intros.extend(shown.map(|licence| cx.texts.fill("score-licence", &[("licence", licence.into())])));
}

/// What was kept.
pub fn kept(json: &JsValue) -> Entered {
    json::read_draft(&member(json, KEPT))
}

/// Keeps it with the rest.
pub fn keep(made: Made, entered: &Entered) -> Made {
    made.with(KEPT, json::draft(entered))
}

/// The way to it.
pub fn link(cx: &Cx, on: Screen) -> Option<Html> {
    let to = entrance()?;
    let app = cx.app.clone();
    let open = move || {
        app.state.score.from_result.set(matches!(on, Screen::Result));
        app.state.score.is_change.set(false);
        take_over(&app.state);
        app.go(to);
    };
    let link = anchor("sa-link", open).child(cx.t("score-link"));
    Some(el("p").child(link).child(" ").child(cx.t("score-link-what")).into())
}

/// The percentage of the decision needn't be typed twice.
fn take_over(state: &State) {
    let known = state.reading();
    let is_open = !state.score.draft.read().answers.contains_key(PERCENT.0);
    if let (true, Some(Answer::Percent(percent))) = (is_open, known.answers.get(questions::DECISION_PERCENT)) {
        let _ = state.score.write(PERCENT, Typed::Text(percent.to_string()));
    }
}

/// A link to a page of this form, from which one comes back.
fn change(cx: &Cx, text: String, page: &str) -> Option<El> {
    let (app, to) = (cx.app.clone(), screen(page)?);
    let go = move || {
        app.state.score.is_change.set(true);
        app.go(to);
    };
    Some(anchor("sa-link", go).child(text))
}

/// The way to another person's score: nothing of the last one stays in a field.
fn repeat(cx: &Cx) -> Option<El> {
    let (app, to) = (cx.app.clone(), entrance()?);
    let go = move || {
        app.state.score.clear();
        app.state.score.is_change.set(false);
        app.go(to);
    };
    Some(anchor("sa-link", go).child(cx.t("score-repeat")))
}

//! Fixture of an example's page: an element of its own with its own answers, as if it were alone on a page of the form.

use std::rc::Rc;

use assessment_core::answers::RawAnswer;
use assessment_core::form::{FORM, Page, Question, QuestionId, Section};
use assessment_core::journey;
use assessment_core::measures::{Assessment, MeasureOutcome, assess};
use leptos::prelude::*;
use time::{Date, Month};
use wasm_bindgen::JsCast as _;

use crate::app::App;
use crate::components::field::Field;
use crate::components::progress::progress;
use crate::context::Cx;
use crate::html::{Pieces, pieces};

/// Builder of one example's page. Each method that takes the page gives it back with one thing more.
pub struct ExamplePage {
    /// What its views are given.
    pub cx: Cx,
}

impl ExamplePage {
    pub fn new(around: &Cx, number: u32) -> Self {
        let name = format!("gallery-{number}");
        let element = document().create_element("div");
        let app: Rc<App> = around.app.beside(element.expect("a div").unchecked_into(), &name);
        // The caption of an example stands on the second level.
        app.element.set_attribute("heading-level", "3");
        app.state.draft.set(Default::default());
        app.state.today.set(Date::from_calendar_date(2026, Month::November, 22).unwrap_or(Date::MIN));
        Self { cx: Cx::new(app, around.texts.clone(), around.id(&name)) }
    }

    /// Sets the reference day to another year.
    pub fn on(self, year: i32) -> Self {
        self.cx.app.state.today.set(Date::from_calendar_date(year, Month::November, 22).unwrap_or(Date::MIN));
        self
    }

    /// Sets the first level of headings, at which what is shown follows the caption.
    pub fn heading_level(self, level: &str) -> Self {
        self.cx.app.element.set_attribute("heading-level", level);
        self
    }

    /// Sets an answer: a text, or the id of an option.
    pub fn answer(self, id: QuestionId, text: &str) -> Self {
        self.cx.app.state.write(id, RawAnswer::Text(text.into()));
        self
    }

    /// Sets an answer of several options, or of the three parts of a date.
    pub fn answers(self, id: QuestionId, texts: &[&str]) -> Self {
        self.cx.app.state.write(id, RawAnswer::List(texts.iter().map(|text| (*text).into()).collect()));
        self
    }

    /// Adds the validation errors that "Continue" would raise on the page of a question.
    pub fn continued(self, id: QuestionId) -> Self {
        let state = &self.cx.app.state;
        let found = journey::problems_of(self.place(id).1, &state.draft.read(), &state.interpretation());
        let mut problems = state.problems.get_untracked();
        problems.extend(found);
        state.problems.set(problems);
        self
    }

    /// Sets the answers of somebody with a decision of so many per cent.
    pub fn decided(self, percent: &str) -> Self {
        use assessment_core::form::questions::{
            DECISION_KIND, DECISION_PERCENT, EGN, FACT_RESIDENCE, HAS_DECISION, IDENTIFIER_KIND,
        };
        self.answer(IDENTIFIER_KIND, "egn")
            .answer(EGN, "0001010019")
            .answer(FACT_RESIDENCE, "yes")
            .answer(HAS_DECISION, "yes")
            .answer(DECISION_KIND, "degree")
            .answer(DECISION_PERCENT, percent)
    }

    /// Builds the field of a question, to be drawn by a component.
    pub fn field(&self, id: QuestionId) -> Field {
        let question = self.question(id);
        Field { cx: self.cx.clone(), question, is_heading: false, intros: Vec::new(), notes: Vec::new() }
    }

    /// Builds the field of a question as the heading of the page, and what stands above it.
    pub fn heading_field(&self, id: QuestionId) -> (Pieces, Field) {
        let (section, page) = self.place(id);
        let answers = &self.cx.app.state.interpretation().answers;
        let above = pieces().then(progress(&self.cx, section, page, answers));
        (above, Field { is_heading: true, ..self.field(id) })
    }

    pub fn question(&self, id: QuestionId) -> &'static Question {
        FORM.question(id.0).expect("a question of the form")
    }

    /// Looks up the section and page of a question.
    pub fn place(&self, id: QuestionId) -> (&'static Section, &'static Page) {
        let page = FORM.page_of(id).expect("a question of the form");
        FORM.page(page.id).expect("a page of the form")
    }

    /// Assesses the answers by the rules engine.
    pub fn assessment(&self) -> Assessment {
        let state = &self.cx.app.state;
        assess(&state.interpretation().answers)
    }

    /// Finds the first outcome of a measure for which the predicate holds. Where the rules have changed and there is
    /// none, the example shows nothing, which its test says.
    pub fn outcome(&self, is_wanted: impl Fn(&MeasureOutcome) -> bool) -> Option<MeasureOutcome> {
        self.assessment().outcomes.into_iter().find(is_wanted)
    }
}

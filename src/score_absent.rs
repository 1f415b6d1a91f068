//! Stub of the functioning score in the program without it: nothing of it can be shown, and the compiler leaves out
//! whatever only it would need.

use std::sync::Arc;

use assessment_core::answers::{Interpretation, Problem, RawAnswer};
use assessment_core::form::{Page, Question, QuestionId, Section};
use assessment_texts::Key;
use std::rc::Rc;

use crate::app::App;
use crate::context::Cx;
use crate::html::Html;
use crate::json::{Json, ObjectBuilder, member};
use crate::language::Texts;
use crate::root::Focus;
use crate::screen::{ReturnTo, Screen};
use crate::state::State;
use crate::versioned_cell::VersionedCell;

/// Uninhabited type: a route that doesn't exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreScreen {}

impl ScoreScreen {
    pub const fn title(self) -> Key {
        match self {}
    }

    pub const fn id(self) -> &'static str {
        match self {}
    }
}

/// Uninhabited type: a flow that doesn't exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreFlow {}

impl ScoreFlow {
    pub const fn id(self) -> &'static str {
        match self {}
    }
}

pub const fn screen_from_token(_: &str) -> Option<ScoreScreen> {
    None
}

pub const fn flow_from_token(_: &str) -> Option<ScoreFlow> {
    None
}

/// Uninhabited type: a question that doesn't exist.
#[derive(Clone, Copy)]
pub enum ScoreQuestion {}

pub const fn own(_: QuestionId) -> Option<ScoreQuestion> {
    None
}

/// Opaque entry of the other program in the same tab: left as it is.
pub type EnteredScore = Json;

/// Storage key of the entry.
const KEPT: &str = "score";

/// Stub of the state: nothing but what the other program has kept.
pub struct Score(VersionedCell<Json>);

impl Score {
    pub const fn new() -> Self {
        Self(VersionedCell::new(Json::Absent))
    }

    pub fn entered(&self) -> EnteredScore {
        self.0.get()
    }

    pub fn restore(&self, entered: EnteredScore) {
        self.0.set(entered);
    }

    pub fn clear(&self) {
        self.0.set(Json::Absent);
    }

    pub const fn raw(&self, none: ScoreQuestion) -> Option<RawAnswer> {
        match none {}
    }

    pub fn write(&self, none: ScoreQuestion, _: RawAnswer) {
        match none {}
    }

    pub const fn label(&self, _: &Question, _: &Texts) -> Option<String> {
        None
    }
}

pub const fn question(_: &str) -> Option<&'static Question> {
    None
}

pub const fn page(_: &str) -> Option<(&'static Section, &'static Page)> {
    None
}

pub fn interpretation(_: &State, flow: ScoreFlow) -> Arc<Interpretation> {
    match flow {}
}

pub const fn go_on(_: &State, _: &Section, _: &Page, flow: ScoreFlow) -> Result<Screen, Vec<Problem>> {
    match flow {}
}

pub const fn focus(_: &State, _: ReturnTo, _: Screen) -> Focus {
    Focus::Heading
}

pub const fn back(_: &State, _: Screen) -> Option<Screen> {
    None
}

pub const fn is_asked_here(_: &App, _: &Question) -> bool {
    false
}

pub fn load(_: &Rc<App>) {}

pub const fn introduce(_: &Cx, _: &Page, _: &mut Vec<String>) {}

pub fn read_entered(json: &Json) -> EnteredScore {
    member(json, KEPT).clone()
}

pub fn write_entered(made: ObjectBuilder, entered: &EnteredScore) -> ObjectBuilder {
    made.with(KEPT, entered.clone())
}

pub const fn link(_: &Cx, _: Screen) -> Option<Html> {
    None
}

pub const fn view(_: &Cx, screen: ScoreScreen) -> Html {
    match screen {}
}

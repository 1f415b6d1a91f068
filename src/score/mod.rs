//! The functioning score, an optional feature for a person or a caseworker, beside the self-assessment and never part
//! of what is sent. Its questions are a form of their own (`assessment_core::score`), shown by the same screens.
//!
//! All that the rest of the widget knows of it is here; a program without it has `score_absent.rs` instead.

mod again;
#[rustfmt::skip]
mod key;
mod licensed;
mod options;
mod result;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use assessment_core::answers::{Answer, Draft, Interpretation, Problem, RawAnswer, interpret};
use assessment_core::form::{Page, Question, QuestionId, Section, questions};
use assessment_core::journey;
use assessment_core::score::{FORM, PERCENT, SOURCE, open_page};
use assessment_core::whodas::{LicensedTexts, WhodasItem};
use assessment_texts::Key;

use crate::app::App;
use crate::components::link::anchor;
use crate::context::Cx;
use crate::html::{El, Html, Piece, el};
use crate::json::{self, Json, ObjectBuilder, member, text};
use crate::language::Texts;
use crate::root::Focus;
use crate::screen::{ReturnTo, Screen};
use crate::state::State;
use crate::versioned_cell::VersionedCell;

pub use licensed::load;

/// Route of the feature that is no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreScreen {
    /// What came of what was entered.
    Result,
    /// "Delete it, and begin for another person?"
    Again,
}

impl ScoreScreen {
    /// Returns the key of its heading.
    pub const fn title(self) -> Key {
        match self {
            Self::Result => key::SCORE_TITLE,
            Self::Again => key::SCORE_AGAIN_TITLE,
        }
    }

    /// Returns its route token, to be kept.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Result => "score",
            Self::Again => "score-again",
        }
    }
}

/// Looks up the route with this token.
pub fn screen_from_token(id: &str) -> Option<ScoreScreen> {
    [ScoreScreen::Result, ScoreScreen::Again].into_iter().find(|screen| screen.id() == id)
}

/// Flow in which a question was reached. Part of the screen's name, so that a reload knows the way too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreFlow {
    /// From the first page to the last.
    Onward,
    /// From a link of the result, to which one comes back.
    Change,
}

impl ScoreFlow {
    /// Returns its token, to be kept.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Onward => "score",
            Self::Change => "score-change",
        }
    }
}

/// Looks up the flow with this token.
pub fn flow_from_token(id: &str) -> Option<ScoreFlow> {
    [ScoreFlow::Onward, ScoreFlow::Change].into_iter().find(|flow| flow.id() == id)
}

/// Renders a screen of the feature.
pub fn view(cx: &Cx, screen: ScoreScreen) -> Html {
    match screen {
        ScoreScreen::Result => result::view(cx),
        ScoreScreen::Again => again::view(cx),
    }
}

/// Newtype of a question that belongs to this form, and to no other.
#[derive(Clone, Copy)]
pub struct ScoreQuestion(QuestionId);

/// Converts the id of a question, if it is one of this form.
pub fn own(id: QuestionId) -> Option<ScoreQuestion> {
    question(id.0).map(|_| ScoreQuestion(id))
}

/// Storage keys of the entry, and of what is kept beside the draft.
const KEPT: &str = "score";
const OPENED: &str = "opened";
const TAKEN: &str = "taken";

/// DTO of the entry as it is stored.
#[derive(Clone, Default)]
pub struct EnteredScore {
    /// As typed.
    draft: Draft,
    /// The page was opened before: nothing is taken from the self-assessment any more.
    is_opened: bool,
    /// The percentage as it was taken from the self-assessment; empty if none was.
    taken: String,
}

/// State of the feature: the draft of its form, and what the page needs to know beside it.
pub struct Score {
    entered: VersionedCell<EnteredScore>,
    /// Opened from the result of the self-assessment, not from the overview.
    from_result: Cell<bool>,
    licensed: RefCell<Option<LicensedTexts>>,
}

impl Score {
    pub fn new() -> Self {
        Self {
            entered: VersionedCell::new(EnteredScore::default()),
            from_result: Cell::new(false),
            licensed: RefCell::default(),
        }
    }

    /// Returns the entry to be stored.
    pub fn entered(&self) -> EnteredScore {
        self.entered.get()
    }

    /// Restores what was entered on the score's form from storage.
    pub fn restore(&self, entered: EnteredScore) {
        self.entered.set(entered);
    }

    /// Resets what was entered on the score's form.
    pub fn clear(&self) {
        self.entered.set(EnteredScore::default());
    }

    /// Clears the entry, and takes nothing from the self-assessment again: it is about somebody else.
    fn begin_again(&self) {
        self.entered.set(EnteredScore { is_opened: true, ..EnteredScore::default() });
    }

    /// Returns the raw input of a question.
    pub fn raw(&self, ScoreQuestion(id): ScoreQuestion) -> Option<RawAnswer> {
        self.entered.read().draft.answers.get(id.0).cloned()
    }

    /// Writes raw input to the draft.
    pub fn write(&self, ScoreQuestion(id): ScoreQuestion, raw: RawAnswer) {
        self.entered.update(|entered| {
            let answers = &mut entered.draft.answers;
            if raw.is_blank() {
                answers.remove(id.0);
            } else {
                answers.insert(id.0.into(), raw);
            }
        });
    }

    /// Returns the label of an item, after the code under which it stands on paper, from the licensed file, if there is
    /// one.
    pub fn label(&self, question: &Question, texts: &Texts) -> Option<String> {
        let official = self.official(question, texts.language().tag);
        let code = item(question)?.code();
        Some(format!("{} {}", code, official.unwrap_or_else(|| texts.question(question))))
    }

    /// Looks up the question's text in the licensed file.
    fn official(&self, question: &Question, language: &str) -> Option<String> {
        Some(self.licensed.borrow().as_ref()?.get(language, item(question)?)?.to_owned())
    }

    /// Returns the licence of the questions that are shown.
    fn licence(&self) -> Option<String> {
        self.licensed.borrow().as_ref().map(|texts| texts.licence().to_owned())
    }
}

fn item(question: &Question) -> Option<WhodasItem> {
    WhodasItem::ALL.into_iter().find(|item| item.question_id() == question.id)
}

/// Looks up the question of this form with this key.
pub fn question(id: &str) -> Option<&'static Question> {
    FORM.question(id)
}

/// Looks up the page of this form with this key.
pub fn page(id: &str) -> Option<(&'static Section, &'static Page)> {
    FORM.page(id)
}

/// Returns the entrance route: the first page of this form that is shown or not.
fn entrance() -> Option<Screen> {
    let section = FORM.sections.first()?;
    section.pages.first().map(|page| Screen::Question(section, page, ReturnTo::Score(ScoreFlow::Onward)))
}

/// Returns the interpretation of this form's draft, computed on each call, whichever flow one is in.
pub fn interpretation(state: &State, _: ScoreFlow) -> Arc<Interpretation> {
    Arc::new(own_interpretation(state))
}

fn own_interpretation(state: &State) -> Interpretation {
    interpret(&FORM, &state.score.entered.read().draft, state.today.get())
}

/// Handles "Continue" on a page of this form: the next route, or the validation errors; `None` if the page is of
/// another form.
pub fn go_on(
    state: &State,
    section: &'static Section,
    page: &'static Page,
    flow: ScoreFlow,
) -> Result<Screen, Vec<Problem>> {
    let interpretation = own_interpretation(state);
    let problems = journey::problems_of(page, &state.score.entered.read().draft, &interpretation);
    if !problems.is_empty() {
        return Err(problems);
    }
    state.score.entered.update(|entered| entered.draft.mark_done(page.id));
    let next = match flow {
        ScoreFlow::Onward => journey::next(section, page, &interpretation.answers),
        // One comes back at once, unless the change has opened something.
        ScoreFlow::Change => open_page(&state.score.entered.read().draft, &interpretation),
    };
    let onward = |page| Screen::Question(section, page, ReturnTo::Score(flow));
    Ok(next.map_or(Screen::Score(ScoreScreen::Result), onward))
}

/// Returns the focus target after "Continue": after a change back to its link.
pub fn focus(state: &State, from: ReturnTo, to: Screen) -> Focus {
    match (from, to) {
        (ReturnTo::Score(ScoreFlow::Change), Screen::Score(_)) if !state.mark.read().is_empty() => {
            Focus::Row(state.mark.get())
        }
        _ => Focus::Heading,
    }
}

/// Returns the back route from a screen of this form.
pub fn back(state: &State, screen: Screen) -> Option<Screen> {
    let result = Screen::Score(ScoreScreen::Result);
    let before = match screen {
        Screen::Question(_, _, ReturnTo::Score(ScoreFlow::Change)) | Screen::Score(ScoreScreen::Again) => {
            return Some(result);
        }
        Screen::Question(section, page, ReturnTo::Score(ScoreFlow::Onward)) => {
            journey::previous(section, page, &own_interpretation(state).answers).map(|page| (section, page))
        }
        Screen::Score(ScoreScreen::Result) => {
            let section = *FORM.sections.first()?;
            let pages = journey::shown_pages(section, &own_interpretation(state).answers);
            pages.last().map(|page| (section, *page))
        }
        _ => return None,
    };
    Some(match before {
        Some((section, page)) => Screen::Question(section, page, ReturnTo::Score(ScoreFlow::Onward)),
        None if state.score.from_result.get() => Screen::Result,
        None => Screen::Overview,
    })
}

/// Whether the item is administered to the person on this page, so that all options must be in view; else somebody
/// copies answers from paper. Only questions in their official words may be asked.
pub fn is_asked_here(app: &App, question: &Question) -> bool {
    app.element.get_attribute("whodas-administration").is_some()
        && app.state.score.official(question, app.language().tag).is_some()
}

/// Adds the introductory texts above the questions of a page: on the first, what WHODAS is and its licence; at the
/// percentage, its origin; at items, their recall period.
pub fn introduce(cx: &Cx, page: &Page, intros: &mut Vec<String>) {
    let score = &cx.app.state.score;
    let Some(first) = page.questions.first() else { return };
    if first.id == SOURCE {
        intros.push(cx.t(key::WHODAS_ABOUT));
        let language = cx.texts.language().tag;
        if FORM.questions().all(|question| score.official(question, language).is_none()) {
            intros.push(cx.t(key::WHODAS_LICENCE));
        }
    }
    if first.id == PERCENT {
        let entered = score.entered.read();
        let is_taken = entered.draft.answers.get(PERCENT.0) == Some(&RawAnswer::Text(entered.taken.clone()));
        intros.extend(is_taken.then(|| cx.t(key::SCORE_PERCENT_TAKEN)));
    }
    if item(first).is_none() {
        return;
    }
    if is_asked_here(&cx.app, first) {
        intros.push(cx.t(key::SCORE_RECALL_ASKED));
    } else {
        intros.extend([cx.t(key::SCORE_RECALL), cx.t(key::SCORE_CODES)]);
    }
    let shown = score.official(first, cx.texts.language().tag).and(score.licence());
    intros.extend(shown.map(|licence| cx.texts.fill(key::ScoreLicence { licence: licence.into() })));
}

/// Parses what was entered on the score's form out of the stored JSON.
pub fn read_entered(json: &Json) -> EnteredScore {
    let json = member(json, KEPT);
    let is_opened = *member(json, OPENED) == Json::Bool(true);
    EnteredScore { draft: json::read_draft(json), is_opened, taken: text(json, TAKEN) }
}

/// Adds what was entered on the score's form to the JSON that is stored.
pub fn write_entered(made: ObjectBuilder, entered: &EnteredScore) -> ObjectBuilder {
    let EnteredScore { draft, is_opened, taken } = entered;
    made.with(KEPT, json::draft(draft).with(OPENED, *is_opened).with(TAKEN, taken.as_str()))
}

/// Component: the link to the feature.
pub fn link(cx: &Cx, on: Screen) -> Option<Html> {
    let to = entrance()?;
    let of = cx.clone();
    let open = move || {
        let state = &of.app.state;
        state.score.from_result.set(matches!(on, Screen::Result));
        // No change began here.
        state.mark.set("");
        take_over(&of);
        of.app.go(to);
    };
    let link = anchor("sa-link", open).child(cx.t(key::SCORE_LINK));
    Some(el("p").child(link).child(" ").child(cx.t(key::SCORE_LINK_WHAT)).into())
}

/// Takes over the percentage of the decision from the self-assessment, so that it needn't be typed twice. Only when the
/// page is opened for the first time: later it may be empty on purpose, or the page be about somebody else.
fn take_over(cx: &Cx) {
    let (state, score) = (&cx.app.state, &cx.app.state.score);
    if score.entered.read().is_opened {
        return;
    }
    let is_open = !score.entered.read().draft.answers.contains_key(PERCENT.0);
    let taken = match state.interpretation().answers.get(questions::DECISION_PERCENT) {
        Some(Answer::Percent(percent)) if is_open => cx.texts.decimal(&percent.to_string()),
        _ => String::new(),
    };
    score.entered.update(|entered| {
        entered.is_opened = true;
        if !taken.is_empty() {
            entered.draft.answers.insert(PERCENT.0.into(), RawAnswer::Text(taken.clone()));
            entered.taken = taken;
        }
    });
}

/// Builds a link to a page of this form, from which one comes back to the link.
fn change(cx: &Cx, class: &'static str, text: impl Piece, page: &str) -> Option<El> {
    let (section, page) = FORM.page(page)?;
    let (app, to) = (cx.app.clone(), Screen::Question(section, page, ReturnTo::Score(ScoreFlow::Change)));
    Some(anchor(class, move || app.go_from(page.id, to)).attr("data-row", page.id).child(text))
}
